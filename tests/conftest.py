"""No test may reach the network, whatever room it is in (DESIGN.md section 5, promise 6)."""

import socket

import pytest

LOCAL = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    connect = socket.socket.connect

    def only_local(self, address):
        if self.family != getattr(socket, "AF_UNIX", None) and address[0] not in LOCAL:
            raise AssertionError(f"a test reached for the network: {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_local)
