"""What a page holds for search engines is read as HTML, with its signs and paragraphs."""

import json

import pytest

from tracker.outside.intake.html.reading import read_webpage
from tracker.outside.intake.html.shell import text_for_machines
from tracker.outside.intake.html.tally import Tally

_TUNED = [
    ("<p>One &lt; two.</p><p>Up 4.5&#160;%.</p>", "One < two.\n\nUp 4.5\xa0%."),
    ("3 < 4 and A&amp;B.\nIt <i>ends</i>.", "3 < 4 and A&B.\n\nIt ends."),
    ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.\n\nTwo."),
    ("<p>In 10<sup>6</sup> homes<sup>2</sup>.</p>", "In 10⁶ homes."),
]
_SET_ASIDE = [
    ("One.\r\n\r\nTwo.", "One.\n\nTwo."),
    ("First.<br><br>Second.", "First.\n\nSecond."),
    ("<p>It has <s>14</s> 41 beds.</p>", "It has 41 beds."),
    ("<div>Caf&eacute;</div><ul><li>a</li><li>b</li></ul>", "Café\n\n- a\n- b"),
    ("He wrote 5 > 3 &amp; left.", "He wrote 5 > 3 & left."),
    ("<p>Shown.</p><p hidden>Secret.</p>", "Shown."),
    ("   ", ""),
]


@pytest.mark.parametrize(("body", "text"), [*_TUNED, *_SET_ASIDE])
def test_it_is_read_as_html(body: str, text: str) -> None:
    assert text_for_machines({"articleBody": body}, Tally()) == text


def test_a_headline_for_machines_has_no_marks_of_html() -> None:
    entry = json.dumps({"@type": "NewsArticle", "headline": "Strike &#8211; <i>day</i> 9", "articleBody": "On."})
    page = read_webpage(f'<script type="application/ld+json">{entry}</script><div id=app></div>'.encode())

    assert page.text == "Strike – day 9\n\nOn."
