"""What a PDF says of itself: title and author by its own entries, outlet and day only where they are printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tracker import limits
from tracker.language.characters import unhidden
from tracker.language.dates import PartialDate
from tracker.outside.intake.pdf.printed_days import PrintedDay, printed_day, stated_in_xmp
from tracker.outside.intake.pdf.style import Style
from tracker.outside.intake.pdf.web_print import Printed
from tracker.outside.intake.pdf.wording import Text
from tracker.rules.intake_notes import Note, NoteKind

_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|unbenannt.*|sans titre.*|about:\S*|[a-z]+://\S*|"
    r"(?:document|dokument|presentation|slide|layout|print)\s?\d*|"
    r".*\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|pptx?|xlsx?|html?|tmp|txt|tex|md)|[\W\d_]*|.*[\\/][^ ]+[\\/].*)",
    re.I,
)
_NAME = re.compile(
    r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,4}(?:(?:,| and| &| und| et)(?: [^\W\d_][\w.’'-]*){2,5})*"
)
_NO_NAME = re.compile(
    r"\b(?:user|admin|administrator|office|acrobat|microsoft|adobe|press|department|ministry|default)\b", re.I
)
_CAPITAL = r"[A-ZÀ-Þ][\w.’'-]*"
_BETWEEN = r"(?:(?:and|&|und|et|y|van|von|de|der|bin|al) )*"
_BYLINE = re.compile(rf"(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i) +(?P<name>{_CAPITAL}(?: {_BETWEEN}{_CAPITAL}){{1,6}})$")
_SITE = re.compile(r"^(?P<title>.{8,}) [|–—-] (?P<site>[^|–—]{2,40})$")
_DATED_HEAD = re.compile(
    r"^(?P<name>(?:The |Der |Die |Das |Le |La )?[A-ZÀ-Þ][^\d|,·–—]{2,38}?)\s*[|,·–—]\s*(?P<day>.*\d.*)$"
)
_FIRST = 10  # paragraphs in which a headline, byline and day are looked for


@dataclass(frozen=True)
class Facts:
    """What is proposed, each empty where nothing says it."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published_on: PartialDate | None = None
    published_as: str = ""
    published_readings: tuple[PartialDate, ...] = ()
    notes: tuple[Note, ...] = ()


def read(document: Any, content: bytes, printed: Printed, heads: Sequence[str], style: Style) -> Facts:
    """What the file and its first page say of title, outlet, author and day."""
    entries = {key: unhidden(value) for key, value in document.get_metadata_dict(skip_empty=True).items()}
    first = printed.texts[:_FIRST]
    entry = entries.get("Title", "")
    title, notes = _title(entry, first, style)
    day = printed_day([text.words for text in first], _own(heads)) or stated_in_xmp(content)
    return Facts(
        title[: limits.TITLE.most],
        _outlet(entry, heads, printed)[: limits.AUTHOR.most],
        _author(entries.get("Author", ""), first)[: limits.AUTHOR.most],
        day.readings[0] if len(day.readings) == 1 else None,
        day.words if len(day.readings) > 1 else "",
        day.readings if len(day.readings) > 1 else (),
        (*notes, *_ask(day)),
    )


def _own(heads: Sequence[str]) -> list[str]:
    """Running heads of the page itself; a browser prints when it printed, which is not when the page was published."""
    return [head for head in heads if not re.search(r"\d{1,2}:\d{2}|https?://", head)]


def _title(entry: str, first: Sequence[Text], style: Style) -> tuple[str, list[Note]]:
    headline = _headline(first, style)
    if not entry or _NO_TITLE.fullmatch(entry):
        return headline, []
    if headline:
        return headline, []
    printed = next((text.words for text in first if _fold(text.words) and _fold(text.words) in _fold(entry)), "")
    if printed and len(printed) > 10:
        return printed, []
    if any(_fold(entry) in _fold(text.words) for text in first):
        return entry, []
    return entry, [Note(NoteKind.CHANGED, "The title is the one that the file names; it is not printed in it.", entry)]


def _headline(first: Sequence[Text], style: Style) -> str:
    """The largest words of the first page, where they are larger than its text."""
    large = [text for text in first if text.page == 1 and not text.table and text.size > 1.15 * style.size]
    sizes = [text.size for text in large if len(text.words) > 3]
    return next((text.words for text in large if sizes and text.size == max(sizes) and len(text.words) < 300), "")


def _fold(text: str) -> str:
    return "".join(re.findall(r"\w", text.casefold()))


def _author(entry: str, first: Sequence[Text]) -> str:
    for text in first:
        match = _BYLINE.match(text.words)
        if match and len(text.words) < 160:
            return match["name"]
    is_printed = entry and any(_fold(entry) in _fold(text.words) for text in first)
    is_name = _NAME.fullmatch(entry) and entry[0].isupper() and not _NO_NAME.search(entry)
    return entry if is_printed or is_name else ""


def _outlet(entry: str, heads: Sequence[str], printed: Printed) -> str:
    """The name of the site after the title that a browser prints, or the name beside the day in a running head."""
    site = _SITE.match(entry) if printed.is_page else None
    if site:
        return site["site"].strip()
    for head in heads:
        match = _DATED_HEAD.match(head)
        if match and printed_day([], [match["day"]]):
            return match["name"].strip()
    return ""


def _ask(day: PrintedDay) -> list[Note]:
    if len(day.readings) < 2:
        return []
    ways = " or ".join(reading.in_words() for reading in day.readings)
    return [Note(NoteKind.ASK, f"The printed day can be {ways}: say which.", day.words)]
