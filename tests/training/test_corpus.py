"""The corpus: it holds against itself, it is as large and as mixed as it is said to be, and its parts stay apart."""

from collections import Counter
from pathlib import Path

import pytest
from training.check import faults_of
from training.notation import checked

CORPUS = Path("training/corpus")
REGISTERS = {"agency", "state_media", "press_statement", "ngo_bulletin", "live_blog"}


def gathered(folder):
    """The articles of a folder with their faults."""
    return [
        (article, faults or faults_of(article))
        for path in sorted(folder.glob("*.graph"))
        for article, faults in checked(path)
    ]


@pytest.fixture(scope="module")
def corpus():
    return {name: gathered(CORPUS / name) for name in ("", "next", "blind", "blind-2", "second")}


def sentences(some):
    return [sentence for article, _ in some for sentence in article.sentences]


def told(some):
    """The sentences that tell something: "For immediate release" stands over many."""
    return {s.casefold() for s in sentences(some) if len(s.split()) > 4}


def test_every_article_holds_and_bears_its_own_name(corpus):
    for name, some in corpus.items():
        assert some, name
        assert [fault for _, faults in some for fault in faults] == []
        assert [i for i, times in Counter(article.id for article, _ in some).items() if times > 1] == []
        assert {article.head["register"] for article, _ in some} <= REGISTERS
        assert all(article.sentences and {"published", "outlet"} <= article.head.keys() for article, _ in some)


def test_the_corpus_is_large_and_mixed(corpus):
    some = corpus[""]
    assert len(sentences(some)) >= 6000
    assert len({article.head["conflict"] for article, _ in some}) >= 20
    assert {article.head["register"] for article, _ in some} == REGISTERS
    assert len(set(sentences(some))) >= 0.99 * len(sentences(some))


@pytest.mark.parametrize("name", ["blind", "blind-2"])
def test_no_blind_article_was_seen_in_training(corpus, name):
    seen, blind = [*corpus[""], *corpus["next"]], corpus[name]
    assert not {article.id for article, _ in seen} & {article.id for article, _ in blind}
    assert not told(seen) & told(blind)
    assert {article.head["register"] for article, _ in blind} == REGISTERS


def test_the_second_annotation_has_the_very_sentences_of_the_first(corpus):
    first = {article.id: article for article, _ in [*corpus[""], *corpus["next"]]}
    for article, _ in corpus["second"]:
        assert article.sentences == first[article.id].sentences, article.id
        assert article.paragraphs == first[article.id].paragraphs, article.id
