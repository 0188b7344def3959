"""Who may do what."""

import pytest

from tracker.rules.roles import Action, RoleName, allows, allows_at_least, least_role


@pytest.mark.parametrize(
    ("role", "action", "may"),
    [
        (None, Action.SIGN_IN, True),
        (None, Action.READ, False),
        (RoleName.VIEWER, Action.READ, True),
        (RoleName.VIEWER, Action.EDIT_CLAIM, False),
        (RoleName.FACT_CHECKER, Action.CHANGE_STATUS, True),
        (RoleName.FACT_CHECKER, Action.APPROVE, False),
        (RoleName.EDITOR, Action.APPROVE, True),
        (RoleName.EDITOR, Action.SET_POLICY, False),
        (RoleName.ADMINISTRATOR, Action.SET_POLICY, True),
    ],
)
def test_who_may_do_what(role: RoleName | None, action: Action, may: bool) -> None:
    assert allows(role, action) is may


def test_every_action_has_a_least_role_and_each_role_may_all_that_lower_ones_may() -> None:
    for action in Action:
        least = least_role(action)
        allowed = [allows(role, action) for role in RoleName]
        assert allowed == sorted(allowed)
        assert least is None or allows_at_least(RoleName.ADMINISTRATOR, least)


def test_roles_are_read_as_words() -> None:
    assert RoleName.FACT_CHECKER.word == "fact-checker"
