"""The day that a document prints near its beginning or at the edge of its pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.language.dates import MONTHS, PartialDate
from tracker.language.english import ORDINAL_ENDING

_LONG = 90  # characters: a line that names the day is short; a longer one tells of days
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_SHAPES = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:{ORDINAL_ENDING}|\.)? (?:of |de )?{_MONTH},? (?:de )?(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}}){ORDINAL_ENDING}?,? (?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(r"\b(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d)\b"),
)
_PUBLISHED = re.compile(r"\b(?:published|issued|released|veröffentlicht|publié)\b", re.I)
_CHANGED = re.compile(
    r"\b(?:updated?|modified|edited|changed|revised|amended|aktualisiert|geändert|mis à jour)\b", re.I
)
_DATELINE = re.compile(r"^.{0,60}?(?: [–—-] |: |\) )")
_XMP = re.compile(
    rb"<(?:prism:publicationDate|prism:coverDate|dc:date)\b[^>]*>\s*(?:<rdf:Seq>\s*<rdf:li[^>]*>)?\s*(\d{4}-\d\d-\d\d)",
    re.S,
)


@dataclass(frozen=True)
class PrintedDay:
    """A day as printed, and every day that it can be; no reading where none is printed."""

    words: str = ""
    readings: tuple[PartialDate, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.readings)


def printed_day(first: Sequence[str], heads: Sequence[str]) -> PrintedDay:
    """The one day named by short lines near the beginning or by running heads; none where they name several."""
    lines = [line for text in first for line in text.split("\n") if len(line) <= _LONG]
    lines += [dateline[0] for text in first if len(text) > _LONG and (dateline := _DATELINE.match(text))]
    for candidates in ([line for line in lines if _PUBLISHED.search(line)], lines, heads):
        days = [day for line in candidates for day in _days_of_publishing(line)]
        if candidates is not heads and days and _PUBLISHED.search(candidates[0]):
            return days[0]
        if days and len({day.readings for day in days}) == 1:
            return days[0]
    return PrintedDay()


def stated_in_xmp(content: bytes) -> PrintedDay:
    """The day of publication that the file states of itself; the day it was made is another one."""
    match = _XMP.search(content)
    return PrintedDay(match[1].decode(), _reading(match[1].decode().split("-"))) if match else PrintedDay()


def _days_of_publishing(line: str) -> Iterator[PrintedDay]:
    """The days of a line but those that the words before them call the day of a change, where others stand there."""
    days, end = sorted(_days(line), key=lambda day: day[0]), 0
    first, changed = list[PrintedDay](), list[PrintedDay]()
    for start, day in days:
        label = line[end:start]
        end = start + len(day.words)
        is_changed = bool(_CHANGED.search(label)) and not _PUBLISHED.search(label)
        (changed if is_changed else first).append(day)
    yield from first or changed


def _days(line: str) -> Iterator[tuple[int, PrintedDay]]:
    """Each day of a line and where it stands."""
    for shape in _SHAPES:
        for match in shape.finditer(line):
            parts = match.groupdict()
            readings = (
                _either(parts) if "first" in parts else _reading([parts["year"], _month(parts["month"]), parts["day"]])
            )
            if readings:
                yield match.start(), PrintedDay(match[0], readings)


def _either(parts: dict[str, str]) -> tuple[PartialDate, ...]:
    """03/04/2025 is one day in Europe and another in America; 17/12/2025 is one day anywhere."""
    first, second, year = parts["first"], parts["second"], parts["year"]
    ways = (*_reading([year, second, first]), *_reading([year, first, second]))
    return tuple(dict.fromkeys(ways))


def _reading(parts: Sequence[str]) -> tuple[PartialDate, ...]:
    year, month, day = parts
    try:
        return (PartialDate.of(date(int(year), int(month), int(day))),)
    except ValueError:
        return ()


def _month(name: str) -> str:
    if name.isdigit():
        return name
    folded = name.casefold()
    for number, month in enumerate(MONTHS):
        if number and len(folded) >= 3 and month.casefold().startswith(folded):
            return str(number)
    return _month_elsewhere(folded)


def _month_elsewhere(name: str) -> str:
    """The month of that name in the languages that a printed day is often in; empty where there is none."""
    import dateparser  # heavy, and most days are in English

    day = dateparser.parse(
        f"1 {name} 2000", languages=["de", "fr", "es", "it", "nl", "pl", "pt"], settings={"STRICT_PARSING": True}
    )
    return str(day.month) if day else ""
