"""Finds who says what: cue, source and content, for verbs, nouns and "according to"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.graph import roles
from reportedly.graph.conditions import is_condition
from reportedly.graph.lexicon import cue_nouns, cue_verbs, noun_rules, word_class, words
from reportedly.graph.tree import Tree
from reportedly.graph.untrue import is_called_false
from reportedly.records import Token
from reportedly.records.terms import Stance

_CLAUSE = ("ccomp", "xcomp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One hand-over of words to a speaker: the cue word, the head of its source, the tokens of its content."""

    head: Token
    source: Token | None
    stance: Stance
    content: frozenset[int]
    own: frozenset[int]
    rule: str


def cues(tree: Tree) -> list[Cue]:
    """The attributions of a sentence, those with the widest content first."""
    found = list(_according(tree))
    used = {cue.head.index for cue in found}
    for token in tree.tokens:
        if token.index in used or token.pos not in {"VERB", "AUX", "NOUN"}:
            continue
        cue = _verb_cue(tree, token) if token.pos != "NOUN" else _noun_cue(tree, token)
        if cue is not None and cue.content:
            found.append(cue)
    found = _with_cited(tree, found)
    tidied = (_tidy(tree, cue, found) for cue in found)
    return sorted((cue for cue in tidied if cue.content), key=lambda cue: (-len(cue.content), cue.head.index))


def _tidy(tree: Tree, cue: Cue, others: list[Cue]) -> Cue:
    """A content does not hold the words that hand it on, its own or an outer speaker's inserted ones."""
    outer = {i for o in others if o is not cue and o.head.index not in cue.content for i in o.own}
    return replace(cue, content=cue.content - cue.own - outer - _beyond(tree, cue))


def _beyond(tree: Tree, cue: Cue) -> set[int]:
    """What a semicolon parts from the cue is another speaker's, or nobody's."""
    marks = [t.index for t in tree.tokens if t.text == ";"]
    before = max((m for m in marks if m < cue.head.index), default=-1)
    after = min((m for m in marks if m > cue.head.index), default=len(tree.tokens))
    return {i for i in cue.content if i <= before or (i >= after and after < len(tree.tokens))}


def _with_cited(tree: Tree, found: list[Cue]) -> list[Cue]:
    """ "the radio, quoting an officer, said": the officer stands behind the radio."""
    for token in tree.tokens:
        if token.lemma not in {"quote", "cite", "citing"} or token.tag not in {"VBG", "IN"}:
            continue
        cited = [*roles.objects(tree, token), *tree.children(token, "pobj")]
        outer = next((c for a in tree.ancestors(token) for c in found if c.head.index == a.index), None)
        if not cited or outer is None or any(c.head.index == token.index for c in found):
            continue
        own = frozenset(t.index for t in tree.subtree(token))
        content = outer.content - own
        found = [c for c in found if c is not outer]
        found.append(replace(outer, content=content | {token.index}, own=outer.own - own))
        found.append(Cue(head=token, source=cited[0], stance=Stance.ASSERTS, content=content, own=own - {token.index},
                         rule="citing"))  # fmt: skip
    return found


def _stance(tree: Tree, verb: Token) -> tuple[str, Stance] | None:
    below = {t.lemma for t in tree.subtree(verb)}
    if verb.lemma in words("cues", "false", "verbs") and below & words("cues", "false", "words"):
        return "call false", Stance.DENIES
    if verb.lemma in {"ask", "request"} and below & words("cues", "anonymous", "lemmas"):
        return None
    for rest, stance in cue_verbs().get(verb.lemma, ()):
        if roles.matches(tree, verb, rest) is not None:
            return " ".join((verb.lemma, *rest)), stance
    return None


def _verb_cue(tree: Tree, verb: Token) -> Cue | None:
    named = _stance(tree, verb)
    if named is None or tree.child(verb, "neg") is not None or verb.dep in {"amod", "compound"}:
        return None
    if is_condition(tree, verb):  # "unless the army says that it has left": nobody has said so
        return None
    lemma, stance = named
    if stance is Stance.DENIES and _is_no_denial(tree, verb):
        return None
    content = _content(tree, verb, stance, is_weak=lemma in words("cues", "weak", "lemmas"))
    source = _source(tree, verb)
    if not content or not (_may_speak(tree, verb, source, lemma) or _counts_toll(tree, verb, source)):
        return None
    if stance in {Stance.ASSERTS, Stance.CLAIMS} and is_called_false(tree, content):
        stance = Stance.DENIES
    own = {verb.index, *(a.index for a in tree.children(verb, "aux", "auxpass", "advmod", "npadvmod", "prep"))}
    own |= {t.index for t in tree.phrase(source)} if source is not None and tree.head(source) is verb else set()
    own -= content
    rule = "inserted" if _is_inserted(tree, verb) else f"verb:{lemma}"
    return Cue(head=verb, source=source, stance=stance, content=content, own=frozenset(own), rule=rule)


def _is_inserted(tree: Tree, verb: Token) -> bool:
    """Whether the attribution stands inside a relative clause: then it is the writer's, not an outer speaker's."""
    above = tree.head(verb)
    return verb.dep == "parataxis" and above is not None and above.dep == "relcl"


def _is_no_denial(tree: Tree, verb: Token) -> bool:
    """ "neither confirmed nor denied", "denied them access"."""
    above = tree.head(verb)
    joined = [*tree.children(verb), *(tree.children(above) if above is not None and verb.dep == "conj" else [])]
    if any(t.lemma in {"neither", "nor"} for t in joined if t.dep in {"preconj", "cc", "det"}):
        return True
    withheld = {"access", "entry", "visa", "permission", "passage", "request", "bail", "asylum", "aid", "food", "care"}
    return any(o.lemma in withheld for o in roles.objects(tree, verb))


def _source(tree: Tree, verb: Token) -> Token | None:
    if tree.is_passive(verb):
        found = roles.agents(tree, verb)
        return found[0] if found else None
    quoted = _quoted(tree, verb) or _speaker_before(tree, verb)
    if quoted is not None:
        return quoted
    found = roles.subjects(tree, verb)
    return found[0] if found else None


def _speaker_before(tree: Tree, verb: Token) -> Token | None:
    """ "..., activists said, reporting that ...": the activists report."""
    above = tree.head(verb)
    if verb.dep != "advcl" or verb.tag != "VBG" or above is None or tree.child(verb, "nsubj") is not None:
        return None
    saying = [c for c in tree.children(above, "parataxis", "ccomp") if c.index < verb.index and _stance(tree, c)]
    found = [s for c in saying for s in tree.children(c, "nsubj")]
    return found[-1] if found else None


def _quoted(tree: Tree, verb: Token) -> Token | None:
    """ "cited the ambassador as saying": the ambassador says."""
    prep = tree.head(verb)
    above = tree.head(prep) if prep is not None and prep.text.lower() == "as" else None
    if verb.dep != "pcomp" or above is None:
        return None
    found = roles.objects(tree, above)
    return found[0] if found else None


def _content(tree: Tree, verb: Token, stance: Stance, *, is_weak: bool) -> frozenset[int]:
    clauses = [c for c in tree.children(verb, *_CLAUSE) if c.pos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADV"}]
    clauses += [c for p in tree.children(verb, "prep") if p.text.lower() in {"as", "of"}
                for c in tree.children(p, "pcomp")]  # fmt: skip
    if clauses:
        return frozenset(t.index for clause in clauses for t in tree.subtree(clause))
    above = tree.head(verb)
    is_behind = verb.dep == "parataxis" or (above is not None and verb.index > above.index)
    if above is not None and is_behind and verb.dep in {"parataxis", "ccomp"} and above.pos in {"VERB", "AUX"}:
        return _around(tree, above, verb)
    quoted = _quotation(tree, verb)
    if quoted:
        return quoted
    if stance in {Stance.ACCUSES, Stance.CALLS_FOR} and not tree.is_passive(verb) and verb.dep not in {"xcomp", "acl"}:
        return frozenset(
            t.index
            for c in tree.children(verb, "dobj", "prep", "xcomp", "ccomp", "dative")
            if c.index > verb.index
            for t in tree.subtree(c)
        )
    if _sets_toll(tree, verb):
        return frozenset(t.index for t in tree.subtree(verb) if t.index > verb.index)
    wanted = stance in {Stance.DENIES, Stance.DOUBTS} or not is_weak
    found = roles.objects(tree, verb) if wanted and not tree.is_passive(verb) else []
    plainly = stance is Stance.DENIES and not is_weak
    found = [o for o in found if o.index != verb.index and (plainly or _is_said(tree, o, stance))]
    if not found and plainly:
        found = [t for t in tree.subtree(verb) if t.index > verb.index and t.lemma in cue_nouns()][:1]
    return frozenset(t.index for o in found for t in tree.subtree(o))


def _sets_toll(tree: Tree, verb: Token) -> bool:
    """ "put the toll at 8,000": what is said is the number."""
    toll = {"toll", "number", "figure", "count", "dead", "loss", "total", "casualty", "fatality", "wounded"}
    setting = {"put", "place", "estimate", "give", "report", "record", "count", "document", "set"}
    return verb.lemma in setting and any(o.lemma in toll for o in roles.objects(tree, verb))


def _counts_toll(tree: Tree, verb: Token, source: Token | None) -> bool:
    """ "The emergency room put the dead at 19": whoever gives a toll speaks, unless an event does ("the attack")."""
    named = source is not None and source.pos == "NOUN" and source.lemma not in noun_rules()
    return named and _sets_toll(tree, verb)


def _is_said(tree: Tree, head: Token, stance: Stance) -> bool:
    """Whether an object is something said: "dismissed the claims" denies, "dismissed the minister" does not."""
    if stance in {Stance.DENIES, Stance.DOUBTS}:
        return head.lemma in cue_nouns() or head.lemma in {"this", "that"}
    return _tells(tree, head)


def _tells(tree: Tree, head: Token) -> bool:
    """Whether a noun can be what is said: an act, a toll, a report, responsibility."""
    told = {"responsibility", "toll", "number", "death", "casualty", "involvement", "credit", "victory", "control"}
    known = head.lemma in noun_rules() or head.lemma in cue_nouns() or head.lemma in told
    return known or tree.child(head, "acl") is not None


def _quotation(tree: Tree, verb: Token) -> frozenset[int]:
    marks = [t.index for t in tree.tokens if t.text in {"“", "”", '"', "``", "''"}]
    if len(marks) < 2 or marks[0] <= verb.index <= marks[-1]:
        return frozenset()
    return frozenset(range(marks[0] + 1, marks[-1])) if marks[-1] - marks[0] > 3 else frozenset()


def _around(tree: Tree, top: Token, cue: Token) -> frozenset[int]:
    """The whole clause that a cue is inserted in, without the cue's own words."""
    while top.dep in {"conj", "ccomp"} and tree.head(top) is not None and tree.tokens[top.head].pos in {"VERB", "AUX"}:
        if top.dep == "ccomp" and _stance(tree, tree.tokens[top.head]) is not None:
            break
        top = tree.tokens[top.head]
    inside = {t.index for t in tree.subtree(cue)}
    return frozenset(t.index for t in tree.subtree(top)) - inside


def _may_speak(tree: Tree, verb: Token, source: Token | None, lemma: str) -> bool:
    """Whether such a source speaks: things that merely suggest something are no speakers."""
    if source is None:
        return False
    if source.pos == "PRON":
        silent = words("cues", "never_with_pronoun", "lemmas")
        return (source.lemma not in {"it", "this", "that", "which", "what", "there"} and lemma not in silent) or (
            source.lemma == "it" and lemma.split(maxsplit=1)[0] in _IT_SAYS
        )
    entity = tree.entity_at.get(source.index)
    if entity is not None and entity.label in {"person", "organisation", "nationality", "place"}:
        return True
    if source.pos == "PROPN":
        return True
    speaks = word_class("SPEAKER") | word_class("PERSON") | word_class("LEADER") | word_class("FORCE")
    if source.lemma in speaks | word_class("COLLECTIVE") | words("cues", "unnamed", "sources"):
        return True
    return lemma not in words("cues", "weak", "lemmas") and source.lemma not in noun_rules() and source.pos != "NUM"


# Verbs with which "it" is a body that speaks, rather than a thing that shows or means something.
_IT_SAYS = {"say", "add", "report", "claim", "deny", "announce", "warn", "accuse", "blame", "urge", "call", "condemn",
            "demand", "vow", "pledge", "insist", "state", "declare", "put", "estimate", "promise"}  # fmt: skip


def _noun_cue(tree: Tree, noun: Token) -> Cue | None:
    stance = cue_nouns().get(noun.lemma)
    if stance is None:
        return None
    clauses = [c for c in tree.children(noun, "acl", "ccomp", "relcl") if _is_that_clause(tree, c)]
    clauses = clauses or _clause_beyond(tree, noun)
    if not clauses:
        return None
    content = frozenset(t.index for clause in clauses for t in tree.subtree(clause))
    named = [*roles.possessors(tree, noun), *roles.prepositional(tree, noun, ("by", "from", "among", "of"))]
    # "an allegation circulated by the opposition"
    named += [who for told in tree.children(noun, "acl") if told.tag == "VBN" for who in roles.agents(tree, told)]
    is_unnamed = noun.lemma in words("cues", "unnamed", "sources")
    source = named[0] if named else (noun if is_unnamed else None)
    if source is None:
        return None
    return Cue(head=noun, source=source, stance=stance, content=content, own=frozenset({noun.index}), rule="noun")


def _clause_beyond(tree: Tree, noun: Token) -> list[Token]:
    """ "rejected reports that troops had fled": the parser may hang on the verb what the reports say."""
    verb = tree.head(noun)
    if verb is None or noun.dep not in {"dobj", "nsubj", "attr"}:
        return []
    clauses = [c for c in tree.children(verb, "ccomp", "advcl") if c.index > noun.index and _is_that_clause(tree, c)]
    marks = [(c, next(m for m in tree.children(c, "mark") if m.lemma == "that")) for c in clauses]
    return [clause for clause, mark in marks if mark.index == noun.index + 1]


def _is_that_clause(tree: Tree, clause: Token) -> bool:
    return clause.pos in {"VERB", "AUX"} and any(m.lemma == "that" for m in tree.children(clause, "mark"))


def _according(tree: Tree) -> Iterator[Cue]:
    for token in tree.tokens:
        if token.lemma != "accord" and token.text.lower() != "according":
            continue
        to = next((c for c in tree.children(token) if c.text.lower() == "to"), None)
        source = tree.child(to, "pobj") if to is not None else None
        if to is None or source is None:
            continue
        source = _run_on(tree, source)
        own = {t.index for t in tree.subtree(token)} | set(range(token.index, source.index + 1))
        verb = next((a for a in tree.ancestors(token) if a.pos in {"VERB", "AUX"} and a.index not in own), None)
        top = verb or tree.tokens[token.head]
        content = _around(tree, top, token) - own
        yield Cue(head=token, source=source, stance=_according_stance(source), content=content, own=frozenset(own),
                  rule="according to")  # fmt: skip


def _according_stance(source: Token) -> Stance:
    return Stance.REPORTS if source.lemma in words("cues", "unnamed", "sources") else Stance.ASSERTS


def _run_on(tree: Tree, source: Token) -> Token:
    """ "the state news agency SANA": a name in capitals right behind the noun is the source itself."""
    following = tree.tokens[source.index + 1] if source.index + 1 < len(tree.tokens) else None
    if following is not None and following.text[:1].isupper() and following.text[:1].isalpha() and source.pos == "NOUN":
        return following
    return source
