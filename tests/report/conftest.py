"""The demo war as a view, shared by every test of this room."""

import pytest
from tests.demo.war_view import war_view

from reportedly.records import View


@pytest.fixture(scope="session")
def war() -> View:
    """Fourteen articles and what a careful reader wrote down from some of them."""
    return war_view()
