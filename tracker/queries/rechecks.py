"""Which claims need a second look, and what is said about it."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from tracker.models import Cause, Change, Claim, Recheck, RecheckAnswer, Retraction

TAKEN_BACK = (Cause.RETRACTION, Cause.CORRECTION)
# A person has to read the retraction, or say who is who; no rule can say that it does not matter.
ALWAYS_ASKS = (*TAKEN_BACK, Cause.NAMES)
"""The causes that ask for a second look even where the status still holds."""


def waits_for_a_look() -> ColumnElement[bool]:
    """Whether a row of `rechecks` is open: the newest of its claim, unanswered, and the claim has not moved since.

    One that only says that the status holds again closes those before it.
    """
    newer = aliased(Recheck)
    # The newest change then and now: a claim that moved since has been looked at.
    moved = select(func.max(Change.id)).where(Change.claim_id == Recheck.claim_id).correlate(Recheck)
    return and_(
        ~exists().where(newer.claim_id == Recheck.claim_id, newer.id > Recheck.id),
        ~exists().where(RecheckAnswer.recheck_id == Recheck.id),
        # Not `=`: a claim without a change has none then and none now.
        Recheck.change_id.is_not_distinct_from(moved.scalar_subquery()),
        # A row whose status holds is written to close the ones before it, unless its cause asks for a look anyhow.
        or_(Recheck.holds != Recheck.status, Recheck.cause.in_(ALWAYS_ASKS)),
    )


def needs_a_look() -> ColumnElement[bool]:
    """Whether a claim has an open second look."""
    return exists().where(Recheck.claim_id == Claim.id, waits_for_a_look())


def open_rechecks(session: Session, claim_ids: Collection[int]) -> dict[int, Recheck]:
    """The open second look of each of these claims that has one."""
    if not claim_ids:
        return {}
    rechecks = session.scalars(select(Recheck).where(Recheck.claim_id.in_(claim_ids), waits_for_a_look()))
    return {recheck.claim_id: recheck for recheck in rechecks}


def standing_rechecks(session: Session, claim_ids: Collection[int]) -> dict[int, Recheck]:
    """The newest unanswered second look of each claim for a retraction or correction that was not undone since."""
    if not claim_ids:
        return {}
    moved = select(func.max(Change.id)).where(Change.claim_id == Recheck.claim_id).correlate(Recheck)
    rechecks = session.scalars(
        select(Recheck)
        .join(Recheck.retraction)
        .where(
            Recheck.claim_id.in_(claim_ids),
            # Undone, it asks nothing any more.
            ~Retraction.end.has(),
            ~exists().where(RecheckAnswer.recheck_id == Recheck.id),
            Recheck.change_id.is_not_distinct_from(moved.scalar_subquery()),
            Recheck.cause.in_(TAKEN_BACK),
        )
        .order_by(Recheck.id)
        .options(joinedload(Recheck.retraction))
    )
    return {recheck.claim_id: recheck for recheck in rechecks}
