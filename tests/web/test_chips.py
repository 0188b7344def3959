"""Filters of the ledger as chips to switch on and off."""

from tracker.rules.ledger import LedgerFilter, Names
from tracker.rules.statuses import OPEN, Status
from tracker.web.chips import Chip, chips


def by_label(ledger_filter: LedgerFilter) -> dict[str, Chip]:
    counts = {Status.UNREVIEWED: 2, Status.DISPUTED: 1, Status.CONFIRMED: 5}
    return {chip.label: chip for chip in chips(ledger_filter, Names(), counts)}


def test_a_chip_switches_on_what_is_off_and_off_what_is_on() -> None:
    off, on = by_label(LedgerFilter())["open"], by_label(LedgerFilter(status=OPEN))["open"]

    assert (off.current, off.ledger_filter.status, off.count) == (False, OPEN, 3)
    assert (on.current, on.ledger_filter.status) == (True, frozenset())


def test_whatever_else_is_asked_for_can_be_taken_away() -> None:
    row = by_label(LedgerFilter(status=OPEN, topic="berlin"))

    [label] = [label for label in row if "berlin" in label]
    assert label.endswith(" ×")
    assert (row[label].ledger_filter.topic, row[label].ledger_filter.status) == ("", OPEN)
