"""Saying that two publications are two though they have one address, and taking that back."""

from datetime import datetime

from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused
from tracker.models import Carrier, CarrierDistinction, Person
from tracker.queries.dependents import dependents_of_carrier
from tracker.queries.publications import distinction_between
from tracker.queries.retractions import carrier_name
from tracker.rules.addresses import publication_key
from tracker.rules.input_cleaning import reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_anywhere


def keep_publications_apart(
    session: Session, *, carrier_id: int, other_id: int, why: str, by: Person, now: datetime
) -> CarrierDistinction:
    """Record that two publications of one address are two; said again, it changes nothing."""
    older, newer = _held_pair(session, carrier_id, other_id, by)
    if publication_key(older.address) != publication_key(newer.address):
        raise Refused("They have two addresses and count as two already; nothing has to be said.", field="other")
    before = distinction_between(session, older.id, newer.id)
    if before is not None and before.apart:
        return before
    return _say(session, (older, newer), apart=True, why=why, by=by, now=now)


def count_publications_as_one(
    session: Session, *, carrier_id: int, other_id: int, why: str, by: Person, now: datetime
) -> CarrierDistinction:
    """Take back that two publications are two: they have one address and count as one again."""
    older, newer = _held_pair(session, carrier_id, other_id, by)
    before = distinction_between(session, older.id, newer.id)
    if before is None or not before.apart:
        raise Refused("Nobody said that they are two; reload the page.", field="other")
    return _say(session, (older, newer), apart=False, why=why, by=by, now=now)


def _held_pair(session: Session, carrier_id: int, other_id: int, by: Person) -> tuple[Carrier, Carrier]:
    """Both publications, the older first."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    hold(session, "sources")  # of two who decide at once, the second sees what the first said
    pair = [session.get(Carrier, number) for number in sorted({carrier_id, other_id})]
    carriers = [carrier for carrier in pair if carrier is not None]
    if len(carriers) != 2:
        raise NotFound("There are no two such publications; look them up in the list of likely pairs.")
    return carriers[0], carriers[1]


def _say(
    session: Session, pair: tuple[Carrier, Carrier], *, apart: bool, why: str, by: Person, now: datetime
) -> CarrierDistinction:
    word = CarrierDistinction(
        carrier_id=pair[0].id,
        other_id=pair[1].id,
        apart=apart,
        why=reason(why),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(word)
    session.flush()
    names = " and ".join(carrier_name(carrier) for carrier in pair)
    record(
        session,
        type=JournalType.PUBLICATION_APART if apart else JournalType.PUBLICATION_ONE,
        summary=f"Said that {names} are two publications." if apart else f"Said that {names} are one publication.",
        by=by,
        now=now,
        why=word.why,
        payload={"carrier_id": word.carrier_id, "other_id": word.other_id, "address": pair[0].address},
    )
    claim_ids = {claim_id for carrier in pair for claim_id in dependents_of_carrier(session, carrier.id)}
    consequences.follow(session, claim_ids, Trigger.SOURCE, by=by, now=now)
    return word
