"""Which status may follow which, as one table; and how a status explains itself."""

from dataclasses import replace
from typing import Any

import pytest

from tracker.language.kinds import ClaimType
from tracker.rules.origins import Count
from tracker.rules.policy import Policy
from tracker.rules.roles import RoleName
from tracker.rules.statuses import (
    CLOSED,
    OPEN,
    Dossier,
    Status,
    reasons_against,
)

UNREVIEWED, NOT_CHECKABLE, UNVERIFIED = Status.UNREVIEWED, Status.NOT_CHECKABLE, Status.UNVERIFIED
SINGLE_SOURCE, CORROBORATED, CONFIRMED = Status.SINGLE_SOURCE, Status.CORROBORATED, Status.CONFIRMED
DISPUTED, CONTRADICTED, SUPERSEDED = Status.DISPUTED, Status.CONTRADICTED, Status.SUPERSEDED

ONE = Count(carriers=13, k_min=1, k_max=1, attributable=0)
ONE_ON_RECORD = Count(carriers=1, k_min=1, k_max=1, attributable=1)
TWO = Count(carriers=14, k_min=2, k_max=3, attributable=2)
TWO_UNNAMED = Count(carriers=2, k_min=1, k_max=2, attributable=0)
UNKNOWN = Count(carriers=1, k_min=0, k_max=1)
ROOTLESS = Count(carriers=10)


def a_dossier(status: Status = UNVERIFIED, **fields: Any) -> Dossier:
    return Dossier(status=status, **fields)


# from, what the dossier holds, to → the codes of what stands against it
TABLE: list[tuple[Status, dict[str, Any], Status, list[str]]] = [
    # nothing becomes what it is, and nothing becomes unreviewed again
    (UNVERIFIED, {}, UNVERIFIED, ["same"]),
    (UNVERIFIED, {}, UNREVIEWED, ["never_back"]),
    (CONFIRMED, {"news": True}, UNREVIEWED, ["never_back"]),
    # unreviewed → not checkable: opinion, forecast or motive
    (UNREVIEWED, {"type": ClaimType.OPINION}, NOT_CHECKABLE, []),
    (UNREVIEWED, {"type": ClaimType.PREDICTION}, NOT_CHECKABLE, []),
    (UNREVIEWED, {"motive": True}, NOT_CHECKABLE, []),
    (UNREVIEWED, {"type": ClaimType.EVENT}, NOT_CHECKABLE, ["checkable"]),
    (UNVERIFIED, {"type": ClaimType.OPINION}, NOT_CHECKABLE, ["only_unreviewed"]),
    # unreviewed → unverified: a note of where was looked and when
    (UNREVIEWED, {"looks": 1}, UNVERIFIED, []),
    (UNREVIEWED, {}, UNVERIFIED, ["no_look"]),
    # any open → single source: an origin supports it, an unknown one will do, an outlet without one will not
    (UNREVIEWED, {"supports": ONE}, SINGLE_SOURCE, []),
    (UNVERIFIED, {"supports": UNKNOWN}, SINGLE_SOURCE, []),
    (DISPUTED, {"supports": ONE}, SINGLE_SOURCE, []),
    (UNVERIFIED, {"supports": ROOTLESS}, SINGLE_SOURCE, ["no_origin"]),
    (UNVERIFIED, {}, SINGLE_SOURCE, ["no_origin"]),
    # open → corroborated: two independent origins, one attributable, nothing open, nothing attributable against it
    (SINGLE_SOURCE, {"supports": TWO}, CORROBORATED, []),
    (SINGLE_SOURCE, {"supports": ONE}, CORROBORATED, ["too_few_origins", "none_attributable"]),
    (SINGLE_SOURCE, {"supports": TWO_UNNAMED}, CORROBORATED, ["too_few_origins", "none_attributable"]),
    (SINGLE_SOURCE, {"supports": TWO, "open_findings": ("eighth year",)}, CORROBORATED, ["open_finding"]),
    (SINGLE_SOURCE, {"supports": TWO, "conflicts": ONE_ON_RECORD}, CORROBORATED, ["attributable_conflict"]),
    (SINGLE_SOURCE, {"supports": TWO, "conflicts": ONE}, CORROBORATED, []),
    (SINGLE_SOURCE, {"supports": TWO, "policy": Policy(4, independent=3)}, CORROBORATED, ["too_few_origins"]),
    # open → confirmed: captured primary evidence, no open inconsistent finding
    (UNVERIFIED, {"primary": 1, "captured": 1}, CONFIRMED, []),
    (UNVERIFIED, {"primary": 1}, CONFIRMED, ["not_captured"]),
    (UNVERIFIED, {"supports": TWO}, CONFIRMED, ["no_primary"]),
    (DISPUTED, {"primary": 1, "captured": 1, "open_findings": ("x", "y")}, CONFIRMED, ["open_finding"] * 2),
    (SINGLE_SOURCE, {"waits_for": CONFIRMED, "primary": 1, "captured": 1}, CONFIRMED, ["waits"]),
    # open → disputed: adequate evidence on each side, or an accepted self-contradiction
    (UNVERIFIED, {"supports": ONE, "conflicts": ONE}, DISPUTED, []),
    (UNVERIFIED, {"accepted_contradiction": ("mirror",)}, DISPUTED, []),
    (UNVERIFIED, {"supports": ONE}, DISPUTED, ["no_conflict"]),
    (UNVERIFIED, {}, DISPUTED, ["no_support", "no_conflict"]),
    # open → contradicted: attributable conflict and no primary support, or an accepted finding
    (UNVERIFIED, {"conflicts": ONE_ON_RECORD}, CONTRADICTED, []),
    (UNVERIFIED, {"conflicts": ONE}, CONTRADICTED, ["no_attributable_conflict"]),
    (UNVERIFIED, {"conflicts": ONE_ON_RECORD, "primary": 1}, CONTRADICTED, ["primary_support"]),
    (UNREVIEWED, {"accepted_calendar": ("eighth year",), "primary": 1}, CONTRADICTED, []),
    (DISPUTED, {"accepted_departure": ("western border",)}, CONTRADICTED, []),
    (DISPUTED, {"relayed_departure": ("border",)}, CONTRADICTED, ["no_attributable_conflict", "only_relayed"]),
    (UNVERIFIED, {"open_findings": ("eighth year",)}, CONTRADICTED, ["no_attributable_conflict"]),
    # corroborated, confirmed or contradicted → lower, only when the guard no longer holds
    (CONFIRMED, {"supports": TWO}, CORROBORATED, []),
    (CONFIRMED, {"supports": ONE}, SINGLE_SOURCE, []),
    (CONFIRMED, {"supports": ONE}, CORROBORATED, ["too_few_origins", "none_attributable"]),
    (CONFIRMED, {"primary": 1, "captured": 1, "supports": TWO}, CORROBORATED, ["still_holds"]),
    (CORROBORATED, {"supports": ONE}, SINGLE_SOURCE, []),
    (CORROBORATED, {"supports": ONE, "conflicts": ONE_ON_RECORD}, DISPUTED, []),
    (CORROBORATED, {}, UNVERIFIED, []),
    (CORROBORATED, {"supports": TWO}, SINGLE_SOURCE, ["still_holds"]),
    (CONTRADICTED, {"supports": ONE, "conflicts": ONE}, DISPUTED, []),
    (CONTRADICTED, {"supports": ONE}, DISPUTED, ["no_conflict"]),
    (CONTRADICTED, {"supports": ONE}, SINGLE_SOURCE, []),
    (CONTRADICTED, {}, UNVERIFIED, []),
    (CONTRADICTED, {"supports": ONE, "conflicts": ONE_ON_RECORD}, SINGLE_SOURCE, ["still_holds"]),
    # open → back to unverified, only when what it stands on is gone
    (SINGLE_SOURCE, {"looks": 1}, UNVERIFIED, []),
    (SINGLE_SOURCE, {}, UNVERIFIED, []),
    (DISPUTED, {"conflicts": ONE}, UNVERIFIED, []),
    (SINGLE_SOURCE, {"looks": 1, "supports": ONE}, UNVERIFIED, ["still_holds"]),
    (DISPUTED, {"looks": 1, "supports": ONE, "conflicts": ONE}, UNVERIFIED, ["still_holds"]),
    # closed → reopened: something new
    (CORROBORATED, {"supports": TWO, "news": True}, UNVERIFIED, []),
    (CONTRADICTED, {"news": True}, UNVERIFIED, []),
    (CONTRADICTED, {"accepted_calendar": ("eighth year",)}, UNVERIFIED, ["no_news"]),
    (NOT_CHECKABLE, {"type": ClaimType.OPINION}, UNVERIFIED, ["no_news"]),
    (NOT_CHECKABLE, {"type": ClaimType.EVENT}, UNVERIFIED, []),
    (SUPERSEDED, {}, UNVERIFIED, ["no_news"]),
    # closed → anything else: reopen first
    (CORROBORATED, {"supports": TWO, "primary": 1, "captured": 1}, CONFIRMED, ["closed"]),
    (CONTRADICTED, {"supports": TWO}, CORROBORATED, ["closed"]),
    # any → superseded
    (UNREVIEWED, {}, SUPERSEDED, []),
    (CONFIRMED, {}, SUPERSEDED, []),
]


@pytest.mark.parametrize(("start", "holds", "to", "against"), TABLE)
def test_the_table_of_moves(start: Status, holds: dict[str, Any], to: Status, against: list[str]) -> None:
    assert [reason.code for reason in reasons_against(a_dossier(start, **holds), to)] == against


@pytest.mark.parametrize("to", Status)
@pytest.mark.parametrize("start", Status)
def test_every_reason_is_a_sentence(start: Status, to: Status) -> None:
    for reason in reasons_against(a_dossier(start, open_findings=("eighth year",)), to):
        assert reason.text[0].isupper() or reason.text[0].isdigit()
        assert reason.text.endswith(".")


def test_only_an_editor_supersedes() -> None:
    dossier = a_dossier()

    assert [reason.code for reason in reasons_against(dossier, SUPERSEDED, RoleName.FACT_CHECKER)] == ["role"]
    assert reasons_against(dossier, SUPERSEDED, RoleName.EDITOR) == []


def test_every_status_is_either_open_or_closed() -> None:
    assert {UNREVIEWED, UNVERIFIED, SINGLE_SOURCE, DISPUTED} == OPEN
    assert set(Status) == OPEN | CLOSED


def test_a_second_person_is_asked_for_heavy_verdicts_only() -> None:
    dossier = a_dossier()

    assert [to for to in Status if dossier.asks_second_person(to)] == [CONFIRMED, CONTRADICTED]
    assert not replace(dossier, two_person=False).asks_second_person(CONFIRMED)
