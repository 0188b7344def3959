"""Edges that the texts of a claim's publications propose: found by the machine, made by a person."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound, Refused
from tracker.language.analyzer import slips_in
from tracker.language.english import counted
from tracker.language.findings import CheckResult
from tracker.language.kinds import EdgeKind
from tracker.language.text_reuse import EdgeDraft, Named, Proposals, Publication, proposed
from tracker.language.text_reuse.tolerances import MOST_CHECKED
from tracker.models import EdgeProposal, EdgeProposalDecision, Person, ProvenEdge
from tracker.queries.calendar import entries_now
from tracker.queries.text_reuse import ShownEdgeProposal, Texts, in_words, known_proposals, known_sources, texts_of
from tracker.rules.findings import Decision
from tracker.rules.input_cleaning import prose, reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services.edges import record_edge
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for

_NO_ECHO = "There is no such proposal; look it up on the page of its claim."


def look_again(session: Session, *, claim_id: int, by: Person, now: datetime) -> Sequence[EdgeProposal]:
    """Compare the texts of a claim's publications once more, for evidence that was recorded before."""
    claim_for(session, claim_id, by=by, action=Action.RECORD_EVIDENCE)
    return propose_edges(session, claim_id, now=now)


def propose_edges(session: Session, claim_id: int, *, now: datetime) -> Sequence[EdgeProposal]:
    """Write down the edges that the texts propose and nobody proposed before; the claim is held by the caller.

    One that was proposed once, decided or not, is not proposed again; nor is one that stands already, as an edge or
    as a step of the chain that was recorded with the evidence.
    """
    session.flush()
    texts = texts_of(session, claim_id)
    if not any(text.strip() for text in texts.texts.values()):
        return []
    known = known_sources(session)
    told = proposed(
        _publications(session, texts, {each.source_id: each for each in known}),
        known,
        about=in_words(session, claim_id),
    )
    before = known_proposals(session, claim_id)
    fresh = [each for each in told.echoes if not _is_known(each, before, texts)]
    rows = [_row(each, claim_id, now) for each in fresh]
    if rows:
        session.add_all(rows)
        session.flush()
        _record(session, claim_id, rows, told, now)
    return rows


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


def _publications(session: Session, texts: Texts, known: Mapping[int, Named]) -> list[Publication]:
    newest = sorted(texts.carriers.values(), key=lambda each: each.id)[-limits.PUBLICATIONS.most :]
    slips = _slips(session, texts)
    return [
        Publication(
            carrier_id=each.id,
            publisher=known.get(each.publisher.merged_into_id or each.publisher_id)
            or Named(each.publisher_id, (each.publisher.name,), each.publisher.kind),
            text=texts.texts[each.id],
            published_on=each.published_on,
            slips=slips.get(each.id, ()),
        )
        for each in newest
    ]


def _slips(session: Session, texts: Texts) -> dict[int, Sequence[CheckResult]]:
    """What the calendar finds wrong in the captured texts, each judged on its own day; one alone shares nothing."""
    captured = sorted(texts.captured)[-limits.PUBLICATIONS.most :]
    if len(captured) < 2:
        return {}
    entries, room = entries_now(session), MOST_CHECKED // len(captured)
    return {
        each: slips_in(texts.texts[each][:room], published_on=texts.carriers[each].published_on, entries=entries)
        for each in captured
        if texts.carriers[each].published_on is not None
    }


def _is_known(echoed: EdgeDraft, before: set[tuple[int, int | None, int | None]], texts: Texts) -> bool:
    if (echoed.from_carrier_id, echoed.to_carrier_id, echoed.to_source_id) in before:
        return True
    to = texts.carriers[echoed.to_carrier_id].publisher_id if echoed.to_carrier_id else echoed.to_source_id
    return to in texts.chained.get(echoed.from_carrier_id, ())


def _row(echoed: EdgeDraft, claim_id: int, now: datetime) -> EdgeProposal:
    return EdgeProposal(
        claim_id=claim_id,
        from_carrier_id=echoed.from_carrier_id,
        to_carrier_id=echoed.to_carrier_id,
        to_source_id=echoed.to_source_id,
        kind=echoed.kind,
        ground=echoed.ground,
        sentence=echoed.sentence,
        score=echoed.score,
        recorded_at=now,
    )


def _record(session: Session, claim_id: int, rows: Sequence[EdgeProposal], told: Proposals, now: datetime) -> None:
    number = len(rows)
    words = "; ".join(ShownEdgeProposal(each).words for each in rows[:3]) + (" …" if number > 3 else "")
    record(
        session,
        type=JournalType.ECHO_PROPOSE,
        summary=f"The texts propose {counted(number, 'edge')}: {words}."
        + "".join(f" {each}" for each in told.left_out),
        by=None,
        now=now,
        claim=advance(session, claim_id, now=now),
        payload={
            "echoes": [
                {
                    "echo_id": each.id,
                    "edge": ShownEdgeProposal(each).words,
                    "ground": each.ground.value,
                    "sentence": each.sentence,
                }
                for each in rows
            ],
            "left_out": list(told.left_out),
        },
    )


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
    if echo.decision is not None:
        raise Refused(f"This proposal was {echo.decision.decision.value} already; reload the claim to see why.")
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
