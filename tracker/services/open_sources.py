"""Naming sources from outside, where one that only confidential claims use is as one that is not there."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.language.search_key import fold
from tracker.models import Person, Source
from tracker.queries.confidential import only_in_confidence
from tracker.queries.folding import folded
from tracker.rules.roles import Action
from tracker.rules.sources import tidy_name
from tracker.services.locks import hold
from tracker.services.permissions import require_anywhere
from tracker.services.sources import SourceDraft, find_or_create_source, make_source, source_called


def find_or_create_open_source(session: Session, *, draft: SourceDraft, by: Person, now: datetime) -> Source:
    """`find_or_create_source` for somebody outside: one that only confidential claims use is as one not there.

    Where such a one bears the name, another source of that name is made; the two are a likely pair for the desk.
    """
    require_anywhere(by=by, action=Action.EDIT_SOURCE)
    hold(session, "sources")
    called = open_source_called(session, draft)
    if called or not is_in_confidence(session, draft):
        return called or find_or_create_source(session, draft=draft, by=by, now=now)
    return make_source(session, draft=draft, by=by, now=now)


def open_source_called(session: Session, draft: SourceDraft) -> Source | None:
    """The source that these words mean to somebody outside; none where all that bear the name are in confidence."""
    source = source_called(session, draft)
    if source is None or not only_in_confidence(session, source.id):
        return source
    name = fold(tidy_name(draft.name))
    namesakes = select(Source).where(Source.kind == draft.kind, folded(Source.name) == name)
    rows = session.scalars(namesakes.order_by(Source.id)).all()
    return next((row for row in rows if not only_in_confidence(session, row.id)), None)


def is_in_confidence(session: Session, draft: SourceDraft) -> bool:
    """Whether these words mean a source that only confidential claims use."""
    source = source_called(session, draft)
    return source is not None and only_in_confidence(session, source.id)
