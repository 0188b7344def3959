"""What commands print: marks and tables that fit the terminal, in colour where it has any."""

import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import click

from tracker.rules.statuses.status import Status

_GAP = "  "
_LEAST_TEXT = 24  # a column of running text narrower than this is no table any more
_WIDEST = 140


@dataclass(frozen=True)
class Cell:
    """Text that is styled as a whole; `str()` has the colour codes, which click strips where none are wanted."""

    text: str
    style: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return click.style(self.text, **self.style) if self.text and self.style else self.text


@dataclass(frozen=True)
class Column:
    """A heading and how its cells are set: `wraps` takes the room that is left, by `share`; others what they need."""

    label: str
    wraps: bool = False
    numeric: bool = False
    share: int = 1


def status_mark(status: Status) -> Cell:
    """The shape and the word of a status, in its colour."""
    row = status.row
    return Cell(f"{row.shape} {status.word}", {"fg": row.terminal, "bold": row.bold})


def strong(text: str) -> Cell:
    """Text that leads: a heading, a key."""
    return Cell(text, {"bold": True})


def faint(text: str) -> Cell:
    """Text that stands back."""
    return Cell(text, {"dim": True})


def wants_colour() -> bool:
    """Whether standard output shows colours and nobody said not to (`NO_COLOR`, `TERM=dumb`).

    `FORCE_COLOR` asks for them in a pipe too.
    """
    on_terminal = sys.stdout is not None and sys.stdout.isatty()  # none where a service closed it
    if not on_terminal and not os.environ.get("FORCE_COLOR"):
        return False  # the usual pipe is not made to wait for the library
    from rich.console import Console  # knows terminals, and only they need it

    console = Console()
    return console.is_terminal and not console.is_dumb_terminal and not console.no_color


def room() -> int:
    """How many characters fit in a line."""
    return max(40, min(shutil.get_terminal_size((100, 24)).columns, _WIDEST))


def table(rows: Iterable[Sequence[object]], columns: Sequence[Column], *, width: int | None = None) -> str:
    """Rows of cells under their headings; where that does not fit, every row becomes a small block."""
    return grouped([(None, list(rows))], columns, width=width)


def grouped(
    groups: Sequence[tuple[Cell | None, Sequence[Sequence[object]]]],
    columns: Sequence[Column],
    *,
    width: int | None = None,
) -> str:
    """Like `table`, with a title above each group and the same columns in all of them."""
    width = width or room()
    cell_groups = [(title, [[_as_cell(content) for content in row] for row in rows]) for title, rows in groups]
    all_rows = [row for _, rows in cell_groups for row in rows]
    widths = _widths(all_rows, columns, width)
    lines: list[str] = []
    if widths and any(column.label for column in columns):
        lines += _lines([faint(column.label) for column in columns], columns, widths)
    for title, rows in cell_groups:
        if title is not None:
            lines += ["", str(title)] if lines else [str(title)]
        for row in rows:
            lines += _lines(row, columns, widths) if widths else _block(row, columns, width)
    return "\n".join(lines)


def paragraph(text: object, *, indent: int = 0, first: object | None = None, width: int | None = None) -> str:
    """Running text that fits, every line `indent` characters in; `first` stands in front of the first line."""
    lines = _wrapped(_as_cell(text), max(20, (width or room()) - indent))
    head = " " * indent if first is None else _padded(_as_cell(first), indent)
    return "\n".join(f"{' ' * indent if number else head}{line}" for number, line in enumerate(lines))


def say(text: object) -> None:
    """Print running text on as many lines as it needs."""
    click.echo(paragraph(text))


def flow(cells: Iterable[object], *, width: int | None = None) -> str:
    """Cells side by side, on as many lines as they need."""
    width = width or room()
    lines: list[list[Cell]] = [[]]
    for cell in map(_as_cell, cells):
        width_used = sum(_wide(cell.text) + len(_GAP) for cell in lines[-1])
        if lines[-1] and width_used + _wide(cell.text) > width:
            lines.append([])
        first, *continuations = _wrapped(cell, width)
        lines[-1].append(first)
        lines += [[cell] for cell in continuations]
    return "\n".join(_GAP.join(str(cell) for cell in line if cell.text) for line in lines)


def _as_cell(value: object) -> Cell:
    cell = value if isinstance(value, Cell) else Cell("" if value is None else str(value))
    return Cell(re.sub(r"\s+", " ", _printable(cell.text)).strip(), cell.style)


def _printable(text: str) -> str:
    """Without characters that would steer the terminal."""
    return "".join(" " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter for letter in text)


def _widths(rows: Sequence[Sequence[Cell]], columns: Sequence[Column], width: int) -> list[int]:
    """The width of every column; none where running text would be squeezed."""
    needed = [
        max([_wide(column.label), *(_wide(row[place].text) for row in rows)]) for place, column in enumerate(columns)
    ]
    wrapping = [place for place, column in enumerate(columns) if column.wraps]
    left = width - len(_GAP) * (len(columns) - 1)
    left -= sum(wide for place, wide in enumerate(needed) if place not in wrapping)
    if sum(needed[place] for place in wrapping) <= left:
        return needed
    for place in sorted(wrapping, key=lambda place: needed[place] / columns[place].share):
        shares = sum(columns[index].share for index in wrapping)
        granted = min(needed[place], left * columns[place].share // shares)
        if granted < min(needed[place], _LEAST_TEXT):
            return []
        needed[place], left = granted, left - granted
        wrapping = [index for index in wrapping if index != place]
    return needed if left >= 0 else []


def _lines(row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int]) -> list[str]:
    """One row as lines, running text wrapped under itself."""
    stacks = [_wrapped(cell, wide) for cell, wide in zip(row, widths, strict=True)]
    lines: list[str] = []
    for number in range(max(map(len, stacks))):
        parts = [
            _padded(stack[number] if number < len(stack) else Cell(""), wide, numeric=column.numeric)
            for stack, wide, column in zip(stacks, widths, columns, strict=True)
        ]
        lines.append(_GAP.join(parts).rstrip())
    return lines


def _block(row: Sequence[Cell], columns: Sequence[Column], width: int) -> list[str]:
    """One row for a narrow terminal: short cells side by side, numbers with their labels, running text below them."""
    pairs = [(cell, column) for cell, column in zip(row, columns, strict=True) if cell.text]
    short = [
        Cell(f"{column.label.lower()} {cell.text}", cell.style) if column.numeric else cell
        for cell, column in pairs
        if not column.wraps
    ]
    lines = flow(short, width=width).splitlines()
    for cell in (cell for cell, column in pairs if column.wraps):
        lines += paragraph(cell, indent=2, width=width).splitlines()
    return [*lines, ""]


def _wrapped(cell: Cell, width: int) -> list[Cell]:
    """The cell in lines of at most that width; a longer word is cut."""
    lines, line = [], ""
    for word in cell.text.split(" "):
        if line and _wide(line) + 1 + _wide(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
        if _wide(line) > width:
            *cut, line = _cut(line, width)
            lines += cut
    return [Cell(line_text, cell.style) for line_text in [*lines, line]]


def _cut(text: str, width: int) -> list[str]:
    """A text in pieces that fit."""
    from rich.cells import chop_cells  # words longer than a line are rare

    return chop_cells(text, width)


def _padded(cell: Cell, width: int, *, numeric: bool = False) -> str:
    space = " " * (width - _wide(cell.text))
    return f"{space}{cell}" if numeric else f"{cell}{space}"


def _wide(text: str) -> int:
    """How many places a text takes: two for East Asian letters and pictures, none for marks that sit on others."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # its tables take a moment, and most texts are plain letters

    return cell_len(text)
