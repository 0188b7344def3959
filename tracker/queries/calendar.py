"""The calendar that checks count from, as it stands now."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.models import CalendarEntry


def entries_now(session: Session) -> dict[str, dict[str, Any]]:
    """The newest version of every entry as plain facts by key, in the shape of the reference."""
    newest = select(func.max(CalendarEntry.id)).group_by(CalendarEntry.key)
    entries = select(CalendarEntry).where(CalendarEntry.id.in_(newest)).order_by(CalendarEntry.key)
    return {entry.key: as_facts(entry) for entry in session.scalars(entries)}


def as_facts(entry: CalendarEntry) -> dict[str, Any]:
    """One version of an entry in the shape of the reference."""
    return {
        **entry.facts,
        "kind": entry.kind,
        "source": entry.source,
        "as_of": entry.as_of.isoformat() if entry.as_of else None,
    }
