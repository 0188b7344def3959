"""Retracting and correcting what somebody published, or somebody altogether; and undoing that."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused, WrongInput
from tracker.models import Carrier, Person, Retraction, RetractionEnd, Source, Taken
from tracker.queries.dependents import counting_as, dependents_of_carrier, dependents_of_sources
from tracker.queries.retractions import because_undone, name_of, retraction_in_force, source_name
from tracker.rules.input_cleaning import reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.rules.sources import tidy_address
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_anywhere

NO_CARRIER = "There is no such publication; look it up on the page of its source."
NO_SOURCE = "There is no such source; look it up in the list of sources."
_TYPES = {Taken.RETRACTED: JournalType.SOURCE_RETRACT, Taken.CORRECTED: JournalType.SOURCE_CORRECT}


def retract(
    session: Session,
    *,
    carrier_id: int | None = None,
    source_id: int | None = None,
    kind: Taken,
    why: str,
    notice: str = "",
    by: Person,
    now: datetime,
) -> Retraction:
    """Record that a publication or a source was retracted or corrected, and flag every claim that rests on it.

    `notice` is the address where that was said.
    """
    require_anywhere(by=by, action=Action.RETRACT)
    if (carrier_id is None) is (source_id is None):
        raise WrongInput("Name either a publication or a source.", field="what")
    hold(session, "retractions")  # two people retracting the same must not do it twice
    _require_retractable(session, carrier_id, source_id)
    # Corrected may become retracted, the other way round only by undoing it: a correction weighs less.
    before = retraction_in_force(session, carrier_id=carrier_id, source_id=source_id)
    if before and (before.taken is Taken.RETRACTED or kind is Taken.CORRECTED):
        undo = "undo that first" if before.taken is kind else "undo that first to record a correction"
        raise Refused(
            f"{_capitalised(name_of(session, before))} was {before.taken.value} already; {undo}.", field="taken"
        )
    retraction = Retraction(
        carrier_id=carrier_id,
        source_id=source_id,
        taken=kind,
        why=reason(why),
        notice=tidy_address(notice, field="notice"),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(retraction)
    session.flush()
    record(
        session,
        type=_TYPES[kind],
        summary=f"{kind.value.capitalize()} {name_of(session, retraction)}.",
        by=by,
        now=now,
        why=retraction.why,
        payload={**_payload(retraction), "taken": kind.value, "notice": retraction.notice},
    )
    trigger = Trigger.RETRACTION if kind is Taken.RETRACTED else Trigger.CORRECTION
    consequences.follow(session, _dependent_claims(session, retraction), trigger, by=by, now=now, retraction=retraction)
    return retraction


def reinstate(session: Session, *, retraction_id: int, why: str, by: Person, now: datetime) -> RetractionEnd:
    """Undo a retraction or take back a correction, with the reason; what fell because of it is flagged no longer."""
    require_anywhere(by=by, action=Action.RETRACT)
    hold(session, "retractions")
    retraction = session.get(Retraction, retraction_id)
    if retraction is None:
        raise NotFound("There is no such retraction; look it up on the page of its source.")
    # Held by now; before, somebody else may have undone it.
    session.refresh(retraction, ["end"])
    if retraction.end:
        raise Refused("This was undone already; reload the page to see why.")
    end = RetractionEnd(retraction_id=retraction.id, why=reason(why), recorded_at=now, recorded_by_id=by.id)
    retraction.end = end
    session.flush()
    record(
        session,
        type=JournalType.SOURCE_REINSTATE,
        summary=because_undone(session, retraction).partition(" on ")[0] + ".",
        by=by,
        now=now,
        why=end.why,
        payload={**_payload(retraction), "taken": retraction.taken.value},
    )
    consequences.follow(
        session, _dependent_claims(session, retraction), Trigger.REINSTATEMENT, by=by, now=now, retraction=retraction
    )
    return end


def _require_retractable(session: Session, carrier_id: int | None, source_id: int | None) -> None:
    if carrier_id is not None and session.get(Carrier, carrier_id) is None:
        raise NotFound(NO_CARRIER)
    source = session.get(Source, source_id) if source_id is not None else None
    if source_id is not None and source is None:
        raise NotFound(NO_SOURCE)
    # It counts as the other one, so nothing would rest on it and nobody would be told.
    if source and source.merged_into_id:
        target = source_name(session, session.get_one(Source, source.merged_into_id))
        raise Refused(f"{source.name} was merged into {target}; retract that one.", field="taken")


def _dependent_claims(session: Session, retraction: Retraction) -> Collection[int]:
    if retraction.carrier_id is not None:
        return dependents_of_carrier(session, retraction.carrier_id)
    assert retraction.source_id is not None, "it is of one thing"  # noqa: S101  (the table says so)
    return dependents_of_sources(session, counting_as(session, retraction.source_id))


def _payload(retraction: Retraction) -> dict[str, int | None]:
    return {
        "retraction_id": retraction.id,
        "source_id": retraction.source_id,
        "carrier_id": retraction.carrier_id,
    }


def _capitalised(name: str) -> str:
    return name[0].upper() + name[1:]
