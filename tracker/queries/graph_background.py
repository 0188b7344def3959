"""What the graphs of claims need to know of their sources: what they count as, who owned them, what is retracted."""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tracker.language.near_names import Named
from tracker.models import Carrier, Evidence, ProvenEdge, Retraction, Source, Taken
from tracker.queries.belongings import Surroundings, surroundings_of
from tracker.queries.distinctions import said_once, times_apart
from tracker.queries.source_names import names_of, near_sources_with_sentences
from tracker.rules.attribution import Link
from tracker.rules.graphs import Near, Publication, SourceFacts
from tracker.rules.sources import OF_ONE_OUTLET


@dataclass
class GraphMaterial:
    """What was read of one claim; `stand_ins` are the newer publications of corrected items by the older ones.

    `counts_as` is what publications of one address count as, by their ids.
    """

    live: list[Evidence] = field(default_factory=list)
    edges: list[ProvenEdge] = field(default_factory=list)
    stand_ins: dict[int, Carrier] = field(default_factory=dict)
    counts_as: dict[int, Carrier] = field(default_factory=dict)


@dataclass(frozen=True)
class Background:
    """What was read of sources and retractions; `near` has for each source those that may be it."""

    sources: Mapping[int, SourceFacts]
    chains: Mapping[int, Sequence[Link]]
    retracted_carriers: Set[int] = frozenset()
    ties: Mapping[str, str] = field(default_factory=dict)
    near: Near = field(default_factory=dict)

    def publication(self, carrier: Carrier, material: GraphMaterial) -> Publication:
        """A publication as it counts, with what is known of its publisher."""
        carrier = material.counts_as.get(carrier.id, carrier)
        recordings = {
            carrier.id,
            *(number for number, counted_as in material.counts_as.items() if counted_as is carrier),
        }
        return Publication(
            carrier_id=carrier.id,
            publisher=self.sources[carrier.publisher_id],
            published_on=carrier.published_on,
            title=carrier.title,
            address=carrier.address,
            retracted=not recordings.isdisjoint(self.retracted_carriers),
        )


def background_of(
    session: Session,
    material: Collection[GraphMaterial],
    merged: Mapping[int, int],
    chains: Mapping[int, Sequence[Link]],
) -> Background:
    """What the graphs of these claims share: their sources as they count now, and what is retracted."""
    carriers = {piece.carrier for claim_material in material for piece in claim_material.live if piece.carrier}
    for claim_material in material:
        carriers |= {end for edge in claim_material.edges for end in (edge.from_carrier, edge.to_carrier) if end}
        carriers |= set(claim_material.stand_ins.values())
    source_ids = {link.source_id for claim in material for piece in claim.live for link in chains[piece.id]}
    source_ids |= {carrier.publisher_id for carrier in carriers}
    # An edge may lead to a source that no chain names.
    source_ids |= {
        edge.to_source_id for claim_material in material for edge in claim_material.edges if edge.to_source_id
    }
    if not source_ids:  # nothing was recorded for any of these claims: nothing to ask the database for
        return Background({}, chains)
    source_rows = session.scalars(
        select(Source).where(Source.id.in_({merged.get(source_id, source_id) for source_id in source_ids}))
    ).all()
    around = source_ids | {source.outlet_id for source in source_rows if source.outlet_id}
    retracted_carriers, retracted_sources = _retracted(session, {carrier.id for carrier in carriers}, around, merged)
    surroundings = surroundings_of(session, {source.id for source in source_rows}, merged)
    facts = _facts(source_rows, merged, retracted_sources, surroundings)
    sources = {source_id: _as_recorded(facts[merged.get(source_id, source_id)], source_id) for source_id in source_ids}
    # Organisations and owners are named in sentences, though they publish nothing.
    ties = {str(source_id): named.name for source_id, named in surroundings.names.items()}
    return Background(sources, chains, retracted_carriers, ties, _near(session, merged, surroundings.names))


def _near(session: Session, merged: Mapping[int, int], names: Mapping[int, Named]) -> Near:
    """Which of these sources may be one: in two statements however many they are."""
    # An unnamed source or an observation has no name that anybody else could bear.
    own = {source_id: named for source_id, named in names.items() if named.kind not in OF_ONE_OUTLET}
    if not own:
        return {}
    apart = times_apart(session, merged, own)
    return near_sources_with_sentences(names_of(session, merged, own), apart, said_once(apart))


def _retracted(
    session: Session, carrier_ids: Collection[int], source_ids: Collection[int], merged: Mapping[int, int]
) -> tuple[set[int], set[int]]:
    """The carriers, and the sources under the names they count as, that are retracted now."""
    # A retraction of a merged source is one of the source it counts as, and the other way round.
    counted = {merged.get(source_id, source_id) for source_id in source_ids}
    counted_and_merged = counted | {source_id for source_id, counted_as in merged.items() if counted_as in counted}
    rows = session.execute(
        select(Retraction.carrier_id, Retraction.source_id).where(
            Retraction.taken == Taken.RETRACTED,
            ~Retraction.end.has(),
            or_(Retraction.carrier_id.in_(carrier_ids), Retraction.source_id.in_(counted_and_merged)),
        )
    ).all()
    carriers = {carrier_id for carrier_id, _ in rows if carrier_id}
    return carriers, {merged.get(source_id, source_id) for _, source_id in rows if source_id}


def _facts(
    sources: Collection[Source], merged: Mapping[int, int], retracted: Collection[int], around: Surroundings
) -> dict[int, SourceFacts]:
    """What the graph needs to know of these sources; what one outlet uses is retracted with that outlet."""
    facts = {}
    for source in sources:
        outlet = merged.get(source.outlet_id or 0, source.outlet_id)
        organisation = merged.get(source.organisation_id or 0, source.organisation_id)
        event, *other_events = around.events[source.id] or ("",)
        facts[source.id] = SourceFacts(
            id=source.id,
            name=source.name,
            kind=source.kind,
            outlet_id=outlet,
            outlet_name=around.names[outlet].name if outlet in around.names else "",
            organisation_id=organisation,
            # Its own owner, else that of its outlet, else of its organisation: an observation has none itself.
            owners=around.owners[source.id] or around.owners[outlet or 0] or around.owners[organisation or 0],
            event=event,
            # Unnamed officials “of The Paper” are known through The Paper alone, and go with it.
            retracted=source.id in retracted or (source.kind in OF_ONE_OUTLET and outlet in retracted),
            owners_above=around.owners,
            belongings=around.belongings,
            other_events=tuple(other_events),
        )
    return facts


def _as_recorded(facts: SourceFacts, source_id: int) -> SourceFacts:
    """The source that evidence names by a number, which may have been merged into this one."""
    return facts if source_id == facts.id else replace(facts, recorded_as=source_id)
