"""Accounts, roles and desks."""

from tests.web.forms.sent import mistakes, sent
from tracker.models import Desk
from tracker.rules.roles import RoleName
from tracker.web.forms.people import DeskForm, PersonForm, RoleForm

DESKS = [Desk(id=3, name="Politics")]


def test_an_account_needs_a_name_an_address_and_a_first_password() -> None:
    empty = sent(PersonForm, role="viewer")
    empty.offer(DESKS)
    whole = sent(PersonForm, name="Ana", email="ana@example.org", password="a-long-enough-one", role="viewer", desk="3")
    whole.offer(DESKS)

    assert mistakes(empty).keys() == {"name", "email", "password"}
    assert mistakes(whole) == {}
    assert (whole.role.chosen, whole.desk.data) == (RoleName.VIEWER, 3)


def test_a_role_can_be_taken_away() -> None:
    form = sent(RoleForm, role="", desk="3")
    form.offer(DESKS)

    assert form.role.chosen is None
    assert [choice.value for choice in form.desk.choices] == ["3"]
    assert mistakes(sent(DeskForm)) == {"name": ["Name the desk."]}
