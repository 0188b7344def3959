"""The policies of desks: the one in force, and the versions before it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import exists, func, or_, select
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


def policy_numbers(session: Session, desk_id: int) -> dict[int, int]:
    """The number of each version of a desk's policy, by its id."""
    rows = session.execute(select(Policy.id, Policy.number).where(Policy.desk_id == desk_id))
    return {version_id: number for version_id, number in rows}  # noqa: C416  (typed)


def policies_in_force(session: Session, desk_ids: Collection[int]) -> dict[int, rules.Policy]:
    """The newest version of each desk's policy, as the rules know it."""
    newest = select(func.max(Policy.id)).where(Policy.desk_id.in_(desk_ids)).group_by(Policy.desk_id)
    found = session.scalars(select(Policy).where(Policy.id.in_(newest)))
    return {each.desk_id: rules.Policy.of(each.number, each.rules) for each in found}


def policy_in_force(session: Session, desk_id: int) -> rules.Policy:
    """The newest version of a desk's policy, as the rules know it."""
    row = session.get_one(Policy, policy_id(session, desk_id))
    return rules.Policy.of(row.number, row.rules)


def policy_versions(session: Session, desk_id: int) -> list[Version]:
    """Every version of a desk's policy, the newest first."""
    rows = session.scalars(
        select(Policy).where(Policy.desk_id == desk_id).order_by(Policy.number).options(joinedload(Policy.recorded_by))
    ).all()
    found: list[Version] = []
    for row in rows:
        policy = rules.Policy.of(row.number, row.rules)
        differs = rules.differences(found[-1].policy, policy) if found else []
        found.append(Version(row, policy, row.recorded_by.name if row.recorded_by else "", differs))
    return found[::-1]


def who_could_approve(session: Session, desk: Desk, least: RoleName) -> list[str]:
    """The names of everybody whose role at a desk is enough to approve there."""
    able = [role for role in RoleName if allows_at_least(role, least)]
    at_the_desk = exists().where(
        Membership.person_id == Person.id, Membership.desk_id == desk.id, Membership.role.in_(able)
    )
    people = select(Person.name).where(Person.active, or_(Person.administrator, at_the_desk))
    return list(session.scalars(people.order_by(Person.name, Person.id)))
