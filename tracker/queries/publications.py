"""Publications that were recorded under one address, and what people said of them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, joinedload

from tracker.language.english import counted
from tracker.models import Carrier, CarrierDistinction, Claim, Evidence
from tracker.queries.retractions import carrier_name
from tracker.queries.source_uses import live_evidence
from tracker.rules.addresses import names_a_page, publication_key, rough_key
from tracker.rules.naming import Choice, Question
from tracker.rules.publications import of_one_address, standing_for

PER_PAGE = 20


@dataclass(frozen=True)
class RecordedPublication:
    """A publication with the number of claims of the reader’s desks that it is evidence for."""

    carrier: Carrier
    claims: int


@dataclass(frozen=True)
class DoublePublication:
    """Two recordings of one address, the older first; `apart` is who said that they are two, if somebody did."""

    older: RecordedPublication
    newer: RecordedPublication
    apart: CarrierDistinction | None


@dataclass(frozen=True)
class DoublePublications:
    """One page of them; `undecided` counts those of which nobody has said that they are two."""

    rows: Sequence[DoublePublication]
    total: int
    undecided: int
    page: int


_MAY_PART_A_WORD = ("%", "\u00ad", "\u200b", "\u2060", "\ufeff", "&#")


def publications_at(session: Session, address: str) -> list[Carrier]:
    """The publications recorded under this address however it was copied, the oldest first; none for a front page."""
    key = publication_key(address)
    if not names_a_page(key):
        return []
    host, piece = rough_key(address)
    # Any letter may stand as “%41” where percent-encoding is used at all, and what nobody sees may part a word.
    parted = (Carrier.address.contains(sign, autoescape=True) for sign in _MAY_PART_A_WORD)
    written = or_(Carrier.address.icontains(piece, autoescape=True), *parted)
    alike = select(Carrier).where(Carrier.address.icontains(host, autoescape=True), written)
    carriers = session.scalars(alike.order_by(Carrier.id))
    return [carrier for carrier in carriers if publication_key(carrier.address) == key]


def counting_as_themselves(session: Session, alike: Sequence[Carrier]) -> list[Carrier]:
    """Of publications of one address those that count: the oldest, and what was told apart from it."""
    counts_as = standing_for({carrier.id: carrier.address for carrier in alike}, publications_apart(session))
    return [carrier for carrier in alike if counts_as[carrier.id] == carrier.id]


def publication_question(session: Session, address: str, alike: Sequence[Carrier]) -> Question:
    """Whether an address that is typed means one of these publications, with the claims they are evidence for."""
    recorded = _recorded(session, [carrier.id for carrier in alike], None)
    choices = [
        Choice(carrier.id, carrier_name(carrier), "", counted(recorded[carrier.id].claims, "claim"))
        for carrier in alike
    ]
    return Question("address", address, choices, of="publication")


def publications_apart(session: Session) -> set[frozenset[int]]:
    """The pairs of publications of which somebody said that they are two."""
    return {frozenset({word.carrier_id, word.other_id}) for word in _newest_words(session) if word.apart}


def distinction_between(session: Session, carrier_id: int, other_id: int) -> CarrierDistinction | None:
    """What was said last of these two."""
    older, newer = sorted((carrier_id, other_id))
    words = select(CarrierDistinction).where(
        CarrierDistinction.carrier_id == older, CarrierDistinction.other_id == newer
    )
    return session.scalars(words.order_by(CarrierDistinction.id.desc()).limit(1)).first()


def double_publications(session: Session, *, desk_ids: Collection[int], page: int = 1) -> DoublePublications:
    """Publications that share an address with an older one, `PER_PAGE` a page; first those nobody decided about."""
    addresses = dict(session.execute(select(Carrier.id, Carrier.address).where(Carrier.address != "")).all())
    words = {(word.carrier_id, word.other_id): word for word in _newest_words(session) if word.apart}
    pairs = [(ids[0], newer) for ids in of_one_address(addresses) for newer in ids[1:]]
    pairs.sort(key=lambda pair: (pair in words, pair))
    page = min(max(1, page), max(1, -(-len(pairs) // PER_PAGE)))
    page_pairs = pairs[(page - 1) * PER_PAGE : page * PER_PAGE]
    recorded = _recorded(session, {carrier_id for pair in page_pairs for carrier_id in pair}, desk_ids)
    rows = [
        DoublePublication(recorded[older], recorded[newer], words.get((older, newer))) for older, newer in page_pairs
    ]
    return DoublePublications(rows, len(pairs), sum(pair not in words for pair in pairs), page)


def _newest_words(session: Session) -> Sequence[CarrierDistinction]:
    newest = select(func.max(CarrierDistinction.id)).group_by(
        CarrierDistinction.carrier_id, CarrierDistinction.other_id
    )
    words = select(CarrierDistinction).where(CarrierDistinction.id.in_(newest))
    return session.scalars(words.options(joinedload(CarrierDistinction.recorded_by))).all()


def _recorded(
    session: Session, carrier_ids: Collection[int], desk_ids: Collection[int] | None
) -> dict[int, RecordedPublication]:
    used = live_evidence(
        select(Evidence.carrier_id, func.count(Evidence.claim_id.distinct()))
        .join(Claim, Claim.id == Evidence.claim_id)
        .where(Evidence.carrier_id.in_(carrier_ids))
        .group_by(Evidence.carrier_id)
    )
    if desk_ids is not None:
        used = used.where(Claim.desk_id.in_(desk_ids))
    claims = dict(session.execute(used).all())
    carriers = session.scalars(select(Carrier).where(Carrier.id.in_(carrier_ids)))
    return {carrier.id: RecordedPublication(carrier, claims.get(carrier.id, 0)) for carrier in carriers}
