"""Times of day beside a day."""

from datetime import time

import pytest

from tracker.language.typed_times import TypedTime, time_typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("4 May 2025", TypedTime("4 May 2025")),
        ("4 May 2025, 16:40", TypedTime("4 May 2025", time(16, 40))),
        ("4 May 2025 at 4pm", TypedTime("4 May 2025", time(16))),
        ("4 May 2025 12 a.m.", TypedTime("4 May 2025", time(0))),
        ("4 May 2025 12 PM", TypedTime("4 May 2025", time(12))),
        ("4 May 2025 16:40 pm", TypedTime("4 May 2025", time(16, 40))),
        ("2025-05-04T16:40:07.25Z", TypedTime("2025-05-04", time(16, 40, 7), "Z")),
        ("4 May 2025, 16:40 cest", TypedTime("4 May 2025", time(16, 40), "CEST")),
        ("4 May 2025, 16:40 GMT+2", TypedTime("4 May 2025", time(16, 40), "GMT", "+2")),
        ("16:40 CET on 4 May 2025", TypedTime("4 May 2025", time(16, 40), "CET")),
        ("4.5.2025", TypedTime("4.5.2025")),
        ("12.12 2025", TypedTime("12.12 2025")),
        ("4 May 2025 25:10", TypedTime("4 May 2025 25:10")),
        ("4 May 2025 13 pm", TypedTime("4 May 2025 13 pm")),
        ("", TypedTime("")),
    ],
)
def test_a_time_is_taken_from_its_day(typed: str, expected: TypedTime) -> None:
    assert time_typed(typed) == expected
