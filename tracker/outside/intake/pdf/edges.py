"""Running heads and page numbers: what stands at the edge of a page and belongs to the page, not to the text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.outside.intake.html.printed_days import printed_days
from tracker.outside.intake.pdf.raised import LETTERS_RAISED
from tracker.outside.intake.pdf.shapes import Block, Box, Line, Page
from tracker.outside.intake.pdf.style import Style
from tracker.outside.intake.superscripts import RAISED_DIGITS

_ZONE = 0.14  # of the height of a page
_ROWS = 3  # at each edge
_ROMAN = re.compile(r"(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})", re.I)
_PAGE_WORD = r"(?:page|seite|pag\.|página|pagina|sida|side|strana|str\.|стр\.)"
_NUMBER = re.compile(
    rf"[-–—|•\s]*(?:{_PAGE_WORD}\s*)?(?:\d{{1,4}}|{_ROMAN.pattern})(?:\s*(?:/|of|von|de|sur|di|z|av)\s*\d{{1,4}})?[-–—|•\s]*",
    re.I,
)
_NAMED = rf"{_PAGE_WORD}\s*\d{{1,4}}|\d{{1,3}}\s*/\s*\d{{1,3}}|(?:{_PAGE_WORD}\s*)?\d{{1,3}} (?:of|von|de) \d{{1,3}}"
_NAMES_PAGE = re.compile(rf"(?:{_NAMED})(?=$|\s*[|,·–—-])|.*[\s|,(](?:{_NAMED})\)?$", re.I)
_BROWSER = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}|(?:https?://|www\.)\S+(?: \| .*)?$", re.I)
_OF_ISSUE = re.compile(
    r"^\d{1,4}\s+[^\W\d]|[^\W\d]\s+\d{1,4}$|\b(?:no|vol|issue|nr|n°|jahrgang|ausgabe)\b\.?\s?\d", re.I
)
_REACHED = re.compile(
    r"\b(?:tel(?:ephone)?|phone|fax|mobile|company n(?:o|umber)|registered|reg\. no|vat|iban|charity)\b|\w@\w|www\.|"
    r"(?<![@\w.])\w[\w-]+\.(?:com|org|net|gov|example|uk|de|fr)\b",
    re.I,
)
_FOOT_NUMBER = re.compile(r"[·|•–—]\s*\d{1,3}$")
_WAYS = 2
_LONGEST_HEAD, _LONGEST_FOOT = 110, 160  # characters
_POINT = re.compile(r"\[?\d{1,3}[.)\]]\s+[^\W\d]")  # of a list of references, which goes on over the page
_MARKS = frozenset(f"{RAISED_DIGITS}{LETTERS_RAISED}*†‡")
_FEW = 6  # words: “The Day, 3 March.” is none of a sentence
_SENTENCE = re.compile(r"[.!?][”’\"')\]]*$")


def _is_note_or_sentence(text: str) -> bool:
    """Whether a line is a note or a whole sentence: it may share its little words with a running head."""
    return text[0] in _MARKS or bool(_POINT.match(text)) or (bool(_SENTENCE.search(text)) and len(text.split()) > _FEW)


@dataclass(frozen=True)
class _Edge:
    """A line at an edge of a page; `rank` counts from the edge, `gap` is how far the text begins from it."""

    page: int
    line: Line
    at_top: bool
    rank: int
    place: float
    is_set_off: bool
    is_small: bool
    is_large: bool

    @property
    def shape(self) -> str:
        """Its words with every number alike, since that of the page changes."""
        return " ".join(_shape(word) for word in self.line.text.split())


def _shape(word: str) -> str:
    bare = word.strip("()[].,:;|–—-•")
    return "#" if bare.isdigit() or (bare and _ROMAN.fullmatch(bare)) else re.sub(r"\d+", "#", word.casefold())


def without_edges(pages: Sequence[Page], laid_out: Sequence[list[Block]], style: Style) -> list[Line]:
    """Take running heads and page numbers out of the blocks of each page; answers the lines taken out."""
    edges = [edge for page, blocks in zip(pages, laid_out, strict=True) for edge in _edges(page, blocks, style)]
    outside = _Outside(edges)
    of_pages = [edge for edge in edges if outside.is_of_the_page(edge)]
    numbered = {edge.page for edge in of_pages}
    taken = {id(edge.line): edge.line for edge in edges if edge in of_pages or _goes_with_a_number(edge, numbered)}
    taken |= {id(edge.line): edge.line for edge in edges if _is_masthead(edge) or _is_imprint(edge)}
    for blocks in laid_out:
        _take_out(blocks, taken)
    return list(taken.values())


def _goes_with_a_number(edge: _Edge, numbered: set[int]) -> bool:
    """Whether a short small line stands at the edge of a page that has its number at one: its head or foot."""
    text = edge.line.text
    small = edge.is_small and edge.is_set_off and edge.rank == 0
    return small and edge.page in numbered and len(text.split()) <= 10 and not _SENTENCE.search(text)


def _take_out(blocks: list[Block], taken: dict[int, Line]) -> None:
    lines = [line for block in blocks for line in block.lines]
    if all(id(line) in taken for line in lines):  # a page that says nothing else says this
        for line in lines:
            del taken[id(line)]
        return
    for block in list(blocks):
        block.lines = [line for line in block.lines if id(line) not in taken]
        if block.lines:
            block.box = Box.around(line.box for line in block.lines)
        else:
            blocks.remove(block)


def _edges(page: Page, blocks: list[Block], style: Style) -> list[_Edge]:
    lines = sorted((line for block in blocks for line in block.lines), key=lambda line: line.base)
    bases = sorted({round(line.base) for line in lines})
    ranks = {base: min(number, len(bases) - 1 - number) for number, base in enumerate(bases)}
    zone = _ZONE * page.height
    return [
        _edge(page, line, ranks[round(line.base)], lines, style)
        for line in lines
        if ranks[round(line.base)] < _ROWS and (line.base < zone or line.box.bottom > page.height - zone)
    ]


def _edge(page: Page, line: Line, rank: int, lines: list[Line], style: Style) -> _Edge:
    at_top = line.base < page.height / 2
    place = line.base if at_top else page.height - line.base
    set_off = _is_set_off(line, lines, at_top, style)
    return _Edge(page.number, line, at_top, rank, place, set_off, style.is_small(line), style.is_large(line))


def _is_set_off(line: Line, lines: list[Line], at_top: bool, style: Style) -> bool:
    """Whether a line is smaller than the text, or the text stands far from it."""
    inner = [near for near in lines if (near.base > line.base + 2 if at_top else near.base < line.base - 2)]
    gap = min((abs(near.base - line.base) for near in inner), default=0)
    return bool(inner) and (line.size < 0.93 * style.size or gap > 1.9 * style.leading)


class _Outside:
    """What the edges of all pages have in common."""

    def __init__(self, edges: Sequence[_Edge]) -> None:
        self.places: dict[str, list[_Edge]] = {}
        self.rows = Counter[tuple[bool, int, float]]()
        self.edges = edges
        self.words: dict[str, set[int]] = {}
        for edge in edges:
            self.places.setdefault(edge.shape, []).append(edge)
            if edge.is_set_off and edge.rank == 0:
                self.rows[edge.at_top, round(edge.place / 2), edge.line.size] += 1
            for word in self._names(edge) if edge.is_set_off else ():
                self.words.setdefault(word, set()).add(edge.page)

    def is_of_the_page(self, edge: _Edge) -> bool:
        """Whether a line at an edge belongs to the page: a number, or what other pages have too."""
        text = edge.line.text
        if self._is_repeated(edge):
            return True
        if edge.rank == 0 and _BROWSER.match(text):
            return True
        if not edge.is_set_off:
            return False
        if _NUMBER.fullmatch(text) or (len(text) < 90 and edge.rank == 0 and _NAMES_PAGE.match(text)):
            return True
        return not edge.is_large and (self._is_kin(edge) or self._stands_where_heads_stand(edge))

    def _is_repeated(self, edge: _Edge) -> bool:
        return any(
            twin.page != edge.page
            and twin.at_top == edge.at_top
            and abs(twin.place - edge.place) < 6
            and abs(twin.line.size - edge.line.size) < 0.5
            for twin in self.places[edge.shape][:200]
        )

    def _is_kin(self, edge: _Edge) -> bool:
        """Whether half its words stand at the edge of another page: “The Day, page 1”, “The Day, 3 March”."""
        if _is_note_or_sentence(edge.line.text):
            return False
        words = self._names(edge)
        shared = [word for word in words if self.words.get(word, set()) - {edge.page}]
        return len(edge.line.text) < 120 and len(shared) >= 2 and len(shared) * 2 >= len(words)

    def _stands_where_heads_stand(self, edge: _Edge) -> bool:
        return edge.rank == 0 and self.rows[edge.at_top, round(edge.place / 2), edge.line.size] >= 3

    @staticmethod
    def _names(edge: _Edge) -> list[str]:
        return [
            word for word in re.findall(r"[^\W\d_]{2,}", edge.line.text.casefold()) if word not in {"page", "seite"}
        ]


def _is_masthead(edge: _Edge) -> bool:
    """A small line above everything with a page number, an issue or a day, of a paper with one page only."""
    text = edge.line.text
    is_head = edge.at_top and edge.rank == 0 and edge.is_small and edge.is_set_off and len(text) < _LONGEST_HEAD
    return is_head and not _SENTENCE.search(text) and bool(_OF_ISSUE.search(text) or printed_days(text))


def _is_imprint(edge: _Edge) -> bool:
    """Where the sender can be reached, in small letters below a letter, or its name beside the number of the page."""
    if edge.at_top or not (edge.is_small and edge.is_set_off) or len(edge.line.text) > _LONGEST_FOOT:
        return False
    return len(_REACHED.findall(edge.line.text)) >= _WAYS or (
        edge.rank == 0 and bool(_FOOT_NUMBER.search(edge.line.text))
    )
