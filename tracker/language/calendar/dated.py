"""Words that say when: days, months, years, seasons and “last year”, as the days they mean seen from a publication."""

import re
from dataclasses import dataclass
from datetime import date

from tracker.language.calendar.date_names import MONTH, MONTH_NUMBERS, WEEKDAY, YEAR
from tracker.language.calendar.date_words import (
    about_ago,
    ago,
    days_of,
    month_seen_from,
    season,
    span_seen_from,
    supply_year,
)
from tracker.language.calendar.intervals import Interval, days_on
from tracker.language.calendar.numbers import CARDINAL, cardinal
from tracker.language.english import ORDINAL_ENDING

_PREPOSITION = (
    r"(?:(?P<preposition>\b(?i:in|on|by|since|until|till|from|before|after|through|during|of|for|between|throughout"
    r"|as of|ago|at|to))\s+(?:(?i:the|early|mid|late|about|around|end of|beginning of|start of|middle of)[- ]){0,3})?"
)
_DAY = r"(?P<{d}>\d{{1,2}})" + ORDINAL_ENDING + r"?(?![\d%,]*\d)"
_DATED = re.compile(
    rf"{_PREPOSITION}\b(?:"
    rf"(?P<range1>{YEAR})\s*(?:-|–|to|and|until|through)\s*(?P<range2>{YEAR})"
    rf"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    rf"|{_DAY.format(d='d1')}\s+(?:of\s+)?(?P<m1>{MONTH})\b(?:,?\s+(?P<y1>{YEAR}))?"
    rf"|(?P<m2>{MONTH})\s+{_DAY.format(d='d2')}(?:,?\s+(?P<y2>{YEAR}))?"
    rf"|(?P<m3>{MONTH}),?\s+(?:of\s+)?(?P<y3>{YEAR})"
    rf"|(?i:(?P<direction>last|this past|this|next)\s+)(?P<m4>{MONTH})\b(?!\s+\d)"
    rf"|(?i:(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?\s+)(?P<y4>{YEAR})"
    r"|(?i:(?P<direction2>last|this|next)\s+(?P<span>week|month|year|spring|summer|autumn|fall|winter))\b"
    r"|(?i:earlier\s+this\s+(?P<earlier>week|month|year))\b"
    rf"|(?i:(?P<count>{CARDINAL})\s+(?P<unit>day|week|month|year|decade)s?\s+(?:ago|earlier)"
    rf"(?P<about>\s+(?:(?:this|last|next) (?:week|month|{WEEKDAY})|today|(?:on )?{WEEKDAY}))?)\b"
    r"|(?P<near>(?i:yesterday|today|tonight))\b"
    r"|(?P<decade>(?:19|20)\d0)s\b"
    rf"|(?P<year>{YEAR})"
    rf"|(?P<m5>{MONTH})(?!['\w])"
    r")"
)
# Asked first, since the pattern above tries a dozen shapes at every place of a text.
_MAYBE = re.compile(r"\d|(?i:last|this|next|ago|earlier|yesterday|today|tonight)|[JFMASOND][a-z]{2}")
# Before a month alone: “since May” and “by March” are dates, “Theresa May” and “may march” are none.
_BEFORE_A_MONTH = {
    "in",
    "by",
    "since",
    "until",
    "till",
    "from",
    "before",
    "after",
    "through",
    "during",
    "of",
    "between",
}
# “Of May” and “after March” may be a person and a walk, so these two months take fewer prepositions.
_BEFORE_MAY_OR_MARCH = {"in", "since", "until", "by", "from", "during"}

_Words = dict[str, str | None]


@dataclass(frozen=True)
class DatePhrase:
    """A phrase that says when. `preposition` is the word before it; `has_year` is False where the year had to be
    supplied."""

    start: int
    end: int
    span: Interval
    preposition: str = ""
    has_year: bool = True
    month: int | None = None
    day: int | None = None

    def in_year(self, year: int) -> Interval | None:
        """What a day or month without a year means in that year; nothing for a day that year lacks."""
        return days_of(year, self.month, self.day)


def date_phrases(text: str, published: Interval | None) -> list[DatePhrase]:
    """Every phrase that says when; those that count from the publication only where its day is known."""
    if not _MAYBE.search(text):
        return []
    # Of a publication known to the month, the last day: nothing it tells as past lies after that.
    today = published.last or published.first if published else None
    phrases = (_date_phrase(match, today) for match in _DATED.finditer(text) if not _is_no_month(match))
    return [phrase for phrase in phrases if phrase]


def _is_no_month(match: re.Match[str]) -> bool:
    """Whether the name of a month stands alone and may be a word or a person: “it may come”, “Theresa May”."""
    month, preposition = match["m5"], (match["preposition"] or "").lower()
    if not month:
        return False
    allowed = _BEFORE_MAY_OR_MARCH if month in {"May", "March"} else _BEFORE_A_MONTH
    return preposition not in allowed


def _date_phrase(match: re.Match[str], today: date | None) -> DatePhrase | None:
    words = match.groupdict()
    start, end, preposition = match.start(), match.end(), (words["preposition"] or "").lower()
    name = next((words[group] for group in ("m1", "m2", "m3", "m4", "m5") if words[group]), None)
    month = MONTH_NUMBERS[name.rstrip(".")] if name else None
    day = int(words["d1"] or words["d2"] or 0) or None
    year = next((words[group] for group in ("y1", "y2", "y3", "year") if words[group]), None)
    if year:
        span = days_of(int(year), month, day)
        return DatePhrase(start, end, span, preposition, month=month, day=day) if span else None
    if month and not words["direction"]:
        supplied = supply_year(month, day, today) if today else Interval(None, None)
        if supplied is None:
            return None
        return DatePhrase(start, end, supplied, preposition, has_year=False, month=month, day=day)
    resolved = _absolute(words) or (_relative(words, month, today) if today else None)
    return DatePhrase(start, end, resolved, preposition) if resolved else None


def _absolute(words: _Words) -> Interval | None:
    """“2014 to 2016”, “2025-12-17”, “summer of 2024”, “the 1990s”: the same days whenever it was written."""
    if words["range1"] and words["range2"]:
        first, last = int(words["range1"]), int(words["range2"])
        return Interval(date(first, 1, 1), date(last, 12, 31)) if first <= last else None
    if words["iso"]:
        try:
            return Interval.on(date.fromisoformat(words["iso"]))
        except ValueError:
            return None
    if words["season"] and words["y4"]:
        return season(words["season"].lower(), int(words["y4"]))
    if words["decade"]:
        return Interval(date(int(words["decade"]), 1, 1), date(int(words["decade"]) + 9, 12, 31))
    return None


def _relative(words: _Words, month: int | None, today: date) -> Interval | None:
    """“Last March”, “next year”, “earlier this month”, “two weeks ago”, “today”: counted from the publication."""
    if words["direction"] and month:
        return month_seen_from(today, words["direction"].lower(), month)
    if words["direction2"] and words["span"]:
        return span_seen_from(today, words["direction2"].lower(), words["span"].lower())
    if words["earlier"]:
        return Interval(span_seen_from(today, "this", words["earlier"].lower()).first, today)
    if words["count"] and words["unit"]:
        if words["about"]:
            return about_ago(cardinal(words["count"]), words["unit"].lower(), words["about"].lower(), today)
        return ago(cardinal(words["count"]), words["unit"].lower(), today)
    # “Yesterday”, “today” and “tonight” in one: these words are let pass a day off.
    return Interval(days_on(today, -1), days_on(today, 1)) if words["near"] else None
