"""Tables a person can read at any width: whole words, the row's meaning first, ids that can be typed."""

from dataclasses import replace

import pytest
from rich.console import Console
from tests.store.telling import article, claim, incident, page, place

from reportedly.cli import phrases, tables
from reportedly.cli.layout import Column, Layout, clipped
from reportedly.records import Actor, ReportedFigure
from reportedly.records.terms import FigureKind, FigureScope, HarmGrade, Modality, Responsibility

READ = article(page("Shells hit the covered market in Marda, the hospital director said."))
HIT = claim(READ, "hit", day="2026-03-03", where=place("Marda"), speaker="hospital director")


def printed(table, width):
    console = Console(width=width, file=None, force_terminal=False, highlight=False)
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def told(kind, low, high, origin, **more):
    return ReportedFigure(
        kind=kind, scope=more.pop("scope", FigureScope.EVENT), origin=origin, min=low, max=high,
        as_written=more.pop("as_written", str(low)), claims=(HIT.id,), **more,
    )  # fmt: skip


KILLED = (
    told(FigureKind.INJURED, 40, None, "a nurse"),
    told(FigureKind.KILLED, 12, None, "hospital director"),
    told(FigureKind.KILLED, 7, 7, "ministry source"),
)
SHELLING = replace(
    incident("feedfacefeedface", HIT, grade=HarmGrade.REPEATED), figures=KILLED, event_mode="heavy-weapons",
    actors=(Actor(name="Army of Lyra"),), responsibility=Responsibility.CONTESTED,
)  # fmt: skip


def test_every_source_keeps_its_own_number_and_nothing_is_added_up():
    assert phrases.counts(KILLED) == (
        "at least 12 killed (hospital director); 7 (ministry source)",
        "at least 40 injured (a nurse)",
    )


def test_vague_words_and_running_totals_are_told_as_such():
    vague = told(FigureKind.KILLED, None, None, "residents", as_written="dozens")
    toll = told(FigureKind.KILLED, 900, 900, "the Council", scope=FigureScope.CUMULATIVE, victim_class="children")
    assert phrases.counts((vague,)) == ("“dozens” killed (residents)",)
    assert phrases.counts((toll,)) == ("900 children killed (the Council, a running total)",)


@pytest.mark.parametrize("width", [60, 80, 100, 140, 200])
def test_no_word_is_broken_and_no_line_is_wider_than_the_terminal(width):
    out = printed(tables.incidents([SHELLING, SHELLING]), width)
    assert max(map(len, out.splitlines())) <= width
    whole = {*printed(tables.incidents([SHELLING]), 400).split(), "…"}
    assert {word for word in out.split() if not set(word) <= {"─"}} <= whole


def test_a_narrow_terminal_gets_fewer_columns_and_always_the_id():
    narrow, wide = printed(tables.incidents([SHELLING]), 80), printed(tables.incidents([SHELLING]), 140)
    assert "Army of Lyra" in wide and "Army of Lyra" not in narrow
    assert "feedface" in narrow and "blame: contested" in narrow


def test_a_word_wider_than_its_column_ends_in_an_ellipsis():
    column = Column(title="place", least=8, most=8)
    assert "Llanfai…" in printed(Layout((column,), [("Llanfairpwllgwyngyll",)]), 40)


def test_what_is_planned_or_feared_is_never_listed_as_having_happened():
    planned = replace(HIT, modality=Modality.FUTURE)
    assert phrases.claim(planned) == "shelling or other heavy fire\ntold as planned, promised or demanded"
    assert "planned" in printed(tables.claims([planned], {READ.id: READ}), 80)


def test_quoted_words_are_cut_between_words():
    assert clipped("to stop fighting for thirty days", 20) == "to stop fighting …"
    assert clipped("two\n lines", 20) == "two lines"


def test_escape_sequences_in_any_cell_are_shown_as_marks():
    evil = replace(SHELLING, actors=(Actor(name="\x1b[2JArmy"),))
    assert "\x1b" not in printed(tables.incidents([evil]), 200)
