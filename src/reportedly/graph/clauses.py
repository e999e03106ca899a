"""The smallest stretch of text that holds an event with its arguments and figures: a claim's evidence."""

from dataclasses import replace

from reportedly.graph.draft import Draft
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, Mention, MentionKind, Span, Token
from reportedly.records.terms import Modality

_APART = {"conj", "parataxis", "advcl", "relcl", "ccomp", "acl"}
_ARGUMENTS = (EdgeLabel.ACTOR, EdgeLabel.RECIPIENT, EdgeLabel.COUNT)


def mark_clauses(draft: Draft, tree: Tree, cue_words: set[int]) -> None:
    """Give every event and cue of the sentence its clause; `cue_words` are the words that hand content on."""
    for mention in list(draft.mentions):
        if mention.sentence != tree.sentence.index or mention.clause:
            continue
        if mention.kind is MentionKind.EVENT:
            tokens = _event_tokens(draft, tree, mention, cue_words)
            draft.mentions[mention.id] = replace(mention, clause=tree.spans(tokens) or (mention.span,))


def main_clause(tree: Tree, content: frozenset[int]) -> tuple[Span, ...]:
    """What is said without its side remarks: the content's main clause, its subordinate clauses left out."""
    tops = [
        tree.tokens[i] for i in sorted(content) if tree.tokens[i].head not in content or tree.tokens[i].dep == "ROOT"
    ]
    kept: set[int] = set()
    for top in tops[:1] if tops and tops[0].pos in {"VERB", "AUX"} else tops:
        kept |= {t.index for t in tree.subtree(top, skip=lambda t: t.dep in _ASIDE or t.text in _QUOTES)} & content
    return tree.spans([tree.tokens[i] for i in sorted(kept or content)])


_ASIDE = {"advcl", "relcl", "parataxis", "mark"}
_QUOTES = {"“", "”", '"', "``", "''"}


def _event_tokens(draft: Draft, tree: Tree, mention: Mention, cue_words: set[int]) -> list[Token]:
    head = draft.where(mention.id)[1]
    top = _top(draft, tree, mention, head)
    own = {i for (s, i, kind), number in draft.at.items() if number == mention.id and s == tree.sentence.index}

    def is_apart(token: Token) -> bool:
        if token.index in cue_words and token.index not in own:
            return True
        if token.dep == "punct" and token.text in {"“", "”", '"'}:
            return False
        if token.dep == "cc":
            joined = [c for c in tree.children(tree.tokens[token.head], "conj") if c.pos in {"VERB", "AUX"}]
            return bool(joined) and not any({t.index for t in tree.subtree(c)} & own for c in joined)
        if token.dep not in _APART or token.index in own:
            return False
        below = {t.index for t in tree.subtree(token)}
        if below & own:
            return False
        if token.dep in {"conj", "cc"}:
            return token.pos in {"VERB", "AUX"}
        return token.dep in {"parataxis", "ccomp", "relcl"} or _tells(draft, tree, token, mention.id)

    tokens = tree.subtree(top, skip=is_apart)
    tokens = _with_doer(tree, head, tokens)
    tokens = _with_counts(draft, tree, mention, _with_verb(tree, tokens), cue_words)
    is_condition = mention.reading is not None and mention.reading.modality is Modality.HYPOTHETICAL
    return tokens if is_condition and tokens[0].dep == "mark" else _without_opening(tokens, cue_words)


def _with_doer(tree: Tree, head: Token, tokens: list[Token]) -> list[Token]:
    """ "Delegates were due to meet": an infinitive with the words that say whose it is."""
    if not any(a.lemma == "to" for a in tree.children(head, "aux")):
        return tokens
    governing = tree.head(head)
    while governing is not None and governing.dep in {"xcomp", "acomp"}:
        governing = tree.head(governing)
    if governing is None or governing.pos not in {"VERB", "AUX"} or head.dep not in {"xcomp", "acomp"}:
        return tokens
    doer = tree.child(governing, "nsubj", "nsubjpass")
    if doer is None or doer.index > governing.index:
        return tokens
    own = {t.index for t in tokens}
    own |= {t.index for t in tree.subtree(doer, skip=lambda t: t.dep in {"relcl", "appos"})}
    own |= set(range(governing.index, head.index))
    own |= {t.index for t in tree.children(governing, "aux", "auxpass", "neg", "advmod")}
    return [t for t in tree.tokens if t.index in own]


def _with_counts(draft: Draft, tree: Tree, mention: Mention, tokens: list[Token], cue_words: set[int]) -> list[Token]:
    """Every figure stands in the evidence: "a woman was killed AND HER HUSBAND WOUNDED"."""
    own = {t.index for t in tokens}
    for number in draft.targets(mention.id, EdgeLabel.COUNT):
        span = draft.mentions[number].span
        counted = {t.index for t in tree.tokens if span.start <= t.start < span.end}
        if not counted or not own or counted <= own:
            continue
        between = set(range(min(max(own), *counted), max(min(own), *counted) + 1))
        if not between & cue_words:
            own |= between | counted | {t.index for n in counted for t in _told_of(tree, tree.tokens[n])}
    return [t for t in tree.tokens if t.index in own]


def _told_of(tree: Tree, counted: Token) -> list[Token]:
    """The short verb behind a count: "her husband WOUNDED"."""
    head = tree.head(counted)
    return [head] if head is not None and head.pos in {"VERB", "ADJ"} and 0 < head.index - counted.index <= 3 else []


_VERBAL = {"VERB", "AUX"}
# A noun phrase of so many words is a clause of its own. Swept from 4 to 14 over five sets: flat from 8 on.
_A_FEW = 8


def _with_verb(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Put the number of dead at eleven": a bare noun tells little without the verb that it hangs on."""
    if len(tokens) > _A_FEW or any(t.pos in _VERBAL for t in tokens):
        return tokens
    verb = next((a for a in tree.ancestors(tokens[-1]) if a.pos == "VERB"), None)
    if verb is None:
        return tokens
    own = {t.index for t in tokens}

    def is_beside(token: Token) -> bool:
        return token.dep in {*_APART, "cc"} and not own & {t.index for t in tree.subtree(token)}

    return tree.subtree(verb, skip=is_beside)


def _top(draft: Draft, tree: Tree, mention: Mention, head: Token) -> Token:
    """The word whose subtree is the clause: the verb that carries a noun, the noun that a relative clause hangs on."""
    top = head
    if head.pos in {"NOUN", "PROPN"}:
        for above in tree.ancestors(head):
            if draft.find(MentionKind.EVENT, tree, above) == mention.id:
                top = above
    if head.dep == "relcl" or (head.dep == "conj" and tree.tokens[head.head].dep == "relcl"):
        noun = tree.tokens[(head if head.dep == "relcl" else tree.tokens[head.head]).head]
        if draft.find(MentionKind.EVENT, tree, noun) == mention.id:
            top = noun
    if head.dep == "acomp" and mention.rule == "count:adjective":
        top = tree.tokens[head.head]
    if head.dep == "acl":
        noun = tree.tokens[head.head]
        people = [draft.where(n)[1].index for label in _ARGUMENTS for n in draft.targets(mention.id, label)]
        if noun.index in people:
            top = noun
    return top


def _tells(draft: Draft, tree: Tree, token: Token, mention: int) -> bool:
    """Whether another event stands in this branch."""
    below = {t.index for t in tree.subtree(token)}
    return any(
        kind is MentionKind.EVENT and sentence == tree.sentence.index and index in below and number != mention
        for (sentence, index, kind), number in draft.at.items()
    )


def _without_opening(tokens: list[Token], cue_words: set[int]) -> list[Token]:
    while tokens and (tokens[0].dep in {"mark", "cc", "punct"} or tokens[0].index in cue_words):
        tokens = tokens[1:]
    return tokens
