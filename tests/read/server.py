"""A web server on this machine that tests start and stop: each path answers as its test tells it to."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STORY = (
    "<p>"
    + "Guards turned two aid lorries back at the Dervent crossing on Monday, a driver told reporters. " * 6
    + "</p>"
)
PAGE = (
    "<!DOCTYPE html><html><head><title>Lorries turned back</title></head>"
    f"<body><article>{STORY}</article></body></html>"
)


@dataclass
class Answering:
    """What one path says: a status, headers and a body, or a function that writes what it likes."""

    body: bytes = PAGE.encode()
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    write: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass
class Site:
    """The running server: its address, what it answers, and what it was asked, in order, with when."""

    url: str
    paths: dict[str, Answering]
    asked: list[str] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def serving(**paths: Answering) -> Iterator[Site]:
    site = Site(url="", paths={f"/{name}": answering for name, answering in paths.items()})

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.at.append(time.monotonic())
            site.headers.append({name.lower(): value for name, value in self.headers.items()})
            answering = site.paths.get(self.path, Answering(body=b"no such page", status=404))
            try:
                if answering.write is not None:
                    self.close_connection = True
                    answering.write(self)
                    return
                self.send_response(answering.status)
                for name, value in answering.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answering.body)))
                self.end_headers()
                self.wfile.write(answering.body)
            except OSError:
                self.close_connection = True  # the reader had enough, as it should

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
