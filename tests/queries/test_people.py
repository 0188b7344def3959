"""People as a desk sees them; on both databases."""

from sqlalchemy.orm import Session

from tests.builders import a_desk, a_person
from tests.counting import statements
from tracker.queries.people import active_administrators, assignable, desks, people
from tracker.rules.roles import RoleName


def test_a_claim_may_be_given_to_who_works_at_its_desk_and_to_administrators(session: Session) -> None:
    desk = a_desk(session)
    checker = a_person(session, desk, name="Carl")
    editor = a_person(session, desk, RoleName.EDITOR, name="Ann")
    administrator = a_person(session, role=RoleName.ADMINISTRATOR, name="Bob")
    a_person(session, desk, RoleName.VIEWER)
    a_person(session, desk, active=False)
    a_person(session)

    assert assignable(session, desk.id) == [editor, administrator, checker]


def test_administrators_who_can_sign_in_come_oldest_first(session: Session) -> None:
    first, second = (a_person(session, role=RoleName.ADMINISTRATOR) for _ in range(2))
    a_person(session, role=RoleName.ADMINISTRATOR, active=False)

    assert active_administrators(session) == [first, second]


def test_everybody_and_every_desk_is_listed_by_name(session: Session) -> None:
    last, first = a_desk(session, name="Sport"), a_desk(session, name="Culture")
    carl, ann = a_person(session, last, name="Carl"), a_person(session, first, name="Ann", active=False)

    assert desks(session) == [first, last]
    assert people(session) == [ann, carl]


def test_a_list_of_people_takes_as_many_queries_for_one_as_for_many(session: Session) -> None:
    desk = a_desk(session)
    a_person(session, desk)
    session.expire_all()
    with statements(session) as for_one:
        roles = [person.best_role for person in people(session)]
    for _ in range(20):
        a_person(session, desk)
    session.expire_all()

    with statements(session) as for_many:
        roles += [person.best_role for person in people(session)]

    assert len(roles) == 22
    assert len(for_many) == len(for_one)
