import pytest

from reportedly.store import BookFile


@pytest.fixture
def book(tmp_path):
    with BookFile(tmp_path / "test.book") as opened:
        yield opened
