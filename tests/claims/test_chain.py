"""Who says it, from the graph alone: cues above a mention, outermost first, and the links they make."""

from hypothesis import given
from hypothesis import strategies as st
from tests.graph.drawn import graph

from reportedly.claims.chain import chain, cue_path, stance_of
from reportedly.records import Edge, EdgeLabel, MentionKind
from reportedly.records.terms import Stance

CUE, EVENT, SOURCE = MentionKind.CUE, MentionKind.EVENT, MentionKind.SOURCE
SAYS, OF = EdgeLabel.SAYS, EdgeLabel.SOURCE_OF


def test_three_speakers_make_three_links_outermost_first():
    drawn = graph(
        "paper quoted envoy saying general told attacked",
        {
            "paper": SOURCE, "quoted": CUE, "envoy": SOURCE, "saying": CUE,
            "general": SOURCE, "told": CUE, "attacked": EVENT,
        },
        [
            ("quoted", OF, "paper"), ("saying", OF, "envoy"), ("told", OF, "general"),
            ("quoted", SAYS, "saying"), ("saying", SAYS, "told"), ("told", SAYS, "attacked"),
        ],
        quoted=Stance.REPORTS, saying=Stance.ASSERTS, told=Stance.CLAIMS,
    )  # fmt: skip
    links = chain(drawn, cue_path(drawn, drawn.mentions[-1]))
    assert [(link.speaker.called, link.cue.text) for link in links] == [
        ("paper", "quoted"), ("envoy", "saying"), ("general", "told"),
    ]  # fmt: skip
    assert stance_of(links) is Stance.CLAIMS


def test_a_denial_anywhere_in_the_chain_denies():
    drawn = graph(
        "army denied paper reported attacked",
        {"army": SOURCE, "denied": CUE, "paper": SOURCE, "reported": CUE, "attacked": EVENT},
        [
            ("denied", OF, "army"), ("reported", OF, "paper"),
            ("denied", SAYS, "reported"), ("reported", SAYS, "attacked"),
        ],
        denied=Stance.DENIES, reported=Stance.REPORTS,
    )  # fmt: skip
    assert stance_of(chain(drawn, cue_path(drawn, drawn.mentions[-1]))) is Stance.DENIES


def test_one_speaker_in_two_cues_is_one_link_with_the_inner_stance():
    drawn = graph(
        "envoy said doubted attacked",
        {"envoy": SOURCE, "said": CUE, "doubted": CUE, "attacked": EVENT},
        [("said", OF, "envoy"), ("doubted", OF, "envoy"), ("said", SAYS, "doubted"), ("doubted", SAYS, "attacked")],
        said=Stance.ASSERTS, doubted=Stance.DOUBTS,
    )  # fmt: skip
    (link,) = chain(drawn, cue_path(drawn, drawn.mentions[-1]))
    assert (link.speaker.called, link.stance) == ("envoy", Stance.DOUBTS)


def test_a_cue_without_a_speaker_makes_no_link_and_the_outlet_asserts():
    drawn = graph("said attacked", {"said": CUE, "attacked": EVENT}, [("said", SAYS, "attacked")])
    links = chain(drawn, cue_path(drawn, drawn.mentions[-1]))
    assert links == ()
    assert stance_of(links) is Stance.ASSERTS


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=20))
def test_cues_that_say_one_another_in_a_circle_end(pairs):
    words = [f"cue{n}" for n in range(6)]
    drawn = graph(" ".join(words), dict.fromkeys(words, CUE), [(words[a], SAYS, words[b]) for a, b in pairs])
    for mention in drawn.mentions:
        path = cue_path(drawn, mention)
        assert mention not in path
        assert len(set(path)) == len(path)
    assert all(isinstance(edge, Edge) for edge in drawn.edges)
