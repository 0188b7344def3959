"""How the letters of a page are written."""

import codecs

import pytest

from tracker.errors import WrongInput
from tracker.outside.intake.html.letters import decoded

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


@pytest.mark.parametrize("content", [b"<p>Gr\xfc\xdfe</p>", b"<meta charset=klingon><p>x</p>"])
def test_letters_are_not_guessed(content: bytes) -> None:
    with pytest.raises(WrongInput, match="The letters of this page cannot be read"):
        decoded(content)
