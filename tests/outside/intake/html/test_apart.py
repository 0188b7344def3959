"""What a browser sets apart is apart in the text."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph
from tracker.outside.intake.html.apart import set_apart, without_void_elements
from tracker.outside.intake.html.nodes import text_of
from tracker.outside.intake.html.reading import read_webpage
from tracker.outside.intake.html.tree import parsed

_PROSE = "<p>The ministry of ports closed the quay on Monday after a long storm, it said.</p>"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Flood costs rise by 14<br>41 dead in Aston", "Flood costs rise by 14 41 dead in Aston"),
        ("14 dead<br/>41 missing", "14 dead 41 missing"),
        ("14 dead</br>41 missing", "14 dead 41 missing"),
        ("<div>Fee rises to 14</div><div>41 pay</div>", "Fee rises to 14 41 pay"),
        ("<span style='display:block'>Fee rises</span><span style='display:block'>to 7</span>", "Fee rises to 7"),
        ("Fee rises<br>to <span>€1.2m</span><sup>1</sup>", "Fee rises to €1.2m"),
        ("<a href='/a'>3<br>4 ships</a>", "3 4 ships"),
    ],
)
@pytest.mark.parametrize("head", ["", "<title>{} - Tower Daily</title>"])
def test_a_headline_of_several_lines_is_one_and_stands_once(headline: str, title: str, head: str) -> None:
    html = f"<!doctype html><meta charset=utf-8>{head.format(title)}<article><h1>{headline}</h1>{_PROSE}</article>"
    page = read_webpage(html.encode())

    assert page.title == title
    assert page.text.split("\n\n") == [
        title,
        "The ministry of ports closed the quay on Monday after a long storm, it said.",
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One.<embed src=x><p>Two 41.</p><p>Three.</p>", "One.\n\nTwo 41.\n\nThree."),
        ('<p>One.<embed src="a>b" type=x><p>Two.</p>', "One.\n\nTwo."),
        ("<p>super<wbr>market <wbr>14</p><p>Two.</p>", "supermarket 14\n\nTwo."),
        ("<p>" + "14<wbr>" * 400 + "</p><p>Two.</p>", "14" * 400 + "\n\nTwo."),
        ("<p>One.</p><video><source src=x><track src=y></video><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.</p><picture><source srcset=x><img src=y></picture><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One</p><object data=x><param name=a></object><p>Two.</p>", "One\n\nTwo."),
        ("<p>One.</p><source src=x><p>Two.</p>", "One.\n\nTwo."),
        ("<p>14</br>41</p>", "14\n41"),
    ],
)
def test_nothing_stands_inside_a_void_element(html: str, text: str) -> None:
    assert a_paragraph(html) == text


def test_the_parts_of_a_text_do_not_meet() -> None:
    body = parsed("<body><div>14<p>41</p>7</div><ul><li>1<li>2</ul><pre>a<br>b</pre></body>").find("body")
    set_apart(body)

    assert text_of(body) == "14 41 7 1 2 ab"


def test_an_unclosed_quotation_in_a_tag_costs_little() -> None:
    assert without_void_elements('<embed "' * 20_000).startswith("<embed")
