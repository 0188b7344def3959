"""One publication: who put it out, which claims rest on it, and whether it was retracted."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from tracker.errors import NotFound
from tracker.models import Carrier, Claim, Person, Retraction, Source
from tracker.queries.dependents import WAYS, dependents_of_carrier
from tracker.queries.retractions import carrier_name, retraction_in_force, retractions_of
from tracker.queries.source_claims import DependentClaim


@dataclass(frozen=True)
class CarrierPage:
    """A publication with everything ever said of it, newest first, and the claims of the reader's desks on it.

    `of_publisher` is what was said of who put it out and not undone since, `ways` how every claim of all desks that
    rests on it does, by its id.
    """

    carrier: Carrier
    label: str
    recorded_by: Person
    claims: Sequence[DependentClaim]
    retractions: Sequence[Retraction]
    of_publisher: Retraction | None
    ways: Mapping[int, Sequence[str]]

    @property
    def retraction_in_force(self) -> Retraction | None:
        """The retraction or correction of it that was not undone."""
        return next((retraction for retraction in self.retractions if retraction.end is None), None)


def carrier_page(session: Session, carrier_id: int, desk_ids: Collection[int]) -> CarrierPage:
    """One publication, in a constant number of queries; `NotFound` where no claim of these desks rests on it."""
    carrier = session.scalar(
        select(Carrier)
        .where(Carrier.id == carrier_id)
        .options(joinedload(Carrier.publisher).joinedload(Source.outlet), joinedload(Carrier.publisher))
    )
    # Of all desks, because the preview of a retraction counts what falls elsewhere.
    ways = dependents_of_carrier(session, carrier_id) if carrier else {}
    query = select(Claim).where(Claim.id.in_(ways), Claim.desk_id.in_(desk_ids))
    claims = session.scalars(query.order_by(Claim.article_id.desc(), Claim.number)).all()
    # The same sentence for both: whether another desk has it is not to be learned here.
    if carrier is None or not claims:
        raise NotFound("There is no such publication; look it up on the page of its source.")
    return CarrierPage(
        carrier=carrier,
        label=carrier_name(carrier),
        recorded_by=session.get_one(Person, carrier.recorded_by_id),
        claims=[DependentClaim(claim, [WAYS[way] for way in ways[claim.id]]) for claim in claims],
        retractions=retractions_of(session, carrier_ids=[carrier_id]),
        of_publisher=retraction_in_force(session, source_id=carrier.publisher_id),
        ways=ways,
    )
