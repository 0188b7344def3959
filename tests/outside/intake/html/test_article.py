"""Which part of a page is the article."""

from tracker.outside.intake.html.article import find_article, prose_of
from tracker.outside.intake.html.tree import body_of, parsed

_LONG = "The ministry of ports closed the quay on Monday after a long storm, it said. " * 3


def _found(html: str) -> str:
    body = body_of(parsed(html))
    article = find_article(body, body.find(".//h1"), prose_of(body))
    return str(article.get("id") or article.tag)


def test_the_article_around_the_headline_wins_over_longer_texts() -> None:
    other = f"<article id=b><h2>Other</h2><p>{_LONG * 3}</p></article>"

    assert _found(f"<main><article id=a><h1>T</h1><p>{_LONG}</p></article>{other}</main>") == "a"


def test_without_a_tag_it_is_where_the_sentences_are() -> None:
    links = "<div><a href=/>Home</a> <a href=/n>News</a></div>"

    assert (
        _found(f"<div>{links}<div><div id=a><h1>T</h1><p>{_LONG}</p><p>{_LONG}</p></div></div><p>© 2025</p></div>")
        == "a"
    )
    assert _found(f"<div id=x>{links}<div id=a><p>{_LONG}</p><p>{_LONG}</p></div></div>") == "a"


def test_a_page_without_sentences_is_taken_whole() -> None:
    assert _found("<table><tr><td>1</td></tr></table>") == "body"
    assert _found("<main id=m><table><tr><td>1</td></tr></table></main>") == "m"


def test_links_are_no_sentences() -> None:
    body = body_of(parsed(f"<p><a href=/x>{_LONG}</a></p><p>{_LONG}</p>"))

    assert prose_of(body)[body] == len(_LONG.strip())
