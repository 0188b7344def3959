"""Recording who owns a source, from when to when."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.models import Ownership, Person
from tracker.rules.input_cleaning import prose
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.permissions import require_anywhere
from tracker.services.sources import known_source


def record_ownership(
    session: Session,
    *,
    source_id: int,
    owner_id: int,
    by: Person,
    now: datetime,
    from_on: PartialDate | None = None,
    until_on: PartialDate | None = None,
    basis: str = "",
) -> Ownership:
    """Record who owns a source, from when to when as far as is known, and how we know (`basis`)."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    source, owner = known_source(session, source_id), known_source(session, owner_id, field="owner")
    if source is owner:
        raise WrongInput("A source cannot own itself; choose its owner.", field="owner")
    # By last and first day: owned from 2020 until March 2020 is possible.
    if from_on and until_on and until_on.last_day < from_on.first_day:
        raise WrongInput("The ownership ends before it begins; correct one of the two dates.", field="until_on")
    recorded = select(Ownership.id).where(
        Ownership.source_id == source.id,
        Ownership.owner_id == owner.id,
        # An open date is the same as an open date here, which `=` would deny.
        Ownership.from_on.is_not_distinct_from(from_on),
        Ownership.until_on.is_not_distinct_from(until_on),
    )
    if session.scalars(recorded.limit(1)).first():
        raise WrongInput(f"{owner.name} is recorded as its owner for these days already.", field="owner")
    ownership = Ownership(
        source_id=source.id,
        owner_id=owner.id,
        from_on=from_on,
        until_on=until_on,
        basis=prose(basis, limits.BASIS, field="basis"),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(ownership)
    session.flush()
    record(
        session,
        type=JournalType.SOURCE_EDIT,
        summary=f"Recorded {owner.name} as the owner of {source.name}.",
        by=by,
        now=now,
        payload={
            "source_id": source.id,
            "owner_id": owner.id,
            "from_on": str(from_on) if from_on else None,
            "until_on": str(until_on) if until_on else None,
            "basis": ownership.basis,
        },
    )
    consequences.follow_sources(session, [source.id], Trigger.SOURCE, by=by, now=now)
    return ownership
