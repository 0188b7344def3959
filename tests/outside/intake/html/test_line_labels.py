"""Labels of a page go, and sentences that begin like one stay."""

import pytest
from lxml import html

from tests.outside.intake.html.snippets import an_article

_LEAD = "<p>The council of the town has met on many days to talk about the dam, and it will meet again.</p>"
_TOLD = [
    "<p>Reporting by the Tower Daily led to the arrest of 14 people.</p>",
    "<p>Editing by hand took 3 days.</p>",
    "<p>Join 1,204 people in the briefing on Friday.</p>",
    "<p>© signs stood on 41 copies of the plan.</p>",
    "<h3>Latest figures</h3><p>41 are missing.</p>",
    "<h3>Related deaths</h3><p>Two are dead.</p>",
    "<h3>Most popular wells</h3><p>Three are dry.</p>",
    "<p>Unsubscribe rates rose to 41 %.</p>",
    "<p>Latest figures show <a href=/a>that 41 people of the town are missing</a> since Monday night.</p>",
    # set aside
    "<p>Writing by candle light was the rule here.</p>",
    "<p>Compiled by clerks, the list has 612 names.</p>",
    "<p>Get the e-mail that the mayor sent.</p>",
    "<p>Copyright 2019 claims rose to 61 in the spring.</p>",
    "<h3>Recommended dose</h3><h4>Adults</h4><p>Two a day.</p>",
    "<h3>Trending downwards</h3><p>It fell again.</p>",
    "<h3>More in the north</h3><p>It is 14 there.</p>",
    "<h3>Twitter</h3><p>It paid 3 million.</p>",
    "<p>Load more sand, the order said.</p>",
    "<p>You get this message wrong, she told him.</p>",
    "<p>For information media pay 41 crowns.</p>",
]
_LABELS = [
    "<p>(Reporting by Jane Doe and Bo Maker in Tarn; Editing by Cy Poe)</p>",
    "<p>Additional reporting by Jane Doe</p>",
    "<p>Join our WhatsApp channel</p>",
    "<p>Get our free daily newsletter</p>",
    "<p>© Tower Daily</p>",
    "<p>© 2025 Tower Daily. This page may not be published or broadcast.</p>",
    "<h3>Related articles</h3>",
    "<h3>Latest news</h3>",
    "<p>Read more: <a href=/b>Quay sold for one crown</a></p>",
    "<p><a href=/b>Latest: the quay was sold for one crown to a man</a></p>",
    "<p>Load more comments</p>",
]


@pytest.mark.parametrize("inside", _TOLD)
def test_a_sentence_or_heading_stays_however_it_begins(inside: str) -> None:
    text, shown = an_article(_LEAD + inside).text, html.fromstring(f"<div>{inside}</div>")

    assert all(" ".join(part.text_content().split()) in text for part in shown)


@pytest.mark.parametrize("inside", _LABELS)
def test_a_label_of_the_page_goes(inside: str) -> None:
    assert len(an_article(_LEAD + inside).text.split("\n\n")) == 3


@pytest.mark.parametrize(
    "row",
    [
        "<div><a href=#>Teilen</a> <a href=#>Link kopieren</a></div>",
        "<div><span>Explore more on these topics</span> <a href=#>Reuse this content</a></div>",
        "<div><span>Save</span> <span>Partager</span> <span>Imprimer</span></div>",
        "<p>Updated at 00.03 BST</p>",
        "<p>Was this page useful? Yes No</p>",
        "<p>Voir les 36 contributions</p>",
        "<div><span>21.4K subscribers</span> <span>1.02K photos</span></div>",
        "<p>Aktualisiert um 10.41 Uhr</p>",
        "<div class=filter>Filters <label>Show key events only</label></div>",
        "<amp-ad><div placeholder>Ad</div><div fallback>No ad</div></amp-ad>",
    ],
)
def test_rows_of_controls_are_left_out(row: str) -> None:
    page = an_article(f"<p>The harbour board met on Friday and it said that nothing would change.</p>{row}")

    assert page.text.count("\n\n") == 2


@pytest.mark.parametrize(
    "row",
    [
        "<div><b>Share</b> <span>of votes: 41%</span></div>",
        "<p>The page was updated at 00.03 and the number changed.</p>",
        "<p>It had 21.4K subscribers and 41 photos.</p>",
        "<div class=filter>The filter of the pump broke in May, and it took 41 days to find a new one.</div>",
        "<p>Was this useful for the people of the town? The board says so.</p>",
    ],
)
def test_sentences_that_look_like_controls_stay(row: str) -> None:
    page = an_article(f"<p>The harbour board met on Friday and it said that nothing would change.</p>{row}")

    assert page.text.count("\n\n") == 3
