"""Moments as people type them: a day, or a day and a time, at which the ledger is looked at again."""

import re
from datetime import UTC, date, datetime, time, tzinfo

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.typed_dates import NoDate, TwoReadings, date_readings, which
from tracker.language.typed_times import TypedTime, time_typed

FIELD = "as_of"
# No way to write an instant is longer, so nothing longer is looked at.
_LONGEST = 80
_TIMES = re.compile(r"\d{4}-?\d{2}-?\d{2}[T ]\d{2}.*")
_HOW = "Write a day, or a day and a time, like 17 December 2025, 14:00."


def moment(typed: str, *, zone: tzinfo, now: datetime, first: datetime | None, field: str = FIELD) -> datetime:
    """The instant that was typed. A day means its end; a time without a zone is one on the clock of `zone`.

    `first` is when the first record was made. Anything else, before it or in the future, is `WrongInput` at `field`.
    """
    text = typed.strip()
    at = _instant(text, zone) if len(text) <= _LONGEST else None
    if at is None:
        raise WrongInput(_refusal(text, now.astimezone(zone).date()), field=field)
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
    if len(text) > _LONGEST or _instant(text, zone) is not None:
        return text
    words = time_typed(text)
    ways = _ways(words.day, now.astimezone(zone).date(), field)
    choices = tuple((_at(way, words, zone) or text, way.in_words()) for way in ways if way.day)
    if len(choices) > 1:
        raise TwoReadings(which(words.day, ways), choices, field=field)
    return choices[0][0] if choices else text


def _at(day: PartialDate, words: TypedTime, zone: tzinfo) -> str | None:
    """That day and time in digits; nothing where the zone that was written is none that is known here."""
    if words.clock is None:
        return str(day)
    at = f"{day}T{words.clock.isoformat('seconds' if words.clock.second else 'minutes')}"
    if words.zone in {"UTC", "GMT", "Z"}:
        return None if words.offset else f"{at}Z"
    if words.offset:
        exact = f"{at}{words.offset}"
        return exact if not words.zone and _instant(exact, zone) else None
    local = _instant(at, zone)
    # The pages write the name of the zone of this installation; no other name is known here.
    return at if local is not None and words.zone in {"", local.astimezone(zone).tzname()} else None


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


def _ways(words: str, today: date, field: str) -> tuple[PartialDate, ...]:
    """The days that somebody can have meant; none where it is no day."""
    try:
        return date_readings(words, today, behind=True)
    except NoDate:
        return ()
    except WrongInput as error:
        error.field = field
        raise


def _refusal(text: str, today: date) -> str:
    """Why it is no moment: a month, no date, or no time beside a date."""
    if not text:
        return f"No moment is given. {_HOW}"
    day = time_typed(text).day if len(text) <= _LONGEST else text
    try:
        ways = date_readings(day, today)
    except NoDate as error:
        return str(error)
    if not ways[0].day:
        return f"{ways[0].in_words()} is no single day. {_HOW}"
    return f"“{text}” has a time or a zone that is not known here. {_HOW}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
