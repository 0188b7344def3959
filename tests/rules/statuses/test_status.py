"""The statuses."""

from tracker.rules.statuses.status import CLOSED, OPEN, Status


def test_every_status_is_open_or_closed_and_says_so() -> None:
    assert {status for status in Status if status.is_open} == OPEN
    assert set(Status) == OPEN | CLOSED
    assert not OPEN & CLOSED


def test_the_ladder_goes_from_not_looked_at_to_overtaken() -> None:
    first, *_, last = Status

    assert (first, last) == (Status.UNREVIEWED, Status.SUPERSEDED)


def test_a_status_is_read_as_words() -> None:
    assert Status.SINGLE_SOURCE.word == "single source"
