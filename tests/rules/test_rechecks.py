"""Which claims need a second look, and what is said to whoever takes it, as one table."""

from typing import Any

import pytest

from tracker.language.dates import PartialDate
from tracker.rules.origins import Count
from tracker.rules.rechecks import happened, sentences
from tracker.rules.statuses import Dossier, Status, highest_that_holds, needs_recheck, reasons_against

UNREVIEWED, NOT_CHECKABLE, UNVERIFIED = Status.UNREVIEWED, Status.NOT_CHECKABLE, Status.UNVERIFIED
SINGLE_SOURCE, CORROBORATED, CONFIRMED = Status.SINGLE_SOURCE, Status.CORROBORATED, Status.CONFIRMED
DISPUTED, CONTRADICTED, SUPERSEDED = Status.DISPUTED, Status.CONTRADICTED, Status.SUPERSEDED

NONE = Count(carriers=10)  # ten carriers, and no origin any more
ONE = Count(carriers=13, k_min=1, k_max=1)
ON_RECORD = Count(carriers=1, k_min=1, k_max=1, attributable=1)
TWO = Count(carriers=14, k_min=2, k_max=3, attributable=2)
CAPTURED = {"primary": 1, "captured": 1}

# status, what the dossier holds → the codes of what no longer holds, the highest status that does
TABLE: list[tuple[Status, dict[str, Any], list[str], Status]] = [
    # one origin: as long as there is one, known or not
    (SINGLE_SOURCE, {"supports": ONE}, [], SINGLE_SOURCE),
    (SINGLE_SOURCE, {"supports": Count(carriers=1, k_max=1)}, [], SINGLE_SOURCE),
    (SINGLE_SOURCE, {"supports": NONE}, ["no_origin"], UNVERIFIED),
    (SINGLE_SOURCE, {"supports": NONE, "conflicts": ON_RECORD}, ["no_origin"], UNVERIFIED),
    # corroborated: down to disputed if something speaks against it, else as far as its origins carry it
    (CORROBORATED, {"supports": TWO}, [], CORROBORATED),
    (CORROBORATED, {"supports": ON_RECORD}, ["too_few_origins"], SINGLE_SOURCE),
    (CORROBORATED, {"supports": NONE}, ["too_few_origins", "none_attributable"], UNVERIFIED),
    (CORROBORATED, {"supports": TWO, "conflicts": ON_RECORD}, ["attributable_conflict"], DISPUTED),
    (CORROBORATED, {"supports": TWO, "open_findings": ("x",)}, ["open_finding"], SINGLE_SOURCE),
    # confirmed: the document is gone, was never kept, or a finding speaks against it
    (CONFIRMED, CAPTURED, [], CONFIRMED),
    (CONFIRMED, {"supports": TWO}, ["no_primary"], CORROBORATED),
    (CONFIRMED, {"supports": TWO, "primary": 1}, ["not_captured"], CORROBORATED),
    (CONFIRMED, {"supports": ONE, "conflicts": ONE}, ["no_primary"], DISPUTED),
    (CONFIRMED, {"supports": NONE}, ["no_primary"], UNVERIFIED),
    (CONFIRMED, {**CAPTURED, "supports": ONE, "open_findings": ("x",)}, ["open_finding"], SINGLE_SOURCE),
    # disputed: one of the sides is gone; what is left may be said
    (DISPUTED, {"supports": ONE, "conflicts": ONE}, [], DISPUTED),
    (DISPUTED, {"accepted_contradiction": ("mirror",)}, [], DISPUTED),
    (DISPUTED, {"supports": ONE}, ["no_conflict"], SINGLE_SOURCE),
    (DISPUTED, {"supports": NONE, "conflicts": ON_RECORD}, ["no_support"], UNVERIFIED),
    # contradicted: what spoke against it is gone, or a primary document speaks for it
    (CONTRADICTED, {"conflicts": ON_RECORD}, [], CONTRADICTED),
    (CONTRADICTED, {"accepted_calendar": ("eighth year",)}, [], CONTRADICTED),
    (CONTRADICTED, {"accepted_departure": ("border",)}, [], CONTRADICTED),
    (CONTRADICTED, {}, ["no_attributable_conflict"], UNVERIFIED),
    (CONTRADICTED, {"supports": ONE}, ["no_attributable_conflict"], SINGLE_SOURCE),
    (CONTRADICTED, {"supports": ONE, "conflicts": ONE}, ["no_attributable_conflict"], DISPUTED),
    (CONTRADICTED, {**CAPTURED, "supports": ONE, "conflicts": ON_RECORD}, ["primary_support"], DISPUTED),
    # nothing lower could be said of these
    (UNREVIEWED, {}, [], UNREVIEWED),
    (UNVERIFIED, {"looks": 1}, [], UNVERIFIED),
    (NOT_CHECKABLE, {"motive": True}, [], NOT_CHECKABLE),
    (NOT_CHECKABLE, {}, [], NOT_CHECKABLE),  # its type was edited since; a person has to move it all the same
    (SUPERSEDED, {}, [], SUPERSEDED),
]


@pytest.mark.parametrize(("status", "holds", "broken", "highest"), TABLE)
def test_the_table_of_second_looks(status: Status, holds: dict[str, Any], broken: list[str], highest: Status) -> None:
    dossier = Dossier(status, **holds)

    assert [reason.code for reason in needs_recheck(dossier)] == broken
    assert highest_that_holds(dossier) is highest


@pytest.mark.parametrize(("status", "holds", "broken", "highest"), [row for row in TABLE if row[2]])
def test_a_person_lowers_it_to_what_holds_in_one_step(
    status: Status, holds: dict[str, Any], broken: list[str], highest: Status
) -> None:
    assert broken
    assert reasons_against(Dossier(status, **holds), highest) == []


def test_the_sentences_say_what_happened_what_fell_and_what_stands() -> None:
    because = happened("The New York Times", "retracted", PartialDate(2025, 12, 18), "The officials were invented.")

    assert sentences(Dossier(SINGLE_SOURCE, supports=NONE), because) == [
        "The New York Times was retracted on 18 December 2025: The officials were invented.",
        "Single source no longer holds: no origin supports it yet (10 carriers, no origin); record evidence for it.",
        "Unverified still does.",
    ]


def test_the_sentences_say_that_a_status_still_holds() -> None:
    because = happened("A Paper", "corrected", PartialDate(2025, 12, 18))

    assert sentences(Dossier(CORROBORATED, supports=TWO), because) == [
        "A Paper was corrected on 18 December 2025.",
        "Corroborated still holds.",
    ]
