"""A text printed many times is one source; two stories that look alike are two."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.copies import Copy, CopyCluster, CopyKind, find_copies
from reportedly.records import Article, When

WIRE = [
    "Shells struck the grain market in Karvel on Thursday, killing at least nine people, residents said.",
    "The army denied that its guns had fired and blamed the rebels who hold the hills to the north of the town.",
    "Two doctors at the district hospital said that they had treated 41 wounded, most of them traders from Oruba.",
    "Lena Halim, who sells lentils at the market, said that the first shell fell as children crossed the square.",
    "The envoy, who arrived in Oruba on Tuesday, called on both sides to keep the truce that they signed in Tashmin.",
    "Neither account could be independently confirmed, and telephone lines to the town were cut in the evening.",
    "More than 300 families have left the eastern districts since the siege began, according to the river council.",
    "The two sides are to meet again on Sunday at the old customs house, mediators said.",
]
OTHER = [
    "Fishermen found the wreck of a patrol boat off Ustra on Thursday, three days after it was reported missing.",
    "The coast guard said that eleven sailors had been aboard and that a mine was the likely cause.",
    "Harbour workers in Ustra stopped unloading ships for an hour in mourning, the port's head, Josef Brandl, said.",
    "The northern rebels said that they had laid no mines and offered to help with the search for bodies.",
]
BULLETIN = (
    "The monitoring mission recorded {n} explosions in the area of {place} between Monday evening and Tuesday morning. "
    "Its patrols were denied passage at a checkpoint south of {other} and returned to base without incident. In the "
    "same period the mission counted {m} vehicles in violation of withdrawal lines near {place}. Residents of {other} "
    "told the patrol that {person} had been wounded by a fragment while repairing a fence. The mission reminds both "
    "sides of their obligation to guarantee safe and unrestricted access."
)


def story(name: str, sentences: list[str] | str, **known: object) -> Article:
    text = sentences if isinstance(sentences, str) else "\n\n".join(sentences)
    day = str(known.pop("day", "")) or None
    published = When(start=day, end=day) if day else None
    return Article(id=name, source=name, sha256=name, text=text, published=published, **known)  # type: ignore[arg-type]


def only_cluster(*articles: Article) -> CopyCluster:
    (cluster,) = find_copies(articles).clusters
    return cluster


def test_reprints_of_a_wire_story_are_one_cluster_around_the_agency() -> None:
    cluster = only_cluster(
        story("b", WIRE[:5], day="2026-03-05", agency="Oruba Wire", outlet="Karvel Post"),
        story("a", WIRE, day="2026-03-05", agency="Oruba Wire", outlet="Oruba Wire"),
        story("c", [*WIRE, *OTHER[:1]], day="2026-03-06", outlet="Tashmin Times"),
    )
    assert (cluster.origin, cluster.agency, set(cluster.members)) == ("a", "Oruba Wire", {"a", "b", "c"})


def test_without_an_agency_the_earliest_is_the_likely_origin() -> None:
    late = story("a", WIRE, day="2026-03-06", outlet="Karvel Post")
    early = story("b", WIRE[:6], day="2026-03-05", outlet="Tashmin Times")
    assert find_copies([late, early]).origins == {"a": "b", "b": "b"}


@pytest.mark.parametrize(
    ("sentences", "outlet", "kind"),
    [
        (WIRE[:7], "Karvel Post", CopyKind.COPY),
        (WIRE[:3], "Karvel Post", CopyKind.EXCERPT),
        ([*WIRE, *OTHER], "Karvel Post", CopyKind.EXTENSION),
        ([WIRE[0].replace("nine", "twelve"), *WIRE[1:]], "Oruba Herald", CopyKind.REVISION),
    ],
)
def test_a_copy_says_how_it_repeats(sentences: list[str], outlet: str, kind: CopyKind) -> None:
    first = story("a", WIRE, day="2026-03-05", outlet="Oruba Herald")
    (copy,) = only_cluster(first, story("b", sentences, day="2026-03-06", outlet=outlet)).copies
    assert (copy.article_id, copy.of, copy.kind) == ("b", "a", kind)
    assert 0.6 <= copy.containment <= 1.0


def test_words_changed_by_a_subeditor_hide_nothing() -> None:
    chance = random.Random(4)
    words = "\n\n".join(WIRE).split()
    edited = " ".join(word for word in words if chance.random() > 0.04)
    assert find_copies([story("a", WIRE), story("b", edited)]).origins == {"a": "a", "b": "a"}


@pytest.mark.parametrize("line", ["By Lena Okoro in Karvel", "Par Lena Okoro, envoyée spéciale", "Von Lena Okoro"])
def test_a_byline_in_another_language_makes_no_other_story(line: str) -> None:
    signed = [WIRE[0], line, *WIRE[1:]]
    assert len(only_cluster(story("a", WIRE), story("b", signed)).copies) == 1


def test_different_stories_of_one_day_stay_apart() -> None:
    assert find_copies([story("a", WIRE, day="2026-03-05"), story("b", OTHER, day="2026-03-05")]).clusters == ()


def test_bulletins_from_one_template_are_different_stories() -> None:
    first = BULLETIN.format(n=14, m=3, place="Karvel", other="Oruba", person="Rana Dous")
    second = BULLETIN.format(n=32, m=7, place="Ustra", other="Lunde", person="Petar Hask")
    again = BULLETIN.format(n=51, m=8, place="Karvel", other="Oruba", person="Noor Halim")
    assert find_copies([story("a", first), story("b", second), story("c", again)]).clusters == ()


def test_a_number_is_the_same_fact_only_where_it_counts_the_same() -> None:
    slots = {"place": "Karvel", "other": "Oruba", "person": "Rana Dous"}
    first = BULLETIN.format(n=68, m=56, **slots) + " A drone flight over Oruba spotted 60 new craters."
    second = BULLETIN.format(n=56, m=81, **slots) + " A drone flight over Oruba spotted 60 new craters."
    assert find_copies([story("a", first, day="2026-03-25"), story("b", second, day="2026-03-16")]).clusters == ()


def test_a_later_round_up_never_makes_its_two_stories_one() -> None:
    found = find_copies(
        [
            story("a", WIRE, day="2026-03-05"),
            story("b", OTHER, day="2026-03-05"),
            story("c", [*WIRE, *OTHER], day="2026-03-06"),
        ]
    )
    assert found.origins.get("a") != found.origins.get("b")
    assert Copy(article_id="c", of="a", kind=CopyKind.EXTENSION, containment=1.0) in found.clusters[0].copies


def test_a_story_retold_in_other_words_is_no_copy() -> None:
    relay = (
        "Shelling killed nine people in Karvel on Thursday, Oruba Wire reported, citing residents. It quoted the army "
        "as denying that it had fired."
    )
    assert find_copies([story("a", WIRE), story("b", relay)]).clusters == ()


def test_a_headline_alone_proves_nothing() -> None:
    assert (
        find_copies([story("a", "Shells strike market"), story("b", "Shells strike market"), story("c", "")]).clusters
        == ()
    )


def test_an_old_story_half_reused_long_after_is_no_copy() -> None:
    later = story("b", [*WIRE[:6], *OTHER], day="2027-03-05")
    assert find_copies([story("a", WIRE, day="2026-03-05"), later]).clusters == ()


@given(order=st.permutations(range(6)))
def test_the_order_given_changes_nothing(order: list[int]) -> None:
    articles = [
        story("a", WIRE, day="2026-03-05", agency="Oruba Wire"),
        story("b", WIRE[:4], day="2026-03-05", agency="Oruba Wire", outlet="Karvel Post"),
        story("c", WIRE[4:], day="2026-03-05", agency="Oruba Wire", outlet="Tashmin Times"),
        story("d", OTHER, day="2026-03-05"),
        story("e", [*OTHER, *WIRE]),
        story("f", OTHER[:3]),
    ]
    assert find_copies([articles[place] for place in order]) == find_copies(articles)
