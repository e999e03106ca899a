import pytest
from tests.cli.conftest import run, told  # noqa: F401 - fixtures of this room too

from reportedly.book import Book
from reportedly.cli.show import answers
from reportedly.show import application, reply


@pytest.fixture
def app(told):  # noqa: F811
    """The web app of a book with one of everything."""
    with Book(told[0], create=False) as book:
        yield application(answers(book))


@pytest.fixture
def get(app):
    """One page as text, with its status."""

    def asked(path):
        got = reply(app, path)
        return got.status, got.body.decode()

    return asked
