"""The question in words, and the tally of its answer."""

from collections import Counter
from collections.abc import Sequence

from reportedly.records import Incident, When
from reportedly.records.terms import ClaimKind, HarmGrade, Responsibility, TimePrecision
from reportedly.show.answers import Wording
from reportedly.show.asked import Asked


def question(asked: Asked, wording: Wording, *, opening: str) -> str:
    """What the page answers, as one question; every filter is in it.

    `opening` is what the page is about, e.g. "What is said to have happened".
    """
    at = f" at {asked.place}" if asked.place else ""
    days = "".join(
        f" {word} {wording.when(_day(day))}" for word, day in (("from", asked.since), ("to", asked.until)) if day
    )
    only = [
        f"of the type “{wording.words('events', _type(asked.type))}”" if asked.type else "",
        f"naming “{asked.actor}”" if asked.actor else "",
        f"told with the words “{asked.search}”" if asked.search else "",
        f"graded “{_grade(asked.grade, wording)}”" if asked.grade else "",
    ]
    named = ", ".join(part for part in only if part)
    return f"{opening}{at}{days}{', ' if named else ''}{named}?"


def tally(shown: Sequence[Incident], wording: Wording) -> tuple[str, ...]:
    """How the incidents are supported, in words; nothing is added up over incidents."""
    grades = Counter(incident.grade for incident in shown)
    told = [f"{wording.words('grades', grade)}: {grades[grade]:,}" for grade in HarmGrade if grades[grade]]
    contested = sum(incident.responsibility is Responsibility.CONTESTED for incident in shown)
    denied = sum(bool(incident.denials) for incident in shown)
    told += [f"responsibility contested: {contested:,}"] if contested else []
    return (*told, *([f"denied by somebody: {denied:,}"] if denied else []))


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "article"), counted(1200, "claim")
    ('1 article', '1,200 claims')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _day(iso: str) -> When:
    return When(start=iso, end=iso, precision=TimePrecision.DAY)


def _type(name: str) -> str:
    """The key of the table of event words; kinds of claims stand for themselves."""
    event_type, slash, mode = name.partition("/")
    return (
        f"{event_type.upper()}_{mode.lower()}"
        if slash
        else name.lower()
        if name.lower() in set(ClaimKind)
        else name.upper()
    )


def _grade(token: str, wording: Wording) -> str:
    section = "grades" if token.lower() in set(HarmGrade) else "responsibility"
    return wording.words(section, token.lower())
