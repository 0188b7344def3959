"""Blocks, lines and lists as a browser breaks them."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph, an_article

_LONG = "The harbour master said that the quay would stay closed for as long as the"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>The mayor<br>said on Monday.</p>", "The mayor said on Monday."),
        ("<p>It is safe,<br>but nobody believed her.</p>", "It is safe, but nobody believed her."),
        (f"<p>{_LONG}<br>Ministry wants it.</p>", f"{_LONG} Ministry wants it."),
        ("<p>Roses are red<br>Violets are blue</p>", "Roses are red\nViolets are blue"),
        ("<p>Who pays?<br>nobody knows.</p>", "Who pays?\nnobody knows."),
        ("<p><b>Q:</b> Who pays?<br><b>A:</b> Nobody.</p>", "Q: Who pays?\nA: Nobody."),
        ("<address>the Old Lock-up<br>near the quay</address>", "the Old Lock-up\nnear the quay"),
        ("<p>One.<br><br>Two.<br> <br>&nbsp;<br>Three.</p>", "One.\n\nTwo.\n\nThree."),
        ("<div>One.<p>Two.</p>Three.<div>Four.</div></div>", "One.\n\nTwo.\n\nThree.\n\nFour."),
        ("<p>Two\n   lines\tof <b>code</b>  here.</p>", "Two lines of code here."),
        ("<p>14&nbsp;km and Hafen&shy;chef, un<wbr>done.</p>", "14\xa0km and Hafenchef, undone."),
        ("<p>&lt;b&gt; &amp; &euro;5 &#8220;so&#8221; &hellip;</p>", "<b> & €5 “so” …"),
        (
            "<p>Fish <img class=emoji alt='🐟' src=f.png> and <img alt='a quay' src=q.png> chips.</p>",
            "Fish 🐟 and chips.",
        ),
        ("<p dir=rtl lang=ar>البحر لنا</p><p>The sea is ours.</p>", "البحر لنا\n\nThe sea is ours."),
        ("<p>A list:</p><ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", "A list:\n\n- one\n- two\n- three"),
        ("<ol><li>one</li><li value=5>five</li><li>six</li></ol>", "1. one\n5. five\n6. six"),
        (
            "<ol start=7><li>seven</li></ol><p>And.</p><ol type=a><li>x</li><li>y</li></ol>",
            "7. seven\n\nAnd.\n\na. x\nb. y",
        ),
        ("<ol type=I><li>x</li><li>y</li></ol>", "I. x\nII. y"),
        ("<dl><dt>Who?</dt><dd>The town.</dd></dl>", "Who?\n\nThe town."),
        ("<p>See:</p><pre>gap = 1\n  wait = 2</pre>", "See:\n\ngap = 1\n  wait = 2"),
        ("<div style='white-space: pre-line'>One\ntwo\n\nThree</div>", "One\ntwo\n\nThree"),
        ("<span style='display:block'>One.</span><span style='display:block'>Two.</span>", "One.\n\nTwo."),
        ("<p class=MsoListParagraph>·&nbsp;&nbsp; A point of Word.</p>", "- A point of Word."),
        ("<ul><li><p>One.</p><p>More of one.</p></li><li>Two.</li></ul>", "- One.\n\nMore of one.\n\n- Two."),
        ("<p>One.</p><p>* * *</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>Deep <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> sign.</p>", "Deep 漢kan sign."),
    ],
)
def test_blocks_and_lines_are_those_of_a_browser(html: str, text: str) -> None:
    assert a_paragraph(html) == text


@pytest.mark.parametrize(
    "entry", ["<article><h3>The numbers</h3>{}</article>", "<header>12:38</header>{}", "<section>{}</section>"]
)
def test_entries_of_a_report_have_no_numbers_of_a_list(entry: str) -> None:
    words = "<p>Growth for 2022 is cut from 6.0% to 3.8%.</p>"
    text = an_article(f"<ol><li>{entry.format(words)}</li><li>{entry.format(words)}</li></ol>").text

    assert "1. " not in text
    assert "Growth for 2022" in text


@pytest.mark.parametrize("point", ["Growth is cut.", "<p>Growth is cut.</p>", "<div><b>Growth</b> is cut.</div>"])
def test_points_of_a_list_keep_their_numbers(point: str) -> None:
    assert "1. Growth is cut." in an_article(f"<ol><li>{point}</li><li>{point}</li></ol>").text
