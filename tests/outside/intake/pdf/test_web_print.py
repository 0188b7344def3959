"""What of a printed web page is the article."""

import pytest

from tracker.outside.intake.pdf.style import Style
from tracker.outside.intake.pdf.web_print import read
from tracker.outside.intake.pdf.wording import Text, Wording

HEAD = ["https://tower.example/quay | 1/2"]
PROSE = "The council met on Friday evening in the old town hall and voted for the quay."


def texts(*words: str, heads: list[str] = HEAD) -> list[str]:
    found = [Text(text, 20 if text == "The quay" else 10, False, 1) for text in words]
    return [text.words for text in read(Wording(found, [], 0), heads, Style()).texts]


@pytest.mark.parametrize(
    "words",
    [
        "We use cookies to improve our service. Accept all",
        "This website uses cookies. By going on you agree to our cookie policy.",
        "Share Facebook WhatsApp Copy link",
        "Tweet",
        "Email Print Save",
        "Advertisement",
        "Read more: Storm tide",
        "Sign up to our newsletter",
        "© 2025 Tower Daily",
        "Terms of use | Privacy policy",
        "All rights reserved",
        "Subscribe",
    ],
)
def test_what_the_site_adds_is_left_out(words: str) -> None:
    assert texts("The quay", PROSE, words, PROSE) == ["The quay", PROSE, PROSE]


@pytest.mark.parametrize(
    "heading", ["Comments", "14 comments", "Comments (2)", "Join the conversation", "Leave a comment"]
)
def test_after_the_comments_nothing_is_read(heading: str) -> None:
    assert texts("The quay", PROSE, heading, "Nils: " + PROSE, "Ada: no.") == ["The quay", PROSE]


@pytest.mark.parametrize(
    "words",
    [
        "The court ruled on cookies and what sites may keep of a visit.",
        "He shares the view.",
        "Comments of the mayor were not to be had.",
    ],
)
def test_what_the_article_says_stays(words: str) -> None:
    assert words in texts("The quay", PROSE, words, PROSE)


def test_menus_before_the_headline_are_left_out() -> None:
    assert texts("Home News Sport", "Home › News", "The quay", PROSE) == ["The quay", PROSE]


def test_another_document_is_answered_as_it_stands() -> None:
    assert texts("Home News", "The quay", "Share", PROSE, heads=["Tower Daily, 1"]) == [
        "Home News",
        "The quay",
        "Share",
        PROSE,
    ]


@pytest.mark.parametrize("head", ["file:///home/anna/quay.html", "3/4/25 file:///C:/Pages/quay.html 1/2"])
@pytest.mark.parametrize("menu", ["News Sport Weather", "Home World Business Culture", "Log in"])
def test_a_saved_page_that_was_printed_loses_its_menu_too(head: str, menu: str) -> None:
    assert texts(menu, "The quay", PROSE, heads=[head]) == ["The quay", PROSE]


def test_a_saved_page_has_no_address() -> None:
    assert read(Wording([Text(PROSE, 10, False, 1)], [], 0), ["file:///home/anna/quay.html"], Style()).address == ""


def test_a_report_keeps_what_stands_above_its_title() -> None:
    assert texts("Harbour Papers", "The quay", PROSE, heads=["Harbour Papers 12"])[0] == "Harbour Papers"


@pytest.mark.parametrize(
    "head",
    [
        "11/30/26, 6:03 PM Fee rises | Weser Courier",
        "30/11/2026, 18:03 Fee rises",
        "30.11.2026, 18:03 Fee rises",
        "2026-11-30 18:03 Fee rises",
    ],
)
def test_the_moment_that_a_browser_prints_says_that_it_is_a_page(head: str) -> None:
    assert texts("News Sport Opinion", "The quay", PROSE, heads=[head]) == ["The quay", PROSE]


@pytest.mark.parametrize("head", ["Fee rises, 30 November 2026", "11/30/26", "The minutes of 11/30/26, 6 pm"])
def test_a_day_in_a_running_head_says_nothing_of_a_browser(head: str) -> None:
    assert texts("News Sport Opinion", "The quay", PROSE, heads=[head])[0] == "News Sport Opinion"


def test_a_headline_beside_a_list_of_other_articles_stays() -> None:
    assert texts("Most read", "1 Shop reopens", "The quay", "2 Man charged", PROSE) == ["The quay", PROSE]
