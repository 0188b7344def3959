"""Where a printed day is that of the article, and where it is a day that the article tells of."""

import pytest

from tests.outside.intake.html.snippets import an_article

_LEAD = "<p>The council of the town has met on many days to talk about the dam, and it will meet again.</p>"
_TUNED = [
    "<p>Polls close on <time datetime=2025-05-03>Sunday</time></p>",
    "<p>The court will rule by <time datetime=2025-05-03>next Saturday</time>, it said.</p>",
    "<p>Deadline: <time datetime=2025-05-03>3 May</time></p>",
    "<ul><li>3 May 2025</li><li>10 May 2025</li></ul>",
    "<ul><li><time datetime=2025-05-03>3 May</time> Town Hall</li>"
    "<li><time datetime=2025-05-10>10 May</time> Port</li></ul>",
    f"{_LEAD}<h3>3 March 2025</h3><p>The dam broke.</p><h3>5 March 2025</h3><p>It was mended.</p>",
    f"{_LEAD}<p class=date>3 May 2025</p><p>It broke.</p><p class=date>5 May 2025</p><p>It was mended.</p>",
]
_SET_ASIDE = [
    "<p>3 May 2025</p><p>10 May 2025</p>",
    "<p>The dam was shut <time datetime=2019-01-01>on New Year’s Day</time>.</p>",
    "<p>Next meeting: <time datetime=2026-01-03>3 January 2026</time></p>",
    f"{_LEAD}<p><b>3 March 2025</b></p><p>The dam broke.</p><p><b>5 March 2025</b></p><p>It was mended.</p>",
    f"{_LEAD}{_LEAD}<p>3 March 2025</p>",
    "<dl><dt>3 May 2025</dt><dd>Gates open.</dd><dt>4 May 2025</dt><dd>Gates close.</dd></dl>",
    "<p><span class=date>3 April 2025</span> – The council voted to close the pool.</p>",
    f"{_LEAD}<div><time datetime=2025-05-03>3 May</time> <p>It broke.</p><time datetime=2025-05-04>4 May</time></div>",
]


@pytest.mark.parametrize("inside", [*_TUNED, *_SET_ASIDE])
def test_a_day_that_the_article_tells_of_is_not_proposed_and_stays(inside: str) -> None:
    page = an_article(inside)

    assert (page.published_on, page.published_as) == (None, "")
    assert not [note for note in page.notes if "names the author or the day" in note.words]


@pytest.mark.parametrize(
    "inside",
    [
        "<font size=2>By JOHN DOE<BR>May 3, 2025</font>",
        "<p>By Ann Writer, <time datetime=2025-05-03>3 May</time></p>",
        f"{_LEAD}<time datetime=2025-05-03>3 May 2025</time>",
        f"{_LEAD}<p class=date>3 May 2025</p>",
        f"{_LEAD}{_LEAD}<p>Published 3 May 2025</p>",
        "<p>Date: <time datetime=2025-05-03>3 May</time></p>",
        "<ul><li>By Ann Writer</li><li>3 May 2025</li></ul>",
    ],
)
def test_a_day_near_the_headline_or_said_to_be_that_of_publishing_is_stated(inside: str) -> None:
    assert str(an_article(inside).published_on) == "2025-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Last updated 18 December 2025. First published 16 December 2025",
        "First published 16 December 2025. Last updated 18 December 2025",
        "Published 16 December 2025; updated 18 December 2025.",
    ],
)
def test_the_first_day_of_two_in_a_line_is_that_of_publishing(line: str) -> None:
    assert str(an_article(f"<p>{line}</p>{_LEAD}").published_on) == "2025-12-16"
