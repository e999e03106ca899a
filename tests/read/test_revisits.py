"""An address visited again: what its site said of the version kept is sent back, and what is the same is not read."""

from pathlib import Path

from tests.read.server import PAGE, Answering, Site, serving

from reportedly.book import Book

HTML = {"Content-Type": "text/html; charset=utf-8"}


def read(site: Site, book: Book, *names: str, **given: str) -> tuple[int, int, int]:
    tally = book.read(*(f"{site.url}/{name}" for name in names), allow_private=True, **given)
    return tally.articles, tally.known, len(tally.skipped)


def test_a_page_that_did_not_change_is_asked_for_with_its_etag_and_counts_as_known(tmp_path: Path) -> None:
    with serving(a=Answering(headers={**HTML, "ETag": '"v1"'})) as site, Book(tmp_path / "a.book") as book:
        assert read(site, book, "a") == (1, 0, 0)
        site.paths["/a"] = Answering(status=304, body=b"")
        assert read(site, book, "a") == (0, 1, 0)
        assert site.headers[-1]["if-none-match"] == '"v1"'
        assert book.counts()[0] == 1


def test_a_page_that_changed_is_read_and_its_new_version_asked_for_next(tmp_path: Path) -> None:
    with serving(a=Answering(headers={**HTML, "ETag": '"v1"'})) as site, Book(tmp_path / "a.book") as book:
        read(site, book, "a")
        changed = PAGE.replace("two aid lorries", "nine aid lorries").encode()
        site.paths["/a"] = Answering(body=changed, headers={**HTML, "ETag": '"v2"'})
        assert read(site, book, "a") == (1, 0, 0)
        site.paths["/a"] = Answering(status=304, body=b"")
        assert read(site, book, "a") == (0, 1, 0)
        assert site.headers[-1]["if-none-match"] == '"v2"'


def test_what_is_newly_said_of_a_page_is_kept_though_its_site_has_nothing_new(tmp_path: Path) -> None:
    with serving(a=Answering(headers={**HTML, "ETag": '"v1"'})) as site, Book(tmp_path / "a.book") as book:
        read(site, book, "a")
        read(site, book, "a", published="2026-03-03")
        assert "if-none-match" not in site.headers[-1]
        (article,) = book.articles()
        assert article.published is not None and article.published.start == "2026-03-03"
