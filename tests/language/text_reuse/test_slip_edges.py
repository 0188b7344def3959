"""Edges from slips that two texts share."""

from dataclasses import replace

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, RADIO, TIMES, edges, page
from tracker.language.findings import CheckResult, Outcome
from tracker.language.kinds import Basis

SLIP = CheckResult("nth_year", Outcome.INCONSISTENT, "It is the fourth.", "its eighth year")


def test_each_text_with_a_slip_leads_to_the_one_that_made_it_before() -> None:
    proposed = edges(
        replace(page(1, HERALD, "One.", "2025-12-14"), slips=[SLIP]),
        replace(page(2, TIMES, "Two.", EARLY), slips=[SLIP]),
        replace(page(3, RADIO, "Three.", LATE), slips=[SLIP]),
    )

    assert [(edge.from_carrier_id, edge.to_carrier_id) for edge in proposed if edge.ground is Basis.FINDING] == [
        (2, 1),
        (3, 2),
    ]


def test_different_slips_and_what_holds_prove_nothing() -> None:
    another_slip = replace(SLIP, phrase="its ninth year")
    right = replace(SLIP, outcome=Outcome.CONSISTENT)

    for finding in (another_slip, right):
        pages = (
            replace(page(1, HERALD, "One.", EARLY), slips=[SLIP]),
            replace(page(2, TIMES, "Two.", LATE), slips=[finding]),
        )
        assert edges(*pages) == []
