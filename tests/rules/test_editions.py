"""What an edition says, as values that can be kept and read again."""

from dataclasses import replace

import pytest

from tests.outside.test_mail import told
from tracker.rules.editions import Gone, Head, Line, missed_in_words

HEAD, (LINE,), (GONE,) = told("Night desk", "officials", "A deal was reached.")


def test_everything_comes_back_from_what_was_kept() -> None:
    head = replace(HEAD, missed=("2026-11-24T07:30",), left_out=("ana@example.net (has left)",))

    assert Head.of(head.as_fields()) == head
    assert Line.of(LINE.as_fields()) == LINE
    assert Gone.of(GONE.as_fields()) == GONE


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"since": None, "number": 1}, "This is the first edition."),
        ({"since": None, "number": 2}, "No edition went to everybody before this one."),
        ({"new": 0, "moved": 0, "gone": 0}, "Since edition 1: nothing changed."),
        ({"new": 2, "moved": 1, "gone": 1500}, "Since edition 1: 2 new, 1 moved, 1,500 gone."),
    ],
)
def test_a_head_says_what_changed(changed: dict[str, int], words: str) -> None:
    assert replace(HEAD, **changed).changes == words


@pytest.mark.parametrize(
    ("missed", "unnamed", "words"),
    [
        ([], 0, ""),
        (["2026-11-24T07:30"], 0, "It also stands for an edition that was missed: 2026-11-24 07:30."),
        (
            [f"2026-11-{day}T07:30" for day in range(24, 17, -1)],
            3,
            "It also stands for 10 editions that were missed: 2026-11-24 07:30, 2026-11-23 07:30, 2026-11-22 07:30, "
            "2026-11-21 07:30, 2026-11-20 07:30 and 5 before.",
        ),
        (
            ["2026-10-25T02B30", "2026-10-25T02:30"],
            0,
            "It also stands for 2 editions that were missed: 2026-10-25 02:30 (second time), 2026-10-25 02:30.",
        ),
    ],
)
def test_missed_periods_are_named(missed: list[str], unnamed: int, words: str) -> None:
    assert missed_in_words(missed, unnamed) == words


def test_an_edition_of_the_second_hour_is_late_where_it_was_due_in_the_first() -> None:
    head = replace(HEAD, due_local="2026-10-25T02:30+02:00", as_of="2026-10-25T02:30+01:00")

    assert head.late
    assert not replace(head, as_of="2026-10-25T02:30+02:00").late
