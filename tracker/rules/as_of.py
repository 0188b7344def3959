"""Moments as people type them: a day, or a day and a time, at which the ledger is looked at again."""

import re
from datetime import UTC, date, datetime, time, tzinfo

from tracker.errors import WrongInput
from tracker.language.typed_dates import NoDate, date_readings, which

FIELD = "as_of"
# No way to write an instant is longer, so nothing longer is looked at.
_LONGEST = 40
_TIMES = re.compile(r"\d{4}-?\d{2}-?\d{2}[T ]\d{2}.*")
_CLOCK = re.compile(r"(?P<day>.*?),?\s+(?:at\s+)?(?P<clock>\d{1,2}:\d{2})\s*(?P<zone>[A-Za-z]{1,5})?")
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


def in_digits(typed: str, *, zone: tzinfo, now: datetime, field: str = FIELD) -> str:
    """`yesterday` or `17 Dec 2025, 16:40 UTC` as an address keeps it, so that it means the same tomorrow.

    What is no day in words stays as it is. `WrongInput` at `field` for a day that can be read in two ways.
    """
    text = typed.strip()
    if _instant(text, zone) is not None:
        return text
    match = _CLOCK.fullmatch(text)
    day = _day_in_words(match["day"] if match else text, now.astimezone(zone).date(), field)
    if day is None or match is None:
        return day or text
    at = f"{day}T{match['clock']:0>5}"
    written = (match["zone"] or "").upper()
    if written in {"UTC", "GMT", "Z"}:
        return f"{at}Z"
    local = _instant(at, zone)
    # The pages write the name of the zone of this installation; no other name is known here.
    own = local is not None and written in {"", local.astimezone(zone).tzname()}
    return at if own else text


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


def _day_in_words(words: str, today: date, field: str) -> str | None:
    try:
        readings = date_readings(words, today)
        if len(readings) > 1:
            raise WrongInput(which(words, readings), field=field)
    except NoDate:
        return None
    except WrongInput as error:
        raise WrongInput(str(error), field=field) from error
    return str(readings[0]) if readings[0].day else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
