"""The anchors, changes, proposals and revisions of one claim, in the order of recording."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker.models import (
    Anchor,
    Approval,
    ArticleVersion,
    Change,
    Proposal,
    Revision,
)
from tracker.rules.claims import Passage, surroundings


def anchors_of(session: Session, claim_id: int) -> list[Anchor]:
    """The anchors of a claim, that of the newest version last."""
    anchors = (
        select(Anchor)
        .join(Anchor.article_version)
        .where(Anchor.claim_id == claim_id)
        .order_by(ArticleVersion.number, Anchor.id)
        .options(joinedload(Anchor.article_version))
    )
    return list(session.scalars(anchors))


def passage_of(anchors: Sequence[Anchor]) -> Passage:
    """The quote with the text around it, from the newest version in which it stands."""
    # The newest text in which it stands: a quote that was cut must still be readable.
    for anchor in reversed(anchors):
        if anchor.start is not None and anchor.end is not None:
            return surroundings(anchor.article_version.text, anchor.start, anchor.end)
    return Passage(before=anchors[-1].prefix, quote=anchors[-1].exact, after=anchors[-1].suffix)


def changes_of(session: Session, claim_id: int) -> list[Change]:
    """Where a claim went, with who moved it and who proposed and approved that."""
    changes = select(Change).where(Change.claim_id == claim_id).order_by(Change.id)
    approval = joinedload(Change.proposal).joinedload(Proposal.approval).joinedload(Approval.recorded_by)
    people = joinedload(Change.proposal).joinedload(Proposal.recorded_by)
    return list(
        session.scalars(
            changes.options(joinedload(Change.recorded_by), joinedload(Change.replaced_by), approval, people)
        )
    )


def proposals_of(session: Session, claim_id: int) -> list[Proposal]:
    """What was proposed for a claim, answered or not, with who did."""
    proposals = select(Proposal).where(Proposal.claim_id == claim_id).order_by(Proposal.id)
    approval = joinedload(Proposal.approval).joinedload(Approval.recorded_by)
    return list(session.scalars(proposals.options(joinedload(Proposal.recorded_by), approval)))


def revisions_of(session: Session, claim_id: int) -> list[Revision]:
    """Every wording and filing a claim had, with who recorded it."""
    revisions = select(Revision).where(Revision.claim_id == claim_id).order_by(Revision.id)
    return list(session.scalars(revisions.options(joinedload(Revision.recorded_by))))
