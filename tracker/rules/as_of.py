"""Moments as people type them: a day, or a day and a time, at which the ledger is looked at again."""

import re
from datetime import UTC, date, datetime, time, tzinfo

from tracker.errors import WrongInput

FIELD = "as_of"
# No way to write an instant is longer, so nothing longer is looked at.
_LONGEST = 40
_TIMES = re.compile(r"\d{4}-?\d{2}-?\d{2}[T ]\d{2}.*")
_HOW = "Write a day like 2025-12-18, or a day and a time like 2025-12-18T14:00."


def moment(typed: str, *, zone: tzinfo, now: datetime, first: datetime | None, field: str = FIELD) -> datetime:
    """The instant that was typed. A day means its end; a time without a zone is one on the clock of `zone`.

    `first` is when the first record was made. Anything else, before it or in the future, is `WrongInput` at `field`.
    """
    text = typed.strip()
    at = _instant(text, zone) if len(text) <= _LONGEST else None
    if at is None:
        raise WrongInput(f"This is no moment. {_HOW}", field=field)
    if first is None:
        raise WrongInput("Nothing is recorded yet, so there is no moment to look back to.", field=field)
    if at < first:
        day = first.astimezone(zone).date()
        raise WrongInput(f"Nothing was recorded by then; the first day there is, is {day.isoformat()}.", field=field)
    if at > now:
        today = now.astimezone(zone).date()
        # Today's end is in the future, yet whoever types today means: as it stands.
        if _day(text) == today:
            return now
        raise WrongInput(f"This is in the future; choose {today.isoformat()} or an earlier day.", field=field)
    return at


def as_typed(at: datetime) -> str:
    """An instant as an address or a command carries it: exact, in UTC, and read again as the same."""
    at = at.astimezone(UTC)
    # A “+00:00” would lose its plus in an address and be read as a space.
    return at.replace(tzinfo=None).isoformat() + "Z"


def _instant(text: str, zone: tzinfo) -> datetime | None:
    day = _day(text)
    try:
        if day is not None:
            return datetime.combine(day, time.max, zone).astimezone(UTC)
        if not _TIMES.fullmatch(text):
            return None
        at = datetime.fromisoformat(text)
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)
    # A day in the year 1 or 9999 has no instant in UTC in every zone.
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
