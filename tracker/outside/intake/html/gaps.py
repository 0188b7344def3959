"""Gaps that style sheets put between elements: margins, paddings, the parts of a flexible line or a grid."""

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import words_after, words_before
from tracker.outside.intake.html.unseen import Looks, pixels

_WIDE = 3.5  # pixels: a narrower gap is for looks, as between a sign of money and its sum
_STEPS = 500  # parts of a line that are parted


def part_children(node: HtmlElement) -> None:
    """Each part of a flexible line, a grid or a row stands for itself."""
    for child in list(node)[:_STEPS]:
        if isinstance(child.tag, str) and child.tag != "br":
            _put_before(child)
            child.tail = f" {child.tail or ''}"


def part_from_others(node: HtmlElement, looks: Looks) -> None:
    """Write the gap before and behind an element where words would meet that the page shows apart."""
    if looks.get("float", "none") != "none" or looks.get("display") in {"none", "block"}:
        return  # an initial that hangs beside its line belongs to its word
    before, after = _gap(looks, "left"), _gap(looks, "right")
    if looks.get("display") == "table-cell":
        before = after = _WIDE
    own = node.text_content()
    if before >= _WIDE and _meet(words_before(node)[-1:], own[:1]):
        _put_before(node)
    if after >= _WIDE and _meet(own[-1:], words_after(node)[:1]):
        node.tail = f" {node.tail or ''}"


def _meet(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _put_before(node: HtmlElement) -> None:
    sibling, parent = node.getprevious(), node.getparent()
    if sibling is not None:
        sibling.tail = f"{sibling.tail or ''} "
    elif parent is not None:
        parent.text = f"{parent.text or ''} "


def _gap(looks: Looks, side: str) -> float:
    """Margin and padding to one side, in pixels."""
    logical = "start" if side == "left" else "end"
    names = [(f"margin-{side}", f"margin-inline-{logical}", "margin"), (f"padding-{side}", "", "padding")]
    return sum(_first(looks, exact, inline, short, side) for exact, inline, short in names)


def _first(looks: Looks, exact: str, inline: str, short: str, side: str) -> float:
    value = looks.get(exact) or looks.get(inline) or _side_of(looks.get(short, ""), side)
    return pixels(value) or 0 if value else 0


def _side_of(value: str, side: str) -> str:
    """The part of `1px 2px 3px 4px` that is said of a side."""
    parts = value.split()[:4]
    if not parts:
        return ""
    at = {1: 0, 2: 1, 3: 1, 4: 3 if side == "left" else 1}[len(parts)]
    return parts[at]
