"""The day a page says it was published; one that can be read in two ways is handed on as it is printed."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from lxml.html import HtmlElement

from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.outside.intake.html.nodes import label_words, line_of, text_of
from tracker.outside.intake.html.printed_days import PrintedDay, printed_days
from tracker.outside.intake.html.stated import Stated

_MACHINE = re.compile(r"\s*(\d{4})-?(\d{2})?-?(\d{2})?(?!\d)(?:[T\s].*)?$", re.S)
_SLASHED = re.compile(r"\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_METAS = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "rnews:datepublished", "publish-date",
    "publish_date", "published-date", "publication_date", "publicationdate", "pubdate", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date",
    "dc.date",    "date.issued", "originalpublicationdate", "date",
)  # fmt: skip
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
_NONE_BEFORE = 1600


@dataclass(frozen=True)
class PublishedDay:
    """The day, or what is printed in its place with the ways to read it."""

    day: PartialDate | None = None
    printed: str = ""
    readings: tuple[PartialDate, ...] = ()


def published_day(page: Stated, nodes: Iterable[HtmlElement]) -> PublishedDay:
    """What is written for machines counts first, then what is printed near the headline; nothing is guessed."""
    written = [str(page.entry.get("datePublished") or "")]
    written += [value for name in _METAS for value in page.metas.get(name, [])]
    places = [node for node in nodes if not _only_changed(node)]
    written += [value for node in places for value in _in_attributes(node)]
    for value in written:
        day = _machine_day(value)
        if day:
            return PublishedDay(day)
    return _printed(places, [value for value in written if value], page.language)


def says_published(words: str) -> bool:
    """Whether a line says that its day is that of publishing."""
    return bool(_FIRST.search(words))


def says_changed(words: str) -> bool:
    """Whether a line says that its day is that of a change."""
    return bool(_CHANGED.search(words))


def _machine_day(value: str) -> PartialDate | None:
    match = _MACHINE.match(value) or _SLASHED.match(value)
    if not match:
        return None
    shape = "-".join(part.zfill(2) for part in match.groups() if part)
    with suppress(WrongInput):
        day = PartialDate.parse(shape)
        # What was never set is 1 January of 1, 1900 or 1970.
        return day if day.year > _NONE_BEFORE and shape not in {"1970-01-01", "1900-01-01"} else None
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
    days: list[tuple[bool, PrintedDay]] = [(True, day) for value in written for day in printed_days(value, language)]
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
        yield bool(_FIRST.search(label)), day
