"""The demo war as a view, shared by every test of this room."""

import sys
from pathlib import Path

import pytest

from reportedly.records import View

sys.path.insert(0, str(Path(__file__).parents[1] / "demo"))

from war_view import war_view


@pytest.fixture(scope="session")
def war() -> View:
    """Fourteen articles and what a careful reader wrote down from them."""
    return war_view()
