"""Public sets with labels akin to ours, as lessons to train on before the project's own corpus.

In: the folder that holds MUC-4 (`muc4`), ECB+ (`ecbplus`) and re3d (`re3d`). Out: windows of words, each word with the
kind of thing it names and, where a set says so, that it is negated. Nothing of these sets is copied into the
repository. `python -m training.borrowed DATA` prints how many words carry which label.

In reading order: `lessons` (what a text and a lesson are, and how mentions become what words are read as), `reading`
(files, lines, sentences), `ecbplus`, `re3d`, `muc4` (one set each), `casing` (how the capitals of MUC-4 would be
printed), `sets` (all of them together), `__main__` (the command).
"""

from training.borrowed.lessons import KINDS, NOT_ASKED, Lesson
from training.borrowed.sets import borrowed, tally, texts

__all__ = ["KINDS", "NOT_ASKED", "Lesson", "borrowed", "tally", "texts"]
