"""Words for codes: every code that can reach a report has a phrase, and times are no more exact than they are."""

from enum import Enum

import pytest

from reportedly.assets import table
from reportedly.records import When
from reportedly.records import terms as vocabularies
from reportedly.records.terms import MODES, TimePrecision
from reportedly.report.dates import moment_words, when_words

WORDED = {
    "verbs": vocabularies.Stance,
    "modality": vocabularies.Modality,
    "verification": vocabularies.Verification,
    "speaker_types": vocabularies.SpeakerType,
    "grades": vocabularies.HarmGrade,
    "grade_notes": vocabularies.HarmGrade,
    "responsibility": vocabularies.Responsibility,
    "control_status": vocabularies.ControlStatus,
    "control_change": vocabularies.ControlChange,
    "precision": vocabularies.WherePrecision,
    "agreement_state": vocabularies.AgreementState,
    "terms": vocabularies.TermKind,
    "term_status": vocabularies.TermStatus,
    "published_basis": vocabularies.PublishedBasis,
    "scopes": vocabularies.FigureScope,
}


@pytest.mark.parametrize(("section", "vocabulary"), WORDED.items(), ids=WORDED)
def test_every_code_has_a_phrase(section: str, vocabulary: type[Enum]) -> None:
    assert set(table("report/wording")[section]) == {str(token.value) for token in vocabulary}


def test_every_event_type_has_a_phrase_and_no_phrase_names_an_unknown_mode() -> None:
    phrases = set(table("report/wording")["events"])
    known = {str(event.value) for event in MODES}
    assert known <= phrases
    assert phrases <= known | {f"{event.value}_{mode}" for event, modes in MODES.items() for mode in modes}


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "no date given"),
        (When(), "no date given"),
        (When(not_before="2024-03-06"), "not before 6 March 2024"),
        (When(start="2024-03-05", end="2024-03-05", precision=TimePrecision.DAY), "5 March 2024"),
        (When(start="2024-03-01", end="2024-03-31", precision=TimePrecision.MONTH), "March 2024"),
        (When(start="2022-01-01", end="2022-12-31", precision=TimePrecision.YEAR), "2022"),
        (When(start="2024-03-04", end="2024-03-10", precision=TimePrecision.WEEK), "week of 4 to 10 March 2024"),
        (When(start="2024-02-29", end="2024-03-06"), "29 February to 6 March 2024"),
        (
            When(start="2024-03-05", end="2024-03-05", precision=TimePrecision.PART_OF_DAY, value="2024-03-05TMO"),
            "5 March 2024, morning",
        ),
        (
            When(start="2024-03-10T06:00:00", end="2024-03-10T06:00:00", precision=TimePrecision.INSTANT),
            "10 March 2024, 06:00",
        ),
    ],
)
def test_times_are_worded_as_exactly_as_they_are_known(when: When | None, words: str) -> None:
    assert when_words(when) == words


def test_a_moment_without_a_zone_says_so() -> None:
    assert moment_words("2024-03-15T20:00:00") == "15 March 2024, 20:00 (zone not given)"
    assert moment_words("2024-03-15T20:00:00+00:00") == "15 March 2024, 20:00 (UTC)"
