"""Struck words are left out, and a note quotes them."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph, an_article
from tracker.rules.intake_notes import Note, NoteKind


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("It cost <del>14</del> <ins>41</ins> million.", "It cost 41 million."),
        ("It cost <s>14</s> 41 million.", "It cost 41 million."),
        ("<strike>He resigned.</strike> He did not resign.", "He did not resign."),
        ("It opens <span style='text-decoration: line-through'>today</span> on Friday.", "It opens on Friday."),
        ("It opens <b style='text-decoration-line:line-through'>today</b> on Friday.", "It opens on Friday."),
        ("It opens <span class='gone'>today</span> on Friday.", "It opens on Friday."),
        ("It opens <span class='gone back'>today</span> on Friday.", "It opens today on Friday."),
        ("It opens <ins>on</ins> Friday.", "It opens on Friday."),
        ("It opens <u>on</u> Friday.", "It opens on Friday."),
        ("<del>One <b>and <i>two</i></b></del> three.", "three."),
    ],
)
def test_struck_words_are_withdrawn(html: str, text: str) -> None:
    head = "<style>.gone{text-decoration:line-through red} .back{text-decoration:none}</style>"

    assert a_paragraph(f"<p>{html}</p>", head=head) == text


def test_a_struck_paragraph_goes_whole_and_is_quoted() -> None:
    page = an_article(
        "<p style='text-decoration:line-through'>The mayor resigned.</p><p>The mayor <s>left</s> stays.</p>"
    )

    assert "resigned" not in page.text
    assert (
        Note(NoteKind.LEFT_OUT, "Struck words were left out in 2 places.", "The mayor resigned. … left") in page.notes
    )
