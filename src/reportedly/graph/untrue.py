"""Words that call something untrue: "the report is a fabrication", "it is a lie that"."""

from reportedly.graph.lexicon import words
from reportedly.graph.tree import Tree
from reportedly.records import Token

_POINTING = {"this", "that", "it", "all", "these", "they"}


def is_false_word(token: Token) -> bool:
    """Whether a word calls something untrue, impossible or failed."""
    return token.lemma in words("cues", "false", "words") or token.lemma in words("modality", "adjectives", "negated")


def is_called_false(tree: Tree, content: frozenset[int]) -> bool:
    """Whether what somebody says is, as a whole, that a tale is untrue: he denies it, whatever verb hands it on."""
    for index in sorted(content):
        verb = tree.tokens[index]
        if verb.lemma != "be" or (verb.head in content and verb.dep != "ROOT"):
            continue
        subject = tree.child(verb, "nsubj")
        if subject is None or tree.child(verb, "neg") is not None:
            return False
        called = [t for t in tree.children(verb, "acomp", "attr") if t.lemma in words("cues", "false", "words")]
        is_tale = subject.lemma in words("modality", "tales", "nouns") or subject.lemma in _POINTING
        return is_tale and bool(called)
    return False
