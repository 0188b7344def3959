"""How the letters of a page are written."""

import codecs

import pytest

from tests.language.reading.language_samples import FOREIGN
from tracker.errors import WrongInput
from tracker.outside.intake.html.letters import decoded
from tracker.outside.intake.html.tally import Tally

_PAGE = "<html><meta charset={}><p>Größe – “zählt”</p>"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("UTF8", "utf-8"),
        ("utf-16", "utf-8"),  # who can read this far knows that it is not
        ("iso-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("'windows-1250'", "cp1250"),
    ],
)
def test_a_page_is_read_as_it_declares_its_letters(declared: str, encoding: str) -> None:
    assert "Größe – “zählt”" in decoded(_PAGE.format(declared).encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_known_with_and_without_its_mark(encoding: str) -> None:
    assert "Größe – “zählt”" in decoded(_PAGE.format("utf-8").encode(encoding))


def test_the_big_mark_and_the_xml_declaration_are_followed() -> None:
    assert decoded(codecs.BOM_UTF16_BE + "<p>ß".encode("utf-16-be")).endswith("<p>ß")
    assert decoded('<?xml version="1.0" encoding="windows-1252"?><html><p>ß'.encode("cp1252")).endswith("<p>ß")


_ENGLISH = "The café in Wick – “the best” – cost the mayor 41 € more than he had said on Monday."
_SAMPLES = {code: text for code, _, text in FOREIGN}


def _notes(content: bytes) -> tuple[str, list[str]]:
    tally = Tally()
    return decoded(content, tally), [note.kind.value for note in tally.notes()]


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        (_ENGLISH, "cp1252"),
        ("The pound is £41, the mayor said, and nobody in the town was asked about it.", "cp1252"),
        *((_SAMPLES[code], encoding) for code, encoding in (
            ("de", "cp1252"), ("fr", "cp1252"), ("es", "cp1252"), ("sv", "cp1252"), ("ru", "cp1251"), ("ru", "koi8-r"),
            ("pl", "cp1250"), ("el", "cp1253"))),
    ],
)  # fmt: skip
def test_a_page_that_says_nothing_is_read_as_its_words_tell(words: str, encoding: str) -> None:
    text, kinds = _notes(f"<html><body><p>{words}</p></body></html>".encode(encoding))

    assert (words in text, kinds) == (True, ["changed"])


@pytest.mark.parametrize(
    ("markup", "encoding", "words"),
    [
        ("<p>Größe</p>", "cp1252", "Größe"),
        ("<p>café</p>", "cp1252", "café"),
        ("<html lang=pl><p>łódź</p>", "iso-8859-2", "łódź"),
        ("<html lang='cs'><p>kůň</p>", "cp1250", "kůň"),
        ("<html lang=th><p>ก</p>", "cp874", "ก"),
        ("<meta charset=klingon><p>Größe</p>", "cp1252", "Größe"),
    ],
)
def test_a_page_of_few_words_is_read_as_browsers_do_and_asked(markup: str, encoding: str, words: str) -> None:
    text, kinds = _notes(markup.encode(encoding))

    assert (words in text, kinds) == (True, ["ask"])


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "latin1", "us-ascii", "windows-1251"])
@pytest.mark.parametrize("words", [_ENGLISH, "Größe"])
def test_bytes_are_believed_before_what_a_page_says(declared: str, words: str) -> None:
    text, kinds = _notes(f"<meta charset={declared}><p>{words}</p>".encode())

    assert (words in text, kinds) == (True, ["ask"])


@pytest.mark.parametrize("declared", ["utf-8", "shift_jis"])
def test_what_a_page_says_untruly_is_asked(declared: str) -> None:
    text, kinds = _notes(f"<meta charset={declared}><p>{_ENGLISH}</p>".encode("cp1252"))

    assert (_ENGLISH in text, kinds) == (True, ["ask"])


@pytest.mark.parametrize("content", [b"<p>plain</p>", b"<meta charset=klingon><p>x</p>", "<p>ß</p>".encode()])
def test_what_is_sure_is_not_asked(content: bytes) -> None:
    assert _notes(content)[1] == []


def test_one_letter_that_is_broken_is_no_reason_to_refuse_the_others() -> None:
    text, kinds = _notes(f"<meta charset=utf-8><p>{_ENGLISH} “Größe” ".encode() + b"\xe2\x80</p>")

    assert (_ENGLISH in text, kinds) == (True, ["ask"])


def test_what_cannot_be_told_and_is_said_untruly_is_refused() -> None:
    with pytest.raises(WrongInput, match="it does not say truly how they are written"):
        decoded(b"<meta charset=utf-8><p>Gr\xfc\xdfe</p>")
