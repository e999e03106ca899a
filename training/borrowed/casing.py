"""How words in capitals would be printed: as other texts print them, by the names that are known, by their company."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.graph.trained.words import words_of
from training.borrowed.reading import table

MONTHS = table("JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER")
_CALENDAR = MONTHS | table("MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY")
_SHORT_MONTHS = table("JAN FEB APR JUN JUL AUG SEP OCT NOV DEC")
_RANKS = table(
    """PRESIDENT GENERAL GEN COLONEL COL MAJOR MAJ CAPTAIN CAPT LIEUTENANT LT SERGEANT CORPORAL MR MRS MS DR MINISTER
    SENATOR DEPUTY ARCHBISHOP BISHOP MONSIGNOR MSGR FATHER CARDINAL POPE JUDGE MAYOR GOVERNOR AMBASSADOR DON COMMANDER
    SECRETARY ENGINEER PROFESSOR"""
)
# Small even within names, and units.
_SMALL = table(
    """A AN AND AS AT BY FOR FROM IN IS IT OF ON OR THE TO UP US WITH DE DEL LA LAS EL LOS Y E SAID HIS ITS WHO
    KM KMS KG KGS MM TH RD ND ST LTD DLRS"""
)
_ARTICLES = table("THE A AN")
# Peoples whose names do not begin as those of their countries do, or do not end in -an or -ese.
_PEOPLES = table(
    """ARGENTINE ARGENTINES BRITISH CARIBBEAN DUTCH FRENCH ISRAELI ISRAELIS JESUIT JESUITS LATIN SPANIARD SPANIARDS
    SPANISH"""
)
# Names made of words that are none.
_PHRASES = frozenset(
    (("FOREIGN", "MINISTER"), ("NEW", "YORK"), ("SECURITY", "COUNCIL"), ("UNITED", "NATIONS"), ("WHITE", "HOUSE"))
)
# What a sentence, a quotation or a heading begins with has its capital from there.
_BEGINNINGS = frozenset("\"'“‘:.(-—")
# A word that texts print with a capital is a name only if this often: "New" has its capital from New York alone.
_MOSTLY = 4
_OFTEN = 5
_LONGEST_LETTERS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Names in capitals that the keys and datelines give away: people and places, countries among them, bodies."""

    names: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)

    def add(self, other: "Known") -> None:
        """Take in what another text gives away."""
        self.names.update(other.names)
        self.countries.update(other.countries)
        self.bodies.update(other.bodies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Casing:
    """Which words are printed small, with a capital, in capitals; `phrases`: names of several words, by the first."""

    small: frozenset[str]
    names: frozenset[str]
    letters: frozenset[str]
    phrases: Mapping[str, Sequence[tuple[str, ...]]]

    def is_common(self, string: str) -> bool:
        """Whether a string is no name by its words: WESTERN, as the name of a region."""
        return all(word in self.small and word not in self.names for word in string.split())

    def printed(self, words: Sequence[str]) -> list[str]:
        """The words of a sentence; words that were not in capitals stay as they are."""
        inside = self._inside(words)
        texts = [self._printed(words, i, is_inside=i in inside) if w.isupper() else w for i, w in enumerate(words)]
        first = next((i for i, word in enumerate(words) if word[0].isalnum()), 0)
        return [text[:1].upper() + text[1:] if i == first else text for i, text in enumerate(texts)]

    def _inside(self, words: Sequence[str]) -> set[int]:
        """The places of words inside names of several words; `de la` and `of the` among them stay small."""
        inside: set[int] = set()
        for i, word in enumerate(words):
            for phrase in self.phrases.get(word, ()):
                if tuple(words[i : i + len(phrase)]) == phrase:
                    inside.update(i + k for k, part in enumerate(phrase) if not k or part not in _SMALL)
        return inside

    def _printed(self, words: Sequence[str], i: int, *, is_inside: bool) -> str:
        word, before, after = words[i], words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
        if before == "'" and len(word) < 3 and i > 1:
            return word.lower()
        if len(word) == 1:
            return word.lower() if word in "AY" and after != "." else word
        if word in self.letters:
            return word
        if word in ("MAY", "MARCH"):
            is_name = before.isdigit() or after.isdigit() or before in ("IN", "SINCE")
        else:
            is_name = word in self.names or (word in _RANKS and (after in self.names or after == "."))
        return word.title() if is_name or is_inside else word.lower()


def casing_of(cased: Iterable[Sequence[str]], capitals: Sequence[Sequence[str]], known: Known) -> Casing:
    """How the words of texts in capitals are printed: by how other texts print them, by the names that are known, and
    for words found nowhere else by the company they keep."""
    small, titled, letters = _by_use(cased)
    whole = {_parts(name) for name in known.names | known.countries}
    bodies = {_parts(name) for name in known.bodies}
    people = {word for name in whole for word in name if len(word) > 1}
    seen = small | titled | people
    letters = (letters - people) | _initials(capitals, seen) | {b[0] for b in bodies if _is_spelt(b, seen)}
    names = (people - small) | titled | _CALENDAR | _PEOPLES | (_SHORT_MONTHS - small)
    names |= _in_company(capitals, names, small | letters) | _of_countries(capitals, known.countries)
    whole = {name for name in whole | bodies if not names.isdisjoint(name)} | _PHRASES
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(whole | {body for body in bodies if _has_initials(body, letters)}):
        if len(name) > 1:
            phrases.setdefault(name[0], []).append(name)
    return Casing(
        small=frozenset(small),
        names=frozenset(names - letters - _SMALL),
        letters=frozenset(letters - _RANKS),
        phrases=phrases,
    )


def _parts(name: str) -> tuple[str, ...]:
    """The words of a name without its article."""
    words = tuple(word.text for word in words_of(name, sentence=0))
    return words[1:] if words and words[0] in _ARTICLES else words


def _by_use(cased: Iterable[Sequence[str]]) -> tuple[set[str], set[str], set[str]]:
    """The words that cased text mostly prints small, with a capital, in capitals."""
    low, title, upper = Counter[str](), Counter[str](), Counter[str]()
    for sentence in cased:
        words = [word for before, word in pairwise(sentence) if word.isalpha() and before not in _BEGINNINGS]
        # A headline that capitalises every word says nothing about any.
        if sum(word[0].isupper() for word in words) * 2 <= len(words):
            for word in words:
                (low if word.islower() else upper if word.isupper() and len(word) > 1 else title)[word.upper()] += 1
    seen = low.keys() | title.keys() | upper.keys()
    letters = {word for word in upper if upper[word] > low[word] + title[word]}
    titled = {word for word in title if title[word] > _MOSTLY * low[word] and low[word] < _OFTEN} - letters
    small = (seen - letters - titled) | _SMALL
    return small, {word for word in titled if len(word) > 1} - _SMALL, letters - _SMALL


def _initials(texts: Iterable[Sequence[str]], others: set[str]) -> set[str]:
    """Words between brackets behind what their letters begin, and words without vowels: NATIONAL RESCUE FRONT (FNR)."""
    between = Counter[str]()
    bare: set[str] = set()
    for words in texts:
        for i, word in enumerate(words[1:-1], 1):
            if 2 <= len(word) <= _LONGEST_LETTERS and word.isalpha():
                is_spelt = len(word) < 4 or _spells(words[max(0, i - 5 - len(word)) : i], word)
                between[word] += is_spelt and (words[i - 1], words[i + 1]) == ("(", ")")
                if set(word).isdisjoint("AEIOUY"):
                    bare.add(word)
    # ARENA is a party to those who print it between brackets over and over.
    found = {w for w, count in between.items() if count and (w not in others or (count >= _OFTEN and len(w) > 3))}
    return (found | (bare - others)) - _RANKS - _SMALL


def _spells(words: Sequence[str], letters: str) -> bool:
    missing = Counter(letters) - Counter(word[0] for word in words)
    return missing.total() <= (len(letters) > 4)


def _is_spelt(body: Sequence[str], others: set[str]) -> bool:
    """Whether a body's name reads as letters: ELN, DPA, but not MAFIA."""
    return len(body) == 1 and body[0].isalpha() and 1 < len(body[0]) < 5 and body[0] not in others


def _has_initials(body: Sequence[str], letters: set[str]) -> bool:
    """Whether the first letters of a body's words are its other name."""
    firsts = sorted(word[0] for word in body if word not in _SMALL)
    return len(firsts) > 2 and any(sorted(word) == firsts for word in letters if len(word) == len(firsts))


def _in_company(texts: Iterable[Sequence[str]], names: set[str], common: set[str]) -> set[str]:
    """Words unseen elsewhere that follow a title or a name, or speak, and that take no article."""
    seen, near, plain = Counter[str](), Counter[str](), Counter[str]()
    # What follows MAY is more often a verb than a name.
    leading = (names | _RANKS | {"("}) - _CALENDAR
    for words in texts:
        for before, word, after in zip(words, words[1:], words[2:], strict=False):
            seen[word] += 1
            near[word] += before in leading or after == "SAID"
            plain[word] += before in _ARTICLES
    unseen = {word for word in seen.keys() - common - names if word.isalpha() and len(word) > 2}
    kept = {word for word in unseen if near[word] >= 0.2 * seen[word] and plain[word] <= 0.1 * seen[word]}
    return {word for word in kept if not _is_formed(word, common)}


def _is_formed(word: str, common: set[str]) -> bool:
    """Whether a word looks like a form of a common one: UNARMED, SHELLINGS."""
    stem = word.removesuffix("S").removesuffix("E")
    is_more = word.endswith("S") and not common.isdisjoint((stem, stem + "E", stem + "ED", stem + "ING"))
    return is_more or word.endswith(("ED", "ING", "LY"))


def _of_countries(texts: Iterable[Sequence[str]], countries: set[str]) -> set[str]:
    """The peoples of known countries: PERUVIAN, PANAMANIANS."""
    lasts = {name.split()[-1] for name in countries if len(name) > 3}
    stems = tuple(last[: max(4, len(last) - 2)] for last in lasts)
    return {w for words in texts for w in words if w.endswith(("AN", "ANS", "ESE")) and w.startswith(stems)}
