"""The arithmetic of percentages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.comparing import check_percent

NUMBERS = st.integers(min_value=20, max_value=999)


def outcomes(text: str) -> list[str]:
    return [finding.outcome.value for finding in check_percent(text)]


@given(NUMBERS, NUMBERS)
def test_the_right_rise_is_always_consistent(first: int, last: int) -> None:
    change = (last - first) / first * 100
    # “rose 0 percent” and “rose 1 percent” are rounded so far that the sign is lost
    if round(abs(change)) < 2:
        return
    verb = "rose" if change > 0 else "fell"

    assert outcomes(f"Output {verb} {abs(change):.0f} percent, from {first} tonnes to {last} tonnes.") == ["consistent"]


@given(NUMBERS, NUMBERS)
def test_a_rise_that_is_far_off_is_always_inconsistent(first: int, last: int) -> None:
    change = (last - first) / first * 100
    verb = "rose" if change > 0 else "fell"

    # farther off than any rounding of two numbers of two or three digits
    wrong = abs(change) * 1.5 + 20
    assert outcomes(f"Output {verb} {wrong:.0f} percent, from {first} tonnes to {last} tonnes.") == ["inconsistent"]


@given(st.integers(min_value=4, max_value=40), st.integers(min_value=2, max_value=9))
def test_points_are_not_percent(first: int, points: int) -> None:
    last = first + points
    relative = points / first * 100
    # too near to each other: the rounding could make one pass for the other
    if abs(relative - points) < 5:
        return

    wrong = check_percent(f"The rate rose {points} percent, from {first} percent to {last} percent.")
    right = outcomes(f"The rate rose {points} percentage points, from {first} percent to {last} percent.")

    assert [(finding.outcome, "points, not percent" in finding.explanation) for finding in wrong] == [
        ("inconsistent", True)
    ]
    assert right == ["consistent"]


@given(st.lists(st.integers(min_value=2, max_value=900), min_size=2, max_size=5), st.sampled_from([0, -1, 1, 40]))
def test_parts_make_up_the_whole_or_they_do_not(parts: list[int], off: int) -> None:
    whole = sum(parts) + off
    listed = ", ".join(f"{part} masons" for part in parts[:-1])

    answers = outcomes(f"The {whole:,} workers comprise {listed} and {parts[-1]} masons.") if whole > 1 else []

    assert answers == (["consistent"] if off == 0 else ["inconsistent"])


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Exports fell 20 percent to 40 million from 50 million.", "consistent"),
        ("Exports fell 25 percent to 40 million from 50 million.", "inconsistent"),
        ("The fund doubled to $40 billion, from $20 billion.", "consistent"),
        ("The budget was halved from 10 million to 9 million.", "inconsistent"),
        ("A 20 percent rise took revenue from $5 billion to $6 billion.", "consistent"),
        ("Output climbed from 3.0 to 3.3 million tonnes, up 10 percent.", "consistent"),
        ("Exports fell by a third, from 30 million to 20 million tonnes.", "consistent"),
        ("Exports fell by two thirds, from 30 million to 20 million tonnes.", "inconsistent"),
        ("Sales tripled, from 4 million to 12 million euros.", "consistent"),
        ("Sales tripled, from 4 million to 9 million euros.", "inconsistent"),
        ("The price went from $40 to $50, a 20 percent increase.", "inconsistent"),
        ("The force grew by 20 percent, from 8,000 to 10,000.", "inconsistent"),
        ("Of the 500 members, 300, or 60 percent, agreed.", "consistent"),
        ("Of the 500 members, 300, or 50 percent, agreed.", "inconsistent"),
        ("Sixty percent of the members, or 300 of 500, agreed.", "consistent"),
        ("About 30 percent more, an increase from 100 to 131.", "consistent"),
    ],
)
def test_changes_and_shares_are_read_in_any_order(text: str, outcome: str) -> None:
    assert outcomes(text) == [outcome]
