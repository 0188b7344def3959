"""Tying a source to the one briefing or release on which it spoke: those of one occasion count as one origin."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import WrongInput
from tracker.models import Person, Source
from tracker.rules.input_cleaning import one_line
from tracker.rules.occasions import occasion_key
from tracker.services.sources import SourceDraft, edit_source


def tie_to_press_event(session: Session, source: Source, *, event: str, by: Person, now: datetime) -> Source:
    """Tie a source to an occasion; none given, or the one it is tied to, changes nothing. Another is `WrongInput`."""
    tidy = one_line(event, limits.OCCASION, field="event")
    if not tidy or occasion_key(tidy) == occasion_key(source.event):
        return source
    if source.event:
        raise WrongInput(
            f"{source.name} is tied to “{source.event}” already; correct that on the page of the source.", field="event"
        )
    draft = replace(SourceDraft.of(source), event=tidy)
    return edit_source(session, source_id=source.id, draft=draft, by=by, now=now)
