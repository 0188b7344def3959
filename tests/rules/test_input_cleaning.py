"""Typed text, made fit to keep."""

import pytest

from tracker.errors import WrongInput
from tracker.limits import Limit, Unit
from tracker.rules.input_cleaning import MOST_ID, one_line, prose, reason, whole_number

LINE = Limit(50, Unit.CHARACTERS, "The name", "of nothing")


def test_a_line_is_composed_trimmed_and_single_spaced() -> None:
    assert one_line("  Zu\u0308rich \t\r\n Zeitung ", LINE, field="name") == "Zürich Zeitung"


def test_running_text_keeps_its_lines() -> None:
    assert prose(" one\r\ntwo\n", LINE, field="note") == "one\ntwo"


@pytest.mark.parametrize("hidden", ["\0", "\x1b", "\u202e", "\u2066", "\ud800", "\u2028"])
def test_invisible_characters_are_refused_at_their_field(hidden: str) -> None:
    with pytest.raises(WrongInput, match="invisible character") as caught:
        one_line(f"The{hidden}Paper", LINE, field="name")

    assert caught.value.field == "name"


def test_what_is_too_long_says_by_how_much_it_must_shrink() -> None:
    with pytest.raises(WrongInput, match="has 51 characters; shorten it to 50"):
        one_line("x" * 51, LINE, field="name")


def test_a_reason_is_never_empty() -> None:
    with pytest.raises(WrongInput, match="The reason is missing") as caught:
        reason(" \n ")

    assert caught.value.field == "why"


@pytest.mark.parametrize(("typed", "number"), [("0", 0), (" 17 ", 17), ("0017", 17), (str(MOST_ID), MOST_ID), (5, 5)])
def test_a_whole_number_is_read(typed: object, number: int) -> None:
    assert whole_number(typed) == number


@pytest.mark.parametrize("typed", ["", "-1", "1.5", "²", "٣", "1e3", str(MOST_ID + 1), "9" * 5_000, "one"])
def test_what_is_no_whole_number_or_too_big_for_a_column_is_none(typed: str) -> None:
    assert whole_number(typed) is None
