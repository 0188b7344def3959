"""Words that say when: days, months, years, seasons and “last year”, as the days they mean seen from a publication."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tracker.language.calendar.intervals import Interval, days_on, month_of, months_on, week_of, years_on
from tracker.language.calendar.numbers import CARDINAL, cardinal
from tracker.language.dates import MONTHS, PartialDate

_SHORT = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]
_NUMBERS = {name: number for number, name in enumerate(MONTHS) if name}
_NUMBERS |= {short: next(number for name, number in _NUMBERS.items() if name.startswith(short)) for short in _SHORT}
MONTH = rf"(?:(?:{'|'.join(name for name in MONTHS if name)})(?!\s+Day\b)|(?:{'|'.join(_SHORT)})\b\.?)"
YEAR = r"(?:19|20)\d\d(?![\d%])(?!,\d)(?!-(?:strong|odd|member))"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"

_PREPOSITION = (
    r"(?:(?P<prep>\b(?i:in|on|by|since|until|till|from|before|after|through|during|of|for|between|throughout|as of|ago"
    r"|at|to))\s+(?:(?i:the|early|mid|late|about|around|end of|beginning of|start of|middle of)[- ]){0,3})?"
)
_DAY = r"(?P<{d}>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%,]*\d)"
_DATED = re.compile(
    rf"{_PREPOSITION}\b(?:"
    rf"(?P<range1>{YEAR})\s*(?:-|–|to|and|until|through)\s*(?P<range2>{YEAR})"
    rf"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    rf"|{_DAY.format(d='d1')}\s+(?:of\s+)?(?P<m1>{MONTH})\b(?:,?\s+(?P<y1>{YEAR}))?"
    rf"|(?P<m2>{MONTH})\s+{_DAY.format(d='d2')}(?:,?\s+(?P<y2>{YEAR}))?"
    rf"|(?P<m3>{MONTH}),?\s+(?:of\s+)?(?P<y3>{YEAR})"
    rf"|(?i:(?P<which>last|this past|this|next)\s+)(?P<m4>{MONTH})\b(?!\s+\d)"
    rf"|(?i:(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+)(?P<y4>{YEAR})"
    r"|(?i:(?P<which2>last|this|next)\s+(?P<span>week|month|year|spring|summer|autumn|fall|winter))\b"
    r"|(?i:earlier\s+this\s+(?P<earlier>week|month|year))\b"
    rf"|(?i:(?P<count>{CARDINAL})\s+(?P<unit>day|week|month|year|decade)s?\s+(?:ago|earlier))\b"
    r"|(?P<near>(?i:yesterday|today|tonight))\b"
    r"|(?P<decade>(?:19|20)\d0)s\b"
    rf"|(?P<year>{YEAR})"
    rf"|(?P<m5>{MONTH})(?!['\w])"
    r")"
)
_MAYBE = re.compile(r"\d|(?i:last|this|next|ago|earlier|yesterday|today|tonight)|[JFMASOND][a-z]{2}")
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
_ON_ITS_OWN = {"in", "by", "since", "until", "till", "from", "before", "after", "through", "during", "of", "between"}


@dataclass(frozen=True)
class Dated:
    """A phrase that says when. `prep` is the word before it; `whole` is False where the year had to be supplied."""

    start: int
    end: int
    span: Interval
    prep: str = ""
    whole: bool = True
    month: int | None = None
    day: int | None = None

    def in_year(self, year: int) -> Interval | None:
        """What a day or month without a year means in that year; nothing for a day that year lacks."""
        return _partial(year, self.month, self.day)


def dated(text: str, published: Interval | None) -> list[Dated]:
    """Every phrase that says when; those that count from the publication only where its day is known."""
    return list(_dated(text, published)) if _MAYBE.search(text) else []


def _dated(text: str, published: Interval | None) -> Iterator[Dated]:
    today = published.last or published.first if published else None
    for found in _DATED.finditer(text):
        told = found.groupdict()
        prep = (told["prep"] or "").lower()
        start, end = found.start(), found.end()
        if told["m5"] and (prep not in _ON_ITS_OWN or (told["m5"] in {"May", "March"} and prep not in _IN_A_MONTH)):
            continue
        month = next((told[name] for name in ("m1", "m2", "m3", "m4", "m5") if told[name]), None)
        number = _NUMBERS[month.rstrip(".")] if month else None
        day = int(told["d1"] or told["d2"] or 0) or None
        year = next((told[name] for name in ("y1", "y2", "y3", "year") if told[name]), None)
        if year:
            span = _partial(int(year), number, day)
            if span:
                yield Dated(start, end, span, prep, month=number, day=day)
        elif number and not told["which"]:
            near = _without_year(number, day, today) if today else None
            nowhere = Interval(None, None)
            if near or not today:
                yield Dated(start, end, near or nowhere, prep, whole=False, month=number, day=day)
        else:
            resolved = _resolved(told, number, today)
            if resolved:
                yield Dated(start, end, resolved, prep)


_IN_A_MONTH = {"in", "since", "until", "by", "from", "during"}


def _resolved(told: dict[str, str | None], month: int | None, today: date | None) -> Interval | None:
    if told["range1"] and told["range2"]:
        first, last = int(told["range1"]), int(told["range2"])
        return Interval(date(first, 1, 1), date(last, 12, 31)) if first <= last else None
    if told["iso"]:
        try:
            return Interval.on(date.fromisoformat(told["iso"]))
        except ValueError:
            return None
    if told["season"] and told["y4"]:
        return _season(told["season"].lower(), int(told["y4"]))
    if told["decade"]:
        return Interval(date(int(told["decade"]), 1, 1), date(int(told["decade"]) + 9, 12, 31))
    if today is None:
        return None
    if told["which"] and month:
        return _which_month(told["which"].lower(), month, today)
    if told["which2"] and told["span"]:
        return _which(told["which2"].lower(), told["span"].lower(), today)
    if told["earlier"]:
        return Interval(_which("this", told["earlier"].lower(), today).first, today)
    if told["count"] and told["unit"]:
        return ago(cardinal(told["count"]), told["unit"].lower(), today)
    return Interval(days_on(today, -1), days_on(today, 1))


def ago(count: int, unit: str, today: date) -> Interval:
    """What “three years ago” can mean: half a unit either way, a whole one for days."""
    if unit == "day":
        return Interval.on(days_on(today, -count)).wider(1, 1)
    if unit == "week":
        return Interval.on(days_on(today, -7 * count)).wider(7, 4)
    if unit == "month":
        return Interval.on(months_on(today, -count)).wider(20, 20)
    months = count * (120 if unit == "decade" else 12)
    half = 24 if unit == "decade" else 6
    return Interval(months_on(today, -months - half), months_on(today, half - months))


def _which_month(which: str, month: int, today: date) -> Interval:
    """The latest such month before this one, the one of this year, or the next."""
    year = today.year
    if which.startswith("last") or which == "this past":
        year -= month >= today.month
    elif which == "next":
        year += month <= today.month
    return Interval.of(PartialDate(year, month))


def _which(which: str, span: str, today: date) -> Interval:
    step = {"last": -1, "this": 0, "next": 1}[which]
    if span == "week":
        return week_of(days_on(today, 7 * step))
    if span == "month":
        return month_of(months_on(today.replace(day=1), step))
    if span == "year":
        return Interval.of(PartialDate(today.year + step))
    season = _season(span, today.year)
    if which == "last":
        return season if season.last_or_ever < today else _season(span, today.year - 1)
    return season if which == "this" or season.first_or_ever > today else _season(span, today.year + 1)


def _season(name: str, year: int) -> Interval:
    first, last = _SEASONS[name]
    begin = date(year, first, 1)
    return Interval(begin, days_on(months_on(begin, last - first + 1), -1))


def _without_year(month: int, day: int | None, today: date) -> Interval | None:
    """A day: in the year that puts it nearest; a month: the latest that has begun."""
    if day:
        return nearest_year(month, day, today)
    return Interval.of(PartialDate(today.year - (month > today.month), month))


def nearest_year(month: int, day: int, today: date) -> Interval | None:
    """The day of that month that lies nearest to today; nothing for a day that no year near has."""
    years = (_partial(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    return min(filter(None, years), key=lambda each: abs((each.first_or_ever - today).days), default=None)


def _partial(year: int, month: int | None, day: int | None) -> Interval | None:
    try:
        return Interval.of(PartialDate(year, month, day)) if month or not day else None
    except ValueError:
        return None


def weekdays_near(name: str, today: date) -> tuple[date, date]:
    """The latest day of that name up to and including today, and the next one from today on."""
    number = [each.lower() for each in WEEKDAYS].index(name.lower())
    back = (today.weekday() - number) % 7
    latest = days_on(today, -back)
    return latest, latest if back == 0 else days_on(latest, 7)


Resolve = Callable[[str, Interval | None], list[Dated]]
__all__ = ["MONTH", "WEEKDAY", "WEEKDAYS", "YEAR", "Dated", "ago", "dated", "nearest_year", "weekdays_near", "years_on"]
