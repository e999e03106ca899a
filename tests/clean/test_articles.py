"""A raw page as an article: decoding, main text, title, outlet, agency, language."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.clean import article
from reportedly.clean.language import language_of
from reportedly.errors import EmptyInput, InputError, NotEnglish, NotText
from reportedly.records import Page

STORY = "Shells hit the “grain market” in Karvel on Tuesday, killing four people – traders, residents said – at noon."
TEXT = f"Market shelled in Karvel\n\n{STORY}"


def page(body: bytes | str, media_type: str = "text/plain", **known: str) -> Page:
    body = body.encode() if isinstance(body, str) else body
    return Page(source="a.txt", body=body, media_type=media_type, **known)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_common_encoding_gives_the_same_text(encoding: str) -> None:
    assert article(page(TEXT.encode(encoding))).text == TEXT


def test_a_declared_encoding_is_believed() -> None:
    markup = (
        f"<html><head><meta charset='windows-1252'></head><body><article><p>{STORY}</p><p>{STORY * 2}</p></article>"
    )
    assert "“grain market”" in article(page(markup.encode("cp1252"), "text/html")).text


def test_text_that_is_mostly_sound_is_mended() -> None:
    body = TEXT.encode() + "\n\nThe “truce” was over, he said.".encode() + b" \xff"
    assert "“truce”" in article(page(body)).text


def test_line_breaks_of_every_system_become_one() -> None:
    assert article(page(TEXT.replace("\n", "\r\n"))).text == TEXT


def test_garbage_is_no_text() -> None:
    with pytest.raises(NotText, match="R103"):
        article(page(bytes(range(1, 32)) * 20))


def test_a_page_of_furniture_alone_is_empty() -> None:
    with pytest.raises(EmptyInput, match="R102"):
        article(page("Advertisement\n\nShare\n\nNext Story"))


def test_the_headline_is_the_title_and_stays_in_the_text() -> None:
    read = article(page(TEXT))
    assert (read.title, read.text) == ("Market shelled in Karvel", TEXT)
    assert article(page(STORY)).title is None
    assert article(page(TEXT, title="As given")).title == "As given"


def test_a_section_name_above_the_headline_is_not_the_title() -> None:
    kicked = f"WAR IN THE HILLS\nDrone strike on hospital in Dervent kills 11\n{STORY}"
    assert article(page(kicked)).title == "Drone strike on hospital in Dervent kills 11"


def test_an_article_is_named_by_its_bytes() -> None:
    read = article(page(TEXT, outlet="Karvel Post"))
    assert read.id == read.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_paragraphs_stay_apart() -> None:
    assert article(page(f"{TEXT}\n\nAdvertisement\n\nThe army denied it.")).text == f"{TEXT}\n\nThe army denied it."


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"KARVEL (Reuters) - {STORY}", "Reuters"),
        (f"KARVEL, March 3 (AFP) — {STORY}", "Agence France-Presse"),
        (f"By The Associated Press\n\n{STORY}", "Associated Press"),
        (f"{STORY}\n\n--Reuters", "Reuters"),
        (f"{STORY}\n\nSource: Agencies", None),
        (f"The Reuters office in Karvel was hit. {STORY}", None),
        (f"Photo: AFP\n\n{STORY}", None),
    ],
)
def test_the_agency_is_told_by_dateline_byline_or_closing_credit(text: str, agency: str | None) -> None:
    assert article(page(text)).agency == agency


def test_a_web_page_gives_main_text_outlet_address_and_title() -> None:
    markup = f"""<html lang="en-GB"><head><title>x | Post</title><meta property="og:site_name" content="Karvel Post">
    <link rel="canonical" href="https://karvel.example/a"></head><body><nav><ul><li>Home</li><li>World</li></ul></nav>
    <article><h1>Market shelled in Karvel</h1><p>{STORY}</p><p>The army denied that it had fired on the town and said
    that its guns had been silent all week.</p></article><script>alert("run")</script><div>Share</div></body></html>"""
    read = article(page(markup, "text/html"))
    assert (read.outlet, read.url, read.title) == (
        "Karvel Post",
        "https://karvel.example/a",
        "Market shelled in Karvel",
    )
    assert STORY in read.text and "alert" not in read.text and "World" not in read.text


def test_a_deeply_nested_page_is_read_or_refused_but_never_stops_the_run() -> None:
    markup = "<html><body>" + "<div>" * 10_000 + f"<p>{STORY}</p>" + "</div>" * 10_000
    try:
        assert "Karvel" in article(page(markup, "text/html")).text
    except InputError as error:
        assert error.remedy


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        ("Les habitants ont dit que les obus sont tombés sur le marché et que des commerçants ont été tués.", "fr"),
        ("قال سكان إن قذائف سقطت على السوق في البلدة يوم الثلاثاء", "ar"),
        ("Жители сообщили, что снаряды упали на рынок во вторник.", "ru"),
        ("12 34", None),
        ("Karvel falls", None),
    ],
)
def test_the_language_is_told_by_script_and_little_words(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_another_language_is_refused_by_name_unless_asked_for() -> None:
    text = "Les habitants ont dit que les obus sont tombés sur le marché et que des commerçants ont été tués."
    with pytest.raises(NotEnglish, match="fr"):
        article(page(text))
    assert article(page(text), any_language=True).language == "fr"


@settings(max_examples=120, deadline=None)
@given(body=st.binary(max_size=300), media_type=st.sampled_from(["text/plain", "text/html", "text/markdown"]))
def test_any_bytes_give_an_article_or_an_input_error(body: bytes, media_type: str) -> None:
    try:
        read = article(page(body, media_type), any_language=True)
    except InputError as error:
        assert error.remedy
    else:
        assert read.text == read.text.strip() != ""


@settings(max_examples=60, deadline=None)
@given(inside=st.text(alphabet="<>/=\"'aphtmldivscriptmetacontent &;#x0!-[]", max_size=200))
def test_any_markup_gives_an_article_or_an_input_error(inside: str) -> None:
    try:
        article(page(f"<html><body>{inside}<p>{STORY}</p>", "text/html"), any_language=True)
    except InputError as error:
        assert error.remedy


def test_the_faster_extractor_gives_the_article_too() -> None:
    story = "".join(
        f"<p>Guards turned {count} aid lorries back at the Dervent crossing on Monday.</p>" for count in "23456"
    )
    markup = (
        f"<html><body><nav><a href=/>Home</a></nav><article><h1>Lorries turned back</h1>{story}</article></body></html>"
    )
    page = Page(source="a.html", body=markup.encode(), media_type="text/html")
    thorough, fast = article(page), article(page, fast=True)
    assert fast.id == thorough.id and fast.title == thorough.title
    assert "turned 6 aid lorries back" in fast.text and "Home" not in fast.text
