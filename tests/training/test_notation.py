"""The notation of the corpus: what it finds in a sentence, and how it names what does not hold."""

import re
from pathlib import Path

import pytest
from tests.training.written import HEAD, annotated
from training.check import faults_of, main
from training.notation import BadNotation, articles, checked, found

FORMAT = Path("training/corpus/FORMAT.md")
TEXT = "Gunmen shot a guard at the gate, and the guard died at the gate."
EVENT = f"> {TEXT}\nE shot | ASSAULT/firearms | by Gunmen | killed a guard\n"


@pytest.fixture
def write(tmp_path):
    def file(text):
        path = tmp_path / "own.graph"
        path.write_text(text, "utf-8")
        return path

    return file


def test_the_example_of_the_format_holds(write):
    example = re.search(r"```\n(.*?)```", FORMAT.read_text("utf-8"), re.S)[1]
    ((article, faults),) = checked(write(example))
    assert faults + faults_of(article) == []
    assert len(article.sentences) == 7 and {line.tag for line in article.lines} == {"E", "C", "V"}
    assert article.head["outlet"] == "Lakeside Agency"


def test_a_line_keeps_its_words_and_tokens():
    article = annotated(
        "> Rebels took Dolen from the army, a doctor said.\n"
        "E took | ASSAULT | historical | by Rebels | former army | at Dolen | control captured | cumulative\n"
        "C said | claims | by doctor | says Rebels took .. army | act ACCUSE/allege\n"
    )
    took, said = article.lines
    read = lambda words: article.sentences[words.sentence][words.start : words.end]  # noqa: E731
    assert (took.tag, took.label, took.modality, read(took.trigger)) == ("E", "ASSAULT", "historical", "took")
    assert [read(w) for w in took.words("by", "former", "at")] == ["Rebels", "army", "Dolen"]
    assert took.value("control") == "captured" and any(p.key == "cumulative" for p in took.parts)
    assert (said.label, said.value("act")) == ("claims", "ACCUSE/allege")
    assert read(said.words("says")[0]) == "Rebels took Dolen from the army"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("guard", (14, 19)),
        ("guard #2", (41, 46)),
        ("the gate #2", (55, 63)),
        ("a guard .. gate", (12, 31)),
        ("guard #2 .. gate", None),
        ("“guard”", (14, 19)),
        ("guard #3", None),
        ("guards", None),
        ("", None),
    ],
)
def test_words_are_found_where_they_stand(words, wanted):
    if wanted is None:
        with pytest.raises(BadNotation):
            found(words, [TEXT], 0)
    else:
        place = found(words, [TEXT], 0)
        assert (place.start, place.end) == wanted


def test_whole_words_come_before_parts_of_words():
    assert found("art", ["The party praised art."], 0).start == 18


def test_a_caret_points_at_the_nearest_earlier_sentence_that_has_the_word():
    sentences = ["Shells hit Dolen.", "Shells hit Karsa.", "Nobody knew.", "Shells hit Belmor."]
    assert found("^hit", sentences, 3).sentence == 1
    with pytest.raises(BadNotation, match="no earlier sentence"):
        found("^hit", sentences, 0)


def test_a_blank_line_opens_a_paragraph_and_a_line_of_notes_does_not():
    article = annotated("> One.\n# a note\n> Two.\n\n> Three.\n")
    assert article.paragraphs == [0, 0, 1]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("E fled | ASSAULT", "the sentence has no 'fled'"),
        ("E shot | WAR", "'WAR' is not a valid EventType"),
        ("E shot | ASSAULT/peaceful", "ASSAULT has no mode 'peaceful'"),
        ("E shot", "'' is not a valid EventType"),
        ("E shot a guard | ASSAULT", "a trigger is one word"),
        ("E shot | ASSAULT | whom a guard", "'whom' is no field of E"),
        ("E shot | ASSAULT | says a guard", "'says' is no field of E"),
        ("E shot | ASSAULT | by Soldiers", "the sentence has no 'Soldiers'"),
        ("E shot | ASSAULT | by Gunmen .. Karsa", "the sentence has no 'Gunmen .. Karsa'"),
        ("E shot | ASSAULT | control won", "'won' is not a valid ControlChange"),
        ("E shot | AGREE | term peace", "'peace' is not a valid TermKind"),
        ("C died | shouts | by Gunmen", "'shouts' is not a valid Stance"),
        ("C died | asserts | agreement", "'agreement' is no field of C"),
        ("V died | maybe", "'maybe' is not a valid Verification"),
        ("Q ^died | says the guard", "no earlier sentence has 'died'"),
        ("X shot | ASSAULT", "a line begins with >, E, C, Q or V, not 'X'"),
    ],
)
def test_a_line_that_does_not_hold_is_named_with_its_file_and_number(write, line, words):
    path = write(HEAD + EVENT + line + "\n")
    ((_, faults),) = checked(path)
    assert len(faults) == 1
    assert faults[0].startswith("own.graph:5: ") and words in faults[0] and faults[0].endswith(line)
    with pytest.raises(BadNotation, match=r"own\.graph:5"):
        list(articles(path))


def test_lines_before_an_article_or_a_sentence_are_faults(write):
    with pytest.raises(BadNotation, match=r"own\.graph:1: a line before the first article"):
        list(checked(write("> Nobody.\n")))
    ((_, faults),) = checked(write(HEAD + "E shot | ASSAULT\n"))
    assert faults[0].startswith("own.graph:3: no sentence stands above")


@pytest.mark.parametrize("key", ["id", "register", "conflict"])
def test_an_article_without_its_particulars_is_a_fault(write, key):
    ((_, faults),) = checked(write(re.sub(rf'{key}=("[^"]*"|\S+)', "", HEAD) + "> Nobody.\n"))
    assert faults == [f"own.graph:1: the article has no {key}"]


def test_an_open_quotation_mark_in_a_head_is_a_fault(write):
    path = write('@ id=a register=agency conflict="Lyra\n> Nobody.\n')
    try:
        faults = [fault for _, some in checked(path) for fault in some]
    except BadNotation as error:
        faults = [str(error)]
    assert faults and faults[0].startswith("own.graph:1: ")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("E shot | ASSAULT\nE shot | ASSAULT\n", "E stands twice at the same word"),
        ("V died | unverified | about gate\n", "V died: about points at no trigger"),
        ("C died | asserts\n", "C died: neither by nor says"),
        ("E shot | ASSAULT | part a guard | killed a guard\n", "E shot: a part follows the count that it divides"),
    ],
)
def test_what_holds_line_by_line_and_cannot_be_right_is_named(lines, words):
    (fault,) = faults_of(annotated(f"> {TEXT}\n{lines}"))
    assert fault.startswith("own.graph:1: own-01: ") and words in fault


def test_a_quote_goes_on_from_a_cue_only():
    (fault,) = faults_of(annotated("> Gunmen shot a guard.\n> A cook died.\nQ ^shot | says A cook died\n"))
    assert fault.endswith("Q ^shot: no cue stands there")


def test_the_check_prints_faults_and_ids_that_stand_twice(write, capsys):
    path = write(HEAD + EVENT)
    assert main([str(path)]) == 0
    assert capsys.readouterr().out.endswith("0 faults\n")
    assert main([str(path), str(path)]) == 1
    assert "the id own-01 names 2 articles" in capsys.readouterr().out
