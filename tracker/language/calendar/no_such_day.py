"""“30 February 2024”, “31/04/2025”: whether the calendar has the day that a text names."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from tracker.language.calendar.answers import answer
from tracker.language.calendar.date_names import MONTH, WEEKDAY_OR_SHORT
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.past_verbs import PAST_VERB
from tracker.language.calendar.written_days import GREGORIAN_EVERYWHERE, DayReading, WrittenDay, written_days
from tracker.language.dates import MONTHS
from tracker.language.findings import CheckResult, Outcome

CHECK = "no_such_day"
# Asked first: every month has the days up to the 28th.
_MAYBE = re.compile(r"\d(?:(?<=2)9|(?<=3)\d|[-/.]\d)")
_IN_LETTERS = ("wenty-ninth", "wenty ninth", "hirt")
_A_LEAP_YEAR = 2024
_WEEKDAY_BEFORE = re.compile(rf"\b{WEEKDAY_OR_SHORT},?\s+(?:the\s+)?$")
# “In June 31 people died”, “since May 32 were counted”: behind these a number is a day only where more says so.
_ON = re.compile(rf"(?:\b[Oo]n(?:\s+the)?|\b(?:{WEEKDAY_OR_SHORT}),?(?:\s+the)?|\bdated|\()\s*$")
_FROM_OR_TO = re.compile(r"\b(?i:by|from|until|till|since|before|after|through|to|of)(?:\s+the)?\s+$")
_CLAUSE_ENDS = re.compile(rf"\s*(?:[.,;:)!?\"]|$|-|–)(?!\d)|\s+(?:to|and|or|until|till|through)\s+{MONTH}\s+\d")
# A file, a law or a version has a number, which may look like a day.
_NUMBERED = re.compile(r"(?:\b(?:[A-Z]\w*\.?|no\.?|nr\.?|number|version|release|section|article|ref\.?))\s*:?\s*$")
_DAY_WORDS = re.compile(
    rf"\b(?:On|By|From|Until|Till|Since|Before|After|Of|Between|And|To|In|Dated?|The|{WEEKDAY_OR_SHORT}):?\s*$"
)
# “Born on 29 February”, “every 29 February”, “on 29 February last year”: not the day of the year of the text.
_OTHER_YEARS = re.compile(
    r"\b(?:leap|born|birth\w*|every|each|years?|decades?|annual\w*|anniversar\w+|whenever|if|quadrennial\w*)\b", re.I
)
# “There is no 30 February”, “31 June, which does not exist”: what a text says of a day that it knows to be none.
_NO_DAY_BEFORE = re.compile(r"\b(?:no|any)\s+(?:such\s+(?:day|date|thing)\s+as\s+)?(?:the\s+)?$", re.IGNORECASE)
_KNOWN = re.compile(
    r"\b(?:(?:do|does|did)(?:n['’]t| not| never) exist|no such (?:day|date)|non-?existent|impossible|imaginary|invalid"
    r"|jok\w+|never (?:come|comes|came)|wrong date|typing error|misprint|typo)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(rf"(?<!is )(?<!are )(?<!be )\b{PAST_VERB}\b")
_WILL = re.compile(r"\b(?:will|shall|due|set|scheduled|expected|planned|going)\b", re.IGNORECASE)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every day that its month does not have, in the year that is written or that the text is of."""
    if not _MAYBE.search(passage.text) and not any(letters in passage.text for letters in _IN_LETTERS):
        return
    today = passage.published.last or passage.published.first if passage.published else None
    for written in written_days(passage.text, today):
        if written.is_short or not _is_day(passage.text, written) or _is_known_as_none(passage.text, written):
            continue
        why = [_why_not(reading, passage, written, today) for reading in written.readings]
        if why and all(why):
            phrase = passage.original[written.start : written.end]
            explanation = f"“{phrase}” does not exist. {why[0]}"
            yield answer(passage, CHECK, Outcome.INCONSISTENT, (written.start, written.end), explanation)


def _why_not(reading: DayReading, passage: Passage, written: WrittenDay, today: date | None) -> str:
    """The arithmetic that says so; empty for a day that exists, or that may."""
    longest = calendar.monthrange(_A_LEAP_YEAR, reading.month)[1]
    # Sweden had a 30 February 1712.
    is_julian = reading.month == 2 and (reading.year or _A_LEAP_YEAR) < GREGORIAN_EVERYWHERE
    if reading.day > longest and not is_julian:
        length = "28 days, 29 in a leap year" if reading.month == 2 else f"{longest} days"
        return f"{MONTHS[reading.month]} has {length}."
    if is_julian or (reading.month, reading.day) != (2, 29):
        return ""
    years = [reading.year] if reading.year else _years_of(passage, written, today)
    if not years or any(calendar.isleap(year) for year in years):
        return ""
    return " and ".join(f"{year} is no leap year: February {year} has 28 days" for year in years) + "."


def _years_of(passage: Passage, written: WrittenDay, today: date | None) -> list[int]:
    """The years that a February without one can be of: those of its sentence, else those before and after the text."""
    spans = [phrase.span for phrase in passage.dates if phrase.has_year]
    ends = [end for span in spans for end in (span.first, span.last) if end]
    if ends:
        return list(range(min(ends).year, max(ends).year + 1))
    # “On Thursday, 29 February” is of the year that the weekday tells.
    beside_weekday = _WEEKDAY_BEFORE.search(passage.text, max(0, written.start - 20), written.start)
    if today is None or beside_weekday or _OTHER_YEARS.search(passage.text) or not _is_told_of_one_day(passage.text):
        return []
    last = today.year if today.month > 2 else today.year - 1
    return [last, last + 1]


def _is_told_of_one_day(text: str) -> bool:
    """“Arrived”, “will meet”; “is held on 29 February” and “takes effect” are of whatever year has one."""
    return bool(_HAPPENED.search(text) or _WILL.search(text))


def _is_known_as_none(text: str, written: WrittenDay) -> bool:
    before = text[max(0, written.start - 40) : written.start]
    return bool(_NO_DAY_BEFORE.search(before) or _KNOWN.search(text))


def _is_day(text: str, written: WrittenDay) -> bool:
    """Whether it is a day and not a number beside a month, or the number of a thing."""
    before = text[max(0, written.start - 30) : written.start]
    if written.in_digits:
        return not _NUMBERED.search(before) or bool(_DAY_WORDS.search(before))
    if written.is_ordinal or written.readings[0].year or _ON.search(before):
        return True
    day_is_first = text[written.start].isdigit()
    return bool((day_is_first or _FROM_OR_TO.search(before)) and _CLAUSE_ENDS.match(text, written.end))
