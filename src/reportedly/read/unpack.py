"""Packed bytes unpacked, never further than a limit: a small archive can unfold to fill any memory."""

import zlib
from collections.abc import Iterable, Iterator

from reportedly.errors import InputError, TooLarge

# zlib's code for "gzip or zlib, whichever it is"; minus for bare deflate, which some servers send as "deflate".
EITHER, BARE = 47, -15
PLAIN = ("", "identity")
KNOWN = ("gzip", "x-gzip", "deflate")
STEP = 65_536


def unpacked(pieces: Iterable[bytes], *, encoding: str, limit: int, source: str) -> bytes:
    """The whole body behind a Content-Encoding. Raises TooLarge above `limit` bytes, InputError where it is damaged.

    >>> unpacked([b"Shells fell."], encoding="", limit=100, source="a page")
    b'Shells fell.'
    """
    name = encoding.strip().lower()
    if name not in (*PLAIN, *KNOWN):
        raise InputError(f"{source} came packed as {name}", why="we asked for gzip or nothing", remedy="save the page")
    body = bytearray()
    for piece in pieces if name in PLAIN else _unfolded(pieces, source=source):
        body += piece
        if len(body) > limit:
            raise too_large(source, limit)
    return bytes(body)


def too_large(source: str, limit: int) -> TooLarge:
    """The error of a page above the limit."""
    return TooLarge(
        f"{source} is larger than {limit / 1_000_000:g} MB",
        why="no news article is; it may be endless",
        remedy="save the part you need and read that",
    )


def _unfolded(pieces: Iterable[bytes], *, source: str) -> Iterator[bytes]:
    unfold = None
    for piece in pieces:
        waiting = piece
        while waiting:
            if unfold is None:
                unfold = zlib.decompressobj(BARE if waiting[0] & 0x0F != 8 and waiting[0] != 0x1F else EITHER)
            try:
                yield unfold.decompress(waiting, STEP)
            except zlib.error as error:
                raise InputError(
                    f"{source} came damaged ({error})", why="it cannot be unpacked", remedy="try again later"
                ) from error
            waiting = unfold.unconsumed_tail
            if unfold.eof:
                waiting, unfold = unfold.unused_data, None
                if not waiting.startswith(b"\x1f\x8b"):
                    return
