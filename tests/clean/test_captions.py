"""Captions that carry facts stay on web pages; credits, scenery and other stories' captions do not come in."""

import pytest

from reportedly.clean import article
from reportedly.clean.captions import MAX_CAPTIONS
from reportedly.records import Page

LEAD = "Shells struck the grain market in Karvel on Thursday, residents said, as traders were setting up their stalls."
SECOND = "The army denied that its guns had fired and blamed the rebels who hold the hills to the north of the town."
THIRD = "Neither account could be independently confirmed, and telephone lines to the town were cut in the evening."
FACTS = "The mayor of Karvel said that nine people, two of them children, were killed at this stall."


def text_of(*parts: str, fast: bool = False, title: str = "Market shelled in Karvel") -> str:
    body = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    markup = f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"
    return article(Page(source="a.html", body=markup.encode(), media_type="text/html"), fast=fast).text


def story(*middle: str, after: str = "") -> str:
    return text_of(
        f"<article><h1>Market shelled in Karvel</h1><p>{LEAD}</p>", *middle, SECOND, f"<p>{THIRD}</p>{after}"
    )


@pytest.mark.parametrize("fast", [False, True])
def test_a_caption_that_reports_stands_once_behind_the_paragraph_that_it_follows(fast: bool) -> None:
    figure = f"<figure><img src=a.jpg><figcaption>{FACTS}</figcaption></figure>"
    lines = text_of("<article><h1>Market shelled in Karvel</h1>", LEAD, figure, SECOND, THIRD, fast=fast)
    assert [line for line in lines.splitlines() if line in (LEAD, FACTS, SECOND)] == [LEAD, FACTS, SECOND]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='wp-caption'><img><p class='wp-caption-text'>{}</p></div>",
        "<div class='Image_caption'>{}</div>",
        "<div class='Caption'>{}</div>",
        "<div class='embeddedMediaCaption medium'>{}</div>",
        "<figcaption><span class='label'>Image caption, </span>{}<span>Photograph: Lena Okoro/AFP</span></figcaption>",
        "<figcaption>{} REUTERS/Lena Okoro</figcaption>",
        "<figcaption>{} (Lena Okoro/AP)</figcaption>",
        "<div class='caption-full'>{}</div><div class='caption-full'>{}</div>",
        "<div class='caption'>The mayor of Karvel said that nine people.</div><div class='caption-full'>{}</div>",
    ],
)
def test_captions_are_known_by_their_classes_and_lose_labels_and_credits(markup: str) -> None:
    lines = story(markup.replace("{}", FACTS)).splitlines()
    assert lines.count(FACTS) == 1 and "Okoro" not in "".join(lines) and "Image" not in "".join(lines)


@pytest.mark.parametrize(
    "caption",
    [
        "Photograph: Lena Okoro/AFP",
        "AFP",
        "Soldiers in Karvel",
        "The grain market of Karvel with the hills behind it, and beyond them the sea.",
        "File photo: Soldiers who were wounded at Oruba are carried from a lorry to the ferry.",
        "Soldiers carry a wounded man from the ferry at Oruba in March last year. (Lena Okoro/AFP, File)",
    ],
)
def test_credits_scenery_and_old_pictures_stay_out(caption: str) -> None:
    kept = story(f"<figure><figcaption>{caption}</figcaption></figure>")
    assert kept == story()


@pytest.mark.parametrize(
    "dateline", ["KARVEL, March 3, 2021 (AFP) - ", "KARVEL (Reuters) - ", "Karvel, 3 March 2021: "]
)
def test_a_pictures_dateline_and_credit_date_and_sign_no_article(dateline: str) -> None:
    figure = f"<figure><figcaption>{dateline}{FACTS} (AFP)</figcaption></figure>"
    markup = f"<body><article><h1>Market shelled</h1>{figure}<p>{LEAD}</p><p>{SECOND}</p></article>{figure}</body>"
    read = article(Page(source="a.html", body=markup.encode(), media_type="text/html"))
    assert (read.published, read.agency) == (None, None) and FACTS in read.text.splitlines()


def test_a_caption_above_the_first_paragraph_never_opens_the_text() -> None:
    figure = f"<figure><figcaption>{FACTS}</figcaption></figure>"
    lines = text_of(f"<article>{figure}<h1>Market shelled in Karvel</h1>", LEAD, SECOND, THIRD).splitlines()
    assert lines.index(FACTS) == 1


def test_a_gallery_that_ends_the_article_is_its_own_and_what_stands_below_is_not() -> None:
    other = "Seven soldiers were wounded when a mine went off under their lorry near Dervent, the army said."
    figure, another = (f"<figure><figcaption>{words}</figcaption></figure>" for words in (FACTS, other))
    kept = story(after=f"{figure}</article><article>{another}</article><aside>{another}</aside>")
    assert kept.endswith(f"{THIRD}\n{FACTS}") and other not in kept


def test_ten_thousand_captions_cost_no_more_than_some() -> None:
    words = (f"Shell {number} killed nobody in Karvel, a doctor said." for number in range(10_000))
    kept = story("".join(f"<figure><figcaption>{caption}</figcaption></figure>" for caption in words))
    assert kept.count("killed nobody") == MAX_CAPTIONS


def test_captions_of_related_stories_stay_out() -> None:
    assert story(f"<div class='related-stories'><figcaption>{FACTS}</figcaption></div>") == story()
