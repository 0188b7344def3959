"""The rules of a desk: what can be set, what cannot be, and how two versions differ."""

from typing import Any

import pytest

from tracker.errors import WrongInput
from tracker.language.kinds import ClaimType
from tracker.rules.policy import Policy, differences, in_words
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Dossier, Status, reasons_against


def test_what_is_left_open_is_as_every_desk_begins() -> None:
    assert Policy.of(1, {}) == Policy()


def test_a_policy_is_stored_and_read_again_as_it_was() -> None:
    policy = Policy(
        4, 3, 0, (Status.CORROBORATED, Status.DISPUTED), RoleName.ADMINISTRATOR, (ClaimType.QUANTITY, ClaimType.LEGAL)
    )

    assert Policy.of(4, policy.rules) == policy


def test_the_order_in_which_something_is_typed_makes_no_other_policy() -> None:
    policy = Policy.of(2, {"approval": ["contradicted", "confirmed", "confirmed"], "independent": "3"})

    assert policy.rules == Policy.of(7, {"approval": ["confirmed", "contradicted"], "independent": 3}).rules


@pytest.mark.parametrize(
    ("rules", "field", "sentence"),
    [
        ({"independent": 0}, "independent", "Say how many independent origins are needed: a number from 1 to 9."),
        ({"independent": 100}, "independent", "a number from 1 to 9"),
        ({"independent": "two"}, "independent", "a number from 1 to 9"),
        ({"independent": ""}, "independent", "a number from 1 to 9"),
        ({"independent": True}, "independent", "a number from 1 to 9"),
        ({"independent": "²"}, "independent", "a number from 1 to 9"),
        ({"attributable": -1}, "attributable", "Say how many of them have to be attributable: a number from 0 to 9."),
        ({"attributable": 3}, "attributable", "Of 2 origins at most 2 can be attributable; ask for no more than that."),
        ({"approval": ["superseded"]}, "approval", "“superseded” is no status that can stand here; take not checkable"),
        ({"approval": ["perhaps"]}, "approval", "“perhaps” is no status"),
        ({"approver": "viewer"}, "approver", "“viewer” is no role that can stand here; take editor or administrator."),
        ({"approver": ""}, "approver", "is no role"),
        (
            {"primary_types": ["rumour"]},
            "primary_types",
            "“rumour” is no type of claim",
        ),
        ({"primary_types": ["opinion"]}, "primary_types", "“opinion” is no type of claim"),
        ({"colour": 1}, None, "Policy 2 sets “colour”, which no rule uses; remove it."),
        ({"number": 1}, None, "Policy 2 sets “number”, which no rule uses"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(rules: dict[str, Any], field: str | None, sentence: str) -> None:
    with pytest.raises(WrongInput) as caught:
        Policy.of(2, rules)

    assert sentence in str(caught.value)
    assert caught.value.field == field


def test_a_policy_says_itself_in_words() -> None:
    strict = Policy(2, 3, 2, (Status.CONFIRMED,), RoleName.ADMINISTRATOR, (ClaimType.QUANTITY, ClaimType.LEGAL))

    assert list(in_words(strict).values()) == [
        "A claim is corroborated with 3 independent origins or more.",
        "At least 2 of them are attributable: a named source, a document or an own observation.",
        "Captured primary evidence is needed as well for claims of the type quantity or legal.",
        "A second person has to approve confirmed.",
        "Who approves is at least administrator, and never who proposed it.",
    ]


def test_two_versions_differ_in_the_sentences_that_change() -> None:
    assert differences(Policy(1), Policy(2, independent=1, approval=())) == [
        (
            "A claim is corroborated with 2 independent origins or more.",
            "A claim is corroborated with 1 independent origin or more.",
        ),
        ("A second person has to approve confirmed and contradicted.", "No status needs a second person."),
    ]
    assert differences(Policy(1), Policy(2)) == []


def test_a_policy_decides_what_needs_a_second_person() -> None:
    dossier = Dossier(Status.UNVERIFIED, policy=Policy(3, approval=(Status.CORROBORATED,)))

    assert [to for to in Status if dossier.asks_second_person(to)] == [Status.CORROBORATED]


def test_a_type_that_needs_primary_evidence_is_not_corroborated_without() -> None:
    policy = Policy(3, independent=1, attributable=0, primary_types=(ClaimType.QUANTITY,))
    quantity = Dossier(Status.SINGLE_SOURCE, type=ClaimType.QUANTITY, policy=policy)

    texts = [reason.text for reason in reasons_against(quantity, Status.CORROBORATED)]

    assert "A claim of the type quantity needs captured primary evidence (policy 3)." in texts
    event = Dossier(Status.SINGLE_SOURCE, policy=policy)
    assert not any("primary" in reason.text for reason in reasons_against(event, Status.CORROBORATED))
