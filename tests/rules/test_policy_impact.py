"""What another policy would change for one claim, in every way it can."""

from typing import Any

import pytest

from tracker.rules.origins import Count
from tracker.rules.policy import Policy
from tracker.rules.policy_impact import ImpactKind, PolicyImpacts, policy_impact
from tracker.rules.statuses import Dossier, Status

ONE = Count(carriers=1, k_min=1, k_max=1, attributable=1)
TWO = Count(carriers=2, k_min=2, k_max=2, attributable=2)


def a_dossier(status: Status, **fields: Any) -> Dossier:
    return Dossier(status, **fields)


@pytest.mark.parametrize(
    ("dossier", "policy", "kinds", "sentence"),
    [
        (
            a_dossier(Status.CORROBORATED, supports=TWO),
            Policy(2, independent=3),
            [ImpactKind.FALLS],
            "It would no longer be corroborated; the highest that holds is single source.",
        ),
        (
            # It fell under a stricter policy before; a milder one lets it stand again.
            a_dossier(Status.CORROBORATED, supports=TWO, policy=Policy(1, independent=3)),
            Policy(2),
            [ImpactKind.HOLDS],
            "What makes it corroborated would hold again.",
        ),
        (
            a_dossier(Status.SINGLE_SOURCE, supports=ONE),
            Policy(2, independent=1),
            [ImpactKind.OPENS],
            "It could now be corroborated.",
        ),
        (
            a_dossier(Status.SINGLE_SOURCE, supports=TWO),
            Policy(2, independent=3),
            [ImpactKind.SHUTS],
            "It could no longer be corroborated.",
        ),
        (
            a_dossier(Status.SINGLE_SOURCE, supports=TWO),
            # What was asked for before stays in, so that corroborated alone is new.
            Policy(2, approval=(Status.CORROBORATED, Status.CONFIRMED, Status.CONTRADICTED)),
            [ImpactKind.ASKS],
            "A second person would have to approve corroborated.",
        ),
        (
            a_dossier(Status.UNVERIFIED, conflicts=ONE),
            Policy(2, approval=()),
            [ImpactKind.FREES],
            "Nobody would have to approve contradicted any more.",
        ),
    ],
)
def test_each_way_in_which_a_policy_touches_a_claim(
    dossier: Dossier, policy: Policy, kinds: list[ImpactKind], sentence: str
) -> None:
    effect = policy_impact(dossier, policy)

    assert effect.kinds == kinds
    assert effect.in_words == [sentence]


def test_the_same_rules_under_another_number_touch_nothing() -> None:
    assert policy_impact(a_dossier(Status.SINGLE_SOURCE, supports=TWO), Policy(2)).kinds == []


def test_without_two_persons_nobody_is_asked() -> None:
    dossier = a_dossier(Status.SINGLE_SOURCE, supports=TWO, two_person=False)

    assert policy_impact(dossier, Policy(2, approval=(Status.CORROBORATED,))).kinds == []


def test_effects_are_counted_in_words() -> None:
    effects = PolicyImpacts()
    for _ in range(2):
        effects.count(policy_impact(a_dossier(Status.CORROBORATED, supports=TWO), Policy(2, independent=3)))
    effects.count(policy_impact(a_dossier(Status.SINGLE_SOURCE, supports=ONE), Policy(2, independent=3)))

    assert effects.touched == 2
    assert effects.in_words == ["2 claims would no longer be what they are called"]
