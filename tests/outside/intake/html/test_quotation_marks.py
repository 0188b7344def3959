"""Quotation marks that a browser draws around `q`."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph


@pytest.mark.parametrize(
    ("language", "quotation"),
    [
        ("en", "“Never ‘again’”"),
        ("en-GB", "“Never ‘again’”"),
        ("de", "„Never ‚again‘“"),
        ("fr", "«Never «again»»"),
        ("ru", "«Never „again“»"),
        ("it", "«Never “again”»"),
        ("pl", "„Never «again»”"),
        ("sv", "”Never ’again’”"),
        ("ja", "「Never 『again』」"),
        ("xx", "“Never ‘again’”"),
    ],
)
def test_a_quotation_has_the_marks_of_its_language(language: str, quotation: str) -> None:
    html = "<p>She said: <q>Never <q>again</q></q> at noon.</p>"

    assert a_paragraph(html, language=language) == f"She said: {quotation} at noon."


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("He called it <q>safe</q>.", "He called it “safe”."),
        ("<q>Safe</q>, he called it.", "“Safe”, he called it."),
        (
            "He called it <q>a <em>very</em> safe <a href='/x'>quay</a></q> on Monday.",
            "He called it “a very safe quay” on Monday.",
        ),
        ("He wrote <q lang='de'>sicher</q> on it.", "He wrote “sicher” on it."),
        ("<span lang='de'>Er sagte <q>sicher</q>.</span>", "Er sagte „sicher“."),
        ("One <q>a</q> and <q>b</q> and <q>c</q>.", "One “a” and “b” and “c”."),
        ("Three <q>deep <q>quotes <q>here</q></q></q>.", "Three “deep ‘quotes “here”’”."),
    ],
)
def test_a_quotation_stays_in_its_sentence(html: str, text: str) -> None:
    assert a_paragraph(f"<p>{html}</p>") == text
