"""Bytes read as text: what they are by content, and one sentence for what cannot be read."""

import threading

import pytest

from tests.documents_made import a_docx
from tests.files import a_page, a_pdf
from tracker.errors import TooLarge, WrongInput
from tracker.language.dates import PartialDate
from tracker.outside.intake.extraction import extract, media_type_of, text_of_capture


def test_a_text_is_taken_in_with_its_headline_as_title() -> None:
    article = extract("U.S. and EU Agree\r\n\r\nThe “deal” is done.\r\n".encode(), "article.txt")

    assert (article.title, article.text) == ("U.S. and EU Agree", "U.S. and EU Agree\n\nThe “deal” is done.")
    assert (article.media_type, article.original[-2:]) == ("text/plain", b"\r\n")
    assert (article.outlet, article.author, article.published_on) == ("", "", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_says_how_the_letters_are_written(encoding: str) -> None:
    assert extract("Größe zählt.".encode(encoding), "a.txt").text == "Größe zählt."


def test_a_web_page_proposes_what_it_says_of_itself() -> None:
    article = extract(a_page(), "page.html")

    assert article.media_type == "text/html"
    assert article.text == (
        "Deal in Berlin\n\nU.S. and EU officials agreed on Ukraine’s guarantees, The Paper has learned from them."
        "\n\nThe deal has two parts and many friends.\n\n- One is military\n- One is political"
        "\n\nMoscow objects to all of it."
    )
    assert (article.title, article.outlet, article.author) == ("Deal in Berlin", "The Paper", "Ann Writer")
    assert article.published_on == PartialDate(2025, 12, 17)
    assert article.original == a_page()


def test_only_a_date_that_the_page_states_is_proposed() -> None:
    page = a_page(
        head="<title>Deal in Berlin</title>", foot="<footer>© 2019 The Paper, last changed in May 2021</footer>"
    )

    article = extract(page, "page.html")

    assert (article.published_on, article.author) == (None, "")


def test_a_page_is_read_as_it_declares_its_letters() -> None:
    page = a_page(head='<meta charset="windows-1251"><title>Берлин</title>', encoding="windows-1251")
    latin = a_page(head='<meta charset="iso-8859-1"><title>Deal</title>', encoding="windows-1252")

    assert extract(page.replace(b"Moscow", "Москва".encode("cp1251")), "").text.endswith("Москва objects to all of it.")
    assert "Ukraine’s" in extract(latin, "").text


def test_a_page_with_marks_that_turn_the_writing_round_is_named_without_them() -> None:
    page = a_page(head="<title>\u200fDeal\u202e in\x01 Berlin</title>")

    assert extract(page, "page.html").title == "Deal in Berlin"


def test_a_pdf_becomes_paragraphs_again() -> None:
    content = a_pdf(
        [
            "Deal in Berlin",
            "U.S. and European Union officials have reportedly reached a significant agree-",
            "ment with Ukrainian authorities during a meeting of the old and proud Franco-",
            "German council (as it was called), according to The Paper.",
            "The deal involves two key guarantees aimed at “bolstering” Ukraine’s military",
            "capabilities.",
        ],
        ["The second page begins with words that go on for as long as those on the first page", "do. It ends."],
    )

    article = extract(content, "article.pdf")

    assert article.media_type == "application/pdf"
    assert article.title == "Deal in Berlin"
    assert article.text.split("\n\n") == [
        "Deal in Berlin",
        "U.S. and European Union officials have reportedly reached a significant agreement with Ukrainian authorities "
        "during a meeting of the old and proud Franco-German council (as it was called), according to The Paper.",
        "The deal involves two key guarantees aimed at “bolstering” Ukraine’s military capabilities.",
        "The second page begins with words that go on for as long as those on the first page do. It ends.",
    ]


def test_pdfs_can_be_read_by_several_threads_at_once() -> None:
    content, texts = a_pdf(["Deal in Berlin", "It is done."] * 20), []
    threads = [threading.Thread(target=lambda: texts.append(extract(content, "").text)) for _ in range(6)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(texts) == 6
    assert len(set(texts)) == 1


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"plain words", "text/plain"),
        (b"<b>hello</b> she wrote", "text/plain"),
        (b"  <!DOCTYPE HTML>\n<title>x</title>", "text/html"),
        (b'<?xml version="1.0"?>\n<!-- saved -->\n<html lang="en">', "text/html"),
        (b"<p>A paragraph.</p>", "text/html"),
        (b"%PDF-1.7 ...", "application/pdf"),
        (b"The first line of a PDF is %PDF-1.7.", "text/plain"),
        (b"PK\x03\x04....word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x00\x01\x02", "application/octet-stream"),
        ("Größe".encode("utf-16"), "text/plain"),
    ],
)
def test_what_a_file_is_shows_in_its_content(content: bytes, media_type: str) -> None:
    assert media_type_of(content) == media_type


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There is no text in it; paste the article, or choose another file."),
        (b" \r\n\t", "There is no text in it"),
        (b"\x7fELF\x00\x00\x01", "“some.txt” is not text; save it as text, HTML or PDF"),
        (b"PK\x03\x04\x00word", "“some.txt” is a packed file; unpack it and choose the article in it."),
        (b"{\\rtf1 }", "There is no text in this file"),
        (b"\x89PNG\r\n", "“some.txt” is a picture"),
        ("Größe".encode("latin-1"), "“some.txt” does not say how its letters are written"),
        (b"one\0two", "“some.txt” is not text"),
        (b"https://example.org/article", "Addresses cannot be fetched yet"),
        (b"--- *** ---", "There are no words in it"),
        (b"<html><body></body></html>", "No article could be found in this page; copy its text and paste it here."),
        (b'<html><meta charset="utf-8"><p>Gr\xfc\xdfe</p>', "The letters of this page cannot be read"),
        (b"%PDF-1.4 rubbish", "This PDF is damaged and cannot be read"),
        (a_pdf(["Deal in Berlin"])[:300], "This PDF is damaged and cannot be read"),
        (a_pdf([]), "This PDF holds pictures of pages and no text"),
        (a_pdf(["Deal in Berlin"], times=50_000), "This PDF has 50,000 pages; keep those that matter, at most 1,000"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(WrongInput) as caught:
        extract(content, "folder/some.txt")

    assert str(caught.value).startswith(sentence)
    assert caught.value.field == "text"


@pytest.mark.parametrize(
    "content",
    [b"x" * 5_000_001, b"word " * 900_000, b"<html><p>word</p>" + b" " * 5_000_000, b"%PDF-1.7" + b" " * 5_000_000],
)
def test_a_file_that_no_article_is_is_refused(content: bytes) -> None:
    with pytest.raises(TooLarge) as caught:
        extract(content, "big")

    assert caught.value.field == "text"


def test_pasted_text_has_no_name_in_the_sentence() -> None:
    with pytest.raises(WrongInput, match=r"This is data \(JSON\); take in the text of the article alone\."):
        extract(b'{"title": "Deal"}', "")


def test_a_pasted_page_is_read_as_one_and_a_document_by_its_reader() -> None:
    page = extract(
        b"<header><h1>Port closed</h1></header>" + b"<p>The ministry said the bridge stays shut.</p>" * 9, ""
    )
    packed = a_docx()  # once: a zip says when it was made
    document = extract(packed, "draft.docx")

    assert (page.media_type, "<" in page.text) == ("text/html", False)
    assert (document.title, document.language, document.original) == ("Bridge stays shut", "en", packed)
    assert [str(day) for day in document.published_readings] == ["2025-12-17"]


def test_a_page_in_utf_16_is_read() -> None:
    assert (
        extract(a_page(head="<title>Deal in Berlin</title>").decode().encode("utf-16"), "a.html").title
        == "Deal in Berlin"
    )


def test_a_text_in_another_language_is_stored_with_its_language() -> None:
    article = extract("Der Minister sagte am Montag, dass die Brücke nicht sicher ist.".encode(), "")

    assert article.language == "de"


@pytest.mark.parametrize(
    ("content", "media_type", "text", "unread"),
    [
        (b"As it was.\n", "text/plain", "As it was.", ""),
        (a_pdf(["Deal in Berlin"]), "application/pdf", "Deal in Berlin", ""),
        (b"\x89PNG\r\n", "image/png", None, ""),
        (b"%PDF-1.4 rubbish", "application/pdf", None, "This PDF is damaged"),
        (a_pdf(["Deal in Berlin"], times=50_000), "application/pdf", None, "This PDF has 50,000 pages"),
        ("Größe".encode("latin-1"), "text/plain", None, ""),
        (b"https://example.org/article", "text/plain", None, ""),
    ],
)
def test_a_capture_is_never_refused(content: bytes, media_type: str, text: str | None, unread: str) -> None:
    captured = text_of_capture(content, "capture")

    assert (captured.media_type, captured.text) == (media_type, text)
    assert captured.unread.startswith(unread)
    assert bool(captured.unread) == bool(unread)
