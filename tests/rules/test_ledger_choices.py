"""What a filter of the ledger can be set to."""

import pytest

from tracker.errors import WrongInput
from tracker.rules.ledger_choices import READING_ORDER, Findings, Origins, Sort, read_statuses, spelled
from tracker.rules.statuses import CLOSED, OPEN, Status


def test_open_and_closed_stand_for_all_that_are() -> None:
    assert read_statuses(["Open", "confirmed"]) == OPEN | {Status.CONFIRMED}
    assert spelled(OPEN | {Status.CONFIRMED}) == ["open", "confirmed"]


def test_what_is_spelled_is_read_back() -> None:
    for statuses in (OPEN, CLOSED, frozenset(Status), frozenset({Status.DISPUTED, Status.SUPERSEDED})):
        assert read_statuses(spelled(statuses)) == statuses


def test_an_unknown_status_is_refused_with_the_known_ones() -> None:
    with pytest.raises(WrongInput, match="knows no “settled”; choose open, closed, contradicted"):
        read_statuses(["settled"])


def test_every_choice_says_itself_in_words_of_its_own() -> None:
    orders = [sort.in_words(reverse=reverse) for sort in Sort for reverse in (False, True)]

    assert len(set(orders)) == 2 * len(Sort)
    assert len({origins.in_words for origins in Origins}) == len(Origins)
    assert len({findings.in_words for findings in Findings}) == len(Findings)


def test_what_stands_against_printing_is_read_first() -> None:
    assert READING_ORDER[0] is Status.CONTRADICTED
    assert Sort.AGE.falls
    assert not Sort.STATUS.falls
