"""The number of a paragraph or note that a page sets in an element of its own: `14.`, `(a)`, `1`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.outside.intake.html.blocks import Block
from tracker.outside.intake.html.nodes import HEADINGS, is_within, line_of

_LABEL = re.compile(r"\d{1,3}[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[a-z][.)]|\[\d{1,3}\]|(?P<bare>\d{1,3})")
_CELLS = {"tr", "table"}


def with_labels(blocks: list[Block]) -> list[Block]:
    """The blocks, each behind the label that stood alone before it."""
    pairs = {at for at, (label, block) in enumerate(pairwise(blocks)) if _is_label(label, block)}
    numbers = {blocks[at].words for at in pairs}
    return list(_labelled(blocks, {at for at in pairs if _is_one_of_series(blocks[at].words, numbers)}))


def _is_label(label: Block, block: Block) -> bool:
    if not _LABEL.fullmatch(label.words) or _LABEL.fullmatch(block.words) or label.point or block.point:
        return False
    if block.tag in {*HEADINGS, *_CELLS} or label.tag in {*HEADINGS, *_CELLS}:
        return False
    around = [label.node, label.node.getparent()]
    return any(
        box is not None and is_within(block.node, box) and line_of(box).startswith(label.words) for box in around
    )


def _is_one_of_series(words: str, numbers: set[str]) -> bool:
    """A bare number may be a figure that is shown large; labels follow each other."""
    return not words.isdigit() or bool({str(int(words) - 1), str(int(words) + 1)} & numbers)


def _labelled(blocks: list[Block], labels: set[int]) -> Iterator[Block]:
    for at, block in enumerate(blocks):
        if at - 1 in labels:
            words = blocks[at - 1].words
            # A bare number beside one that the text begins with would be read as one with it.
            yield replace(block, point=f"{words}\t" if words.isdigit() else f"{words} ")
        elif at not in labels:
            yield block
