"""Setting up desks and the people who work there. `by` is nobody only on the command line of an installation."""

import itertools
import secrets
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound, Refused, WrongInput
from tracker.models import Desk, Membership, Person, Policy
from tracker.queries.people import active_administrators
from tracker.rules.input_cleaning import one_line
from tracker.rules.journal_types import JournalType
from tracker.rules.people import slug_of, tidy_email, tidy_slug
from tracker.rules.roles import Action, RoleName
from tracker.services.journal import record
from tracker.services.permissions import require_anywhere
from tracker.services.sessions import end_sessions_of


def add_desk(session: Session, *, name: str, slug: str = "", by: Person | None, now: datetime) -> Desk:
    """Open a desk, with its first policy: the thresholds every desk begins with.

    Without a short name (`slug`) it gets the one its name makes, numbered where that is taken.
    """
    _require(by)
    name = one_line(name, limits.NAME, field="name", needed=True)
    slug = tidy_slug(slug) if slug.strip() else _free_slug(session, name)
    if session.scalar(select(Desk.id).where(Desk.name == name)):
        raise WrongInput(f"There is already a desk called {name}; choose another name.", field="name")
    if session.scalar(select(Desk.id).where(Desk.slug == slug)):
        raise WrongInput(f"There is already a desk “{slug}”; choose another short name.", field="slug")
    desk = Desk(name=name, slug=slug, created_at=now)
    session.add(desk)
    session.flush()
    session.add(
        Policy(
            desk_id=desk.id,
            number=1,
            rules={},
            why="What every desk begins with.",
            recorded_at=now,
            recorded_by_id=by.id if by else None,
        )
    )
    record(
        session,
        type=JournalType.DESK_ADD,
        summary=f"Opened the desk {name}.",
        by=by,
        now=now,
        desk_id=desk.id,
        payload={"desk_id": desk.id, "name": name, "slug": slug},
    )
    return desk


def add_person(
    session: Session,
    *,
    name: str,
    email: str,
    password_hash: str | None,
    administrator: bool = False,
    by: Person | None,
    now: datetime,
) -> Person:
    """Open an account; without a password hash nobody can sign in to it yet."""
    _require(by)
    name = one_line(name, limits.NAME, field="name", needed=True)
    email = tidy_email(email)
    if session.scalar(select(Person.id).where(Person.email == email)):
        raise WrongInput("Somebody has an account with this address already; use another one.", field="email")
    person = Person(
        name=name,
        email=email,
        password=password_hash,
        administrator=administrator,
        fs_uniquifier=secrets.token_hex(32),
        created_at=now,
    )
    session.add(person)
    session.flush()
    record(
        session,
        type=JournalType.PERSON_ADD,
        summary=f"Opened an account for {name}{', an administrator' if administrator else ''}.",
        by=by,
        now=now,
        payload={"person_id": person.id, "name": name, "administrator": administrator},
    )
    return person


def set_role(
    session: Session, *, person_id: int, desk_id: int, role: RoleName, by: Person | None, now: datetime
) -> Membership:
    """Make somebody viewer, fact-checker or editor at a desk, whatever they were there before."""
    _require(by)
    person, desk = _person(session, person_id), _desk(session, desk_id)
    # An administrator is one everywhere; a row at one desk would say less than is true.
    if role is RoleName.ADMINISTRATOR:
        raise WrongInput("An administrator is one at every desk; open the account as administrator.", field="role")
    membership = _membership(person, desk)
    old = membership.role if membership else None
    if membership is None:
        membership = Membership(person_id=person.id, desk_id=desk.id, role=role)
        person.memberships.append(membership)
    # Nothing changed, so nothing is told.
    if old is role:
        return membership
    membership.role = role
    session.flush()
    record(
        session,
        type=JournalType.PERSON_ROLE,
        summary=f"Made {person.name} {role.word} at {desk.name}.",
        by=by,
        now=now,
        desk_id=desk.id,
        payload={"person_id": person.id, "old": old.value if old else None, "new": role.value},
    )
    return membership


def remove_role(session: Session, *, person_id: int, desk_id: int, by: Person | None, now: datetime) -> None:
    """Take somebody's role at a desk away; they no longer see its claims."""
    _require(by)
    person, desk = _person(session, person_id), _desk(session, desk_id)
    membership = _membership(person, desk)
    if membership is None:
        raise NotFound(f"{person.name} has no role at {desk.name}; there is nothing to take away.")
    person.memberships.remove(membership)
    session.delete(membership)
    session.flush()
    record(
        session,
        type=JournalType.PERSON_ROLE,
        summary=f"Took {person.name}’s role at {desk.name} away.",
        by=by,
        now=now,
        desk_id=desk.id,
        payload={"person_id": person.id, "old": membership.role.value, "new": None},
    )


def disable_person(session: Session, *, person_id: int, by: Person | None, now: datetime) -> Person:
    """Close an account and end its sessions; what the person did stays. The last administrator is refused."""
    _require(by)
    # Held all of them: two administrators must not close each other's account at once, for nobody could open one then.
    administrators = session.scalars(select(Person).where(Person.administrator).order_by(Person.id).with_for_update())
    administrator_ids = {administrator.id for administrator in administrators}
    person = _person(session, person_id)
    if not person.active:
        return person
    if person.id in administrator_ids and [administrator.id for administrator in active_administrators(session)] == [
        person.id
    ]:
        raise Refused(f"{person.name} is the last administrator; make somebody else one first.")
    person.active = False
    person.fs_uniquifier = secrets.token_hex(32)
    end_sessions_of(session, person_id=person.id, now=now)
    return _record_about(session, person, JournalType.PERSON_DISABLE, f"Closed the account of {person.name}.", by, now)


def enable_person(session: Session, *, person_id: int, by: Person | None, now: datetime) -> Person:
    """Open a closed account again."""
    _require(by)
    person = _person(session, person_id)
    if person.active:
        return person
    person.active = True
    return _record_about(
        session, person, JournalType.PERSON_ENABLE, f"Opened the account of {person.name} again.", by, now
    )


def _record_about(
    session: Session, person: Person, type_: JournalType, summary: str, by: Person | None, now: datetime
) -> Person:
    session.flush()
    record(session, type=type_, summary=summary, by=by, now=now, payload={"person_id": person.id})
    return person


def _free_slug(session: Session, name: str) -> str:
    """The short name that a name makes, numbered from 2 on where it is taken."""
    plain = slug_of(name) or "desk"
    slugs = set(session.scalars(select(Desk.slug)))
    numbered = (f"{plain[:70]}-{number}" for number in itertools.count(2))
    return next(slug for slug in itertools.chain([plain], numbered) if slug not in slugs)


def _require(by: Person | None) -> None:
    if by is not None:
        require_anywhere(by=by, action=Action.MANAGE_PEOPLE)


def _person(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound("There is no such person; look them up in the list of people.")
    return person


def _desk(session: Session, desk_id: int) -> Desk:
    desk = session.get(Desk, desk_id)
    if desk is None:
        raise NotFound("There is no such desk; look it up in the list of people and desks.")
    return desk


def _membership(person: Person, desk: Desk) -> Membership | None:
    return next((membership for membership in person.memberships if membership.desk_id == desk.id), None)
