"""Edges that the texts of a claim's publications propose: found by the machine, made by a person."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound, Refused
from tracker.language.kinds import EdgeKind
from tracker.models import EdgeProposal, EdgeProposalDecision, Person, ProvenEdge
from tracker.queries.text_reuse import ShownEdgeProposal
from tracker.rules.findings import Decision
from tracker.rules.input_cleaning import prose, reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.edges import record_edge
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for

_NO_ECHO = "There is no such proposal; look it up on the page of its claim."


def look_again(session: Session, *, claim_id: int, by: Person, now: datetime) -> Sequence[EdgeProposal]:
    """Compare the texts of a claim's publications once more, for evidence that was recorded before."""
    claim_for(session, claim_id, by=by, action=Action.RECORD_EVIDENCE)
    return consequences.follow(session, [claim_id], Trigger.LOOKED_AGAIN, by=by, now=now).proposed


def accept_edge_proposal(
    session: Session,
    *,
    echo_id: int,
    kind: EdgeKind | None = None,
    sentence: str = "",
    why: str = "",
    loop_is_meant: bool = False,
    by: Person,
    now: datetime,
) -> ProvenEdge:
    """Make a proposal an edge, as it is or with another kind or sentence."""
    echo = _waiting(session, echo_id, by)
    why = prose(why, limits.REASON, field="why")
    edge = record_edge(
        session,
        claim_id=echo.claim_id,
        from_carrier_id=echo.from_carrier_id,
        to_carrier_id=echo.to_carrier_id,
        to_source_id=echo.to_source_id,
        kind=kind or echo.kind,
        sentence=sentence.strip() or echo.sentence,
        loop_is_meant=loop_is_meant,
        by=by,
        now=now,
    )
    _decide(session, echo, Decision.ACCEPTED, why, edge=edge, by=by, now=now)
    return edge


def dismiss_edge_proposal(
    session: Session, *, echo_id: int, why: str, by: Person, now: datetime
) -> EdgeProposalDecision:
    """Say that a proposal is none, with the reason; it is not proposed again."""
    echo = _waiting(session, echo_id, by)
    return _decide(session, echo, Decision.DISMISSED, reason(why), edge=None, by=by, now=now)


def _waiting(session: Session, echo_id: int, by: Person) -> EdgeProposal:
    """A proposal of a claim this person may work on that nobody decided; the claim is held."""
    claim_id = session.scalar(select(EdgeProposal.claim_id).where(EdgeProposal.id == echo_id))
    if claim_id is None:
        raise NotFound(_NO_ECHO)
    try:
        claim_for(session, claim_id, by=by, action=Action.RECORD_EVIDENCE)
    except NotFound as error:
        raise NotFound(_NO_ECHO) from error
    echo = session.scalars(
        select(EdgeProposal).where(EdgeProposal.id == echo_id).execution_options(populate_existing=True)
    ).one()
    # Read after the claim was held: of two who decide, the second is told.
    if echo.decision is not None:
        raise Refused(f"This proposal was {echo.decision.decision.value} already; reload the claim to see why.")
    if echo.lapse is not None:
        raise Refused("The texts no longer say so, for they changed; reload the claim to see what they propose now.")
    return echo


def _decide(
    session: Session,
    echo: EdgeProposal,
    decision: Decision,
    why: str,
    *,
    edge: ProvenEdge | None,
    by: Person,
    now: datetime,
) -> EdgeProposalDecision:
    word = EdgeProposalDecision(
        echo_id=echo.id,
        decision=decision,
        edge_id=edge.id if edge else None,
        why=why,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(word)
    session.flush()
    session.refresh(echo, ["decision"])
    is_taken = decision is Decision.ACCEPTED
    record(
        session,
        type=JournalType.ECHO_ACCEPT if is_taken else JournalType.ECHO_DISMISS,
        summary=f"{'Accepted' if is_taken else 'Dismissed'} the proposal that {ShownEdgeProposal(echo).words}.",
        by=by,
        now=now,
        claim=advance(session, echo.claim_id, now=now),
        why=why,
        payload={"echo_id": echo.id, "edge_id": edge.id if edge else None},
    )
    return word
