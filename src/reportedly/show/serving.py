"""The application in use: one answer in this process, or a server on 127.0.0.1 until somebody stops it."""

import asyncio
import socket
from dataclasses import dataclass

import httpx
import uvicorn
from starlette.types import ASGIApp

from reportedly.errors import UsageError

HOST = "127.0.0.1"
USUAL_PORT = 8765  # the same each time, so that kept addresses go on working


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What one request gave."""

    status: int
    body: bytes

    @property
    def is_found(self) -> bool:
        """Whether it is what was asked for, not a refusal."""
        return self.status < 400


def reply(app: ASGIApp, path: str) -> Reply:
    """One page, without opening a port. Raises UsageError where `path` is no path."""
    if not path.startswith("/") or path.startswith("//"):
        raise UsageError(
            f"{path} is no path", why="pages of the book are asked for by path", remedy="begin with one slash: --get /"
        )
    return asyncio.run(_reply(app, path))


async def _reply(app: ASGIApp, path: str) -> Reply:
    inside = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(
        transport=inside, base_url=f"http://{HOST}", trust_env=False, follow_redirects=True
    ) as client:
        response = await client.get(path)
    return Reply(status=response.status_code, body=response.content)


def listening(port: int | None = None) -> socket.socket:
    """A socket on 127.0.0.1: at `port`; else at the usual one, or a free one where that is taken. Raises UsageError."""
    try:
        return _bound(USUAL_PORT if port is None else port)
    except (OSError, OverflowError) as error:
        if port is None:
            return _bound(0)
        raise UsageError(
            f"nothing can listen on port {port}",
            why=str(error),
            remedy="leave --port out, and a free one is taken",
        ) from error


def address(at: socket.socket) -> str:
    """Where a browser finds it."""
    return f"http://{HOST}:{at.getsockname()[1]}/"


def serve(app: ASGIApp, at: socket.socket) -> None:
    """Answers until it is interrupted, which is its regular end."""
    settings = uvicorn.Config(
        app, log_level="warning", access_log=False, lifespan="off", ws="none", server_header=False, proxy_headers=False
    )
    try:
        uvicorn.Server(settings).run(sockets=[at])
    except KeyboardInterrupt:
        return


def _bound(port: int) -> socket.socket:
    at = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        at.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        at.bind((HOST, port))
    except BaseException:
        at.close()
        raise
    return at
