"""Beside each condition that is not met stands what would do, by name."""

from dataclasses import replace
from typing import Any

import pytest

from tracker.language.kinds import ClaimType
from tracker.rules.origins import Count
from tracker.rules.policy import Policy
from tracker.rules.roles import RoleName
from tracker.rules.statuses import (
    Dossier,
    ExplanationNames,
    Status,
    missing,
    next_step,
    reasons_for,
    what_would_change,
)

NAMED = Count(carriers=1, k_min=1, k_max=1, attributable=1)
UNNAMED = Count(carriers=13, k_min=1, k_max=1)
TWO = Count(carriers=2, k_min=2, k_max=2, attributable=2)


def a_dossier(status: Status = Status.UNVERIFIED, **fields: Any) -> Dossier:
    return Dossier(status, **fields)


def remedy(dossier: Dossier, to: Status, code: str) -> str:
    """What stands beside one condition of one status."""
    against = dict(what_would_change(dossier))[to]
    return next(reason.would_do for reason in against if reason.code == code)


def test_a_single_source_says_what_it_lacks_and_two_ways_on() -> None:
    names = ExplanationNames(ties=("The White House",), documents=("joint statement",))
    dossier = a_dossier(Status.SINGLE_SOURCE, supports=NAMED, policy=Policy(3), particulars=names)

    assert reasons_for(dossier)[1].said == (
        "Not corroborated: 1 independent origin of 2 needed (policy 3). "
        "One more origin that is not unnamed and not of The White House would do; "
        "or a captured document of joint statement makes it confirmed."
    )


def test_an_unnamed_origin_counts_for_nothing_beside_others() -> None:
    dossier = a_dossier(Status.SINGLE_SOURCE, supports=UNNAMED)

    assert remedy(dossier, Status.CORROBORATED, "too_few_origins") == (
        "Two origins that are not unnamed (no unnamed one can be shown to be independent) "
        "and share neither organisation nor owner would do."
    )


def test_an_open_finding_closes_the_way_past_the_origins() -> None:
    dossier = a_dossier(Status.SINGLE_SOURCE, supports=NAMED, open_findings=("eighth year",))

    assert "confirmed" not in reasons_for(dossier)[1].said


@pytest.mark.parametrize(
    ("dossier", "to", "code", "sentence"),
    [
        (
            a_dossier(Status.UNREVIEWED),
            Status.UNVERIFIED,
            "no_look",
            "A note of one place where somebody looked, and when, would do.",
        ),
        (
            a_dossier(),
            Status.SINGLE_SOURCE,
            "no_origin",
            "One publication that carries it, with whom it had it from, would do.",
        ),
        (
            a_dossier(supports=Count(carriers=10, rootless=("a",))),
            Status.SINGLE_SOURCE,
            "no_origin",
            "A publication that had it from somebody whose word was not retracted would do.",
        ),
        (
            a_dossier(supports=Count(carriers=3, loops=(("a", "b"),))),
            Status.SINGLE_SOURCE,
            "no_origin",
            "A publication that had it from somebody outside the loop would do.",
        ),
        (
            a_dossier(supports=NAMED, policy=Policy(2, independent=3)),
            Status.CORROBORATED,
            "too_few_origins",
            "Two more origins that are not unnamed and share neither organisation nor owner would do.",
        ),
        (
            a_dossier(supports=UNNAMED),
            Status.CORROBORATED,
            "none_attributable",
            "One origin on the record (a named source, a document or an own observation) would do.",
        ),
        (
            a_dossier(supports=TWO, conflicts=NAMED, particulars=ExplanationNames(opponents=("The Kremlin", "TASS"))),
            Status.CORROBORATED,
            "attributable_conflict",
            "A correction by The Kremlin or TASS would do.",
        ),
        (
            a_dossier(primary=1, particulars=ExplanationNames(uncaptured=("The Ministry, “The law”",))),
            Status.CONFIRMED,
            "not_captured",
            "A capture of The Ministry, “The law” would do.",
        ),
        (
            a_dossier(particulars=ExplanationNames(captured=("The law",))),
            Status.CONFIRMED,
            "no_primary",
            "A newer item in place of The law, marked as primary if it is the document itself, would do.",
        ),
        (
            a_dossier(),
            Status.CONFIRMED,
            "no_primary",
            "A captured document, or a captured statement on the record by somebody competent for it would do.",
        ),
        (
            a_dossier(open_findings=("its eighth year",), particulars=ExplanationNames(deciding=("its eighth year",))),
            Status.CONTRADICTED,
            "no_attributable_conflict",
            "One origin on the record against it, or accepting the finding on “its eighth year”, would do.",
        ),
        (
            a_dossier(conflicts=NAMED, primary=1, particulars=ExplanationNames(primaries=("The Ministry",))),
            Status.CONTRADICTED,
            "primary_support",
            "Withdrawing the primary evidence of The Ministry, with a reason, would do.",
        ),
        (
            a_dossier(type=ClaimType.QUANTITY, policy=Policy(5, primary_types=(ClaimType.QUANTITY,))),
            Status.CORROBORATED,
            "primary_needed",
            "A captured document, or a captured statement on the record by somebody competent for it would do.",
        ),
    ],
)
def test_each_condition_says_what_would_do(dossier: Dossier, to: Status, code: str, sentence: str) -> None:
    assert remedy(dossier, to, code) == sentence


def test_of_many_names_the_first_three_are_said() -> None:
    names = ExplanationNames(opponents=("A", "B", "C", "D", "E", "F"))

    sentence = remedy(
        a_dossier(supports=TWO, conflicts=NAMED, particulars=names), Status.CORROBORATED, "attributable_conflict"
    )

    assert sentence == "A correction by A, B, C or 3 others would do."


def test_what_is_missing_says_what_would_do_as_well() -> None:
    assert [reason.would_do for reason in missing(a_dossier())] == [
        "One publication that carries it, with whom it had it from, would do."
    ]


def test_what_waits_names_who_proposed_it_and_who_has_to_answer() -> None:
    policy = Policy(2, approver=RoleName.ADMINISTRATOR)
    names = ExplanationNames(proposed_by="Ines Hallberg")
    dossier = a_dossier(waits_for=Status.CONFIRMED, policy=policy, particulars=names)

    assert reasons_for(dossier)[-1].text == (
        "Confirmed is proposed by Ines Hallberg and waits for a different administrator."
    )
    assert next_step(dossier) == "A different administrator approves or rejects “confirmed”."


def test_a_status_that_no_longer_holds_offers_first_the_one_that_does() -> None:
    fallen = a_dossier(Status.CORROBORATED, supports=UNNAMED)

    assert what_would_change(fallen)[0] == (Status.SINGLE_SOURCE, [])


def test_the_same_dossier_always_says_the_same() -> None:
    names = ExplanationNames(ties=("A", "B"), opponents=("C",), deciding=("d",))
    dossier = a_dossier(
        Status.SINGLE_SOURCE, supports=NAMED, conflicts=NAMED, open_findings=("x", "d"), particulars=names
    )
    reordered = replace(dossier, names={"b": "B", "a": "A"})

    assert reasons_for(dossier) == reasons_for(reordered)
    assert what_would_change(dossier) == what_would_change(reordered)
