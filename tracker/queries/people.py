"""People as a desk sees them."""

from collections.abc import Collection

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session, selectinload

from tracker.models import Desk, Membership, Person
from tracker.rules.roles import Action, RoleName, allows

_WORKING = tuple(role for role in RoleName if allows(role, Action.EDIT_CLAIM))


def assignable(session: Session, desk_id: int) -> list[Person]:
    """Whom a claim of that desk may be given to: active people who may work on it, by name."""
    return assignable_at(session, [desk_id])


def assignable_at(session: Session, desk_ids: Collection[int]) -> list[Person]:
    """Whom a claim of any of these desks may be given to, by name."""
    works_there = exists().where(
        Membership.person_id == Person.id, Membership.desk_id.in_(desk_ids), Membership.role.in_(_WORKING)
    )
    # An administrator may work at every desk without a membership.
    people = select(Person).where(Person.active, or_(Person.administrator, works_there))
    return list(session.scalars(people.order_by(Person.name, Person.id)))


def people(session: Session) -> list[Person]:
    """Everybody with an account, by name, with what they are where."""
    everybody = select(Person).order_by(Person.name, Person.id).options(selectinload(Person.memberships))
    return list(session.scalars(everybody))


def desks(session: Session) -> list[Desk]:
    """Every desk by name."""
    return list(session.scalars(select(Desk).order_by(Desk.name, Desk.id)))


def active_administrators(session: Session) -> list[Person]:
    """Who runs the installation, oldest account first."""
    return list(session.scalars(select(Person).where(Person.active, Person.administrator).order_by(Person.id)))
