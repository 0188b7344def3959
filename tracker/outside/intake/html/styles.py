"""What style sheets do to the meaning of words: hide them, strike them, raise or lower them.

Only the sheets inside the page are read. An element is renamed to the tag that says the same.
"""

import re
from collections.abc import Iterator
from typing import Any

import cssselect2
import tinycss2
from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import elements
from tracker.outside.intake.html.tally import Tally

_PROPERTIES = {"display", "visibility", "text-decoration", "text-decoration-line", "vertical-align", "white-space"}
_INLINE = {"span", "a", "b", "i", "em", "strong", "small", "font", "u", "time", "label"}
_MOST_CSS = 400_000  # characters: sheets of whole sites have less
_MOST_TESTS = 500_000  # of a rule against an element; it bounds what a page may cost
_SCREEN = re.compile(r"^\s*(?:(?:only\s+)?(?:all|screen))?\s*$", re.I)
Looks = dict[str, str]


def apply_styles(page: HtmlElement, tally: Tally) -> None:
    """Mark what sheets and attributes hide with `hidden`, and rename what they strike, raise, lower or break."""
    for node, looks in _styled(page, tally):
        _apply(node, looks)


def _apply(node: HtmlElement, looks: Looks) -> None:
    display, place = looks.get("display", ""), looks.get("vertical-align", "")
    if display == "none" or looks.get("visibility") in {"hidden", "collapse"}:
        node.set("hidden", "")
    if "line-through" in looks.get("text-decoration", "") + looks.get("text-decoration-line", ""):
        _strike(node)
    elif place in {"super", "sub"} and node.tag in _INLINE:
        node.tag = "sup" if place == "super" else "sub"
    elif display in {"block", "flex", "grid", "table"} and node.tag in _INLINE:
        node.tag = "div"
    if looks.get("white-space", "").startswith(("pre", "break-spaces")):
        node.set("data-lines", "shown")


def _strike(node: HtmlElement) -> None:
    """A struck block stays a block; what is in it is struck."""
    if node.tag in _INLINE:
        node.tag = "s"
        return
    wrapped = node.makeelement("s")
    wrapped.text, node.text = node.text, None
    wrapped.extend(list(node))
    node.append(wrapped)


def _styled(page: HtmlElement, tally: Tally) -> list[tuple[HtmlElement, Looks]]:
    """The elements that a sheet or an attribute says something about; the strongest word counts."""
    matcher = _matcher(page)
    styled: list[tuple[HtmlElement, Looks]] = []
    tests = 0
    for wrapper in cssselect2.ElementWrapper.from_html_root(page).iter_subtree():
        node, looks = wrapper.etree_element, Looks()
        tests += _cost(matcher, node)
        if tests > _MOST_TESTS:
            tally.count("styles")
            break
        words = [(False, rank, order, payload) for rank, order, _, payload in matcher.match(wrapper)]
        if node.get("style"):
            words.append((True, (0, 0, 0), 0, list(_declarations(node.get("style")))))
        for important in (False, True):
            for *_, declared in sorted(words, key=lambda word: word[:3]):
                looks.update({name: value for name, value, loud in declared if loud is important})
        if looks:
            styled.append((node, looks))
    return styled


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
            if selector.pseudo_element is None:  # what stands before or after an element is not the element
                matcher.add_selector(selector, declared)
    return matcher


def _rules(page: HtmlElement) -> Iterator[Any]:
    room = _MOST_CSS
    for sheet in elements(page, "style"):
        words = (sheet.text or "").replace("<!--", "").replace("-->", "")
        room -= len(words)
        # The style that hides a page until its scripts have run does not count: they have run.
        if room < 0 or not _SCREEN.match(sheet.get("media", "")) or sheet.get("amp-boilerplate") is not None:
            continue
        yield from _screen_rules(tinycss2.parse_stylesheet(words, skip_comments=True, skip_whitespace=True))


def _screen_rules(nodes: list[Any]) -> Iterator[Any]:
    """The rules for a screen; those for paper or a narrow window say nothing of what was on the page."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif _is_for_screen(node):
            rules = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from (rule for rule in rules if rule.type == "qualified-rule")


def _is_for_screen(node: Any) -> bool:
    is_media = node.type == "at-rule" and node.lower_at_keyword == "media" and bool(node.content)
    return is_media and bool(_SCREEN.match(tinycss2.serialize(node.prelude)))


def _declarations(words: str) -> Iterator[tuple[str, str, bool]]:
    for piece in words[:5_000].split(";"):
        name, colon, value = piece.partition(":")
        name = name.strip().lower()
        if colon and name in _PROPERTIES:
            plain, _, loud = value.lower().partition("!")
            yield name, plain.strip(), loud.strip() == "important"
