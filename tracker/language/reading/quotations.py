"""Where somebody's words stand in quotation marks, unbalanced ones and several paragraphs included."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"''|``|[\"“”„«»]|(?<![\w’'])[‘'](?=[\w\[$])|(?<=[.,?!…—-])[’'](?!\w)|(?<=\w)[’'](?![\w’'])")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*[\"“„«])")
_LINE = re.compile(r"[\"“]?[A-Z][A-Z.’' -]{3,40}:\s+(?=\S)")  # of an interview: "MINISTER: …"
_ENDS = re.compile(r"[.,?!…;:—-]['’)\]]*$|\.\.\.$")
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


def _runs(text: str, begin: int, end: int) -> tuple[list[tuple[int, int]], int | None]:
    """The closed runs of a paragraph, and where one opens that is not closed."""
    runs: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    depth = 0
    for match in _MARK.finditer(text, begin, end):
        mark = match[0]
        before = text[match.start() - 1] if match.start() > begin else " "
        after = text[match.end()] if match.end() < end else " "
        if mark in "‘’'" and len(mark) == 1:
            kind = "'"
            opening = not (before.isalnum() or before in ".,?!…")
        else:
            kind = '"'
            opening = (
                mark in "“„«``"
                if mark in "“„«»``”"
                else (before.isspace() or before in "([—–-") and not after.isspace()
            )
            if mark == "”" and (before.isspace() and not after.isspace()):
                opening = True
            if mark == "“" and not before.isspace() and before.isalnum() is False and after.isspace() and opened:
                opening = False
        if opened is None:
            if opening and (kind == '"' or _closes(text, match.end(), end)):
                opened, depth = (match.start(), kind), 0
        elif kind == opened[1]:
            if opening and kind == '"' and mark == "“":
                depth += 1
            elif opening and kind == '"':
                continue
            elif depth:
                depth -= 1
            elif not opening:
                if kind == "'" and before.isalnum() and not _last_single(text, match.start(), end):
                    continue
                runs.append((opened[0], match.end()))
                opened = None
    if opened and opened[1] == "'":
        opened = None
    return runs, opened[0] if opened else None


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
