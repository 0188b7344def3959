"""What is taken in of an article, and the day it was published."""

import hashlib
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import limits
from tracker.errors import TooLarge, WrongInput
from tracker.language.dates import PartialDate, latest_today
from tracker.rules.articles import DateBasis, Published, Taken, tidy_text

TODAY = date(2025, 12, 18)
DAY = PartialDate(2025, 12, 17)


def test_line_endings_become_one_kind_and_nothing_else_changes() -> None:
    pasted = "\ufeff Head\r\n\r\nA\u0301cute\rand “quotes”\u00a0 here.\u2028Next \u200flast\r\n"

    assert tidy_text(pasted) == "Head\n\nA\u0301cute\nand “quotes”\u00a0 here.\nNext \u200flast"


def test_letters_stay_as_they_are_written() -> None:
    apart = unicodedata.normalize("NFD", "Café in Köln")

    assert tidy_text(apart) == apart


def test_control_characters_nobody_can_see_are_left_out() -> None:
    assert tidy_text("One\x07 two\x1b[0m\tthree\x7f.\x0cNew page.") == "One two[0m\tthree.\nNew page."


@pytest.mark.parametrize("text", ["", "  \n\t ", "…—!", "\x07\x08", "\ufeff"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(WrongInput, match="There are no words in it") as caught:
        tidy_text(text)

    assert caught.value.field == "text"


def test_zero_bytes_are_refused() -> None:
    with pytest.raises(WrongInput, match="zero bytes"):
        tidy_text("One\0two")


def test_a_text_that_no_article_has_is_refused() -> None:
    assert tidy_text("x" * limits.ARTICLE_TEXT.most)
    for size in (limits.ARTICLE_TEXT.most + 1, 5_000_000):
        with pytest.raises(TooLarge, match="at most 1,000,000") as caught:
            tidy_text("x" * size)
        assert caught.value.field == "text"


@pytest.mark.parametrize("text", ["https://example.org/a?b=c", " HTTP://example.org\n", "www.example.org/news"])
def test_an_address_alone_is_no_text(text: str) -> None:
    with pytest.raises(WrongInput, match="cannot be fetched yet; copy the text") as caught:
        tidy_text(text)

    assert caught.value.field == "text"


def test_an_address_inside_a_text_is_fine() -> None:
    assert tidy_text("https://example.org/a says so.")


@given(st.text(max_size=80))
def test_a_tidy_text_stays_as_it_is(text: str) -> None:
    try:
        tidy = tidy_text(text)
    except WrongInput:
        return

    assert tidy_text(tidy) == tidy


def test_a_text_goes_by_its_headline_unless_it_was_given_a_title() -> None:
    pasted = Taken("U.S. and EU Agree\r\n\r\nThe deal is done.\n")

    assert pasted.tidied().title == "U.S. and EU Agree"
    assert pasted.named(title=" A  title ").tidied().title == "A title"
    assert pasted.named(title=None, author="").tidied().author == ""


def test_the_bytes_of_a_pasted_text_are_its_own_in_utf_8() -> None:
    pasted = Taken("Größe zählt.").tidied()

    assert pasted.original == "Größe zählt.".encode()
    assert pasted.sha256 == pasted.original_sha256 == hashlib.sha256("Größe zählt.".encode()).hexdigest()


def test_the_digest_of_the_text_is_apart_from_that_of_the_file() -> None:
    pasted = Taken("One.", original=b"One.\r\n").tidied()

    assert pasted.sha256 == hashlib.sha256(b"One.").hexdigest()
    assert pasted.original_sha256 == hashlib.sha256(b"One.\r\n").hexdigest()


@pytest.mark.parametrize(
    "published",
    [
        Published(),
        Published(DAY, DateBasis.STATED),
        Published(PartialDate.of(TODAY), DateBasis.STATED),
        Published(PartialDate(2025), DateBasis.STATED),
        Published(PartialDate(2025, 12), "inferred", "Rewrites are dated so.", date(2025, 12, 15)),
        Published(DAY, "inferred", "Rewrites are dated so.", date(2025, 12, 17)),
        Published(None, DateBasis.UNKNOWN, "It speaks of the talks.", date(2025, 12, 15)),
    ],
)
def test_what_can_be_held_about_the_day(published: Published) -> None:
    assert published.check(TODAY) == published


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"published_on": PartialDate(2025, 12, 19), "basis": "stated"}, "published_on", "lies in the future"),
        ({"published_on": PartialDate(2026), "basis": "stated"}, "published_on", "lies in the future"),
        ({"published_on": DAY}, "basis", "stated or inferred"),
        ({"basis": "stated"}, "published_on", "Write the date"),
        ({"basis": "inferred", "reasoning": "So."}, "published_on", "Write the date"),
        ({"published_on": DAY, "basis": "inferred", "reasoning": " "}, "reasoning", "on what grounds"),
        ({"not_before": date(2025, 12, 19)}, "not_before", "lies in the future"),
        ({"published_on": DAY, "basis": "stated", "not_before": TODAY}, "not_before", "lies before this day"),
        ({"reasoning": "x" * 1001}, "reasoning", "shorten it to 1,000"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_field(wrong: dict[str, Any], field: str, sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence) as caught:
        Published(**wrong).check(TODAY)

    assert caught.value.field == field


def test_only_an_empty_word_on_the_day_says_nothing() -> None:
    assert Published().says_nothing
    assert not Published(not_before=TODAY).says_nothing
    assert not Published(DAY, "stated").says_nothing


def test_the_day_is_said_with_how_it_is_known() -> None:
    assert Published(DAY, DateBasis.INFERRED).in_words() == "17 December 2025, inferred"
    assert Published(not_before=TODAY).in_words() == "unknown, not before 2025-12-18"


def test_today_is_judged_where_the_day_begins_first() -> None:
    assert latest_today(datetime(2025, 12, 17, 9, 59, tzinfo=UTC)) == date(2025, 12, 17)
    assert latest_today(datetime(2025, 12, 17, 10, 0, tzinfo=UTC)) == date(2025, 12, 18)
