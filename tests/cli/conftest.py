import io
import sys
from dataclasses import dataclass, replace

import pytest
from tests.store.telling import article, claim, incident, page, place

from reportedly.book import READER
from reportedly.cli import main
from reportedly.records import Agreement, Control, Figure, Reason, ReportedFigure, Span, Term
from reportedly.records.terms import ControlChange, ControlStatus, FigureKind, FigureScope, HarmGrade, TermKind
from reportedly.store import BookFile

MARKET = page(
    "Army shells hit the market in Marda on Tuesday, killing 12 people, the hospital said.",
    published="2026-03-05", outlet="Marda Post",
)  # fmt: skip
CITED = page("Rebels said they had seized Tel Orin.", published="2026-03-06", outlet="The Orin Herald")


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch):
    """Types a command; what it printed and how it ended."""

    def typed(*words, stdin=b"", is_terminal=False):
        monkeypatch.setattr(sys, "argv", ["reportedly", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal, raising=False)
        monkeypatch.setenv("COLUMNS", "200")
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ran(code=ended.value.code or 0, out=printed.out, err=printed.err)

    return typed


@pytest.fixture
def told(tmp_path):
    """A settled book of two articles with one of everything, built by hand."""
    path = tmp_path / "war.book"
    hit_article, seized_article = article(MARKET), article(CITED)
    toll = Figure(kind=FigureKind.KILLED, min=12, max=12, span=_span(hit_article, "12 people"))
    hit = replace(
        claim(hit_article, "hit", day="2026-03-03", where=place("Marda"), speaker="hospital"),
        figures=(toll,),
        evidence=(_span(hit_article, "shells hit the market"), _span(hit_article, "killing 12 people")),
    )  # fmt: skip
    seized = claim(seized_article, "seized", speaker="Rebels")
    with BookFile(path) as book:
        for source, read, made in ((MARKET, hit_article, hit), (CITED, seized_article, seized)):
            book.keep(page=source, article=read, claims=(made,), reader="by hand")
        book.settle(
            revision=2, by=READER, incidents=(_incident(hit),), controls=(_control(seized),),
            agreements=(_agreement(seized_article, seized),),
        )  # fmt: skip
    return path, hit, seized


def _span(read, words):
    start = read.text.index(words)
    return Span.cut(read.text, start, start + len(words))


def _incident(hit):
    reason = Reason(rule="grade.one_origin", text="one origin tells it", weight=1.5, claims=(hit.id,))
    figure = ReportedFigure(
        kind=FigureKind.KILLED, scope=FigureScope.EVENT, origin="hospital", min=12, max=12, as_written="12 people",
        claims=(hit.id,),
    )  # fmt: skip
    made = incident("feedfacefeedface", hit, grade=HarmGrade.SINGLE_SOURCE)
    return replace(made, reasons=(reason,), figures=(figure,))


def _control(seized):
    return Control(
        place=place("Tel Orin"), holder=seized.attribution[0].speaker, change=ControlChange.CAPTURED,
        status=ControlStatus.CLAIMED, said_by=("Rebels",), claims=(seized.id,),
    )  # fmt: skip


def _agreement(read, seized):
    term = Term(
        id="7e57000000000001", agreement_id="a9ee000000000001", kind=TermKind.CEASEFIRE, clause=_span(read, "seized"),
        article_id=read.id, claims=(seized.id,),
    )  # fmt: skip
    return Agreement(id="a9ee000000000001", name="the Orin truce", terms=(term,), claims=(seized.id,))
