"""Lines that belong to the page, by their words and place."""

import pytest
from lxml import html

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.lines import is_day_line


@pytest.mark.parametrize(
    "line", ["3 May 2025", "Published: 3 May 2025, 10:15 GMT", "Sat, 3 May 2025 · 4 min read", "Stand: 03.05.2025"]
)
def test_a_line_that_is_a_day(line: str) -> None:
    assert is_day_line(line)


@pytest.mark.parametrize("line", ["It closed on 3 May 2025.", "3 May", "Updated 2 hours ago", "Port closed", ""])
def test_a_line_that_is_none(line: str) -> None:
    assert not is_day_line(line)


def test_bylines_credits_and_pulled_quotes_go_and_are_quoted() -> None:
    page = an_article(
        "<p>By Ann Writer</p><p>“I never wanted it,” the mayor of Tarn said to us on Monday, “and I still do not.”</p>"
        "<aside class=pullquote>“I never wanted it, and I still do not”</aside>",
    )

    assert [note.excerpt for note in page.notes] == ["By Ann Writer", "“I never wanted it, and I still do not”"]
    assert page.text.count("never wanted") == 1


def test_the_times_of_a_live_report_stay_with_their_entries() -> None:
    entry = "<div><time datetime=2025-05-01T10:0{0}Z>10:0{0}</time><p>The box of ward {0} has come in.</p></div>"
    page = an_article("".join(entry.format(number) for number in range(1, 5)))

    assert "10:02\n\nThe box of ward 2 has come in." in page.text
    assert page.notes[0].words == "It is a live report: 4 entries stand apart with their times."


_LEAD = "<p>The council of the town has met on many days to talk about the dam, and it will meet again.</p>"


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("<h3>3 March 2025</h3><p>It broke.</p><h3>4 March 2025</h3><p>It held.</p>", ["3 March 2025", "4 March 2025"]),
        ("<p>It broke on:</p><ul><li>3 March 2025</li></ul>", ["- 3 March 2025"]),
        ("<p>Saturday, 3 May 2025</p><p>Rain.</p><p>Sunday, 4 May 2025</p><p>Sun.</p>", ["Sunday, 4 May 2025"]),
        ("<h4>Mon 05.05.2025</h4><p>Dry, 14 degrees.</p>", ["Mon 05.05.2025"]),
        ("<p>It lasted:</p><p>20 minutes</p>", ["20 minutes"]),
        (
            "<p><strong>March 3, 1998</strong></p><p>She left.</p><p><strong>March 4, 1999</strong></p>",
            ["March 4, 1999"],
        ),
    ],
)
def test_a_line_that_is_only_a_day_stays_below_the_lead(inside: str, lines: list[str]) -> None:
    assert set(lines) <= set(an_article(_LEAD + inside).text.split("\n"))


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
