"""Pieces of Markdown that the blocks are made of."""

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, one line a row."""
    lines = [_row(heads), f"|{'---|' * len(heads)}", *map(_row, rows)]
    return "\n".join(lines) + "\n"


def code(text: object) -> str:
    """Text as code, or nothing where there is none."""
    return f"`{text}`" if text != "" else ""


def codes(texts: Iterable[object]) -> str:
    """A list of code: `a`, `b`, `c`."""
    return ", ".join(map(code, texts))


def lowered(sentence: str) -> str:
    """A sentence as it stands in a cell: it begins small unless its first word is a name or code."""
    first = sentence.split(" ", 1)[0]
    return sentence if first[1:] != first[1:].lower() else f"{sentence[:1].lower()}{sentence[1:]}"


def _row(cells: Sequence[str]) -> str:
    # A bar would end the cell, in code too; a line break would end the row.
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"
