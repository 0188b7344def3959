"""The entries of a live blog."""

import pytest

from tracker.language.reading.entries import heads_of, left_out_of
from tracker.language.reading.lines import lines_of


def left_out(text: str) -> list[str]:
    lines = lines_of(text)
    return [text[start:end].strip() for start, end in left_out_of(lines, heads_of(lines))]


@pytest.mark.parametrize(
    "time",
    ["18:42", "10.15", "8.30 a.m.", "10:15am GMT", "[21:05]", "6:40 pm:", "17:20 –", "12 min ago", "Posted at 13:22"],
)
def test_the_time_of_an_entry_is_left_out(time: str) -> None:
    assert left_out(f"{time} The bridge is closed.\n\n{time} It is open again.") == [time, time]


def test_title_and_byline_of_an_entry_are_left_out() -> None:
    text = (
        "Storm: live updates\n\n14:32 Trains stop\nNo train runs.\n\n14:05\nCrane falls\nBy Clara Moss\nA crane fell."
    )

    assert left_out(text) == ["Storm: live updates", "14:32 Trains stop", "14:05", "Crane falls", "By Clara Moss"]


def test_an_item_of_a_list_without_a_stop_is_no_title() -> None:
    assert left_out("14:32\n• No train runs\n\n14:05\n• A crane fell") == ["14:32", "14:05"]


def test_one_time_alone_makes_no_live_blog() -> None:
    assert left_out("18:00 is when it begins.\n\nDoors open early") == []
