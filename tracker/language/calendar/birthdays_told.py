"""“Name, who turns 70 next month”: whether the birthday is then."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.language.calendar.age import CHECK, somebody_named
from tracker.language.calendar.answers import answer, days_compared, fits_or_not, gap_words, implied_row
from tracker.language.calendar.date_names import WEEKDAY
from tracker.language.calendar.date_words import weekdays_near
from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.entries import Birthday
from tracker.language.calendar.intervals import Interval, nearest_gap, years_on
from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, ordinal
from tracker.language.calendar.passages import Passage
from tracker.language.findings import CheckResult

_AGES = range(1, 121)
_WEEKDAY = re.compile(rf"\s+(?:on\s+|this\s+|last\s+|next\s+)?(?P<day>{WEEKDAY})\b(?!,?\s+(?:\d|[A-Z]))")


@lru_cache(maxsize=512)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b{somebody_named(names)}(?:,\s+who\s+|,\s+|\s+)(?:(?:will|has|had|is to|is going to|would)\s+)?"
        rf"(?:(?:only|just|also)\s+)?(?:turn(?:s|ed)?\s+(?P<age>{CARDINAL})"
        rf"|(?:celebrate|mark|ha)(?:s|d|ed)?\s+(?:his|her)\s+(?P<nth>{ORDINAL})\s+birthday)(?=[\s,.;])"
    )


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every birthday that is told with its number and when it is."""
    published = passage.published
    if not re.search(r"\bturn|\bbirthday", passage.text) or published is None or published.first != published.last:
        return
    for person in passage.calendar.birthdays:
        for match in _pattern(person.names).finditer(passage.text):
            age = cardinal(match["age"]) if match["age"] else ordinal(match["nth"])
            told, end = _days_told(passage, match) if age in _AGES else ([], 0)
            if told:
                yield _finding(passage, person, (match.start(), end), age, told)


def _days_told(passage: Passage, match: re.Match[str]) -> tuple[list[Interval], int]:
    """The days that the words right behind mean, each way to read them, and where they end."""
    today = passage.published.first_or_ever if passage.published else None
    weekday = _WEEKDAY.match(passage.text, match.end())
    if weekday and today:
        return [Interval.on(day) for day in weekdays_near(weekday["day"], today)], weekday.end()
    date_phrase = next((date for date in passage.dates if not passage.text[match.end() : date.start].strip()), None)
    if date_phrase is None or date_phrase.start < match.end() or date_phrase.preposition not in {"in", "on", ""}:
        return [], 0
    return _readings(date_phrase, today.year if today else 0), date_phrase.end


def _readings(date_phrase: DatePhrase, year: int) -> list[Interval]:
    """Its days; “in June” is that of this year, of the last or of the next."""
    if date_phrase.has_year:
        return [date_phrase.span]
    return [days for near in (year, year - 1, year + 1) if (days := date_phrase.in_year(near))]


def _finding(passage: Passage, person: Birthday, span: tuple[int, int], age: int, told: list[Interval]) -> CheckResult:
    born = person.born
    birthday = Interval(years_on(born.first_or_ever, age), years_on(born.last_or_ever, age))
    # “This week” and “next month” are said a day too early or too late.
    fits = any(days.wider(1, 1).meets(birthday) for days in told)
    gap = 0 if fits else -nearest_gap(told, birthday)
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        f"{person.label} was born on {born}: {age} years later it is {birthday}, and the text says {told[0]}."
        f" Gap: {gap_words(gap)}.",
        implied=[implied_row(days, person, context=True) for days in told],
        compared=days_compared("event", birthday),
        gap_days=gap,
        refs=[person.key],
    )
