"""The words of a part of the page, block by block as a browser breaks them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import BLOCKS, HEADINGS, collapsed
from tracker.outside.intake.html.tables import is_data, rows_of
from tracker.outside.intake.html.tally import Tally
from tracker.outside.intake.numbering import number_of, numbering

BREAK = "\x1e"  # where the page breaks a line
_DRAWN_POINT = re.compile(r"^[·•▪§o‣◦\uf0b7\uf0a7-]\s*\xa0[\s\xa0]+")  # Word draws the point of a list with words
_CLOSED = re.compile(r"[.!?…:;]['\"”’»)\]]*$")
_CITED = re.compile(r":\s*$")
_PARTS = 12  # elements at the head of a point
_EDGE = 10
_FULL_LINE = 60  # characters: whoever breaks lines for their sake breaks them sooner
_ROMANS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_EMOJI = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+")


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, point of a list or row of a table. `linked` counts its characters inside links."""

    words: str
    tag: str
    node: HtmlElement
    linked: int = 0
    point: str = ""
    group: HtmlElement | None = None  # the list or table that it shares with its neighbours

    @property
    def is_heading(self) -> bool:
        """Whether it stands above others."""
        return self.tag in HEADINGS

    @property
    def link_share(self) -> float:
        """How much of it is a link."""
        return self.linked / max(len(self.words), 1)


@dataclass
class _Reader:
    tally: Tally
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    as_typed: int = 0
    points: list[str] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    def add(self, words: str | None) -> None:
        if words:
            words = words.replace("\xad", "")
            typed = words.replace("\r\n", "\n").replace("\n", BREAK)
            self.pieces.append(typed if self.as_typed else collapsed(words))
            self.linked += len(words.strip()) if self.links else 0

    def ended(self, node: HtmlElement) -> Iterator[Block]:
        """What was collected since the last block, as one or, at empty lines, as several."""
        text = "".join(self.pieces)
        text = text if self.as_typed else re.sub(r" {2,}", " ", text)
        linked, self.pieces, self.linked = self.linked, [], 0
        block = _block_around(node)
        for lines in _paragraphs(text):
            words = self._closed_lines(lines, block)
            if words:
                yield self._block(words, block, linked)

    def _block(self, words: str, node: HtmlElement, linked: int) -> Block:
        point = self.points[-1] if self.points else ""
        if self.points:
            self.points[-1] = ""  # the second paragraph of a point has none
        if _DRAWN_POINT.match(words):
            words, point = _DRAWN_POINT.sub("", words), "- "
        group = next((parent for parent in node.iterancestors("ul", "ol", "menu", "dir")), None) if point else None
        return Block(words, str(node.tag), node, min(linked, len(words)), point, group)

    def _closed_lines(self, lines: list[str], node: HtmlElement) -> str:
        if self.as_typed:
            return "\n".join(map(str.rstrip, lines))
        text = lines[0].strip()
        for line in map(str.strip, lines[1:]):
            is_inside = node.tag != "address" and _goes_on(text, line)
            if is_inside:
                self.tally.count("line")
            text += (" " if is_inside else "\n") + line
        return text.strip(" \n\xa0")

    def begin_point(self, node: HtmlElement) -> None:
        if _is_entry(node):
            self.points.append("")
            return
        number = self.numbers[-1] if self.numbers else None
        if number is not None:
            number = number_of(node, number)
            self.numbers[-1] = number + self.steps[-1]
        self.points.append("- " if number is None else f"{_counted(number, self.kinds[-1])}. ")

    def begin_list(self, node: HtmlElement) -> None:
        is_bare = "list-style" in node.get("style", "") and "none" in node.get("style", "")
        numbered = node.tag == "ol" and not is_bare
        first, step = numbering(node)
        self.kinds.append(node.get("type", "1"))
        self.steps.append(step)
        self.numbers.append(first if numbered else None)

    def end_list(self) -> None:
        self.numbers.pop()
        self.steps.pop()
        self.kinds.pop()


def _paragraphs(text: str) -> Iterator[list[str]]:
    """The lines between empty lines."""
    lines: list[str] = []
    for line in [*text.split(BREAK), ""]:
        if line.strip():
            lines.append(line)
        elif lines:
            yield lines
            lines = []


def _counted(number: int, kind: str) -> str:
    """The number of a point as the list writes it: with letters where it says so."""
    if kind in {"a", "A"} and 0 < number <= 26:
        return chr(ord(kind) + number - 1)
    return (
        (_ROMANS[number].upper() if kind == "I" else _ROMANS[number])
        if kind in {"i", "I"} and 0 < number < len(_ROMANS)
        else str(number)
    )


def _is_entry(point: HtmlElement) -> bool:
    """Whether a point is a post or an entry of a report: such lists are numbered nowhere, whatever sheets are lost."""
    parts = islice(point.iterdescendants(), _PARTS)
    return any(part.tag in {"article", "header", "section"} or part.get("data-poster") is not None for part in parts)


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence goes on behind a line break: with a small letter, or behind a line that is full."""
    line = before.rpartition("\n")[2]
    if not line or not after or _CLOSED.search(line[-_EDGE:]):
        return False
    return after.lstrip("“\"'‘«(")[:1].islower() or (len(line) >= _FULL_LINE and not line.endswith(","))


def _block_around(node: HtmlElement) -> HtmlElement:
    while node.tag not in BLOCKS and node.getparent() is not None:
        node = node.getparent()
    return node


def blocks_of(root: HtmlElement, tally: Tally) -> list[Block]:
    """The blocks in the order of the page; a table of facts is read row by row."""
    return list(_read(root, _Reader(tally)))


def _read(root: HtmlElement, reader: _Reader) -> Iterator[Block]:
    walk = iterwalk(root, events=("start", "end"))
    for event, node in walk:
        if event == "start":
            yield from _entered(node, reader)
            if node.tag == "table" and is_data(node):
                yield from _rows(node, reader)
                walk.skip_subtree()
        else:
            yield from _left(node, reader, root)


def _entered(node: HtmlElement, reader: _Reader) -> Iterator[Block]:
    if node.tag in BLOCKS or node.tag == "table":
        yield from reader.ended(node.getparent() if node.getparent() is not None else node)
    if _is_as_typed(node):
        reader.as_typed += 1
    if node.tag in {"ul", "ol", "menu", "dir"}:
        reader.begin_list(node)
    elif node.tag == "li":
        reader.begin_point(node)
    elif node.tag == "a":
        reader.links += 1
    _add_signs(node, reader)
    if not (node.tag == "table" and is_data(node)):
        reader.add(node.text)


def _add_signs(node: HtmlElement, reader: _Reader) -> None:
    if node.tag == "br":
        reader.pieces.append(BREAK)
    elif node.tag == "img":
        reader.add(_emoji(node))


def _left(node: HtmlElement, reader: _Reader, root: HtmlElement) -> Iterator[Block]:
    if node.tag in BLOCKS:
        yield from reader.ended(node)
    if _is_as_typed(node):
        reader.as_typed -= 1
    if node.tag in {"ul", "ol", "menu", "dir"}:
        reader.end_list()
    elif node.tag == "li":
        reader.points.pop()
    elif node.tag == "a":
        reader.links -= 1
    elif node.tag in {"td", "th"}:
        reader.add(" ")
    _part_cited(node, reader)
    if node is not root:
        reader.add(node.tail)


def _part_cited(node: HtmlElement, reader: _Reader) -> None:
    """Who is quoted stands above the words."""
    if node.tag == "cite" and _CITED.search("".join(reader.pieces)) and (node.tail or "")[:1].strip():
        reader.pieces.append(BREAK)


def _rows(table: HtmlElement, reader: _Reader) -> Iterator[Block]:
    for node, words in rows_of(table):
        if words:
            yield Block(words, str(node.tag), node, group=table)
    reader.pieces.clear()


def _is_as_typed(node: HtmlElement) -> bool:
    return node.tag in {"pre", "listing", "plaintext", "xmp"} or node.get("data-lines") == "shown"


def _emoji(picture: HtmlElement) -> str:
    words = (picture.get("alt") or "").strip()
    return words if len(words) <= 12 and _EMOJI.fullmatch(words) else ""


def joined(blocks: list[Block]) -> str:
    """The text: an empty line between blocks, none between the points of a list or the rows of a table."""
    pieces: list[str] = []
    for number, block in enumerate(blocks):
        if number:
            before = blocks[number - 1]
            is_one = block.group is not None and before.group is not None and _meet(before.group, block.group)
            pieces.append("\n" if is_one else "\n\n")
        pieces.append(block.point + block.words)
    return "".join(pieces)


def _meet(before: HtmlElement, after: HtmlElement) -> bool:
    return (
        before is after
        or any(parent is before for parent in after.iterancestors())
        or any(parent is after for parent in before.iterancestors())
    )
