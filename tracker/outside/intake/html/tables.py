"""Tables of facts, row by row; a table that only places things on the page is none."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import elements, line_of, text_of

SEPARATOR = "\t"  # what a browser puts between cells that are copied
_LONGEST_CELL = 300
_CAPTION = "caption"
_COLUMNS = 100
_WIDEST, _HIGHEST = 50, 1_000  # columns and rows that one cell fills


def is_data(table: HtmlElement) -> bool:
    """Whether its cells are facts: several in a row, in several rows, and no piece of a page in any."""
    if table.get("role") in {"presentation", "none"} or table.find(".//table") is not None:
        return False
    rows = elements(table, "tr")
    if max((len(_cells(row)) for row in rows), default=0) < 2:
        return False
    return not any(_is_piece_of_page(cell) for row in rows for cell in _cells(row)) and (
        len(rows) > 1 or bool(elements(table, "th"))
    )


def rows_of(table: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Its caption and rows, each with its words; a place that a cell of a row above fills stays empty."""
    filled: Counter[int] = Counter()  # the rows to come in which a column is filled from above
    for node in elements(table, _CAPTION, "tr"):
        if node.tag == _CAPTION:
            yield node, line_of(node)
        else:
            yield node, SEPARATOR.join(_row(node, filled)).rstrip(SEPARATOR)


def _row(row: HtmlElement, filled: Counter[int]) -> list[str]:
    words: list[str] = []
    cells = _cells(row)
    later: Counter[int] = Counter()
    while cells or filled[len(words)]:
        column = len(words)
        if filled[column]:
            filled[column] -= 1
            words.append("")
            continue
        cell = cells.pop(0)
        is_near = column < _COLUMNS  # a table is not so wide; it bounds what a row may cost
        wide, high = (_span(cell, "colspan", _WIDEST), _span(cell, "rowspan", _HIGHEST)) if is_near else (1, 1)
        words += [line_of(cell), *[""] * (wide - 1)]
        later.update({place: high - 1 for place in range(column, column + wide) if high > 1})
    for place in filled:
        filled[place] -= place > len(words) and filled[place] > 0
    filled.update(later)
    return words


def _span(cell: HtmlElement, name: str, most: int) -> int:
    value = (cell.get(name) or "").strip()
    return min(max(int(value), 1), most) if re.fullmatch(r"\d{1,5}", value) else 1


def _cells(row: HtmlElement) -> list[HtmlElement]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _is_piece_of_page(cell: HtmlElement) -> bool:
    if len(text_of(cell)) > _LONGEST_CELL or elements(cell, "h1", "h2", "article", "section", "form"):
        return True
    return len([node for node in elements(cell, "p") if text_of(node)]) > 2 or _has_empty_lines(cell)


def _has_empty_lines(cell: HtmlElement) -> bool:
    breaks = elements(cell, "br")
    return any(
        node.getnext() is not None and node.getnext().tag == "br" and not (node.tail or "").strip() for node in breaks
    )
