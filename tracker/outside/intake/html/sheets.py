"""The rules of the style sheets inside a page that hold on a screen, and what they say of each element."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import cssselect2
import tinycss2
from lxml.html import HtmlElement

from tracker.outside.intake.html import unseen
from tracker.outside.intake.html.media import holds
from tracker.outside.intake.html.nodes import elements
from tracker.outside.intake.html.tally import Tally

_PROPERTIES = {"display", "visibility", "text-decoration", "text-decoration-line", "vertical-align", "white-space",
               "float", "content", "flex-direction", "margin", "margin-left", "margin-right", "margin-inline-start",
               "margin-inline-end", "padding", "padding-left", "padding-right", "gap", "column-gap",
               *unseen.PROPERTIES}  # fmt: skip
_MOST_CSS = 400_000  # characters: sheets of whole sites have less
_MOST_TESTS = 500_000  # of a rule against an element; it bounds what a page may cost
_DEEPEST = 4  # conditions in conditions
_DRAWN = ("before", "after")
Looks = dict[str, str]


@dataclass
class Styled:
    """An element, what is said of it, and of what is drawn before and after it."""

    node: HtmlElement
    looks: Looks = field(default_factory=Looks)
    before: Looks = field(default_factory=Looks)
    after: Looks = field(default_factory=Looks)


def styled_elements(page: HtmlElement, tally: Tally) -> list[Styled]:
    """The elements that a sheet or an attribute says something about; the strongest word counts."""
    matcher = _matcher(page)
    styled: list[Styled] = []
    tests = 0
    for wrapper in cssselect2.ElementWrapper.from_html_root(page).iter_subtree():
        node = wrapper.etree_element
        tests += _cost(matcher, node)
        if tests > _MOST_TESTS:
            tally.count("styles")
            break
        one = _styled(node, matcher.match(wrapper))
        if one.looks or one.before or one.after:
            styled.append(one)
    return styled


def _styled(node: HtmlElement, matches: list[Any]) -> Styled:
    one = Styled(node)
    places = {None: one.looks, "before": one.before, "after": one.after}
    words = [(False, rank, order, pseudo, payload) for rank, order, pseudo, payload in matches]
    if node.get("style"):
        words.append((True, (0, 0, 0), 0, None, list(_declarations(node.get("style")))))
    words.sort(key=lambda word: word[:3])
    for important in (False, True):
        for *_, pseudo, declared in words:
            places[pseudo].update({name: value for name, value, loud in declared if loud is important})
    return one


def _cost(matcher: Any, node: HtmlElement) -> int:
    """How many rules have to be held against an element."""
    by_class = sum(len(matcher.class_selectors.get(name, ())) for name in (node.get("class") or "").split())
    by_tag = len(matcher.lower_local_name_selectors.get(node.tag, ()))
    by_id = len(matcher.id_selectors.get(node.get("id"), ()))
    return 1 + by_class + by_tag + by_id + len(matcher.other_selectors)


def _matcher(page: HtmlElement) -> Any:
    matcher = cssselect2.Matcher()
    for rule in _rules(page):
        declared = list(_declarations(tinycss2.serialize(rule.content)))
        if not declared:
            continue
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except cssselect2.SelectorError:
            continue
        for selector in selectors:
            if selector.pseudo_element is None or selector.pseudo_element in _DRAWN:
                matcher.add_selector(selector, declared)
    return matcher


def _rules(page: HtmlElement) -> Iterator[Any]:
    room = _MOST_CSS
    for sheet in elements(page, "style"):
        words = (sheet.text or "").replace("<!--", "").replace("-->", "")
        room -= len(words)
        # The style that hides a page until its scripts have run does not count: they have run.
        if room < 0 or not _is_for_screen(sheet.get("media", "")) or sheet.get("amp-boilerplate") is not None:
            continue
        yield from _screen_rules(tinycss2.parse_stylesheet(words, skip_comments=True, skip_whitespace=True))


def _screen_rules(nodes: list[Any], depth: int = 0) -> Iterator[Any]:
    """The rules whose conditions hold; those for paper or a narrow window say nothing of what was on the page."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif node.type == "at-rule" and node.content and depth < _DEEPEST and _applies(node):
            rules = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _screen_rules(rules, depth + 1)


def _applies(node: Any) -> bool:
    words = tinycss2.serialize(node.prelude).strip()
    if node.lower_at_keyword == "media":
        return _is_for_screen(words)
    return node.lower_at_keyword == "layer" or (
        node.lower_at_keyword == "supports" and not words.lower().startswith("not")
    )


def _is_for_screen(condition: str) -> bool:
    return not condition.strip() or holds(condition)


def _declarations(words: str) -> Iterator[tuple[str, str, bool]]:
    for piece in words[:5_000].split(";"):
        name, colon, value = piece.partition(":")
        name = name.strip().lower()
        if colon and name in _PROPERTIES:
            plain, _, loud = value.rpartition("!") if value.lower().rstrip().endswith("important") else (value, "", "")
            plain = plain.strip() if name == "content" else plain.strip().lower()
            yield name, plain, bool(loud)
