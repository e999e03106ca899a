"""Connections that end in time and lead nowhere private, as the transport that httpx speaks through.

httpx's own time limits hold for single reads: a server that sends one letter every ten seconds never exceeds them. Here
every read, of headers too, gets no more than what is left of the whole visit. Proxies from the environment are not
used: behind one, nobody here could tell where a name leads.
"""

import ssl
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpcore
import httpx

from reportedly.read.addresses import visitable

Options = Iterable[Any]


class Network(httpcore.NetworkBackend):
    """Opens connections to checked addresses only, each good until the visit's end."""

    def __init__(self, *, allow_private: bool) -> None:
        self._plain = httpcore.SyncBackend()
        self._allow_private = allow_private
        self._end = 0.0

    def begin(self, seconds: float) -> None:
        """Starts the time of one visit."""
        self._end = time.monotonic() + seconds

    def extend(self, seconds: float) -> None:
        """Adds time that was spent in being polite."""
        self._end += seconds

    def left(self, asked: float | None) -> float:
        """What may still be waited for. Raises ReadTimeout when the visit's time is over."""
        rest = self._end - time.monotonic()
        if rest <= 0:
            raise httpcore.ReadTimeout("the visit took too long")
        return rest if asked is None else min(rest, asked)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that answers."""
        failed: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in visitable(host, port, allow_private=self._allow_private):
            try:
                stream = self._plain.connect_tcp(address, port, self.left(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _Timed(stream, self)
        raise failed

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Options | None = None
    ) -> httpcore.NetworkStream:
        """Never: no web page is behind one."""
        raise httpcore.ConnectError(f"{path} is no web address")

    def sleep(self, seconds: float) -> None:
        """Waits between attempts, inside the visit's time."""
        time.sleep(self.left(seconds))


class _Timed(httpcore.NetworkStream):
    """One connection, every step of it inside the visit's time."""

    def __init__(self, stream: httpcore.NetworkStream, network: Network) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._network.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._network.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secure = self._stream.start_tls(ssl_context, server_hostname, self._network.left(timeout))
        return _Timed(secure, self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class Transport(httpx.BaseTransport):
    """What httpx sends its requests through: one kept connection for each host at most."""

    def __init__(self, network: Network) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(),
            max_connections=1,
            keepalive_expiry=10.0,
            network_backend=network,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request, its body not yet read."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method, url, headers=request.headers.raw, content=b"", extensions=request.extensions
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Lets every connection go."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """An answer's body as it comes in."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
