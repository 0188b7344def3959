"""Why a claim is listed, and what it lacks, as an editor reads it."""

import pytest

from tracker.language.kinds import ClaimType
from tracker.rules.origins import Count, Doubt
from tracker.rules.policy import Policy
from tracker.rules.statuses import Dossier, Status, missing
from tracker.rules.unverified import lacks, why_listed

ONE_UNNAMED = Count(carriers=13, k_min=1, k_max=1, attributable=0, origins=("officials",), witness=("officials",))
ONE_OR_TWO = Count(carriers=14, k_min=1, k_max=2, attributable=1)
TWO_NAMED = Count(carriers=3, k_min=2, k_max=2, attributable=2)
NEAR = Count(carriers=2, k_min=1, k_max=2, attributable=1, doubts=(Doubt("a", "b", "A and B may be one person."),))
ROOTLESS = Count(carriers=2, k_min=0, k_max=0)
UNKNOWN = Count(carriers=1, k_min=0, k_max=1, unknown=("blog",))

CASES = [
    # status, what else the dossier holds, the sentence after the age
    (Status.UNREVIEWED, {}, "nobody has looked at it yet"),
    (Status.UNREVIEWED, {"looks": 1, "supports": TWO_NAMED}, "two independent origins, which is enough"),
    (Status.UNVERIFIED, {"looks": 1}, "no evidence for it"),
    (Status.UNVERIFIED, {"looks": 1, "supports": ROOTLESS}, "two carriers but no origin"),
    (Status.UNVERIFIED, {"looks": 1, "supports": UNKNOWN}, "no known origin, two independent ones needed"),
    (
        Status.SINGLE_SOURCE,
        {"supports": ONE_UNNAMED},
        "one independent origin of two needed; nobody on the record",
    ),
    (Status.SINGLE_SOURCE, {"supports": ONE_OR_TWO}, "one independent origin (perhaps two) of two needed"),
    (
        Status.SINGLE_SOURCE,
        {"supports": ONE_OR_TWO, "policy": Policy(2, independent=3)},
        "one independent origin (perhaps two) of three needed",
    ),
    (
        Status.SINGLE_SOURCE,
        {"supports": Count(carriers=2, k_min=2, k_max=2, attributable=0)},
        "two independent origins, but nobody on the record",
    ),
    (
        Status.SINGLE_SOURCE,
        {"supports": TWO_NAMED, "policy": Policy(2, attributable=3)},
        "two independent origins, but only two of them on the record",
    ),
    (
        Status.SINGLE_SOURCE,
        {"supports": TWO_NAMED, "conflicts": ONE_OR_TWO},
        "two independent origins, which is enough; attributable evidence speaks against it",
    ),
    (
        Status.SINGLE_SOURCE,
        {"supports": NEAR},
        "one independent origin (perhaps two) of two needed; A and B may be one person",
    ),
    (Status.DISPUTED, {"supports": TWO_NAMED, "conflicts": ONE_OR_TWO}, "two origins for it, one origin against it"),
    (
        Status.DISPUTED,
        {"accepted_contradiction": ("800,000",)},
        "the article contradicts itself on “800,000”",
    ),
    (
        Status.UNREVIEWED,
        {"type": ClaimType.OPINION},
        "it is an opinion, which no evidence could decide",
    ),
    (Status.UNREVIEWED, {"motive": True}, "it is about a motive, which no evidence could decide"),
    (
        Status.UNVERIFIED,
        {"open_findings": ("its eighth year",)},
        "no evidence for it; an inconsistent finding is undecided",
    ),
    (
        Status.UNVERIFIED,
        {"open_findings": ("its eighth year", "the Biden administration")},
        "no evidence for it; two inconsistent findings are undecided",
    ),
    (
        Status.SINGLE_SOURCE,
        {"supports": ONE_OR_TWO, "waits_for": Status.CONFIRMED},
        "one independent origin (perhaps two) of two needed; “confirmed” waits for a second person",
    ),
]


@pytest.mark.parametrize(("status", "facts", "because"), CASES)
def test_the_sentence_says_what_keeps_a_claim_open(status: Status, facts: dict, because: str) -> None:  # type: ignore[type-arg]
    sentence = why_listed(Dossier(status, **facts), days=6, open_days=6)

    assert sentence == f"{status.word.capitalize()} for 6 days; {because}."


@pytest.mark.parametrize(
    ("days", "open_days", "age"),
    [
        (0, 0, "since today"),
        (1, 1, "for 1 day"),
        (2, 6, "for 2 days, open for 6 days"),
        (0, 1, "since today, open for 1 day"),
        (1344, 1344, "for 1,344 days"),
    ],
)
def test_the_age_is_that_of_the_status_and_that_of_the_claim_where_they_differ(
    days: int, open_days: int, age: str
) -> None:
    sentence = why_listed(Dossier(Status.UNVERIFIED), days=days, open_days=open_days)

    assert sentence == f"Unverified {age}; no evidence for it."


def test_a_closed_claim_says_only_where_it_stands() -> None:
    dossier = Dossier(Status.CONFIRMED, supports=TWO_NAMED)

    assert why_listed(dossier, days=3, open_days=None) == "Confirmed for 3 days."
    assert lacks(dossier) == ["Nothing; it is closed."]


def test_what_is_missing_is_what_the_rule_of_the_next_status_asks_for() -> None:
    dossier = Dossier(Status.SINGLE_SOURCE, supports=ONE_UNNAMED)

    assert lacks(dossier) == [reason.said for reason in missing(dossier)]
    assert len(lacks(dossier)) == 2


def test_a_claim_that_lacks_nothing_says_that_somebody_has_to_act() -> None:
    enough = Dossier(Status.SINGLE_SOURCE, supports=TWO_NAMED)
    opinion = Dossier(Status.UNREVIEWED, type=ClaimType.OPINION)

    assert lacks(enough) == ["Nothing; somebody has to move it."]
    assert lacks(opinion) == ["Nothing that could be found; somebody has to set it aside."]
