"""Gaps that style sheets put between words."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<div style="display:flex"><span>77</span><span>88</span></div>', "77 88"),
        ('<div style="display:grid"><a>2024</a><a>2025</a></div>', "2024 2025"),
        ("<p style=display:inline-flex><b>Aston</b><b>14</b><b>Bury</b><b>41</b></p>", "Aston 14 Bury 41"),
        ('<p>Score<span style="display:inline-block;margin-left:8px">14</span></p>', "Score 14"),
        ("<p><span style=margin-right:1em>3</span><span>9</span></p>", "3 9"),
        ('<p><span style="margin:0 1rem">3</span>9</p>', "3 9"),
        ('<p><span style="padding:0 6px 0 0">3</span>9</p>', "3 9"),
        ('<p>3<span style="padding-left:10pt">9</span></p>', "3 9"),
        ('<p><span style="display:table-cell">3</span><span style="display:table-cell">9</span></p>', "3 9"),
        ('<p><b style="margin-inline-end:.5em">14</b>dead</p>', "14 dead"),
        ('<p><span style="display:flow-root">3</span><span style="display:list-item">9</span></p>', "3\n\n9"),
        # what is no gap
        ('<p><span style="float:left;padding-right:8px">T</span>he port</p>', "The port"),
        ('<p><span style="padding-right:2px">7</span>7</p>', "77"),
        ('<p><span style="margin-right:9px">7</span>, 8</p>', "7, 8"),
        ('<p>€<span style="margin-left:1px">7</span></p>', "€7"),
        ('<p><span style="display:inline-block">7</span>7</p>', "77"),
    ],
)
def test_what_stands_apart_on_the_page_is_apart(html: str, text: str) -> None:
    assert a_paragraph(html) == text
