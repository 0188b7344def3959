"""Lines that belong to the page, by their words and place."""

import pytest

from tests.outside.intake.html.snippets import an_article


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


@pytest.mark.parametrize(
    "line",
    [
        "Follow Tower News on Facebook, on X and on Instagram. Send ideas to a@tower.example.",
        "A version of this article appears in print on May 3, 2025, Section B, Page 1.",
        "Previous article: Storm in Bury", "Zur Startseite", "Purchase Licensing Rights, opens new tab",
        "Key events", "list of 3 items", "PMID: 38000001", "Posts: 412 Joined: Tue Mar 04, 2014 9:12 am",
        "[<a href=/n>Back to News</a>] [<a href=#t>Top of Page</a>]", "Share Tweet Forward", "RELATED STORIES",
        "This information is provided by Tower Wire, the news service of the exchange.",
        "Ann Writer is a national correspondent covering the north. <a href=/a>More about Ann Writer</a>",
    ],
)  # fmt: skip
def test_set_phrases_of_outlets_go_and_are_quoted(line: str) -> None:
    page = an_article(f"<p class=byline>By Ann Writer</p>{_LEAD}<p>{line}</p>")

    assert page.text.count("\n\n") == 2
    assert any(note.excerpt for note in page.notes)
    assert len(page.notes[-1].excerpt) > 5


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe now, the bank told 77 clients before it fell.", "Follow the river on foot, the guide says.",
        "Ann Writer was arrested on Monday with 14 others.", "Next articles of the law set a fine of 41 crowns.",
        "Joined: at the hip, the two towns pay 7 million.", "Listen to this, the judge said to the 3 men.",
        "Key events of the war were filmed by two men.", "Share of the market: 41%", "Save 14 lives, the sign says.",
        "This announcement was issued by the mayor on Monday.", "Next post at the dam: 41 guards.",
    ],
)  # fmt: skip
def test_sentences_that_begin_like_them_stay(line: str) -> None:
    assert line in an_article(f"<p class=byline>By Ann Writer</p>{_LEAD}<p>{line}</p>").text


@pytest.mark.parametrize(
    "tag", ["<p><time>{}</time></p>", "<h2>{}</h2>", "<p>{}</p>", "<span class=timestamp>{}</span>"]
)
def test_both_entries_of_a_short_live_report_keep_their_times(tag: str) -> None:
    text = an_article(f"{tag.format('14:05')}{_LEAD}{tag.format('13:20')}{_LEAD.replace('town', 'port')}").text

    assert "14:05\n\nThe council" in text
    assert "13:20\n\nThe council" in text
