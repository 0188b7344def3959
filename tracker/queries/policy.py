"""The policies of desks: the one in force, its versions, and what another one would change."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session, joinedload

from tracker.models import Claim, Desk, Membership, Person, Policy
from tracker.queries.dossiers import dossiers
from tracker.rules import policy as rules
from tracker.rules.effects import Effect, Effects, effect_of
from tracker.rules.ladder import Status
from tracker.rules.roles import RoleName, allows_at_least

PER_PAGE = 50
_BATCH = 200


@dataclass(frozen=True)
class Version:
    """One version of a policy, and what differs from the one before: pairs of sentences."""

    row: Policy
    policy: rules.Policy
    by: str
    differs: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Touched:
    """A claim that another policy would touch."""

    claim_id: int
    key: str
    statement: str
    status: Status
    effect: Effect


@dataclass
class Trial:
    """What another policy would change at a desk: all of it counted, and one page of the claims."""

    effects: Effects = field(default_factory=Effects)
    rows: list[Touched] = field(default_factory=list)
    page: int = 1

    @property
    def pages(self) -> int:
        """How many pages there are; at least 1."""
        return max(1, -(-self.effects.touched // PER_PAGE))


def policy_id(session: Session, desk_id: int) -> int:
    """The newest version of a desk's policy, under which a change is made."""
    versions = select(Policy.id).where(Policy.desk_id == desk_id).order_by(Policy.number.desc())
    return session.scalars(versions.limit(1)).one()


def policy_numbers(session: Session, desk_id: int) -> dict[int, int]:
    """The number of each version of a desk's policy, by its id."""
    rows = session.execute(select(Policy.id, Policy.number).where(Policy.desk_id == desk_id))
    return {version_id: number for version_id, number in rows}  # noqa: C416  (typed)


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


def touched(
    session: Session,
    desk_id: int,
    policy: rules.Policy,
    *,
    two_person: bool,
    effects: Effects,
    wanted: Callable[[int], bool] = lambda _: True,
) -> Iterator[Touched]:
    """The claims of a desk that a policy would touch, in batches so that memory stays flat; `effects` counts all.

    Only those whose place among the touched, counted from 0, is `wanted` are told.
    """
    ids = select(Claim.id).where(Claim.desk_id == desk_id).order_by(Claim.article_id, Claim.number, Claim.id)
    for batch in session.scalars(ids, execution_options={"yield_per": _BATCH}).partitions():
        yield from _of_batch(session, batch, policy, two_person, effects, wanted)


def trial(session: Session, desk_id: int, policy: rules.Policy, *, two_person: bool, page: int = 1) -> Trial:
    """What a policy would change at a desk, with one page of the claims."""
    first, effects = (page - 1) * PER_PAGE, Effects()
    here = range(first, first + PER_PAGE)
    rows = list(touched(session, desk_id, policy, two_person=two_person, effects=effects, wanted=here.__contains__))
    return Trial(effects, rows, page)


def _of_batch(
    session: Session,
    ids: Collection[int],
    policy: rules.Policy,
    two_person: bool,
    effects: Effects,
    wanted: Callable[[int], bool],
) -> Iterator[Touched]:
    known = dossiers(session, ids, two_person=two_person)
    claims = {claim.id: claim for claim in session.scalars(select(Claim).where(Claim.id.in_(ids)))}
    for claim_id in ids:
        effects.looked_at += 1
        place = effects.touched
        effect = effects.count(effect_of(known[claim_id], policy))
        if effect.kinds and wanted(place):
            claim = claims[claim_id]
            yield Touched(claim.id, claim.key, claim.statement, claim.status, effect)
