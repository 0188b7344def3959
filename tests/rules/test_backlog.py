"""Where claims stood over time, from the moves between statuses."""

from datetime import date

import pytest

from tracker.rules.backlog import Backlog, Move, backlog
from tracker.rules.periods import Period, Step, periods
from tracker.rules.statuses import Status

TODAY = date(2026, 11, 26)  # a Thursday


def days(number: int) -> list[Period]:
    return periods(date.fromordinal(TODAY.toordinal() - number + 1), TODAY)


def taken_in(place: int, number: int) -> Move:
    return Move(place, None, Status.UNREVIEWED, number)


def test_what_is_taken_in_stays_until_it_moves() -> None:
    desk_backlog = backlog(
        [
            taken_in(0, 5),
            Move(1, Status.UNREVIEWED, Status.UNVERIFIED, 2),
            Move(2, Status.UNVERIFIED, Status.CONTRADICTED, 1),
            Move(2, Status.CONTRADICTED, Status.UNVERIFIED, 1),
        ],
        days(4),
    )

    assert [snapshot.counts for snapshot in desk_backlog.snapshots] == [
        {Status.UNREVIEWED: 5},
        {Status.UNVERIFIED: 2, Status.UNREVIEWED: 3},
        {Status.UNVERIFIED: 2, Status.UNREVIEWED: 3},
        {Status.UNVERIFIED: 2, Status.UNREVIEWED: 3},
    ]
    assert [(snapshot.open, snapshot.closed) for snapshot in desk_backlog.snapshots] == [(5, 0)] * 4
    assert desk_backlog.statuses == [Status.UNVERIFIED, Status.UNREVIEWED]


def test_what_was_opened_less_what_was_closed_is_what_the_backlog_grew_by() -> None:
    moves = [
        taken_in(0, 9),
        Move(3, Status.UNREVIEWED, Status.CONFIRMED, 2),
        Move(3, Status.CONFIRMED, Status.SUPERSEDED, 1),
        Move(9, Status.CONFIRMED, Status.UNVERIFIED, 1),
        taken_in(12, 4),
    ]

    desk_backlog = backlog(moves, days(14))

    assert (
        sum(closures.opened - closures.total for closures in desk_backlog.closures)
        == desk_backlog.snapshots[-1].open
        == 12
    )
    assert desk_backlog.verdicts == [Status.CONFIRMED]


def test_days_are_settled_in_weeks_from_monday_eight_at_least() -> None:
    desk_backlog = backlog([Move(0, Status.UNVERIFIED, Status.CONFIRMED, 1), taken_in(3, 2)], days(4))

    assert [closures.period.step for closures in desk_backlog.closures] == [Step.WEEK] * 8
    assert desk_backlog.closures[-1].period == Period(Step.WEEK, date(2026, 11, 23), TODAY)
    assert (desk_backlog.closures[-1].verdicts, desk_backlog.closures[-1].opened) == ({Status.CONFIRMED: 1}, 2)
    assert not any(closures.total or closures.opened for closures in desk_backlog.closures[:-1])


def test_months_are_settled_in_months() -> None:
    cut = periods(date(2024, 1, 1), TODAY)

    desk_backlog = backlog([taken_in(0, 3), Move(34, Status.UNREVIEWED, Status.CONTRADICTED, 2)], cut)

    assert (desk_backlog.step, desk_backlog.step_of_closures) == (Step.MONTH, Step.MONTH)
    assert desk_backlog.closures[-1].verdicts == {Status.CONTRADICTED: 2}


@pytest.mark.parametrize(
    ("moves", "number", "sentence"),
    [
        ([taken_in(0, 5), taken_in(9, 3)], 14, "8 claims are open, 3 more than at the end of 19 Nov 2026."),
        (
            [taken_in(0, 1), Move(13, Status.UNREVIEWED, Status.NOT_CHECKABLE, 1)],
            14,
            "0 claims are open, 1 fewer than at the end of 19 Nov 2026.",
        ),
        ([taken_in(0, 1)], 14, "1 claim is open, as many as at the end of 19 Nov 2026."),
        ([taken_in(10, 2)], 14, "2 claims are open; the first was taken in on 23 Nov 2026."),
        ([taken_in(0, 2)], 1, "2 claims are open; the first was taken in on 26 Nov 2026."),
        ([taken_in(0, 1), taken_in(9, 1)], 70, "2 claims are open, 1 more than at the end of the week of 26 Oct 2026."),
    ],
)
def test_the_trend_says_whether_the_backlog_grows(moves: list[Move], number: int, sentence: str) -> None:
    assert backlog(moves, days(number)).trend == sentence


@pytest.mark.parametrize(
    ("moves", "sentence"),
    [
        ([taken_in(12, 3)], "This week so far no claim was closed and 3 taken in or reopened."),
        (
            [taken_in(0, 3), Move(13, Status.UNREVIEWED, Status.CONFIRMED, 1)],
            "This week so far 1 claim was closed and none taken in or reopened.",
        ),
    ],
)
def test_the_balance_says_what_this_week_brought(moves: list[Move], sentence: str) -> None:
    assert backlog(moves, days(14)).balance == sentence


def test_before_the_first_claim_there_is_nothing_to_say() -> None:
    assert (Backlog().trend, Backlog().balance, Backlog().statuses, Backlog().verdicts) == ("", "", [], [])
