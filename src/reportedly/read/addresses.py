"""Network addresses that a page on the web may have: never those of this machine or of the network it stands in.

A link in a feed, a redirect or a DNS answer may point at a router's settings or a cloud machine's keys; whoever wrote
it would get them read. So every answer of the DNS is looked at, and the connection goes to the very address that was
looked at.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from reportedly.errors import NotAllowed, Unreachable

# 64:ff9b::/96 carries an IPv4 address for networks that speak IPv6 alone (RFC 6052).
TRANSLATED = ip_network("64:ff9b::/96")


def visitable(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The host's network addresses, in the order to try them.

    Raises Unreachable where the name is unknown, and NotAllowed where any of its addresses is not public, unless
    `allow_private`.

    >>> visitable("127.0.0.1", 80, allow_private=True)
    ['127.0.0.1']
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(
            f"the host {host} is unknown", why="its page cannot be fetched", remedy="check the address, or try later"
        ) from error
    found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    closed = [address for address in found if not is_public(address)]
    if closed and not allow_private:
        raise NotAllowed(
            f"{host} is in a private network ({closed[0]})",
            why="a link could be meant to read what only this network may see",
            remedy="--allow-private if you meant it",
        )
    return found


def is_public(address: str) -> bool:
    """Whether the address is one of the open internet, also where it carries another one inside.

    >>> is_public("8.8.8.8"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        number = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inside = _carried(number) if isinstance(number, IPv6Address) else None
    if inside is not None:
        return is_public(str(inside))
    return number.is_global and not number.is_multicast


def _carried(number: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one."""
    if number in TRANSLATED:
        return IPv4Address(int(number) & 0xFFFFFFFF)
    teredo = number.teredo
    return number.ipv4_mapped or number.sixtofour or (teredo[1] if teredo else None)
