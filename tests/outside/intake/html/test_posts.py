"""Posts of a forum keep the names of those who wrote them; an article keeps its byline out of the text."""

import pytest

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.reading import read_webpage

_WORDS = "<p>The bill of the water board came on Friday and was twice as high as in the year before.</p>"
_BYLINES = [
    "<p class=author>by <b>{}</b> » Mon Mar 3, 2025</p>",
    "<div class=username>{}</div>",
    "<span class=postauthor-by><b class=username>{}</b></span>",
    "<h4><a class=author href=/u>{}</a></h4>",
    "<div class=post-info>{} wrote on 3 March 2025</div>",
]


@pytest.mark.parametrize("byline", _BYLINES)
def test_each_post_stands_below_the_name_of_its_poster(byline: str) -> None:
    names = ("marina", "duck77", "Tom B")
    posts = [f"<div class=post>{byline.format(name)}<div>{_WORDS}</div></div>" for name in names]
    text = read_webpage(f"<!doctype html><title>Bills</title><h1>Bills</h1>{''.join(posts)}".encode()).text

    places = [text.find(name) for name in names]
    assert -1 not in places
    assert places == sorted(places)
    assert text.count("twice as high") == 3


def test_who_is_quoted_stands_above_the_words() -> None:
    text = an_article(f"<blockquote><div><cite>duck77 wrote:</cite>My bill was 41.</div></blockquote>{_WORDS}").text

    assert "duck77 wrote:\nMy bill was 41." in text


def test_the_byline_of_an_article_is_no_post() -> None:
    inside = f"<p class=byline>By Ann Writer</p>{_WORDS}<p class=byline>By Ann Writer</p>"

    assert "Ann Writer" not in an_article(inside).text
