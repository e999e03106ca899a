"""Markdown is read as its reader sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.clean import article
from reportedly.clean.markdown import plain_of
from reportedly.records import Page

STORY = """---
title: Market shelled
date: 2026-03-03
---

# Market shelled in Karvel

*By Lena Okoro*

Shells struck the **grain market** in [Karvel](https://a.example/k_(town)) on Tuesday, killing 9, residents said.

![Smoke over the market](smoke.jpg)

- The army denied that it had fired and blamed the *rebels* who hold the hills.

A fragile truce
---------------

> Nobody was warned, the mayor said of the [new front][1].

[1]: https://a.example/front "The front"
"""


def test_a_markdown_file_is_an_article_without_its_marks() -> None:
    read = article(Page(source="a.md", body=STORY.encode(), media_type="text/markdown"))
    assert read.title == "Market shelled in Karvel"
    assert [line for line in read.text.splitlines() if line] == [
        "Market shelled in Karvel",
        "Shells struck the grain market in Karvel on Tuesday, killing 9, residents said.",
        "- The army denied that it had fired and blamed the rebels who hold the hills.",
        "A fragile truce",
        "Nobody was warned, the mayor said of the new front.",
    ]
    assert read.published is not None and read.published.start == "2026-03-03"


@pytest.mark.parametrize(
    "text",
    [
        "Shelling rose 5 * 3 times, and 4 * 2 in the north.",
        "The file osce_daily_report.pdf counts 12 [sic] violations (see below).",
        "Area #3 was hit - twice.",
        "2026. A year later the siege was over.",
        "[Reporter]: What happened to the bridge?",
    ],
)
def test_signs_that_mark_nothing_stay(text: str) -> None:
    assert plain_of(text) == text


@given(text=st.text(alphabet="*_`~[]()!\\#>-= \nab", max_size=200))
def test_letters_are_never_lost_outside_links(text: str) -> None:
    bare = text.replace("[", "").replace("!", "")
    assert [letter for letter in plain_of(bare) if letter in "ab"] == [letter for letter in bare if letter in "ab"]
