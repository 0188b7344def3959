"""Whether bytes are a web page."""

import pytest

from tracker.outside.intake.html.recognising import is_webpage


@pytest.mark.parametrize(
    ("content", "is_page"),
    [
        (b"<!doctype html><p>A deal.", True),
        (b"\xef\xbb\xbf  <!-- x --><html>", True),
        (b"A deal < html.", False),
        (b"%PDF-1.4", False),
    ],
)
def test_a_page_is_known_by_how_it_begins(content: bytes, is_page: bool) -> None:
    assert is_webpage(content) is is_page
