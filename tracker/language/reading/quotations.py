"""Where somebody's words stand in quotation marks, unbalanced ones and several paragraphs included."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"''|``|[\"“”„«»]|(?<![\w’'])[‘'](?=[\w\[$])|(?<=[.,?!…—-])[’'](?!\w)|(?<=\w)[’'](?![\w’'])")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*[\"“„«])")
_LINE = re.compile(r"[\"“]?[A-Z][A-Z.’' -]{3,40}:\s+(?=\S)")  # of an interview: "MINISTER: …"
_ENDS = re.compile(r"[.,?!…;:—-]['’)\]]*$|\.\.\.$")
_TURNED = frozenset([("„", "“"), ("»", "«")])  # as German papers and novels set them
_LONGEST_SINGLE = 600


@dataclass(frozen=True)
class Quotation:
    """A run of quoted text, marks included. `direct`: whole clauses rather than borrowed words."""

    start: int
    end: int
    direct: bool
    continued: bool = False


def quotations(text: str) -> list[Quotation]:
    """Every quoted run, in order, none inside another; one that runs over paragraphs gives one run in each."""
    quotations: list[Quotation] = []
    begin = 0
    carried = False
    for gap in [*_PARAGRAPH.finditer(text), None]:
        end = gap.start() if gap else len(text)
        after = text[gap.end() : gap.end() + 2] if gap else ""
        line = _LINE.match(text, begin, end)
        if line:
            quotations.append(Quotation(line.end(), end, direct=True))
            begin, carried = gap.end() if gap else end, False
            continue
        runs, open_at = _runs(text, begin, end)
        if open_at is not None:
            close = end
            whole = not text[begin:open_at].strip()
            if not after.startswith(('"', "“", "„", "«", "''", "``")) and not whole:
                close = _sentence_end(text, open_at, end)
            runs.append((open_at, close))
        for number, (first, last) in enumerate(runs):
            follows = carried and number == 0 and not text[begin:first].strip()
            quotations.append(Quotation(first, last, _is_direct(text, first, last), follows))
        carried = open_at is not None and bool(after) and after[0] in "\"“„«'`"
        begin = gap.end() if gap else end
    return quotations


def _sentence_end(text: str, start: int, end: int) -> int:
    stop = re.compile(r"[.!?](?=\s)").search(text, start, end)
    return stop.end() if stop else end


@dataclass(frozen=True)
class _Mark:
    """A quotation mark with the characters beside it; a space stands for the edge of the paragraph."""

    sign: str
    start: int
    end: int
    before: str
    after: str

    @property
    def is_single(self) -> bool:
        """Whether it is a single mark, which may be an apostrophe as well."""
        return self.sign in {"‘", "’", "'"}

    def opens(self, quoted: bool) -> bool:
        """Whether a quotation begins with it; `quoted` says that one is open."""
        if self.is_single:
            return not (self.before.isalnum() or self.before in ".,?!…")
        if self.sign == "”":
            # Set wrongly by a typesetter: ” before a word opens.
            return self.before.isspace() and not self.after.isspace()
        if self.sign == "“" and quoted and self.after.isspace():
            # And “ right after a stop closes what is open: “We leave.“
            return self.before.isspace() or self.before.isalnum()
        if self.sign == "»" and not quoted:
            return self.before.isspace() and self.after.isalnum()
        if self.sign in "“„«»``":
            return self.sign in "“„«``"
        return (self.before.isspace() or self.before in "([—–-") and not self.after.isspace()


def _marks(text: str, begin: int, end: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, begin, end):
        before = text[match.start() - 1] if match.start() > begin else " "
        after = text[match.end()] if match.end() < end else " "
        yield _Mark(match[0], match.start(), match.end(), before, after)


def _runs(text: str, begin: int, end: int) -> tuple[list[tuple[int, int]], int | None]:
    """The closed runs of a paragraph, and where one opens that is not closed."""
    runs: list[tuple[int, int]] = []
    opened: _Mark | None = None
    depth = 0
    for mark in _marks(text, begin, end):
        opening = mark.opens(opened is not None)
        if opened is None:
            if opening and (not mark.is_single or _closes(text, mark.end, end)):
                opened, depth = mark, 0
        elif (opened.sign, mark.sign) in _TURNED and not depth:
            runs.append((opened.start, mark.end))
            opened = None
        elif mark.is_single is opened.is_single:
            nesting = _nesting(mark, opening, depth)
            depth += nesting
            if not nesting and not opening and not _is_apostrophe(text, mark, end):
                runs.append((opened.start, mark.end))
                opened = None
    # A single mark that is never closed was an apostrophe.
    return runs, opened.start if opened and not opened.is_single else None


def _nesting(mark: _Mark, opening: bool, depth: int) -> int:
    """How a mark of the open kind changes the depth: “ inside “…” goes down, the next closing mark up again."""
    if opening and not mark.is_single:
        return 1 if mark.sign == "“" else 0
    return -1 if depth else 0


def _is_apostrophe(text: str, mark: _Mark, end: int) -> bool:
    """Whether a single mark after a word is a plural possessive: "the ministers' plan"."""
    return mark.is_single and mark.before.isalnum() and not _last_single(text, mark.start, end)


def _closes(text: str, at: int, end: int) -> bool:
    """Whether a single mark opened before `at` is closed soon: after a stop, or after a word."""
    return (
        re.compile(r"[.,?!…][’'](?!\w)|\w[’'](?![\w’'])").search(text, at, min(end, at + _LONGEST_SINGLE)) is not None
    )


def _last_single(text: str, at: int, end: int) -> bool:
    """Whether the mark after a word closes: a plural possessive is followed by a small word and a later close."""
    later = re.compile(r"[.,?!…][’'](?!\w)").search(text, at + 1, min(end, at + 300))
    opens = re.compile(r"(?<![\w’'])[‘'](?=\w)").search(text, at + 1, min(end, at + 300))
    return later is None or (opens is not None and opens.start() < later.start())


def _is_direct(text: str, start: int, end: int) -> bool:
    inner = text[start:end].strip("\"“”„«»'‘’` ")
    number = len(inner.split())
    if number >= 9 or (number >= 4 and _ENDS.search(inner)):
        return True
    return number >= 2 and inner[0].isupper() and inner[-1] in ".,?!" and text[start - 1 : start] in {"", " ", "\n"}
