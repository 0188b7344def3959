"""What a browser does not show is not in the text."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph, an_article

_HEAD = (
    "<style>.off,#gone>b{display:none} .on{display:inline!important} .dim{visibility:hidden}"
    "@media print{.screen{display:none}} @media (max-width:500px){.wide{display:none}}"
    "@media screen{.never{display:none}}"
    "</style><style media=print>p{display:none}</style>"
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("A <span hidden>secret </span>word.", "A word."),
        ("A <span style='display:none'>secret </span>word.", "A word."),
        ("A <span style='visibility: hidden'>secret </span>word.", "A word."),
        ("A <span class=off>secret </span>word.", "A word."),
        ("A <span class='off on'>plain </span>word.", "A plain word."),
        ("A <span class=dim>secret </span>word.", "A word."),
        ("A <span id=gone>plain <b>secret </b></span>word.", "A plain word."),
        ("A <span class=screen>plain </span>word.", "A plain word."),
        ("A <span class=wide>plain </span>word.", "A plain word."),
        ("A <span class=never>secret </span>word.", "A word."),
        ("A <span aria-hidden=true>2 m</span><span class=sr-only>two metres</span> wall.", "A 2 m wall."),
        ("A <span class='visually-hidden'>read aloud </span>word.", "A word."),
        ("A <span class='screen-reader-text'>read aloud </span>word.", "A word."),
        ("A <template>secret </template>word.", "A word."),
        ("A <noscript>secret </noscript>word.", "A word."),
        ("A <script>secret()</script>word.", "A word."),
        ("A <button>Press</button>word.", "A word."),
        ("A <svg><title>secret</title><text>secret</text></svg>word.", "A word."),
        ("A <!-- secret -->word.", "A word."),
        ("A <span class='off' style='display:inline'>plain </span>word.", "A plain word."),
    ],
)
def test_only_what_is_shown_is_read(html: str, text: str) -> None:
    assert a_paragraph(f"<p>{html}</p>", head=_HEAD) == text


def test_what_is_hidden_is_counted_and_a_folded_part_stays() -> None:
    page = an_article("<p hidden>A secret.</p><details><summary>Who pays?</summary><p>The town pays.</p></details>")

    assert "secret" not in page.text
    assert "Who pays?\n\nThe town pays." in page.text
    assert [(note.words, note.excerpt) for note in page.notes] == [
        ("A part that the page shows only when it is opened stands in the text.", "Who pays? The town pays."),
        ("Text that the page does not show was left out.", "A secret."),
    ]
