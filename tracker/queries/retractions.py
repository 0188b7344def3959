"""Retractions: which stand, and what they are of, in words."""

from collections.abc import Collection, Iterable

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from tracker.language.dates import PartialDate
from tracker.models import Carrier, Retraction, RetractionEnd, Source, Taken
from tracker.rules.rechecks import happened
from tracker.rules.sources import label


def retraction_in_force(
    session: Session, *, carrier_id: int | None = None, source_id: int | None = None
) -> Retraction | None:
    """What was said last of a publication or a source and not undone since; a retraction before a correction."""
    of_it = Retraction.carrier_id == carrier_id if carrier_id is not None else Retraction.source_id == source_id
    retractions = session.scalars(
        select(Retraction).where(of_it, ~Retraction.end.has()).order_by(Retraction.id.desc())
    ).all()
    return next(
        (retraction for retraction in retractions if retraction.taken is Taken.RETRACTED),
        retractions[0] if retractions else None,
    )


def retractions_of(
    session: Session, *, carrier_ids: Collection[int] = (), source_ids: Collection[int] = ()
) -> list[Retraction]:
    """Everything ever said of these, undone or not, newest first, with the people who said it."""
    query = select(Retraction).where(or_(Retraction.carrier_id.in_(carrier_ids), Retraction.source_id.in_(source_ids)))
    # With the people, for every list of them says who and when.
    loaded = joinedload(Retraction.recorded_by), joinedload(Retraction.end).joinedload(RetractionEnd.recorded_by)
    return list(session.scalars(query.order_by(Retraction.id.desc()).options(*loaded)))


def retractions_in_force(session: Session, *, carrier_ids: Collection[int]) -> dict[int, Retraction]:
    """What was said of each of these publications and not undone since, by its id."""
    return _in_force(
        (retraction.carrier_id, retraction) for retraction in retractions_of(session, carrier_ids=carrier_ids)
    )


def retractions_in_force_of_publications(
    session: Session, *, carrier_ids: Collection[int], publisher_ids: Collection[int]
) -> tuple[dict[int, Retraction], dict[int, Retraction]]:
    """The same, and what was said of who put them out: of what a publisher counts as before of itself."""
    merged = select(Source.id, Source.merged_into_id).where(
        Source.id.in_(publisher_ids), Source.merged_into_id.is_not(None)
    )
    # What was said of the source it counts as holds for it too.
    into = {source_id: target_id for source_id, target_id in session.execute(merged) if target_id}
    retractions = retractions_of(session, carrier_ids=carrier_ids, source_ids={*publisher_ids, *into.values()})
    sources = _in_force((retraction.source_id, retraction) for retraction in retractions)
    merged_away = {source_id: sources[target_id] for source_id, target_id in into.items() if target_id in sources}
    # The right side wins: what it counts as is said before what was said of itself.
    return _in_force((retraction.carrier_id, retraction) for retraction in retractions), sources | merged_away


def _in_force(retractions: Iterable[tuple[int | None, Retraction]]) -> dict[int, Retraction]:
    """The one that counts for each id among these, newest first: a retraction before a correction."""
    by_id: dict[int, Retraction] = {}
    for about, retraction in retractions:
        # Newest first: an older one counts only as a retraction where a correction stood.
        if about and retraction.end is None and (about not in by_id or by_id[about].taken is Taken.CORRECTED):
            by_id[about] = retraction
    return by_id


def because(session: Session, retraction: Retraction) -> str:
    """What happened, as a sentence: `The New York Times was retracted on 18 December 2025: …`."""
    day = PartialDate.of(retraction.recorded_at.date())
    return happened(name_of(session, retraction), retraction.taken.value, day, retraction.why)


def because_undone(session: Session, retraction: Retraction) -> str:
    """That a retraction was undone, or a correction taken back, as a sentence."""
    end = retraction.end
    assert end is not None, "it was undone"  # noqa: S101  (the caller has just written it)
    outcome = "reinstated" if retraction.taken is Taken.RETRACTED else "found to stand as it was"
    return happened(name_of(session, retraction), outcome, PartialDate.of(end.recorded_at.date()), end.why)


def name_of(session: Session, retraction: Retraction) -> str:
    """What a retraction is of, as people read it."""
    if retraction.carrier_id is not None:
        return carrier_name(session.get_one(Carrier, retraction.carrier_id))
    return source_name(session, session.get_one(Source, retraction.source_id))


def source_name(session: Session, source: Source) -> str:
    """A source as people read it, an unnamed one with its outlet."""
    outlet = session.get(Source, source.outlet_id) if source.outlet_id else None
    return label(source.name, source.kind, outlet.name if outlet else "")


def carrier_name(carrier: Carrier) -> str:
    """A publication as people read it: `“A deal” (The New York Times, 16 December 2025)`."""
    day = f", {carrier.published_on.in_words()}" if carrier.published_on else ""
    # Without a title the publisher and the day have to do.
    if carrier.title:
        return f"“{carrier.title}” ({carrier.publisher.name}{day})"
    return f"the publication of {carrier.publisher.name}{day}"
