"""Lines that belong to the page, by their words and place."""

import pytest

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
