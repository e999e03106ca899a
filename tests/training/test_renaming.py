"""Rare names change while the network learns; everything else stays as it is printed."""

from tests.training.written import MARK, annotated, cut
from training.dataset import examples
from training.renaming import Names, drawn

STORY = annotated(
    "> On Monday Velkar shelled the mill of Orrin, and Tessaly fled to Bramut.\n"
    "E shelled | ASSAULT/heavy-weapons | by Velkar | to mill | at Orrin\n"
    "> The Mill was empty; the mill of Bramut was not, the UN said in Orrin.\n"
)
COMMON = annotated("".join("> They saw Aldemar on Monday and on Tuesday.\n" for _ in range(13)))


def test_names_are_rare_words_that_are_never_written_small():
    assert set(Names([STORY]).all) == {"Monday", "Velkar", "Orrin", "Tessaly", "Bramut"}
    assert set(Names([STORY, COMMON]).all) == {"Velkar", "Orrin", "Tessaly", "Bramut"}


def test_a_name_is_read_as_one_other_name_throughout_and_other_words_stay():
    names = Names([STORY, COMMON])
    read = [piece for lot in "abcdef" for piece in names.swapped(cut, lot=lot)(["Orrin", "mill", "UN", "Orrin"])]
    for first, mill, un, again in zip(*[iter(read)] * 4, strict=True):
        assert first == again and first in cut(names.all)
        assert [mill, un] == cut(["mill", "UN"])
    assert len({tuple(pieces) for pieces in read[::4]}) > 1


def test_other_names_move_no_target():
    swapped = Names([STORY, COMMON]).swapped(cut, lot="x")
    plain, renamed = (examples([STORY], c, MARK)[0] for c in (cut, swapped))
    assert all((plain.heads[name] == renamed.heads[name]).all() for name in plain.heads)
    assert (plain.roles == renamed.roles).all() and plain.window.words == renamed.window.words


def test_a_corpus_without_names_is_cut_as_ever():
    assert Names([]).swapped(cut, lot="x") is cut


def test_about_the_asked_share_of_lots_falls_on_an_article():
    assert sum(drawn(0.3, f"{n}") for n in range(1000)) in range(250, 350)
    assert not any(drawn(0.0, f"{n}") for n in range(50))
