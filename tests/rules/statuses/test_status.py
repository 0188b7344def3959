"""The table of statuses holds together."""

import re
from itertools import combinations

import pytest

from tests.rules.statuses.test_guards import TABLE
from tracker.rules.ages import OPEN_ORDER
from tracker.rules.backlog import CLOSED_ORDER
from tracker.rules.ledger import READING_ORDER
from tracker.rules.policy import NEEDS_SECOND_PERSON, PROPOSABLE
from tracker.rules.statuses import CLOSED, OPEN, STATUSES, Status

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_PAINT = re.compile(r'(?:fill|stroke)="([^"]*)"')


def test_every_status_has_one_row_in_the_order_of_the_ladder() -> None:
    assert [row.status for row in STATUSES] == list(Status)
    assert [status.row for status in Status] == list(STATUSES)


def test_no_two_statuses_look_alike_or_stand_at_one_place() -> None:
    for one, other in combinations(STATUSES, 2):
        assert one.shape != other.shape
        assert one.drawing != other.drawing
        assert one.order != other.order
        assert one.stacked != other.stacked


@pytest.mark.parametrize("status", Status)
def test_a_row_can_be_shown_everywhere(status: Status) -> None:
    row = status.row

    assert len(row.shape) == 1
    assert all(_COLOUR.fullmatch(colour) for colour in (row.light, row.dark, row.mail))
    assert set(_PAINT.findall(row.drawing)) <= {"none", "currentColor"}
    assert (row.means[0].isupper(), row.means[-1]) == (True, ".")
    assert row.rating in {None, 1, 2, 3, 4, 5}


def test_an_open_status_says_what_is_better_and_a_closed_one_has_nothing_to_reach() -> None:
    assert {row.status for row in STATUSES if row.better} == OPEN
    assert all(row.better in row.ways_on for row in STATUSES if row.better)


def test_every_status_has_a_way_on_that_is_not_itself() -> None:
    for row in STATUSES:
        assert row.ways_on
        assert row.status not in {*row.ways_on, *row.lowered_to}


def test_a_status_is_lowered_to_one_that_can_be_lowered_no_further_up() -> None:
    # A claim that is lowered twice ends at the same place as one that is lowered at once.
    for row in STATUSES:
        for place, lower in enumerate(row.lowered_to):
            assert set(lower.row.lowered_to) <= set(row.lowered_to[place + 1 :])


def test_the_table_of_moves_tries_every_status() -> None:
    assert {to for _, _, to, against in TABLE if not against} == set(Status) - {Status.UNREVIEWED}


def test_the_orders_are_those_that_editors_know() -> None:
    assert [status.word for status in READING_ORDER[:2]] == ["contradicted", "disputed"]
    assert [status.word for status in OPEN_ORDER] == ["disputed", "single source", "unverified", "unreviewed"]
    assert CLOSED_ORDER[0] is Status.CONFIRMED
    assert (set(OPEN_ORDER), set(CLOSED_ORDER)) == (OPEN, CLOSED)


def test_superseding_never_waits_for_a_second_person_and_heavy_verdicts_do() -> None:
    assert NEEDS_SECOND_PERSON == (Status.CONFIRMED, Status.CONTRADICTED)
    assert Status.SUPERSEDED not in PROPOSABLE
