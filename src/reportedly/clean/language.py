"""Which language a text is in, by its script and its little words."""

import re
import unicodedata
from collections import Counter
from functools import cache

from reportedly.assets import table

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SAMPLE = 6_000
# Below this many little words of any language a text is too short to tell (a headline, a cable).
MIN_EVIDENCE = 3
# Scripts that one language in the news, or one family of them, is written in.
SCRIPTS = {
    "ARABIC": "ar", "CYRILLIC": "ru", "HEBREW": "he", "GREEK": "el", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja",
    "HANGUL": "ko", "DEVANAGARI": "hi", "THAI": "th", "ETHIOPIC": "am", "GEORGIAN": "ka", "ARMENIAN": "hy",
    "BENGALI": "bn", "MYANMAR": "my", "TAMIL": "ta",
}  # fmt: skip


@cache
def _profiles() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in table("clean/languages").items()}


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language (the script's main language beyond Latin), None if it cannot be told.

    >>> language_of("The army said that it had taken the town after a week of fighting.")
    'en'
    >>> language_of("Die Armee erklärte, sie habe die Stadt nach einer Woche eingenommen, und es ist nicht bestätigt.")
    'de'
    """
    sample = text[:SAMPLE]
    scripts: Counter[str] = Counter()
    for letter, count in Counter(filter(str.isalpha, sample)).items():
        scripts[unicodedata.name(letter, "").split(" ")[0].split("-")[0]] += count
    if not scripts:
        return None
    script, letters = scripts.most_common(1)[0]
    if script in SCRIPTS and 2 * letters > scripts.total():
        return SCRIPTS[script]
    words = [word.lower().replace("’", "'") for word in WORD.findall(sample)]
    found = {language: sum(word in profile for word in words) for language, profile in _profiles().items()}
    best = max(found, key=lambda language: found[language])
    return best if found[best] >= MIN_EVIDENCE else None


def script_of(text: str) -> tuple[str, float]:
    """The script that most letters are in, and their share.

    >>> script_of("Читайте также: Reuters")[0]
    'cyrillic'
    """
    if text.isascii():
        return ("latin", 1.0) if any(map(str.isalpha, text)) else ("", 0.0)
    found: Counter[str] = Counter()
    for letter, count in Counter(filter(str.isalpha, text[:SAMPLE])).items():
        found[_script(ord(letter))] += count
    script, count = found.most_common(1)[0] if found else ("", 0)
    return script, count / max(1, found.total())


def _script(letter: int) -> str:
    if letter < 0x250 or 0x1E00 <= letter < 0x1F00:
        return "latin"
    if 0x2E80 <= letter < 0xE000:
        return "east asian"
    return {0x03: "greek", 0x04: "cyrillic", 0x05: "hebrew", 0x06: "arabic", 0xFB: "arabic", 0xFE: "arabic"}.get(
        letter >> 8, f"{letter >> 8:x}"
    )
