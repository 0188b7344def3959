"""What style sheets do to the meaning of words: hide, strike, raise or lower them, break or part their lines.

Only the sheets inside the page are read. An element is renamed to the tag that says the same.
"""

from lxml.html import HtmlElement

from tracker.outside.intake.html.drawn import content_of, write_drawn
from tracker.outside.intake.html.gaps import part_children, part_from_others
from tracker.outside.intake.html.sheets import Looks, Styled, styled_elements
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.html.unseen import is_out_of_sight, shows_again, unseen_by

_INLINE = {"span", "a", "b", "i", "em", "strong", "small", "font", "u", "time", "label"}
_BLOCKS = {"block", "flex", "grid", "table", "list-item", "flow-root", "table-row"}
_PARTING = {"flex", "inline-flex", "grid", "inline-grid", "table-row"}


def apply_styles(page: HtmlElement, tally: Tally) -> None:
    """Mark what sheets and attributes hide with `hidden`, and rename what they strike, raise, lower or break."""
    styled = styled_elements(page, tally)
    looks = {one.node: one.looks for one in styled}
    for one in styled:
        _draw(one, tally)
        _apply(one.node, one.looks)
    for one in styled:
        _keep_out_of_sight(one, looks)
        part_from_others(one.node, one.looks)


def _draw(one: Styled, tally: Tally) -> None:
    before, after = (
        "" if looks.get("display") == "none" else content_of(looks.get("content", ""), one.node)
        for looks in (one.before, one.after)
    )
    if before or after:
        write_drawn(one.node, before, after, tally)


def _apply(node: HtmlElement, looks: Looks) -> None:
    display, place = looks.get("display", ""), looks.get("vertical-align", "")
    if display == "none" or looks.get("visibility") in {"hidden", "collapse"}:
        node.set("hidden", "")
    if "line-through" in looks.get("text-decoration", "") + looks.get("text-decoration-line", ""):
        _strike(node)
    elif place in {"super", "sub"} and node.tag in _INLINE:
        node.tag = "sup" if place == "super" else "sub"
    elif display in _BLOCKS and node.tag in _INLINE:
        node.tag = "div"
    if display in _PARTING:
        part_children(node)
    if looks.get("white-space", "").startswith(("pre", "break-spaces")):
        node.set("data-lines", "shown")


def _keep_out_of_sight(one: Styled, looks: dict[HtmlElement, Looks]) -> None:
    """Mark what is there and not to be seen; what a part of it shows again stays as a whole."""
    if one.node.tag in {"html", "body", "main"}:
        return
    if is_out_of_sight(one.looks) or any(
        not any(shows_again(name, looks.get(part, {})) for part in one.node.iterdescendants())
        for name in unseen_by(one.looks)
    ):
        one.node.set("data-unseen", "")


def _strike(node: HtmlElement) -> None:
    """A struck block stays a block; what is in it is struck."""
    if node.tag in _INLINE:
        node.tag = "s"
        return
    wrapped = node.makeelement("s")
    wrapped.text, node.text = node.text, None
    wrapped.extend(list(node))
    node.append(wrapped)
