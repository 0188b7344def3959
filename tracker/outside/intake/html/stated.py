"""What a page says of itself: titles, outlet, authors, address and language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from tracker.language.characters import unhidden
from tracker.outside.intake.html.headline import Names
from tracker.outside.intake.html.linked_data import Entry, article_entry, names_in
from tracker.outside.intake.html.nodes import broken_lines, elements, label_words, language_of, text_of

_LONGEST = 300
_MOST = 10  # titles or names that are looked at
_LONGEST_ADDRESS = 2_000
_BY = re.compile(
    r"^\s*(?:(?:written|words|text|story|posted|published|report|reporting)\s+)?"
    r"(?:by|von|par|por|di|da|af|av|door|autor(?:in)?|author|text)\s*:?\s+",
    re.I,
)
_AND = re.compile(r"\s*;\s*|\s+(?:and|und|et|y|e|&)\s+")
_NAME = re.compile(r"[A-ZÀ-ÞŁŠŽ][\w.’'-]+(?:\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|de|van|von|der|la)){1,4}")
_LINE = re.compile(
    r"(?:By|BY|Von|Par|Por)\s+([A-ZÀ-ÞŁŠŽ][\w.’'-]+(?:\s+(?:[A-ZÀ-ÞŁŠŽ][\w.’'-]*|de|van|von|der|la|and|und|et)){1,8})\s*(?:[,·|–—-].{0,60})?$"
)
_NO_NAME = re.compile(
    r"https?:|@|^\W*$|\b(?:staff|admin|administrator|editorial team|newsroom|redaktion|webmaster)\b", re.I
)
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class Stated:
    """The head of a page, read once."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    entry: Entry = field(default_factory=dict)
    names: Names = field(default_factory=lambda: Names((), ()))
    language: str = ""

    def first(self, *keys: str) -> str:
        """The first of these metas that says something."""
        return next((value for name in keys for value in self.metas.get(name, [])), "")


def stated(page: HtmlElement) -> Stated:
    """What head and scripts say."""
    metas, entry = _metas(page), article_entry(page)
    shown = [node for node in elements(page, "title") if next(node.iterancestors("svg"), None) is None]
    titles = [
        *names_in(entry.get("headline") or entry.get("name")),
        *metas.get("og:title", []),
        *metas.get("twitter:title", []),
        *[text_of(node) for node in shown[:1]],
        *metas.get("dc.title", []),
    ]
    outlets = [
        *metas.get("og:site_name", []),
        *names_in(entry.get("publisher")),
        *metas.get("application-name", []),
        *metas.get("dc.publisher", []),
    ]
    names = Names(_tidy(titles), _tidy(outlets), _address(page, metas))
    return Stated(metas, entry, names, _language(page, metas))


def _tidy(names: list[str]) -> list[str]:
    return [words for words in (unhidden(name[:_LONGEST]) for name in names[:_MOST]) if words]


def outlet_of(page: Stated, headline: str) -> str:
    """The outlet as the page names it, or as its title does behind the headline."""
    if page.names.outlets:
        return page.names.outlets[0][:_LONGEST]
    for title in page.names.titles:
        rest = title.removeprefix(headline) if headline and title.startswith(headline) else ""
        parting = re.fullmatch(r"\s*(?:[|–—·•»-]|::)\s+([^|–—·•»]{2,60})", rest)
        if parting:
            return parting[1].strip()
    return ""


def authors_of(page: Stated, body: HtmlElement, bylines: list[HtmlElement]) -> str:
    """Who wrote it, where the page says so; an outlet is no author."""
    for names in _ways_to_name(page, body, bylines):
        authors = list(dict.fromkeys(filter(None, (_author(name, page.names) for name in names))))
        if authors:
            return " and ".join(filter(None, [", ".join(authors[:-1]), authors[-1]]))[:_LONGEST]
    return ""


def _ways_to_name(page: Stated, body: HtmlElement, bylines: list[HtmlElement]) -> Iterator[list[str]]:
    yield names_in(page.entry.get("author"))
    yield page.metas.get("article:author", []) + page.metas.get("author", [])
    yield (
        page.metas.get("parsely-author", []) + page.metas.get("dc.creator", []) + page.metas.get("sailthru.author", [])
    )
    yield [text_of(node) for node in elements(body) if "author" in (node.get("rel") or "").split()]
    yield [text_of(node) for node in elements(body) if node.get("itemprop") == "author"]
    for node in bylines:
        words = next(iter(broken_lines(node)), "")
        if _BY.match(words) and len(words) < 100 and not re.search(r"\d", words):
            yield _AND.split(_BY.sub("", words))
    for node in bylines:
        if label_words(node) & {"author", "authors", "byline"} and not len(node) and _NAME.fullmatch(text_of(node)):
            yield [text_of(node)]
    for node in elements(body, "p", "div", "span", "td", "font", "li"):
        match = _LINE.match((node.text or "").strip())
        if match:
            yield _AND.split(match[1])


def _author(name: str, names: Names) -> str:
    words = unhidden(_BY.sub("", name))
    for outlet in names.outlets:
        words = re.sub(
            rf"(?:\s*[,|–—-]\s*|\s+(?:for|of|at)\s+)(?:the\s+)?{re.escape(outlet)}\b.*$", "", words, flags=re.I
        )
        if outlet.casefold() in words.casefold():
            return ""
    is_name = words and not _NO_NAME.search(words) and not names.is_outlet(words)
    return words.strip(" ,;|") if is_name else ""


def _metas(page: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for node in elements(page, "meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or node.get("http-equiv") or ""
        content = (node.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _address(page: HtmlElement, metas: dict[str, list[str]]) -> str:
    links = [
        node.get("href") or "" for node in elements(page, "link") if "canonical" in (node.get("rel") or "").split()
    ]
    for address in [*links, *metas.get("og:url", [])]:
        if re.match(r"https?://[^\s/]+\.[^\s]+$", address.strip(), re.I) and len(address) <= _LONGEST_ADDRESS:
            return address.strip()
    return ""


def _language(page: HtmlElement, metas: dict[str, list[str]]) -> str:
    body = page.find("body")
    named = [language_of(page), language_of(body), *metas.get("content-language", []), *metas.get("og:locale", [])]
    codes = [re.split(r"[-_,\s]", name.strip().lower())[0] for name in named if name]
    return next((code for code in codes if _LANGUAGE.fullmatch(code)), "")
