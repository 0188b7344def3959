"""Recording sources: who they are, under which names, who owns them and how reliable they are held to be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import NotFound, WrongInput
from tracker.language.dates import latest_today
from tracker.language.kinds import SourceKind
from tracker.language.search_key import fold, is_one_spelling
from tracker.models import Grade, Person, Source, SourceAlias, SourceRevision
from tracker.queries.folding import folded
from tracker.queries.retractions import source_name
from tracker.queries.sources import NO_SOURCE
from tracker.rules.input_cleaning import one_line, prose, reason
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.rules.sources import OF_ONE_OUTLET, Reliability, tidy_address, tidy_name, unnamed_name
from tracker.rules.walks import chain_from
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.locks import hold
from tracker.services.permissions import require_anywhere

NO_CHOICE = "There is no such source; choose one from the list."
_FOLLOWS = {
    Trigger.SOURCE_NATURE: frozenset({"kind"}),
    Trigger.SOURCE: frozenset({"outlet_id", "organisation_id", "event"}),  # what origins are counted by
    Trigger.SOURCE_NAME: frozenset({"name"}),
}
"""What follows when one of these fields changes."""


@dataclass(frozen=True)
class SourceDraft:
    """A source as somebody describes it. An unnamed one may leave `name` empty and give only its `descriptor`.

    `outlet_id` is the outlet that uses an unnamed source, `organisation_id` whom a person speaks for,
    `event` the one briefing or release that ties sources together.
    """

    name: str = ""
    kind: SourceKind = SourceKind.OUTLET
    outlet_id: int | None = None
    organisation_id: int | None = None
    descriptor: str = ""
    event: str = ""
    address: str = ""
    note: str = ""

    @classmethod
    def of(cls, source: Source) -> "SourceDraft":
        """What is kept about a source now."""
        return cls(**{field: getattr(source, field) for field in cls.__dataclass_fields__})


def find_or_create_source(session: Session, *, draft: SourceDraft, by: Person, now: datetime) -> Source:
    """The source of that name (whatever its case and signs; or an alias) and kind, made now if there is none.

    Unnamed sources and observations are told apart by their outlet as well. A source that is found stays as it is.
    """
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    tidy = _tidied(session, draft)
    twin = _like(session, tidy)
    # Looked for once more when held: most names are there, and nobody waits for those.
    if twin is None:
        hold(session, "sources")  # two people naming the same new source must not make it twice
        twin = _like(session, tidy)
    if twin:
        return twin
    return make_source(session, draft=tidy, by=by, now=now)


def make_source(session: Session, *, draft: SourceDraft, by: Person, now: datetime) -> Source:
    """A new source, whoever bears that name already; the caller holds the sources."""
    tidy = _tidied(session, draft)
    source = Source(**tidy.__dict__, created_at=now, created_by_id=by.id)
    session.add(source)
    session.flush()
    revise(session, source, by=by, now=now)
    record(
        session,
        type=JournalType.SOURCE_CREATE,
        summary=f"Added the {source.kind.word} {source_name(session, source)}.",
        by=by,
        now=now,
        payload={"source_id": source.id, **_fields_of(tidy)},
    )
    return source


def edit_source(
    session: Session, *, source_id: int, draft: SourceDraft, by: Person, now: datetime, why: str = ""
) -> Source:
    """Change what is kept about a source; the journal keeps what it was before."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    source = known_source(session, source_id)
    tidy = _tidied(session, draft, itself=source)
    twin = _like(session, tidy)
    # A merged source is found as what it counts as, and may still correct its own name.
    if twin and twin not in (source, unmerged(session, source)):
        raise WrongInput(
            f"The {twin.kind.word} {twin.name} is there already; use that one, or give another name.", field="name"
        )
    old, new = _fields_of(SourceDraft.of(source)), _fields_of(tidy)
    changed = [field for field in new if new[field] != old[field]]
    if not changed:
        return source
    for field in changed:
        setattr(source, field, getattr(tidy, field))
    session.flush()
    revise(session, source, by=by, now=now)
    record(
        session,
        type=JournalType.SOURCE_EDIT,
        summary=f"Changed {_field_names(changed)} of the source {source_name(session, source)}.",
        by=by,
        now=now,
        why=prose(why, limits.REASON, field="why"),
        payload={
            "source_id": source.id,
            "old": {field: old[field] for field in changed},
            "new": {field: new[field] for field in changed},
        },
    )
    for trigger, fields in _FOLLOWS.items():
        if fields.intersection(changed):
            consequences.follow_sources(session, [source.id], trigger, by=by, now=now)
            break  # the first one makes anew whatever the others would
    return source


def revise(session: Session, source: Source, *, by: Person | None, now: datetime) -> SourceRevision:
    """Keep everything that can be edited about a source, as it stands from now on."""
    fields = {**_fields_of(SourceDraft.of(source)), "merged_into_id": source.merged_into_id}
    revision = SourceRevision(source_id=source.id, fields=fields, recorded_at=now, recorded_by_id=by.id if by else None)
    session.add(revision)
    session.flush()
    return revision


def add_alias(session: Session, *, source_id: int, name: str, by: Person, now: datetime) -> SourceAlias:
    """Record another name of a source; one it already goes by changes nothing."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    source = known_source(session, source_id)
    tidy = tidy_name(name)
    for alias in source.aliases:
        if is_one_spelling(alias.name, tidy):
            return alias
    twin = _like(session, SourceDraft(name=tidy, kind=source.kind, outlet_id=source.outlet_id))
    # An alias that leads to two sources would be found as the older one.
    if twin and twin is not source:
        raise WrongInput(f"{tidy} is already the {twin.kind.word} {twin.name}; give another name.", field="name")
    if is_one_spelling(tidy, source.name):
        raise WrongInput(f"The source is called {source.name} already; give another name.", field="name")
    alias = SourceAlias(source_id=source.id, name=tidy, recorded_at=now)
    source.aliases.append(alias)
    session.flush()
    record(
        session,
        type=JournalType.SOURCE_EDIT,
        summary=f"Noted that {source.name} is also called {tidy}.",
        by=by,
        now=now,
        payload={"source_id": source.id, "alias": tidy},
    )
    # It may be near the name of another source now.
    consequences.follow_sources(session, [source.id], Trigger.SOURCE_NAME, by=by, now=now)
    return alias


def grade_source(
    session: Session,
    *,
    source_id: int,
    reliability: Reliability,
    from_on: date,
    why: str,
    by: Person,
    now: datetime,
) -> Grade:
    """Grade a source from a day on (Admiralty A to F; F is unknown, not worst); the reason is mandatory."""
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    source = known_source(session, source_id)
    if from_on > latest_today(now):
        raise WrongInput("A grade cannot begin in the future; give the day it holds from.", field="from_on")
    grade = Grade(
        source_id=source.id,
        reliability=reliability,
        from_on=from_on,
        why=reason(why),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(grade)
    session.flush()
    record(
        session,
        type=JournalType.SOURCE_GRADE,
        summary=f"Graded {source_name(session, source)} {reliability.value}, {reliability.word}.",
        by=by,
        now=now,
        why=grade.why,
        payload={"source_id": source.id, "reliability": reliability.value, "from_on": from_on.isoformat()},
    )
    return grade


def _tidied(session: Session, draft: SourceDraft, itself: Source | None = None) -> SourceDraft:
    unnamed = draft.kind is SourceKind.UNNAMED
    for field, kind in (("outlet_id", "outlet"), ("organisation_id", "organisation")):
        source_id = getattr(draft, field)
        # A walk from a source to whom it belongs would not end.
        if source_id is not None and itself and source_id == itself.id:
            raise WrongInput(f"A source cannot be its own {kind}; choose another one.", field=field)
        if source_id is not None and session.get(Source, source_id) is None:
            raise WrongInput(f"There is no such {kind}; choose one from the list.", field=field)
    return SourceDraft(
        name=tidy_name(draft.name or (unnamed_name(draft.descriptor) if unnamed else "")),
        kind=draft.kind,
        outlet_id=draft.outlet_id,
        organisation_id=draft.organisation_id,
        descriptor=one_line(draft.descriptor, limits.DESCRIPTOR, field="descriptor"),
        event=one_line(draft.event, limits.OCCASION, field="event"),
        address=tidy_address(draft.address),
        note=prose(draft.note, limits.NOTE, field="note"),
    )


def _like(session: Session, draft: SourceDraft) -> Source | None:
    """The oldest source that goes by that name, whatever its case and signs, or what it was merged into.

    A name that differs in an accent or a letter is another one: it may be the same source, and a person is asked.
    """
    name = fold(draft.name)
    aliases = select(SourceAlias.source_id).where(folded(SourceAlias.name) == name)
    matching = select(Source).where(Source.kind == draft.kind, or_(folded(Source.name) == name, Source.id.in_(aliases)))
    # “Officials” of two papers are not the same officials.
    if draft.kind in OF_ONE_OUTLET:
        matching = matching.where(Source.outlet_id.is_not_distinct_from(draft.outlet_id))
    # One that counts as itself goes before one that was merged away under the same name.
    matching = matching.order_by(Source.merged_into_id.is_not(None), Source.id)
    called_so = (source for source in session.scalars(matching) if _is_called(source, draft.name))
    return unmerged(session, next(called_so, None))


def _is_called(source: Source, name: str) -> bool:
    # No database minds signs and disregards them at once, so that it finds too many.
    own_name = is_one_spelling(source.name, name)
    return own_name or any(is_one_spelling(alias.name, name) for alias in source.aliases)


def source_called(session: Session, draft: SourceDraft) -> Source | None:
    """The source that these words mean already, as what it counts as; none where they would make one."""
    return _like(session, _tidied(session, draft))


def outlet_called(session: Session, name: str) -> int | None:
    """The id of the outlet of that name, if there is one."""
    outlet = source_called(session, SourceDraft(name=name, kind=SourceKind.OUTLET)) if name.strip() else None
    return outlet.id if outlet else None


def unmerged(session: Session, source: Source | None) -> Source | None:
    """What a source counts as: itself, or the one it was merged into, and so on."""
    merged = [*merged_chain(session, source)]
    return merged[-1] if merged else None


def merged_chain(session: Session, source: Source | None) -> Iterator[Source]:
    """A source, the one it was merged into, and so on."""
    return chain_from(
        source, lambda merged: session.get(Source, merged.merged_into_id) if merged.merged_into_id else None
    )


def known_source(session: Session, source_id: int, field: str | None = None) -> Source:
    """The source of that id; where there is none, `WrongInput` at the field that named it, else `NotFound`."""
    source = session.get(Source, source_id)
    if source is None and field:
        raise WrongInput(NO_CHOICE, field=field)
    if source is None:
        raise NotFound(NO_SOURCE)
    return source


def _fields_of(draft: SourceDraft) -> dict[str, str | int | None]:
    return {**draft.__dict__, "kind": draft.kind.value}


def _field_names(fields: list[str]) -> str:
    return ", ".join(field.removesuffix("_id") for field in fields)
