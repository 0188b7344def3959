"""Outlet, authors, address and language as the page states them."""

import pytest

from tests.outside.intake.html.snippets import an_article

_SITE = "<meta property='og:site_name' content='Tower Daily'>"


@pytest.mark.parametrize(
    ("head", "inside", "author"),
    [
        (_SITE + "<meta name=author content='Ann Writer'>", "", "Ann Writer"),
        (_SITE + "<meta name=author content='Ann Writer, Tower Daily'>", "", "Ann Writer"),
        (_SITE + "<meta name=author content='Ann Writer for Tower Daily'>", "", "Ann Writer"),
        (_SITE + "<meta name=author content='Tower Daily'>", "", ""),
        (_SITE + "<meta name=author content='Tower Daily Staff'>", "", ""),
        (_SITE + "<meta name=author content='admin'>", "", ""),
        (
            _SITE + "<meta property='article:author' content='https://social.example/ann'>",
            "<p>By Ann Writer</p>",
            "Ann Writer",
        ),
        ("", "<p class=byline>By Ann Writer and Bo Maker</p>", "Ann Writer and Bo Maker"),
        (
            "",
            "<p>By <a rel=author>Ann Writer</a>, <a rel=author>Bo Maker</a> and <a rel=author>Cy Doe</a></p>",
            "Ann Writer, Bo Maker and Cy Doe",
        ),
        ("", "<p class=autor>Von Jutta Kern</p>", "Jutta Kern"),
        ("", "<span class=author-name>Ann Writer</span>", "Ann Writer"),
        ("", "<p>By Ann Writer | 3 May 2025</p>", "Ann Writer"),
        ("", "<p>By the time it opened, it was late.</p>", ""),
        (
            '<script type="application/ld+json">{"@type":"Article",'
            '"author":[{"name":"Ann Writer"},{"name":"Bo Maker"}]}</script>',
            "",
            "Ann Writer and Bo Maker",
        ),
    ],
)
def test_who_wrote_it_is_read_and_an_outlet_is_no_author(head: str, inside: str, author: str) -> None:
    assert an_article(inside, head=head).author == author


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel=canonical href='https://tower.example/a?x=1'>", "https://tower.example/a?x=1"),
        ("<meta property='og:url' content='http://tower.example/a'>", "http://tower.example/a"),
        (
            "<link rel=canonical href='/a'><meta property='og:url' content='https://tower.example/a'>",
            "https://tower.example/a",
        ),
        ("<link rel=canonical href='/a'>", ""),
        ("<link rel=canonical href='javascript:alert(1)'>", ""),
        ("<link rel=canonical href='https://tower'>", ""),
    ],
)
def test_only_a_whole_address_is_proposed(head: str, address: str) -> None:
    assert an_article("", head=head).address == address


def test_the_outlet_is_the_site_or_what_stands_behind_the_headline() -> None:
    assert an_article("", head=_SITE).outlet == "Tower Daily"
    assert an_article("", head="<title>Port closed - Tower Daily</title>").outlet == "Tower Daily"
    assert an_article("", head="<title>Port closed</title>").outlet == ""


@pytest.mark.parametrize(
    ("language", "head", "code"),
    [("en-GB", "", "en"), ("DE", "", "de"), ("", "<meta property='og:locale' content='fr_FR'>", "fr"), ("", "", "")],
)
def test_a_language_is_a_short_code(language: str, head: str, code: str) -> None:
    assert an_article("", head=head, language=language).language == code
