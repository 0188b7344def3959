"""People and what they are at which desk."""

from sqlalchemy.orm import Session

from tests.builders import a_desk, a_person
from tracker.rules.roles import RoleName


def test_a_person_has_a_role_only_where_they_belong(session: Session) -> None:
    desk, foreign_desk = a_desk(session), a_desk(session)

    person = a_person(session, desk, RoleName.EDITOR)

    assert person.role_at(desk.id) is RoleName.EDITOR
    assert person.role_at(foreign_desk.id) is None


def test_an_administrator_is_one_at_every_desk(session: Session) -> None:
    desk = a_desk(session)

    person = a_person(session, role=RoleName.ADMINISTRATOR)

    assert person.role_at(desk.id) is RoleName.ADMINISTRATOR
