"""Walking a sentence: who hangs on whom, and which words a phrase covers."""

from collections.abc import Callable, Iterator
from functools import cached_property

from reportedly.records import Entity, Sentence, Span, Token

_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
_INSIDE_NAME = {
    "det", "amod", "compound", "poss", "case", "nmod", "nummod", "quantmod", "advmod", "punct", "npadvmod", "predet",
    "neg", "meta",
}  # fmt: skip


class Tree:
    """A sentence's tokens with their children and subtrees at hand."""

    def __init__(self, sentence: Sentence, text: str) -> None:
        self.sentence = sentence
        self.text = text
        self.tokens = sentence.tokens
        self._children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                self._children[token.head].append(token.index)

    @cached_property
    def entity_at(self) -> dict[int, Entity]:
        """Token index -> the entity that covers it: the longest name wins, and among equals the tables do."""
        found: dict[int, Entity] = {}
        ranked = sorted(self.sentence.entities, key=_rank)
        for entity in ranked:
            covered = [t.index for t in self.tokens if entity.span.start <= t.start and t.end <= entity.span.end]
            if not any(index in found for index in covered):
                found.update(dict.fromkeys(covered, entity))
        return found

    def children(self, token: Token, *deps: str) -> list[Token]:
        """The tokens that hang directly on one, in text order; only those with one of `deps`, if given."""
        found = (self.tokens[index] for index in self._children[token.index])
        return [child for child in found if not deps or child.dep in deps]

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first child with one of the labels."""
        return next(iter(self.children(token, *deps)), None)

    def head(self, token: Token) -> Token | None:
        """What the token hangs on; None for a root."""
        return None if token.head == token.index else self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads above a token, nearest first."""
        seen = {token.index}
        current = self.head(token)
        while current is not None and current.index not in seen:
            yield current
            seen.add(current.index)
            current = self.head(current)

    def subtree(self, token: Token, *, skip: Callable[[Token], bool] | None = None) -> list[Token]:
        """The token and all below it, in text order, leaving out the branches whose top `skip` holds for."""
        found: set[int] = set()
        open_ = [token.index]
        while open_:
            index = open_.pop()
            if index not in found:
                found.add(index)
                open_.extend(c for c in self._children[index] if skip is None or not skip(self.tokens[c]))
        return [self.tokens[index] for index in sorted(found)]

    def conjuncts(self, token: Token) -> list[Token]:
        """The token and whatever is joined to it by "and", in text order."""
        found = [token]
        for child in self.children(token, "conj"):
            found.extend(self.conjuncts(child))
        return found

    def phrase(self, head: Token) -> list[Token]:
        """The words of the name or noun phrase around `head`, without relative clauses, appositions and articles."""
        kept = self.subtree(head, skip=lambda t: not self._belongs(t))
        while kept and _opens_nothing(kept[0]):
            kept = kept[1:]
        while kept and kept[-1].pos in {"PUNCT", "PART"} and kept[-1].index != head.index:
            kept = kept[:-1]
        return self._hyphened(self._to_the_end_of_the_name(kept or [head]))

    def _hyphened(self, kept: list[Token]) -> list[Token]:
        """ "The commander|-in-chief": what a hyphen joins is one word, whatever the parser makes of it."""
        while kept[-1].index + 2 < len(self.tokens):
            mark, after = self.tokens[kept[-1].index + 1 : kept[-1].index + 3]
            is_joined = mark.text == "-" and mark.start == kept[-1].end and after.start == mark.end
            if not is_joined or not after.text.isalpha():
                break
            kept = [*kept, mark, after]
        return kept

    def _to_the_end_of_the_name(self, kept: list[Token]) -> list[Token]:
        """ "Doctors | Without Borders said": the parser cuts names that it has never met; capitals go on with them."""
        while not self.is_in_capitals and kept[-1].index + 1 < len(self.tokens) and _is_capital(kept[-1]):
            next_one = self.tokens[kept[-1].index + 1]
            entity = self.entity_at.get(next_one.index)
            is_time = entity is not None and entity.label == "time"
            if not _is_capital(next_one) or next_one.pos in {"VERB", "AUX", "PRON"} or is_time:
                break
            kept = [*kept, next_one]
        return kept

    @cached_property
    def is_in_capitals(self) -> bool:
        """Whether capitals tell nothing here: a headline that gives one to every word, or to every letter."""
        long = [t.text for t in self.tokens if t.text.isalpha() and len(t.text) > 3]
        titled = sum(word[0].isupper() for word in long)
        return (len(long) > 2 and titled > 0.7 * len(long)) or (len(long) > 1 and all(word.isupper() for word in long))

    def full_name(self, head: Token) -> list[Token]:
        """A speaker with what tells who it is: "an adviser at the defence ministry", "the head of the village"."""
        plain = self.phrase(head)
        last = plain[-1]
        while last.index + 1 < len(self.tokens) and head.pos in {"NOUN", "PROPN"}:
            prep = self.tokens[last.index + 1]
            above = {t.index for t in plain}
            if prep.text.lower() not in {"at", "for", "in", "of", "from", "with", "to"} or prep.head not in above:
                break
            noun = self.child(prep, "pobj")
            if noun is None or noun.index - last.index > 6:
                break
            if head.pos == "PROPN" and not (prep.text in {"for", "of"} and noun.pos == "PROPN"):
                break
            last = self.phrase(noun)[-1]
            plain = list(self.tokens[plain[0].index : last.index + 1])
        return plain

    def _belongs(self, token: Token) -> bool:
        head = self.tokens[token.head]
        if token.dep == "prep" and token.text.lower() == "of" and head.pos in _NOMINAL:
            return True
        if token.dep == "prep" and token.text.lower() == "to" and head.lemma in {"ambassador", "envoy", "adviser"}:
            return True
        if token.dep == "pobj":
            return True
        if token.dep == "punct":
            return token.text in {"-", "'", "’", "–"} and head.index != self.tokens[-1].index and self._inner(token)
        return token.dep in _INSIDE_NAME

    def _inner(self, token: Token) -> bool:
        """Whether a hyphen or apostrophe stands between letters, not between words."""
        return self.text[token.start - 1 : token.start].isalnum() and self.text[token.end : token.end + 1].isalnum()

    def span(self, tokens: list[Token]) -> Span:
        """The stretch of text from the first of these tokens to the last."""
        return Span.cut(self.text, tokens[0].start, tokens[-1].end)

    def spans(self, tokens: list[Token]) -> tuple[Span, ...]:
        """The tokens as unbroken stretches, in text order, without punctuation at their ends."""
        runs: list[list[Token]] = []
        for token in sorted(tokens, key=lambda t: t.index):
            if runs and token.index == runs[-1][-1].index + 1:
                runs[-1].append(token)
            else:
                runs.append([token])
        trimmed = (_trim(run) for run in runs)
        return tuple(self.span(run) for run in trimmed if run)

    def is_passive(self, verb: Token) -> bool:
        """Whether the verb's grammatical subject suffers the act."""
        if self.child(verb, "nsubjpass", "auxpass") is not None:
            return True
        above = self.head(verb)
        if verb.tag == "VBN" and verb.dep == "conj" and above is not None and self.child(verb, "aux", "dobj") is None:
            return self.is_passive(above)
        bare = self.child(verb, "aux", "nsubj") is None
        return verb.tag == "VBN" and bare and verb.dep in {"acl", "amod", "advcl", "ROOT", "relcl"}


def _is_capital(token: Token) -> bool:
    return token.text.isalpha() and token.text[0].isupper() and len(token.text) > 1


def _opens_nothing(token: Token) -> bool:
    """Articles and possessive pronouns are no part of a name; "both" and "all" say how many."""
    if token.lemma in {"both", "all", "several", "some", "many", "few"}:
        return False
    return token.pos in {"DET", "PUNCT", "CCONJ"} or token.tag in {"PDT", "PRP$"}


def _rank(entity: Entity) -> tuple[int, int, int]:
    """Times come from their own grammar alone; "the" in front makes no name longer."""
    bare = entity.span.text.removeprefix("the ").removeprefix("The ").removesuffix("’s").removesuffix("'s")
    order = {"times": 0, "gazetteer": 1, "actors": 2, "grammar": 3, "parser": 4}.get(entity.origin, 4)
    return (0 if order == 0 else 1, -len(bare), order)


def _trim(run: list[Token]) -> list[Token]:
    while run and (run[-1].pos in {"PUNCT", "CCONJ", "SPACE"} or run[-1].dep == "mark"):
        run = run[:-1]
    while run and run[0].pos in {"PUNCT", "CCONJ", "SPACE"}:
        run = run[1:]
    return run
