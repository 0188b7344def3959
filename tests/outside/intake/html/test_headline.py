"""The headline: which it is, without the outlet, once at the head of the text."""

import pytest

from tracker.outside.intake.html.headline import Names
from tracker.outside.intake.html.reading import read_webpage

_SITE = "<meta property='og:site_name' content='Tower Daily'>"
_TITLES = [
    ("<title>Port closed - Tower Daily</title>" + _SITE, "Port closed"),
    ("<title>Port closed | News | Tower Daily</title>" + _SITE, "Port closed"),
    ("<title>Tower Daily: Port closed</title>" + _SITE, "Port closed"),
    ("<title>Tower Daily | Port closed</title>" + _SITE, "Port closed"),
    ("<title>Port closed – The Tower Daily</title>" + _SITE, "Port closed"),
    ("<title>Port closed · TowerDaily</title>" + _SITE, "Port closed"),
    ("<title>Port closed :: Tower Daily</title>" + _SITE, "Port closed"),
    (
        "<title>Port closed | towerdaily.example</title><link rel=canonical href='https://www.towerdaily.example/a'>",
        "Port closed",
    ),
    (
        "<title>Port closed — Tower Daily</title><script type='application/ld+json'>"
        '{"@type":"NewsArticle","publisher":{"name":"Tower Daily"}}</script>',
        "Port closed",
    ),
    ("<title>Port closed: what we know - Tower Daily</title>" + _SITE, "Port closed: what we know"),
    ("<title>Harrow - Ness rail line shut - Tower Daily</title>" + _SITE, "Harrow - Ness rail line shut"),
    ("<title>Port closed - mayor</title>" + _SITE, "Port closed - mayor"),
    ("<title>Port closed</title>" + _SITE, "Port closed"),
]
_HEADINGS = [
    # the heading wins over what is written for search engines
    (
        "<meta property='og:title' content='Why the port was closed (SEO)'><title>Port closed</title>" + _SITE,
        "<h1>Port closed</h1>",
    ),
    ("<meta property='og:title' content='Port closed | Tower Daily'>" + _SITE, "<h1>Port closed</h1>"),
    ("<meta property='og:title' content='PORT CLOSED'><title>x</title>", "<h1>Port closed</h1>"),
    ("<title>10 reasons (No. 4 will shock you)</title>", "<h1>Port closed</h1>"),
    # the name of the site is a heading too
    ("<title>Port closed - Tower Daily</title>" + _SITE, "<h1><a href='/'>Tower Daily</a></h1><h2>Port closed</h2>"),
    (
        "<title>Tower Daily: Port closed</title>",
        "<h1 class=site-title><a href='/'>Tower Daily</a></h1><h3 class=post-title>Port closed</h3>",
    ),
    # a label above it or in it
    ("<title>Port closed - Tower Daily</title>" + _SITE, "<p class=kicker>Opinion</p><h1>Port closed</h1>"),
    ("<title>Port closed - Tower Daily</title>" + _SITE, "<h1><span>Opinion</span> <span>Port closed</span></h1>"),
    # twice
    ("<title>Port closed - Tower Daily</title>" + _SITE, "<h1>Port closed</h1><h2>Port closed</h2>"),
    ("<title>Port closed - Tower Daily</title>" + _SITE, "<h1>Port  closed</h1>"),
    # no heading at all
    ("<title>Port closed - Tower Daily</title>" + _SITE, "<div><b>Port closed</b></div>"),
    ("<title>Port closed - Tower Daily</title>" + _SITE, ""),
]
_PROSE = "<p>The ministry of ports closed the quay on Monday after a long storm, it said.</p>"


@pytest.mark.parametrize(("head", "title"), _TITLES)
def test_the_outlet_is_no_part_of_a_title(head: str, title: str) -> None:
    page = read_webpage(f"<!doctype html><head><meta charset=utf-8>{head}</head><body>{_PROSE}".encode())

    assert page.title == title
    assert page.text.startswith(f"{title}\n\nThe ministry")


@pytest.mark.parametrize(("head", "inside"), _HEADINGS)
def test_the_headline_stands_once_at_the_head_of_the_text(head: str, inside: str) -> None:
    page = read_webpage(
        f"<!doctype html><head><meta charset=utf-8>{head}</head><body><article>{inside}{_PROSE}</article>".encode()
    )

    assert page.title == "Port closed"
    assert page.text.split("\n\n") == [
        "Port closed",
        "The ministry of ports closed the quay on Monday after a long storm, it said.",
    ]


def test_a_headline_keeps_its_quotation_marks() -> None:
    title = "Port’s end: “nobody pays”"
    head = '<title>Port\'s end: "nobody pays"</title>' + _SITE
    page = read_webpage(
        f"<!doctype html><meta charset=utf-8>{head}<article><h1>{title}</h1>{_PROSE}</article>".encode()
    )

    assert page.title == title
    assert page.text.count("nobody pays") == 1


def test_a_label_above_the_headline_is_noted() -> None:
    page = read_webpage(f"<!doctype html><article><p>Analysis</p><h1>Port closed</h1>{_PROSE}</article>".encode())

    assert page.text.startswith("Port closed\n\nThe ministry")
    assert [note.excerpt for note in page.notes if "above the headline" in note.words] == ["Analysis"]


def test_an_outlet_is_known_by_its_name_or_its_host() -> None:
    names = Names(("x",), ("Tower Daily",), "https://www.towerdaily.example/a")

    assert [
        words
        for words in ("The Tower Daily", "TOWER DAILY", "towerdaily.example", "towerdaily")
        if names.is_outlet(words)
    ] == [
        "The Tower Daily",
        "TOWER DAILY",
        "towerdaily.example",
        "towerdaily",
    ]
    assert not names.is_outlet("Tower")
    assert not names.is_outlet("")


def test_a_subject_that_stands_before_a_colon_in_the_title_is_no_headline() -> None:
    prose = "The ferry left the quay at noon on Friday with more people aboard than it may carry."
    page = (
        "<title>Orla: Ferry sinks off the northern islands, with 19 people lost - Tower Daily</title>"
        "<body><main><article><div><h1>Ferry sinks off Orla's northern islands, with 19 lost</h1></div>"
        f"<div><p>{prose}</p><h2>Nobody counted</h2><p>{prose}</p></div>"
        "<section><ul><li><a>Orla</a></li><li><a>Ferries</a></li></ul></section></article></main></body>"
    )

    document = read_webpage(page.encode())

    assert document.title.startswith("Ferry sinks off Orla's northern islands")
    assert "Nobody counted" in document.text
