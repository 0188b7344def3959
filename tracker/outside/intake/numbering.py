"""The numbers of the points of a list."""

import re

from lxml.html import HtmlElement

_NUMBER = re.compile(r"\s*([+-]?\d{1,6})(?!\d)")


def numbering(points: HtmlElement) -> tuple[int, int]:
    """The number of the first point, and what is added to it for the next one."""
    is_reversed = points.get("reversed") is not None
    start = _NUMBER.match(points.get("start") or "")
    if start:
        return int(start[1]), -1 if is_reversed else 1
    return (sum(child.tag == "li" for child in points), -1) if is_reversed else (1, 1)


def number_of(point: HtmlElement, counted: int) -> int:
    """Its own number where it says one, else the counted one."""
    value = _NUMBER.match(point.get("value") or "")
    return int(value[1]) if value else counted
