"""The policies of desks: the one in force, and the versions before it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from tracker.models import Desk, Membership, Person, Policy
from tracker.rules import policy as rules
from tracker.rules.roles import RoleName, allows_at_least


@dataclass(frozen=True)
class Version:
    """One version of a policy, and what differs from the one before: pairs of sentences."""

    row: Policy
    policy: rules.Policy
    by: str
    differs: Sequence[tuple[str, str]]


def policy_id(session: Session, desk_id: int) -> int:
    """The newest version of a desk's policy, under which a change is made."""
    versions = select(Policy.id).where(Policy.desk_id == desk_id).order_by(Policy.number.desc())
    return session.scalars(versions.limit(1)).one()


def policies_of(session: Session, desk_id: int) -> Sequence[Policy]:
    """The versions of a desk's policy; the last is in force."""
    return session.scalars(select(Policy).where(Policy.desk_id == desk_id).order_by(Policy.id)).all()


def asks_two_people(session: Session) -> bool:
    """Whether what a desk's policy says of a second person counts in this installation.

    A session knows it from the `Database` that opened it. One that was opened elsewhere asks for the second person:
    a verdict that nobody approved is worse than one that waits.
    """
    # True where nobody said: the careful answer.
    return bool(session.info.get("two_person", True))


def policies_in_force(session: Session, desk_ids: Collection[int]) -> dict[int, rules.Policy]:
    """The newest version of each desk's policy, as the rules know it."""
    newest = session.scalars(select(Policy).where(Policy.id.in_(newest_policies(desk_ids))))
    return {policy.desk_id: in_force(policy) for policy in newest}


def newest_policies(desk_ids: Collection[int]) -> Select[Any]:
    """The ids of the newest version of each desk's policy."""
    return select(func.max(Policy.id)).where(Policy.desk_id.in_(desk_ids)).group_by(Policy.desk_id)


def in_force(version: Policy) -> rules.Policy:
    """A stored version as the rules know it."""
    return rules.Policy.of(version.number, version.rules)


def policy_in_force(session: Session, desk_id: int) -> rules.Policy:
    """The newest version of a desk's policy, as the rules know it."""
    return in_force(session.get_one(Policy, policy_id(session, desk_id)))


def policy_versions(session: Session, desk_id: int) -> list[Version]:
    """Every version of a desk's policy, the newest first."""
    rows = session.scalars(
        select(Policy).where(Policy.desk_id == desk_id).order_by(Policy.number).options(joinedload(Policy.recorded_by))
    ).all()
    versions: list[Version] = []
    for row in rows:
        policy = rules.Policy.of(row.number, row.rules)
        # The first version differs from nothing.
        differs = rules.differences(versions[-1].policy, policy) if versions else []
        versions.append(Version(row, policy, row.recorded_by.name if row.recorded_by else "", differs))
    # Read oldest first, since each is compared with the one before it.
    return versions[::-1]


def who_could_approve(session: Session, desk: Desk, least: RoleName) -> list[str]:
    """The names of everybody whose role at a desk is enough to approve there."""
    # Compared here: the order of the roles is not that of their words.
    able = [role for role in RoleName if allows_at_least(role, least)]
    at_the_desk = exists().where(
        Membership.person_id == Person.id, Membership.desk_id == desk.id, Membership.role.in_(able)
    )
    people = select(Person.name).where(Person.active, or_(Person.administrator, at_the_desk))
    return list(session.scalars(people.order_by(Person.name, Person.id)))
