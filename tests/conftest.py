"""No test may reach the network, whatever room it is in (DESIGN.md section 5, promise 6).

What hypothesis draws is the same in every run, so that a change is judged by what it changed; to search further, set
HYPOTHESIS_PROFILE=search (or run `python -m tests.fuzz`).
"""

import os
import socket

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

LOCAL = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    connect = socket.socket.connect

    def only_local(self, address):
        if self.family != getattr(socket, "AF_UNIX", None) and address[0] not in LOCAL:
            raise AssertionError(f"a test reached for the network: {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_local)
