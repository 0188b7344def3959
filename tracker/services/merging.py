"""Merging sources that are one and the same, and taking that back."""

from datetime import datetime

from sqlalchemy.orm import Session

from tracker.errors import Refused, WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import Person, Source
from tracker.queries.distinctions import kept_apart
from tracker.queries.merges import counting_as_another
from tracker.queries.retractions import retraction_in_force, source_name
from tracker.rules.input_cleaning import reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.rules.sources import OF_ONE_OUTLET
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_anywhere
from tracker.services.sources import known_source, merged_chain, revise

_ALIKE = (
    {SourceKind.OUTLET, SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.DATASET},
    {SourceKind.DOCUMENT, SourceKind.DATASET},
)
"""Kinds between which somebody may have chosen the wrong one; a person is never a document."""


def merge_sources(
    session: Session,
    *,
    source_id: int,
    into_id: int,
    why: str,
    by: Person,
    now: datetime,
    corrects_kind: bool = False,
) -> Source:
    """Let a source count as another one from now on; the answer is that other one.

    Between a person, a body and a document it is most often a slip; with `corrects_kind` the source was of the wrong
    kind, and somebody has seen both kinds.
    """
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    hold(session, "sources")
    source, into = known_source(session, source_id), known_source(session, into_id, field="into")
    _refuse_impossible(session, source, into, corrects_kind)
    if frozenset((source.id, into.id)) in kept_apart(session, counting_as_another(session)):
        raise Refused(f"{source.name} and {into.name} are two, as somebody said; undo that first.", field="into")
    why = reason(why)
    source.merged_into_id = into.id
    session.flush()
    revise(session, source, by=by, now=now)
    record(
        session,
        type=JournalType.SOURCE_MERGE,
        summary=f"Merged {source_name(session, source)} into {source_name(session, into)}.",
        by=by,
        now=now,
        why=why,
        payload={"source_id": source.id, "into": into.name, "into_id": into.id},
    )
    consequences.follow_sources(session, [source.id, into.id], Trigger.SOURCE_NATURE, by=by, now=now)
    return into


def unmerge_source(session: Session, *, source_id: int, why: str, by: Person, now: datetime) -> Source:
    """Let a merged source count as itself again."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    hold(session, "sources")
    source = known_source(session, source_id)
    # Held, then looked at: of two who undo it, the second is told.
    if source.merged_into_id is None:
        raise Refused("It is not merged with another source; reload the page.", field="why")
    why, into = reason(why), session.get_one(Source, source.merged_into_id)
    source.merged_into_id = None
    session.flush()
    revise(session, source, by=by, now=now)
    record(
        session,
        type=JournalType.SOURCE_UNMERGE,
        summary=f"Took {source_name(session, source)} out of {source_name(session, into)} again.",
        by=by,
        now=now,
        why=why,
        payload={"source_id": source.id, "into": into.name, "into_id": into.id},
    )
    consequences.follow_sources(session, [source.id, into.id], Trigger.SOURCE_NATURE, by=by, now=now)
    return source


def _refuse_impossible(session: Session, source: Source, into: Source, corrects_kind: bool) -> None:
    if source is into:
        raise WrongInput("A source cannot be merged into itself; choose another one.", field="into")
    if source.merged_into_id is not None:
        target = session.get_one(Source, source.merged_into_id)
        raise Refused(f"It was merged into {target.name} already; undo that first.", field="into")
    # A circle would have no end that either counts as.
    if _leads_to(session, into, source):
        raise WrongInput(f"{into.name} was merged into {source.name}; undo that first.", field="into")
    if into.merged_into_id is not None:
        target = session.get_one(Source, into.merged_into_id)
        raise WrongInput(f"{into.name} was merged into {target.name}; choose that one.", field="into")
    if not can_be(source.kind, into.kind, corrects_kind):
        raise WrongInput(
            f"The {source.kind.word} {source.name} cannot be the {into.kind.word} {into.name}; choose one of its kind, "
            "or say that its kind is corrected, as under “Sources that may be one”.",
            field="into",
        )
    # “An official” of the Times and “an official” of the Post may be two; merged they would be one origin.
    if source.kind is SourceKind.UNNAMED and source.outlet_id != into.outlet_id:
        raise WrongInput("Unnamed sources of different outlets are never one for certain.", field="into")
    # The retraction is on the source that nobody looks up any more.
    if retraction_in_force(session, source_id=source.id):
        raise Refused(
            f"{source.name} was retracted or corrected, which would be lost sight of; undo that first.", field="into"
        )


def can_be(kind: SourceKind, into: SourceKind, corrects_kind: bool = False) -> bool:
    """Whether a source of a kind can be merged into one of another, perhaps only where its own was wrong."""
    kinds = {kind, into}
    if len(kinds) == 1 or any(kinds <= alike for alike in _ALIKE):
        return True
    # These are nothing without their outlet, which the other one does not have.
    return corrects_kind and not kinds & OF_ONE_OUTLET


def _leads_to(session: Session, start: Source, end: Source) -> bool:
    return any(source is end for source in merged_chain(session, start) if source is not start)
