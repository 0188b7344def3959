"""Several claims that are wrong now and were true together once."""

from dataclasses import replace

from tracker.language.calendar.joint import find
from tracker.language.findings import CheckResult, Outcome

TODAY = {"what": "published_on", "from": "2025-12-17", "to": "2025-12-17"}
YEAR = CheckResult(
    "nth_year",
    Outcome.INCONSISTENT,
    "…",
    "its eighth year",
    implied=[{"from": "2021-04-06", "to": "2022-04-13"}],
    compared=TODAY,
    refs=["conflict.donbas"],
)
OFFICE = replace(
    YEAR,
    check="office",
    phrase="the Biden administration",
    implied=[{"from": "2021-01-20", "to": "2025-01-20"}],
    refs=["term.biden"],
)


def test_two_stale_claims_that_share_a_time_are_joined() -> None:
    [joint] = find([YEAR, OFFICE])

    assert (joint.check, joint.outcome, list(joint.part_of)) == ("joint_anachronism", Outcome.INCONSISTENT, [0, 1])
    assert [(row["from"], row["to"]) for row in joint.implied] == [("2021-04-06", "2022-04-13")]
    assert joint.gap_days
    assert joint.gap_days > 0


def test_one_claim_said_twice_and_claims_without_a_common_time_are_not_joined() -> None:
    apart = replace(OFFICE, implied=[{"from": "2009-01-20", "to": "2017-01-20"}])

    assert find([YEAR, YEAR]) == []
    assert find([YEAR, apart]) == []


def test_what_holds_is_not_joined() -> None:
    assert find([YEAR, replace(OFFICE, outcome=Outcome.CONSISTENT)]) == []
