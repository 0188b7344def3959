"""The headline of a page: which of its elements it is, and what it says without the name of the outlet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from tracker.language.characters import unhidden
from tracker.language.reading_key import key
from tracker.outside.intake.html.nodes import (
    BLOCKS,
    drop,
    elements,
    is_within,
    label_words,
    line_of,
    text_of,
    words_after,
    words_before,
)

_PARTING = re.compile(r"\s+(?:[|–—·•»›/-]|--|::)\s+|:\s+|\s*\|\s*")
_SURE = re.compile(r"\s*\|\s*|\s+::\s+")  # nothing but the name of a site or a part of it follows these
_NAMES_HEADLINE = {"headline", "title", "titel", "titre", "heading", "entry", "post", "article"}
_NAMES_SITE = {"site", "logo", "brand", "masthead", "blog", "sitename", "banner"}
_HOME = {"/", "./", "index.html", "/index.html"}
_LONGEST = 300
_LABELS_BESIDE = 60  # characters of labels beside a title in its own block
_SITE_BESIDE = re.compile(r"\([\w.-]{1,60}\)")
_MOST = 8  # places where a title is parted
_SAME = 88
_LEAST_PROSE = 60
_BEGINNING = 16  # letters of a title that is cut off


@dataclass(frozen=True)
class Names:
    """What the head of a page calls it: titles, the most telling first, and the outlet with its address."""

    titles: Sequence[str]
    outlets: Sequence[str]
    address: str = ""

    def is_outlet(self, words: str) -> bool:
        """Whether these words are the name of the outlet, or of its site."""
        shown = _squashed(words)
        if not shown:
            return False
        if any(_is_same_name(words, outlet) for outlet in self.outlets):
            return True
        host = (urlsplit(self.address).hostname or "").removeprefix("www.")
        return bool(host) and shown in {_squashed(part) for part in (host, *host.split("."), host.rpartition(".")[0])}

    def headline_of(self, title: str) -> str:
        """A title without the outlet at its begin or end."""
        words = unhidden(title)
        while True:
            shorter = self._shortened(words)
            if shorter == words:
                return words
            words = shorter

    def _shortened(self, words: str) -> str:
        partings = list(_PARTING.finditer(words))
        if not partings:
            return words
        first, last = partings[0], partings[-1]
        if self.is_outlet(words[: first.start()]):
            return words[first.end() :]
        if self.is_outlet(words[last.end() :]) or (_SURE.fullmatch(last[0]) and _is_short(words[last.end() :])):
            return words[: last.start()]
        # The outlet may have a dash of its own: “Title - The Paper - Online”.
        middle = next((part for part in partings if self.is_outlet(words[part.end() :])), None)
        return words[: middle.start()] if middle else words

    def readings(self) -> list[str]:
        """All that the headline may be: each title as it stands, without the outlet, and its parts."""
        readings = [words for title in self.titles for words in (unhidden(title), self.headline_of(title)) if words]
        for title in self.titles:
            partings = list(_PARTING.finditer(title))[:_MOST]
            readings += [title[: part.start()] for part in partings] + [title[part.end() :] for part in partings]
        return [words for words in dict.fromkeys(readings) if not self.is_outlet(words)]


def _is_short(words: str) -> bool:
    return len(words.split()) <= 4


def _is_same_name(words: str, outlet: str) -> bool:
    shown, name = _squashed(words), _squashed(outlet)
    if not shown or not name:
        return False
    return (
        shown == name
        or shown.removeprefix("the") == name.removeprefix("the")
        or (min(len(shown), len(name)) > 5 and fuzz.ratio(shown, name) >= _SAME)
    )


def _squashed(words: str) -> str:
    return re.sub(r"[\W_]+", "", key(words))


def find_headline(body: HtmlElement, names: Names) -> HtmlElement | None:
    """The element that is the headline; none where no heading is it for sure."""
    readings = {_squashed(words): len(names.readings()) - rank for rank, words in enumerate(names.readings())}
    if not readings:
        return _first_heading(body)
    ranked = [(_score(node, readings, names), -place, node) for place, node in enumerate(_candidates(body, readings))]
    best = max(ranked, key=lambda row: row[:2], default=None)
    if best is None or best[0] < _LEAST:
        return None
    return _inner(_named_first(best[2], ranked, names), readings)


def _named_first(best: HtmlElement, ranked: list[tuple[float, int, HtmlElement]], names: Names) -> HtmlElement:
    """Of “Pump failed - Boat Forum” the first part, where both stand on the page as headings."""
    for title in names.titles:
        first, _, last = re.sub(r"\s+[|–—·-]\s+", "\n", unhidden(title)).rpartition("\n")
        if first and _squashed(text_of(best)) == _squashed(last):
            heads = [row for row in ranked if row[0] >= _LEAST and row[2].tag in {"h1", "h2", "h3"}]
            return next((row[2] for row in heads if _squashed(text_of(row[2])) == _squashed(first)), best)
    return best


def take_out_headline(headline: HtmlElement | None, article: HtmlElement) -> None:
    """It stands above the text, so it is taken out of where it was; within a sentence it stays."""
    if headline is None or headline is article or not is_within(headline, article):
        return
    parent = headline.getparent()
    is_title = headline.tag not in BLOCKS and bool(label_words(parent) & _NAMES_HEADLINE)
    if is_title and len(line_of(parent)) - len(line_of(headline)) <= _LABELS_BESIDE and parent is not article:
        drop(parent)
        return
    beside = (words_before(headline) + words_after(headline)).strip()
    # “(example.org)” behind a linked headline says where it leads.
    if headline.tag in BLOCKS or not beside or _SITE_BESIDE.fullmatch(beside):
        headline.tail = f" {headline.tail or ''}"
        drop(headline)


def _first_heading(body: HtmlElement) -> HtmlElement | None:
    """Of a page that names no title: what it calls its title, or the heading that it begins with."""
    for node in elements(body, "h1", "h2", "h3", "p", "div"):
        words = text_of(node)
        if (
            words
            and len(words) <= _LONGEST
            and (node.tag in {"h1", "h2", "h3"} or "title" in node.get("class", "").split())
        ):
            return node
        if node.tag == "p" and len(words) > _LEAST_PROSE:
            break
    return None


_LEAST = 3.0


def _candidates(body: HtmlElement, readings: dict[str, int]) -> list[HtmlElement]:
    nodes = elements(body, "h1", "h2", "h3", "p", "div", "td", "font", "b", "strong", "span", "a")
    return [
        node
        for node in nodes
        if node.tag in {"h1", "h2", "h3"} or (len(words := text_of(node)) <= _LONGEST and _is_reading(words, readings))
    ]


def _is_reading(words: str, readings: dict[str, int]) -> bool:
    """Whether the page is called so, or with the first words of it."""
    shown = _squashed(words)
    return shown in readings or any(
        len(reading) >= _BEGINNING and shown.startswith(reading) and len(shown) < 2 * len(reading)
        for reading in readings
    )


def is_like_title(headline: HtmlElement, names: Names) -> bool:
    """Whether the page is called by its headline, or has no title at all."""
    readings = {_squashed(words): 1 for words in names.readings()}
    return not readings or _likeness(_squashed(text_of(headline)), readings) > 0


def _score(node: HtmlElement, readings: dict[str, int], names: Names) -> float:
    words = text_of(node)
    if not words or len(words) > _LONGEST or names.is_outlet(words):
        return 0
    shown, labels = _squashed(words), label_words(node)
    score = {"h1": 3.0, "h2": 1.5, "h3": 1.0}.get(node.tag, 0.0)
    score += _likeness(shown, readings)
    score += 1.0 if labels & _NAMES_HEADLINE or node.get("itemprop") == "headline" else 0.0
    score -= 2.0 if labels & _NAMES_SITE else 0.0
    score -= 4.0 if any(link.get("href") in _HOME for link in node.iter("a")) else 0.0
    for parent in node.iterancestors():
        score -= 4.0 if parent.tag == "header" and node.tag == "a" and _is_of_page(parent) else 0.0
        score += {"article": 0.5, "main": 0.5, "nav": -4.0, "aside": -3.0, "footer": -4.0}.get(str(parent.tag), 0.0)
    return score


def _is_of_page(header: HtmlElement) -> bool:
    return next(header.iterancestors("article", "main", "section"), None) is None


def _likeness(shown: str, readings: dict[str, int]) -> float:
    best = max(readings, key=len, default="")
    # “Orla” before a colon in the title is a part of it, and as a link a subject
    if shown in readings and (len(shown) >= _BEGINNING or 2 * len(shown) >= len(best)):
        return 5.0 + min(len(shown), 60) / 60
    if any(len(reading) >= _BEGINNING and shown.startswith(reading) for reading in readings):
        return 4.0
    for reading in readings:
        if len(reading) > 12 and len(shown) > 12 and (reading in shown or shown in reading):
            return 4.0 * min(len(reading), len(shown)) / max(len(reading), len(shown))
    return 2.0 if best and fuzz.ratio(best, shown) > 70 else 0.0


def _inner(node: HtmlElement, readings: dict[str, int]) -> HtmlElement:
    """Only the part of a heading that is the title, where a label stands in it too."""
    for part in node.iterdescendants():
        if isinstance(part.tag, str) and _squashed(text_of(part)) in readings:
            return part
    return node
