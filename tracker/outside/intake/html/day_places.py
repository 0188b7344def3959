"""Where a page prints the day of its article: near the headline, or where a line says that it was published."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from lxml.html import HtmlElement

from tracker.outside.intake.html.bylines import is_byline_with_day, is_day_line
from tracker.outside.intake.html.days import says_published
from tracker.outside.intake.html.nodes import BLOCKS, broken_lines, elements, is_within, label_words, text_of
from tracker.outside.intake.html.sentences import is_inside_sentence, is_prose, running_words, words_beside

_DAY_TAGS = ("p", "div", "span", "time", "td", "li", "font", "small", "em", "i", "b", "abbr", "center", "address")
_OF_PUBLISHING = {"published", "pubdate", "posted"}
_MOST = 100  # places that are looked at
_SHORT = 25  # characters of a moment
_LONGEST = 300  # characters of a line with a day
_BETWEEN_DAYS = re.compile(r"(?<=\d{4})[.;]\s+(?=[^\W\d_])")
_LABEL = re.compile(r"(?P<name>[^\W\d]+):$")


def day_places(article: HtmlElement, headline: HtmlElement | None, bylines: list[HtmlElement]) -> list[HtmlElement]:
    """Bylines and lines in the head of the article, then what is said to be the day of publishing at its end."""
    top = _top(article, headline)
    order = {node: at for at, node in enumerate(top.iter())}
    paragraphs = _paragraphs(order, order.get(headline, -1))
    first, second = [*paragraphs, len(order), len(order)][:2]
    named = [node for node in bylines[:_MOST] if is_within(node, top) and not _is_of_list(node)]
    says_day = (node for node in elements(top, *_DAY_TAGS) if _may_say_day(node) and not _is_of_entry(node, top))
    lines = list(islice(says_day, _MOST))
    inside = [node for node in named if order[node] < first] + _bare(lines, order, first)
    # The lead may stand above the byline; behind it only one marked line can be that of the article.
    behind = [node for node in [*named, *lines] if order[node] > first and _is_marked(node, bylines)]
    days = {
        node.get("datetime") or text_of(node) for node in behind if node.tag == "time" or is_day_line(text_of(node))
    }
    later = [node for node in behind if order[node] < second] if len(days) < 2 else []
    return inside + later + [node for node in [*named, *lines] if order[node] > first and _is_published(node)]


def without_days_of_text(bylines: list[HtmlElement], article: HtmlElement) -> list[HtmlElement]:
    """The bylines without the days that head the entries of a chronology."""
    order = {node: at for at, node in enumerate(article.iter())}
    first = next(iter(_paragraphs(order, -1)), len(order))
    later = [node for node in bylines if order.get(node, 0) > first and is_day_line(text_of(node))]
    entries = set(later if len({text_of(node) for node in later if not _is_published(node)}) > 1 else [])
    alike: dict[tuple[str, str], list[HtmlElement]] = defaultdict(list)
    for node in bylines:
        if node.get("class") and re.search(r"\d", text_of(node)):
            alike[(node.tag, node.get("class"))].append(node)
    for nodes in alike.values():
        if len({text_of(node) for node in nodes}) > 1 and order.get(nodes[-1], 0) > first and _is_moment(nodes):
            entries.update(nodes)
    return [node for node in bylines if node not in entries]


def _is_moment(nodes: list[HtmlElement]) -> bool:
    """Whether each is a short line that says when: “9.40 am”, “12 March”."""
    return all(len(text_of(node)) <= _SHORT and not says_published(text_of(node)) for node in nodes)


def _top(article: HtmlElement, headline: HtmlElement | None) -> HtmlElement:
    if headline is None:
        return article
    return next((node for node in headline.iterancestors() if is_within(article, node)), article)


def _paragraphs(order: dict[HtmlElement, int], start: int) -> list[int]:
    """Where the first paragraphs of prose behind the headline stand."""
    blocks = (node for node, at in order.items() if at > start and node.tag in BLOCKS and _is_innermost(node))
    prose = (node for node in blocks if is_prose(words := text_of(node)) and not _is_of_days(words))
    return [order[node] for node in islice(prose, 2)]


def _is_of_days(words: str) -> bool:
    return all(map(is_day_line, _BETWEEN_DAYS.split(words)))


def _is_innermost(node: HtmlElement) -> bool:
    return bool((node.text or "").strip()) or next(node.iterdescendants(*BLOCKS), None) is None


def _bare(lines: list[HtmlElement], order: dict[HtmlElement, int], first: int) -> list[HtmlElement]:
    """The lines of the head; several days that nothing tells apart are a list of days."""
    head = [node for node in lines if order[node] < first]
    marked = [node for node in head if _is_marked(node, ()) or says_published(text_of(node))]
    plain = [node for node in head if node not in marked]
    return head if marked or len({text_of(node) for node in plain}) < 2 else []


def _is_marked(node: HtmlElement, bylines: Iterable[HtmlElement]) -> bool:
    return node in bylines or node.tag in {"time", "abbr"} or node.get("itemprop") == "datePublished"


def _is_published(node: HtmlElement) -> bool:
    is_named = node.get("itemprop") == "datePublished" or bool(label_words(node) & _OF_PUBLISHING)
    is_label = says_published(text_of(node)) and is_day_line(text_of(node))
    return (is_named or is_label) and not is_inside_sentence(node)


def _may_say_day(node: HtmlElement) -> bool:
    if node.get("itemprop") == "datePublished":
        return True
    if node.tag in {"time", "abbr"}:
        return not _is_of_list(node) and not _is_said_of_something(node)
    broken = broken_lines(node) if len(text_of(node)) <= _LONGEST and not is_inside_sentence(node) else []
    # “Last updated 18 December 2025. First published 16 December 2025” is two of them.
    lines = [line for words in broken for line in _BETWEEN_DAYS.split(words)]
    return not _is_of_list(node) and ((len(lines) > 0 and all(map(is_day_line, lines))) or is_byline_with_day(lines))


def _is_said_of_something(node: HtmlElement) -> bool:
    """Whether a time belongs to what its line tells: “Polls close on Sunday”, “Deadline: Sunday”."""
    before, after = words_beside(node)
    if says_published(before) or is_byline_with_day([f"{before} {text_of(node)}"]):
        return False
    label = _LABEL.search(before)
    if label and not re.fullmatch(r"date|datum|fecha|data|stand", label["name"], re.I):
        return True
    return running_words(f"{before} {after}") > 0 or is_inside_sentence(node)


def _is_of_list(node: HtmlElement) -> bool:
    """Whether it stands in a point of a list of which others have a day too."""
    point = node if node.tag == "li" else next(node.iterancestors("li", "dt", "dd"), None)
    if point is None:
        return False
    others = [other for other in islice(point.getparent(), 8) if other is not point]
    return any(any(map(is_day_line, broken_lines(other))) or other.find(".//time") is not None for other in others)


def _is_of_entry(node: HtmlElement, top: HtmlElement) -> bool:
    """Whether it belongs to an entry of a live report, a quoted post or another story."""
    for parent in node.iterancestors():
        if parent is top:
            return False
        if parent.tag in {"blockquote", "aside", "figure", "table"} or (parent.tag == "article" and parent is not top):
            return any(outer.tag == "article" for outer in parent.iterancestors()) or parent.tag != "article"
    return False
