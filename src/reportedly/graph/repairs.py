"""Mends what the parser is known to get wrong, before anything is read: plain tokens in, plain tokens out."""

from dataclasses import replace
from itertools import pairwise

from reportedly.graph.lexicon import cue_verbs
from reportedly.records import Sentence, Token

_OPENERS = {"that", "which", "who"}


def mended(sentence: Sentence) -> Sentence:
    """The sentence with inserted attributions and semicolons put right; most sentences come back as they are."""
    tokens = list(sentence.tokens)
    _part_at_semicolons(tokens)
    _raise_joined_cues(tokens)
    _tie_dead_to_shot(tokens)
    for position in range(2, len(tokens) - 1):
        _mend_inserted(tokens, position)
    return replace(sentence, tokens=tuple(tokens)) if tokens != list(sentence.tokens) else sentence


def _part_at_semicolons(tokens: list[Token]) -> None:
    """A clause beyond a semicolon hangs on nothing before it: "residents said so; the army denied it"."""
    marks = [t.index for t in tokens if t.text == ";"]
    if not marks:
        return
    side = [sum(mark < t.index for mark in marks) for t in tokens]
    roots = {side[t.index]: t.index for t in tokens if t.head == t.index}
    for token in list(tokens):
        if side[token.index] == side[token.head] or token.text == ";":
            continue
        root = roots.setdefault(side[token.index], token.index)
        dep = "ROOT" if root == token.index else "ccomp" if token.pos in {"VERB", "AUX"} else "dep"
        tokens[token.index] = replace(token, head=root, dep=dep)


def _raise_joined_cues(tokens: list[Token]) -> None:
    """ "It said its men had left, and denied that ...": behind a comma, the one who said also denies."""
    for position in range(2, len(tokens)):
        cue = tokens[position]
        said = tokens[cue.head]
        if cue.dep != "conj" or said.dep != "ccomp" or cue.lemma not in cue_verbs() or cue.tag not in {"VBD", "VBZ"}:
            continue
        joined = [t.text.lower() for t in tokens[max(0, position - 3) : position]]
        if tokens[said.head].lemma in cue_verbs() and "and" in joined and "," in joined:
            tokens[position] = replace(cue, head=said.head)


def _tie_dead_to_shot(tokens: list[Token]) -> None:
    """ "shot dead two men": dead tells how the shooting ended, not what sort of men they were."""
    for verb, dead in pairwise(list(tokens)):
        if dead.text.lower() == "dead" and verb.lemma in {"shoot", "gun", "stab"} and dead.head != verb.index:
            tokens[dead.index] = replace(dead, head=verb.index, dep="oprd", pos="ADJ")


def _mend_inserted(tokens: list[Token], position: int) -> None:
    """ "a siege that monitors say has killed": the monitors say, and the siege has killed.

    The parser takes the speaker and its verb for the subject of the second verb.
    """
    cue = tokens[position]
    verb = _finite_after(tokens, position)
    opener = next((t for t in reversed(tokens[max(0, position - 6) : position]) if t.text.lower() in _OPENERS), None)
    base = base_form(cue)
    if verb is None or base is None or opener is None or cue.index - opener.index < 2 or cue.head != verb.index:
        return
    between = tokens[opener.index + 1 : position]
    if any(t.pos in {"VERB", "AUX", "PUNCT", "CCONJ", "ADP"} for t in between) or verb.index <= position:
        return
    speaker = between[-1]
    tokens[position] = replace(cue, dep="parataxis", head=verb.index, pos="VERB", tag="VBZ", lemma=base)
    tokens[speaker.index] = replace(speaker, dep="nsubj", head=position)
    for token in between[:-1]:
        if token.head in (position, verb.index):
            tokens[token.index] = replace(token, head=speaker.index)
    tokens[opener.index] = replace(opener, dep="nsubj", tag="WDT", pos="PRON", head=verb.index)
    tokens[verb.index] = replace(verb, dep="relcl")


def base_form(token: Token) -> str | None:
    """The cue verb that a word is a form of, even where the parser took it for a noun."""
    form = token.text.lower()
    if form == "said":
        return "say"
    if not form.endswith(("s", "ed")) or token.tag == "VBG":
        return None
    candidates = (token.lemma, form.removesuffix("s"), form.removesuffix("d"), form.removesuffix("ed"))
    return next((c for c in candidates if any(not rest for rest, _ in cue_verbs().get(c, ()))), None)


def _finite_after(tokens: list[Token], position: int) -> Token | None:
    """The verb group that follows at once, when the word itself is no part of it."""
    following = tokens[position + 1]
    if following.pos != "AUX" and following.tag not in {"VBD", "VBZ", "VBP"}:
        return None
    verb = following if following.pos == "VERB" else tokens[following.head]
    return verb if verb.pos in {"VERB", "AUX"} and verb.index >= following.index else None
