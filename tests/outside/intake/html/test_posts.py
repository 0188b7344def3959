"""Posts of a forum keep the names of those who wrote them; an article keeps its byline out of the text."""

import pytest

from tests.outside.intake.html.snippets import an_article
from tracker.outside.intake.html.posts import is_moment, poster_name
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


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Postby CoilAndError » Sun Jan 22, 2023 10:05 am", "CoilAndError"),
        ("by Marjorie_B » Sun Jan 22, 2023 11:40 am", "Marjorie_B"),
        ("Posted by Tom B on 3 March 2025", "Tom B"),
        ("duck77 wrote on 3 March 2025", "duck77"),
        ("marina, Monday, 3 March 2025", "marina"),
        ("Tom B · 3 March 2025 · 10:41", "Tom B"),
        ("marina", "marina"),
        ("3 March 2025", "3 March 2025"),
    ],
)
def test_of_the_line_of_a_poster_the_name_stays(line: str, name: str) -> None:
    assert poster_name(line) == name


_MOMENTS = ["Jan 2024", "3 days ago", "5h", "vor 2 Stunden", "yesterday at 10:41", "3 March 2025"]


@pytest.mark.parametrize("moment", _MOMENTS)
def test_when_a_post_was_written_stands_below_its_poster(moment: str) -> None:
    posts = [
        f"<div class=post><div class=username>{name}</div><div>{moment}</div><div>{_WORDS}</div></div>"
        for name in ("marina", "duck77", "Tom B")
    ]
    text = read_webpage(f"<!doctype html><title>Bills</title><h1>Bills</h1>{''.join(posts)}".encode()).text

    assert is_moment(moment)
    assert moment not in text
    assert "duck77" in text


@pytest.mark.parametrize("words", ["May I ask", "14 metres", "It broke in 2019", "10:41 was the last train"])
def test_other_short_words_are_no_moment(words: str) -> None:
    assert not is_moment(words)


def test_when_the_quoted_post_was_written_is_left_out() -> None:
    cite = "<cite>duck77 wrote: <span>↑Sun Jan 22, 2023 10:05 am</span></cite>"
    text = an_article(f"<blockquote><div>{cite}My bill was 41.</div></blockquote>{_WORDS}").text

    assert "duck77 wrote:\nMy bill was 41." in text


def test_what_a_forum_says_of_its_members_is_left_out() -> None:
    facts = "<dl><dt>Join Date</dt><dd>Mar 2009</dd><dt>Posts</dt><dd>1,204</dd></dl>"
    posts = [
        f"<li class=post><div class=head>04-11-2018, 08:44 PM <a href=#>#{at}</a></div><div class=username>{name}</div>"
        f"{facts}<div>{_WORDS}</div></li>"
        for at, name in enumerate(("marina", "duck77", "Tom B"), 1)
    ]
    html = f"<!doctype html><title>Bills</title><h1>Bills</h1><ol>{''.join(posts)}</ol><p>Reply to Thread</p>"
    text = read_webpage(html.encode()).text

    assert text.split("\n\n")[:3] == ["Bills", "marina", _WORDS.removeprefix("<p>").removesuffix("</p>")]
    assert not any(words in text for words in ("Join", "1,204", "#1", "2018", "Reply", "1. "))


@pytest.mark.parametrize(
    "facts", ["<dt>Posts</dt><dd>41</dd><dt>Deaths</dt><dd>2</dd>", "<dt>Location</dt><dd>Tarn</dd>"]
)
def test_other_facts_stay(facts: str) -> None:
    assert facts.split("<dd>")[1].partition("<")[0] in an_article(f"<dl>{facts}</dl>{_WORDS}").text
