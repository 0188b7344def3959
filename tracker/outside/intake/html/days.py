"""The day a page says it was published; one that can be read in two ways is handed on as it is printed."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from email.utils import parsedate

from lxml.html import HtmlElement

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.outside.intake.html.nodes import label_words, line_of, text_of
from tracker.outside.intake.html.printed_days import PrintedDay, printed_days
from tracker.outside.intake.html.stated import Stated

_MACHINE = re.compile(r"\s*(\d{4})-?(\d{2})?-?(\d{2})?(?!\d)(?:[T\s].*)?$", re.S)
_SLASHED = re.compile(r"\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
# These say the day of publishing; the others may be of the file.
_OF_PUBLISHING = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "rnews:datepublished", "publish-date",
    "publish_date", "published-date", "publication_date", "publicationdate", "pubdate", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "date.issued", "originalpublicationdate",
)  # fmt: skip
_METAS = (*_OF_PUBLISHING, "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "date")
_CHANGED = re.compile(
    r"\b(?:updated?|modified|last|edited|changed|reviewed|revised|amended|aktualisiert|geändert|zuletzt|mis à jour|"
    r"actualizado|aggiornato|bijgewerkt|обновлено)\b",
    re.I,
)  # fmt: skip
_FIRST = re.compile(
    r"\b(?:first|originally|published|posted|released|issued|delivered|publié|veröffentlicht|erschienen|publicado|"
    r"pubblicato|gepubliceerd|опубликовано)\b",
    re.I,
)  # fmt: skip
_MAIL = re.compile(r"\s*[A-Za-z]{3},\s\d{1,2}\s[A-Za-z]{3}\s\d{4}")
_MOST = 20  # values that are compared
_NONE_BEFORE = 1600


@dataclass(frozen=True)
class PublishedDay:
    """The day, or what is printed in its place with the ways to read it."""

    day: PartialDate | None = None
    printed: str = ""
    readings: tuple[PartialDate, ...] = ()


def published_day(page: Stated, nodes: Iterable[HtmlElement]) -> PublishedDay:
    """What is written for machines counts first, then what is printed near the headline; nothing is guessed."""
    first = str(page.entry.get("datePublished") or "")
    written = [first, *(value for name in _METAS for value in page.metas.get(name, []))]
    places = [node for node in nodes if not _only_changed(node)]
    if differing := _differing([first, *(value for name in _OF_PUBLISHING for value in page.metas.get(name, []))]):
        return PublishedDay(None, " and ".join(map(str, differing)), tuple(differing))
    written += [value for node in places for value in _in_attributes(node)]
    for value in written:
        day = _machine_day(value)
        if day:
            return PublishedDay(day)
    return _printed(places, [value for value in written if value], page.language)


def _differing(values: list[str]) -> list[PartialDate]:
    """The days that a page states where they cannot be one: the same moment is a day later further east."""
    days = list(dict.fromkeys(day for day in map(_machine_day, values[:_MOST]) if day))
    exact = [day for day in days if not any(other != day and _lies_in(other, day) for other in days)]
    first, last = (
        min((day.last_day for day in exact), default=None),
        max((day.first_day for day in exact), default=None),
    )
    is_one = first is None or last is None or last - first <= timedelta(days=1)
    return [] if is_one else exact


def _lies_in(day: PartialDate, span: PartialDate) -> bool:
    return span.first_day <= day.first_day and day.last_day <= span.last_day


def says_published(words: str) -> bool:
    """Whether a line says that its day is that of publishing."""
    return bool(_FIRST.search(words))


def says_changed(words: str) -> bool:
    """Whether a line says that its day is that of a change."""
    return bool(_CHANGED.search(words))


def _machine_day(value: str) -> PartialDate | None:
    match = _MACHINE.match(value) or _SLASHED.match(value)
    if not match:
        return _day_of_mail(value)
    shape = "-".join(part.zfill(2) for part in match.groups() if part)
    with suppress(WrongInput):
        day = PartialDate.parse(shape)
        # What was never set is 1 January of 1, 1900 or 1970.
        return day if day.year > _NONE_BEFORE and shape not in {"1970-01-01", "1900-01-01"} else None
    return None


def _day_of_mail(value: str) -> PartialDate | None:
    """`Thu, 03 Apr 2025 10:00:00 GMT`, as servers and mails write it."""
    parts = parsedate(value) if _MAIL.match(value) else None
    with suppress(ValueError):
        return PartialDate.of(date(*parts[:3])) if parts else None
    return None


def _in_attributes(node: HtmlElement) -> Iterator[str]:
    for part in node.iter("time", "abbr", "span", "meta", "div", "p"):
        if _only_changed(part):
            continue
        if part.tag == "time" and part.get("datetime"):
            yield part.get("datetime")
        elif part.get("itemprop") == "datePublished" and part.get("content"):
            yield part.get("content")
        elif part.tag == "abbr" and label_words(part) & {"published", "date", "timestamp"} and part.get("title"):
            yield part.get("title")


def _only_changed(node: HtmlElement) -> bool:
    """Whether it says nothing but when the page was changed last."""
    words = " ".join([text_of(node), *label_words(node), node.get("itemprop", "").replace("date", " ")])
    if node.tag in {"time", "span"} and not _CHANGED.search(words):
        before = node.getprevious()
        words = f"{text_of(before)} {before.tail or ''}" if before is not None else (node.getparent().text or "")
        return bool(_CHANGED.search(words[-40:])) and not _FIRST.search(words[-40:])
    return bool(_CHANGED.search(words)) and not _FIRST.search(words)


def _printed(nodes: list[HtmlElement], written: list[str], language: str) -> PublishedDay:
    days = [(True, day) for value in written for day in printed_days(value, language) if day.readings]
    for node in nodes:
        days += list(_labelled(line_of(node), language))
    best = next((day for is_first, day in days if is_first), None) or next((day for _, day in days), None)
    if best is None:
        return PublishedDay()
    if len(best.readings) == 1:
        return PublishedDay(best.readings[0])
    return PublishedDay(None, best.printed, best.readings)


def _labelled(words: str, language: str) -> Iterator[tuple[bool, PrintedDay]]:
    """Each day of a line that is not the day of a change, and whether the line says that it is that of publishing."""
    end = 0
    for day in printed_days(words, language):
        label = words[end : day.start]
        end = day.start + len(day.printed)
        if _CHANGED.search(label) and not _FIRST.search(label):
            continue
        if day.readings:
            yield bool(_FIRST.search(label)), day
