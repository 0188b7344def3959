"""The publications of a claim, and what is proven about who took it from whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker.models import Carrier, EdgeProposal, Evidence, ProvenEdge, Source
from tracker.queries.evidence import that_is_live
from tracker.rules.graphs import ClaimGraph
from tracker.rules.sources import label


@dataclass(frozen=True)
class ShownEdge:
    """An edge as it is shown; `left_out` where it points to what appeared later and does not count."""

    edge: ProvenEdge
    left_out: bool = False

    @property
    def source(self) -> Source:
        """Whom it was taken from: the publisher of the publication, or the source."""
        return taken_from(self.edge)

    @property
    def words(self) -> str:
        """`TASS cites The New York Times`."""
        return taking_in_words(self.edge)


def taken_from(edge: ProvenEdge | EdgeProposal) -> Source:
    """The source at the far end of a proven or proposed edge: the publisher of the publication, or the source."""
    end = edge.to_carrier.publisher if edge.to_carrier else edge.to_source
    assert end is not None  # noqa: S101  (the table has exactly one end)
    return end


def taking_in_words(edge: ProvenEdge | EdgeProposal) -> str:
    """`TASS cites The New York Times`."""
    end = taken_from(edge)
    name = label(end.name, end.kind, end.outlet.name if end.outlet else "")
    return f"{edge.from_carrier.publisher.name} {edge.kind.value} {name}"


def publications(session: Session, claim_id: int) -> dict[int, Carrier]:
    """The publications of a claim's live evidence by id, oldest first."""
    live = select(Evidence.carrier_id).where(Evidence.claim_id == claim_id, that_is_live())
    return _by_age(session.scalars(select(Carrier).where(Carrier.id.in_(live)).options(joinedload(Carrier.publisher))))


def publications_among(evidence: Iterable[Evidence]) -> dict[int, Carrier]:
    """The same from evidence that was read already."""
    return _by_age({piece.carrier for piece in evidence if piece.carrier and piece.is_live})


def _by_age(carriers: Iterable[Carrier]) -> dict[int, Carrier]:
    return {carrier.id: carrier for carrier in sorted(carriers, key=_place)}


def _place(carrier: Carrier) -> tuple[str, int]:
    # An unknown day sorts after every known one.
    return (str(carrier.published_on or "9999"), carrier.id)


def edges_of(session: Session, claim_id: int, graph: ClaimGraph) -> Sequence[ShownEdge]:
    """Every edge of a claim, those that were taken back included, in the order of recording."""
    # An edge to what appeared later is shown and not counted: nobody copies what is not out yet.
    dropped = {*graph.supports.dropped_edges, *graph.conflicts.dropped_edges}
    left_out = {graph.proven[edge_key] for edge_key in dropped if edge_key in graph.proven}
    edges = session.scalars(
        select(ProvenEdge)
        .where(ProvenEdge.claim_id == claim_id)
        .order_by(ProvenEdge.id)
        .options(
            joinedload(ProvenEdge.from_carrier).joinedload(Carrier.publisher),
            joinedload(ProvenEdge.to_carrier).joinedload(Carrier.publisher).joinedload(Source.outlet),
            joinedload(ProvenEdge.to_source).joinedload(Source.outlet),
            joinedload(ProvenEdge.recorded_by),
            joinedload(ProvenEdge.withdrawal),
        )
    )
    return [ShownEdge(edge, edge.id in left_out) for edge in edges]
