"""Whoever denies or doubts a claim by its own chain is no support for it, until somebody says that this has changed."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import WrongInput
from tracker.models import Carrier, Evidence, Source
from tracker.queries.attribution import chains
from tracker.rules.attribution import Link
from tracker.rules.evidence import Stance
from tracker.services.carriers import CarrierDraft
from tracker.services.sources import source_called


def refuse_denier_as_publisher(session: Session, claim_id: int, stance: Stance, carrier: CarrierDraft | None) -> None:
    """Refuse support that a denier of the claim would publish as its own."""
    if carrier is None or stance is not Stance.SUPPORTS:
        return
    deniers = _deniers(session, claim_id)
    # Hardly any claim has one, and then nobody looks up the publisher here.
    publisher = source_called(session, carrier.publisher) if deniers and carrier.publisher else None
    denier = deniers.get(publisher.id if publisher else carrier.publisher_id)
    if denier:
        raise WrongInput(_sentence(denier, "the item"), field="stance")


def refuse_denier_as_origin(session: Session, claim_id: int, start: Carrier, source: Source) -> None:
    """Refuse to lead a publication that supports a claim to a source that denies it."""
    denier = _deniers(session, claim_id).get(source.id)
    supports = select(Evidence).where(
        Evidence.claim_id == claim_id, Evidence.carrier_id == start.id, Evidence.stance == Stance.SUPPORTS
    )
    if denier and any(evidence.is_live for evidence in session.scalars(supports)):
        raise WrongInput(_sentence(denier, "the publication"), field="to_source")


def _deniers(session: Session, claim_id: int) -> dict[int | None, Link]:
    """The steps of the claim's chain in which a source denies or doubts it, by the id of the source."""
    links = chains(session, [claim_id])[claim_id]
    return {link.source_id: link for link in reversed(links) if link.is_against}  # the first step of each counts


def _sentence(denier: Link, what: str) -> str:
    return (
        f"By the chain of the claim, {denier.name} {denier.does}; record that {what} conflicts with the claim. If "
        f"{denier.name} has taken that back, record it with a chain in which {denier.name} asserts it."
    )
