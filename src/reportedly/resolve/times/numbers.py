"""How many: figures and number words."""

from reportedly.resolve.times.vocabulary import Vocabulary

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_DASHES = frozenset("-‐‑–")


def count_of(words: list[str], vocabulary: Vocabulary) -> float | None:
    """The count that words give; of a range ("two to three") the smaller. None where they give none.

    >>> from reportedly.resolve.times.vocabulary import vocabulary
    >>> count_of(["one", "hundred", "and", "twenty"], vocabulary()), count_of(["2", "1/2"], vocabulary())
    (120.0, 2.5)
    """
    for joint in ("to", "or"):
        if joint in words:
            words = words[: words.index(joint)]
    if "half" in words and words[-1] != "half":
        return 0.5
    extra = 0.5 if words[-2:] == ["a", "half"] else 0.0
    words = words[:-3] if extra else words
    if "couple" in words:
        return 2.0
    if "dozen" in words:
        several = count_of(words[: words.index("dozen")], vocabulary)
        return 12 * (several or 1.0)
    if words and words[0] in ("a", "an"):
        return (_spelled(words[1:], vocabulary) or 1.0) + extra
    if words and words[0][0].isdigit():
        return _figures(words) + extra
    spelled = _spelled(words, vocabulary)
    return None if spelled is None else spelled + extra


def _figures(words: list[str]) -> float:
    total = float(words[0].replace(",", ""))
    for word in words[1:]:
        if word in _FRACTIONS:
            total += _FRACTIONS[word]
        elif "/" in word:
            above, _, below = word.partition("/")
            total += int(above) / (int(below) or 1)
        elif word in _DASHES:
            break
    return total


def _spelled(words: list[str], vocabulary: Vocabulary) -> float | None:
    total, current = 0, None
    for word in words:
        if word == "and" or word in _DASHES:
            continue
        if word not in vocabulary.classes["number"]:
            return None
        value = vocabulary.number("number", word)
        if value == 100:
            current = (current or 1) * 100
        elif value == 1000:
            total, current = total + (current or 1) * 1000, 0
        else:
            current = (current or 0) + value
    return None if current is None else float(total + current)


def spoken_year(words: list[str], vocabulary: Vocabulary) -> int | None:
    """A year said as two numbers ("nineteen ninety-six") or as thousands; None where it is neither.

    >>> from reportedly.resolve.times.vocabulary import vocabulary
    >>> spoken_year(["nineteen", "ninety", "-", "six"], vocabulary())
    1996
    """
    if not words or "thousand" in words:
        whole = _spelled(words, vocabulary)
        return None if whole is None else int(whole)
    first = vocabulary.number("number", words[0]) if words[0] in vocabulary.classes["number"] else None
    rest = _spelled(words[1:], vocabulary)
    if first is None or rest is None or rest < 10:
        return None
    return first * 100 + (int(rest) if words[-1] != "hundred" else 0)
