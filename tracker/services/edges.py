"""Recording what is proven about who took a claim from whom: edges are added and taken back, never edited."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound, Refused, WrongInput
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.models import Carrier, EdgeWithdrawal, Person, ProvenEdge, Source
from tracker.queries.edges import ShownEdge, publications
from tracker.queries.graphs import graphs
from tracker.rules.graphs import way_back
from tracker.rules.input_cleaning import prose, reason
from tracker.rules.journal_types import JournalType
from tracker.rules.origins import is_later
from tracker.rules.roles import Action
from tracker.rules.sources import OF_ONE_OUTLET
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.denials import refuse_denier_as_origin
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for
from tracker.services.press_events import tie_to_press_event
from tracker.services.sources import SourceDraft, find_or_create_source

_NO_EDGE = "There is no such edge; look it up on the page of its claim."


def record_edge(
    session: Session,
    *,
    claim_id: int,
    from_carrier_id: int,
    to_carrier_id: int | None = None,
    to_source_id: int | None = None,
    to_source: SourceDraft | None = None,
    kind: EdgeKind,
    sentence: str,
    loop_is_meant: bool = False,
    by: Person,
    now: datetime,
) -> ProvenEdge:
    """Record that a publication of this claim took it from another one, or from a source, with what proves it.

    An edge that closes a loop is refused unless `loop_is_meant`: there are such loops, and they found nothing.
    One to a publication that appeared later is recorded and left out of the count.
    """
    claim_for(session, claim_id, by=by, action=Action.RECORD_EVIDENCE)
    carriers = publications(session, claim_id)
    start = _publication(carriers, from_carrier_id, "from_carrier_id")
    # The table says the same, but in no sentence a person could act on.
    if [to_carrier_id, to_source_id, to_source].count(None) != 2:
        raise WrongInput("Say what it was taken from: choose a publication or name a source.", field="to_carrier_id")
    if to_carrier_id == from_carrier_id:
        raise WrongInput("A publication cannot have it from itself; choose another one.", field="to_carrier_id")
    end = _publication(carriers, to_carrier_id, "to_carrier_id") if to_carrier_id is not None else None
    sentence = _sentence(sentence)
    source = _source(session, start, to_source_id, to_source, by, now) if end is None else None
    if source and source.kind is SourceKind.OUTLET and source.id == start.publisher_id:
        raise WrongInput(
            f"{source.name} cannot have it from itself; name its own observation, or who told it.", field="to_source"
        )
    if source:
        refuse_denier_as_origin(session, claim_id, start, source)
    # After the source is found, for a name and an id may mean the same one.
    _refuse_twice(session, claim_id, start, end, source)
    # Real papers cite each other in a circle; a slip of the pen is far more frequent, so it has to be said.
    if not loop_is_meant:
        _refuse_loop(session, claim_id, start, end, source)
    edge = ProvenEdge(
        claim_id=claim_id,
        from_carrier_id=start.id,
        to_carrier_id=end.id if end else None,
        to_source_id=source.id if source else None,
        kind=kind,
        sentence=sentence,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    claim = advance(session, claim_id, now=now)
    session.add(edge)
    session.flush()
    # Kept all the same: dates are corrected, and then it counts.
    late = end is not None and is_later(end.published_on, start.published_on)
    aside = " It appeared later and is left out of the count." if late else ""
    record(
        session,
        type=JournalType.EDGE_RECORD,
        summary=f"Recorded that {ShownEdge(edge).words}.{aside}",
        by=by,
        now=now,
        claim=claim,
        payload={
            "edge_id": edge.id,
            "from_carrier_id": edge.from_carrier_id,
            "to_carrier_id": edge.to_carrier_id,
            "to_source_id": edge.to_source_id,
            "kind": kind.value,
            "sentence": sentence,
            "loop_is_meant": loop_is_meant,
        },
    )
    consequences.follow(session, [claim_id], Trigger.EDGE, by=by, now=now)
    return edge


def withdraw_edge(session: Session, *, edge_id: int, why: str, by: Person, now: datetime) -> ProvenEdge:
    """Take an edge back, with the reason; it stays readable."""
    claim_id = session.scalar(select(ProvenEdge.claim_id).where(ProvenEdge.id == edge_id))
    if claim_id is None:
        raise NotFound(_NO_EDGE)
    try:
        claim_for(session, claim_id, by=by, action=Action.RECORD_EVIDENCE)
    # At a desk of others it has to look as if there were none; the sentence must not name the claim.
    except NotFound as error:
        raise NotFound(_NO_EDGE) from error
    if session.scalar(select(exists().where(EdgeWithdrawal.edge_id == edge_id))):
        raise Refused("This edge was taken back already; reload the claim to see why.")
    edge = session.get_one(ProvenEdge, edge_id)
    why = reason(why)
    claim = advance(session, claim_id, now=now)
    edge.withdrawal = EdgeWithdrawal(edge_id=edge.id, why=why, recorded_at=now, recorded_by_id=by.id)
    session.flush()
    record(
        session,
        type=JournalType.EDGE_WITHDRAW,
        summary=f"Took back that {ShownEdge(edge).words}.",
        by=by,
        now=now,
        claim=claim,
        why=why,
        payload={"edge_id": edge.id},
    )
    consequences.follow(session, [claim_id], Trigger.EDGE_TAKEN_BACK, by=by, now=now)
    return edge


def _publication(carriers: Mapping[int, Carrier], carrier_id: int | None, field: str) -> Carrier:
    carrier = carriers.get(carrier_id or 0)
    if carrier is None:
        raise WrongInput(
            "That is no publication of this claim’s evidence; record it as evidence first, or choose another.",
            field=field,
        )
    return carrier


def _sentence(text: str) -> str:
    if not text.strip():
        raise WrongInput("An edge needs its proof: copy the sentence that shows it.", field="sentence")
    return prose(text, limits.PROOF, field="sentence")


def _source(
    session: Session, start: Carrier, source_id: int | None, draft: SourceDraft | None, by: Person, now: datetime
) -> Source:
    """The source, found or made; an unnamed one belongs to the publication's outlet unless another is given."""
    if draft is not None:
        if draft.kind in OF_ONE_OUTLET and draft.outlet_id is None and start.publisher.kind is SourceKind.OUTLET:
            draft = replace(draft, outlet_id=start.publisher_id)
        described = find_or_create_source(session, draft=draft, by=by, now=now)
        source = tie_to_press_event(session, described, event=draft.event, by=by, now=now)
    else:
        chosen = session.get(Source, source_id)
        if chosen is None:
            raise WrongInput("There is no such source; choose one from the list.", field="to_source")
        source = chosen
    # An edge to it would count for the other one, and nobody would have meant that.
    if source.merged_into:
        raise WrongInput(
            f"{source.name} was merged into {source.merged_into.name}; name that one instead.", field="to_source"
        )
    return source


def _refuse_twice(session: Session, claim_id: int, start: Carrier, end: Carrier | None, source: Source | None) -> None:
    alike = select(ProvenEdge).where(
        ProvenEdge.claim_id == claim_id,
        ProvenEdge.from_carrier_id == start.id,
        ProvenEdge.to_carrier_id == end.id if end else ProvenEdge.to_source_id == (source.id if source else None),
        ~ProvenEdge.withdrawal.has(),
    )
    twin = session.scalars(alike).first()
    if twin:
        raise Refused(f"It is recorded already that {ShownEdge(twin).words}; take that back first if it is not so.")


def _refuse_loop(session: Session, claim_id: int, start: Carrier, end: Carrier | None, source: Source | None) -> None:
    loop = way_back(
        graphs(session, [claim_id])[claim_id],
        start.id,
        to_carrier_id=end.id if end else None,
        to_outlet_id=source.id if source and source.kind is SourceKind.OUTLET else None,
    )
    if loop:
        raise Refused(
            f"That closes a loop: {' → '.join(loop)}. Correct it; or say that the loop is meant, and it is recorded"
            " and shown as unfounded.",
            field="loop_is_meant",
        )
