"""What a page says of its article for machines: the JSON-LD in its scripts."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import elements

Entry = dict[str, Any]
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.I)
_MOST = 2_000  # entries of one page that are looked at
_KINDS = ("Article", "Posting", "Report", "Review")
_NOT_OWN = ("ClaimReview", "WebPage")


def article_entry(page: HtmlElement) -> Entry:
    """The entry of the article, the one with a headline first; empty where there is none."""
    entries = [entry for script in elements(page, "script") for entry in _entries(script) if _is_article(entry)]
    return next((entry for entry in entries if entry.get("headline")), entries[0] if entries else {})


def names_in(value: object) -> list[str]:
    """The names of the people or organisations that an entry holds in any of the usual ways."""
    if isinstance(value, str):
        return [] if value.startswith(("http://", "https://")) else [html.unescape(_TAG.sub("", value))]
    if isinstance(value, list):
        return [name for part in value[:50] for name in names_in(part)] if all(
            isinstance(part, str | dict) for part in value[:50]
        ) else []  # fmt: skip
    name = value.get("name") if isinstance(value, dict) else None
    return names_in(name) if isinstance(name, str | list) else []


def _entries(script: HtmlElement) -> Iterator[Entry]:
    if "ld+json" not in script.get("type", "").lower():
        return
    words = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        pending = [json.loads(words, strict=False)]
    except (ValueError, RecursionError):  # what a page says for machines is often broken
        return
    for _ in range(_MOST):
        if not pending:
            return
        value = pending.pop(0)
        if isinstance(value, dict):
            yield value
            pending += [value[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in value]
        elif isinstance(value, list):
            pending += value[:200]


def _is_article(entry: Entry) -> bool:
    kinds = entry.get("@type")
    names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    return any(isinstance(name, str) and name.endswith(_KINDS) and name not in _NOT_OWN for name in names)
