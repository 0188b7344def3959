"""Why a claim stands where it stands, what would change that, and what to do next."""

from typing import Any

import pytest

from tracker.language.kinds import ClaimType
from tracker.rules.origins import Count
from tracker.rules.policy import Policy
from tracker.rules.statuses import (
    Dossier,
    Status,
    highest_that_holds,
    missing,
    needs_recheck,
    next_step,
    reasons_for,
    what_would_change,
)

UNREVIEWED, UNVERIFIED = Status.UNREVIEWED, Status.UNVERIFIED
SINGLE_SOURCE, CORROBORATED, CONFIRMED = Status.SINGLE_SOURCE, Status.CORROBORATED, Status.CONFIRMED
DISPUTED, CONTRADICTED = Status.DISPUTED, Status.CONTRADICTED

ONE = Count(carriers=13, k_min=1, k_max=1, attributable=0)
ONE_ON_RECORD = Count(carriers=1, k_min=1, k_max=1, attributable=1)
TWO = Count(carriers=14, k_min=2, k_max=3, attributable=2)


def a_dossier(status: Status = UNVERIFIED, **fields: Any) -> Dossier:
    return Dossier(status=status, **fields)


def test_one_origin_says_what_it_lacks_and_under_which_policy() -> None:
    dossier = a_dossier(SINGLE_SOURCE, supports=ONE, policy=Policy(3))

    assert [reason.text for reason in reasons_for(dossier)] == [
        "Supported by 13 carriers, 1 origin.",
        "Not corroborated: 1 independent origin of 2 needed (policy 3).",
        "Not corroborated: 0 attributable origins of 1 needed (policy 3).",
    ]


def test_a_status_that_no_longer_holds_asks_for_a_second_look() -> None:
    dossier = a_dossier(CORROBORATED, supports=ONE)

    assert [reason.code for reason in needs_recheck(dossier)] == ["too_few_origins", "none_attributable"]
    assert highest_that_holds(dossier) is SINGLE_SOURCE
    assert reasons_for(dossier)[0].text == (
        "Re-check: what made it corroborated no longer holds; single source still does."
    )


def test_a_status_that_holds_needs_no_second_look() -> None:
    assert needs_recheck(a_dossier(CORROBORATED, supports=TWO)) == []
    assert needs_recheck(a_dossier(UNVERIFIED)) == []


def test_what_would_change_it_names_first_what_may_follow_now() -> None:
    options = what_would_change(a_dossier(SINGLE_SOURCE, supports=TWO, primary=1))

    assert [(to, [reason.code for reason in against]) for to, against in options] == [
        (CORROBORATED, []),
        (CONFIRMED, ["not_captured"]),
        (DISPUTED, ["no_conflict"]),
        (CONTRADICTED, ["no_attributable_conflict", "primary_support"]),
    ]


@pytest.mark.parametrize(
    ("dossier", "codes", "step"),
    [
        (a_dossier(UNREVIEWED), ["no_look"], "Look for it, and note where and when."),
        (a_dossier(UNREVIEWED, type=ClaimType.OPINION), [], "Set it aside as not checkable."),
        (a_dossier(UNREVIEWED, looks=1), [], "Move it to unverified: nothing stands against it."),
        (a_dossier(UNVERIFIED, looks=1), ["no_origin"], "Find a publication that carries it, and record who"),
        (a_dossier(UNVERIFIED, open_findings=("eighth year",)), ["no_origin"], "Accept or dismiss the finding on"),
        (a_dossier(SINGLE_SOURCE, supports=ONE), ["too_few_origins", "none_attributable"], "Find an origin that is"),
        (a_dossier(SINGLE_SOURCE, waits_for=CONFIRMED), ["too_few_origins", "none_attributable"], "A different editor"),
        (
            a_dossier(DISPUTED, supports=TWO, conflicts=ONE_ON_RECORD, primary=1),
            ["attributable_conflict"],
            "Find what settles the conflict",
        ),
        (a_dossier(DISPUTED, supports=ONE, conflicts=ONE_ON_RECORD), None, "Find what settles the conflict"),
        (a_dossier(DISPUTED, supports=ONE, accepted_calendar=("x",)), None, "Move it to contradicted"),
        (a_dossier(UNVERIFIED, conflicts=ONE_ON_RECORD), ["no_origin"], "Move it to contradicted"),
        (a_dossier(CONFIRMED, primary=1, captured=1), [], "Nothing; it is closed."),
    ],
)
def test_an_open_claim_says_what_is_missing_and_what_to_do_next(
    dossier: Dossier, codes: list[str] | None, step: str
) -> None:
    assert codes is None or [reason.code for reason in missing(dossier)] == codes
    assert next_step(dossier).startswith(step)


@pytest.mark.parametrize("status", Status)
def test_every_status_explains_itself(status: Status) -> None:
    dossier = a_dossier(status, supports=TWO, conflicts=ONE_ON_RECORD, accepted_calendar=("eighth year",), captured=1)

    texts = [reason.text for reason in reasons_for(dossier)]

    assert texts
    assert all(text.endswith(".") for text in texts)
    assert texts == [reason.text for reason in reasons_for(dossier)]
