"""Values as cells of a spreadsheet that no program takes for formulas."""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import datetime

# The signs of other widths count as well: spreadsheets read “＝1+1” as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BROKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def cell(value: object) -> str:
    """Write a value for CSV: text that could be a formula gets an apostrophe, an instant is ISO 8601 in its own zone.

    Nothing is an empty cell, yes and no are words, several values stand side by side with semicolons. Numbers stay
    numbers, negative ones too.
    """
    match value:
        case None:
            return ""
        # Before int, for True is a number to Python.
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return str(value)
        case datetime():
            return value.isoformat(timespec="seconds")
        case str():
            return _harmless(str(value))
        case Iterable():
            # Judged as a whole: only the first sign of a cell makes it a formula.
            return _harmless("; ".join(str(part) for part in value))
        case _:
            return _harmless(str(value))


def _harmless(text: str) -> str:
    """Text as text; spreadsheets trim before they look, so white space in front hides nothing."""
    text = _BROKEN.sub(" ", text)
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


class _Echo:
    """Something to write to that answers what was written."""

    def write(self, text: str) -> str:
        return text


def lines(names: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A CSV file line by line: a mark that says UTF-8, the names, then the rows."""
    writer = csv.writer(_Echo())
    # Without the mark, spreadsheets take the file for their own old encoding and spoil every “é”.
    yield "\ufeff" + str(writer.writerow([cell(name) for name in names]))
    for row in rows:
        yield str(writer.writerow([cell(value) for value in row]))
