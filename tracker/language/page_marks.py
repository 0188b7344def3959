"""Marks that a page carries and that nobody reads out: marks of notes, stress, references to characters."""

import html
import re

from tracker.language.mapped_text import MappedText

_REFERENCE = re.compile(r"&(?:(?:amp|#38|#x26);)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
SUPERSCRIPTS = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
SIC = r"[\[(<]\s?sic\s?[!?.]?\s?[\])>]"
"""What tells that words were printed so, for patterns."""

_LETTER = f"[^\\W\\d_{SUPERSCRIPTS}]"
# “km²” and “E = mc²” are no notes: a note stands behind a word of three letters, or behind its full stop or mark.
_NOTED = (
    f"(?:(?<={_LETTER}{{3}})|(?<={_LETTER}{{3}}[.,;:!?”’\"')])|(?<={_LETTER}{{2}}[.,!?][”’\"'])|(?<=\\b[12]\\d\\d\\d)"
    f"|(?<=%)(?!\\()|(?:(?<=\\d[.,;:!?)])|(?<=\\d[.,!?][”’\"'])|(?<=\\d\\ds))(?=[{SUPERSCRIPTS}⁽†‡]))"
)
# “[d]” and “[s]” are endings that an editor altered, “[a]” and “[b]” are not.
_NUMBERS = r"\d{1,3}(?:(?:, ?|[-–])\d{1,3})*"
_BRACKETED = rf"\[(?:{_NUMBERS}|(?:note|nb|fn|ref|n)\.? ?\d{{1,3}}|[abcfghijk])\]"
_NOTE = re.compile(
    f"{_NOTED}(?!\\*{{3}}|†{{3}})"
    f"(?:[{SUPERSCRIPTS}]++(?:(?:, ?|[-–⁻])[{SUPERSCRIPTS}]++)*|⁽[{SUPERSCRIPTS}]++⁾|\\*{{1,2}}|[†‡]{{1,2}}"
    f"|{_BRACKETED}(?:, ?{_BRACKETED})*|\\(\\d{{1,2}}\\))++"
    f"(?![-\\w\u0300-\u036f\u3099\u309a]|[.,;:!?”’\"')]{{0,2}}[*†‡\\[{SUPERSCRIPTS}])"
)
_SPEAKS = re.compile(r"\s(?:sa(?:id|ys)|told|tells|wrote|writes|(?:add|claim|warn|report|state?)(?:ed|d|s))\b")
_SPACED_NOTE = re.compile(
    rf"(?:(?<=[a-z][.!?])|(?<=[^\W\d_]))[ \u00a0]\[{_NUMBERS}\](?:,? ?\[{_NUMBERS}\])*(?=[\s.,;:!?”\"’)]|$)"
)
# “14² million” is no square, and nothing is raised that stands alone behind a word.
_LOOSE_NOTE = re.compile(
    f'(?<={_LETTER}{{3}})[ \u00a0][{SUPERSCRIPTS}]{{1,3}}(?=[\\s.,;:!?”"’)]|$)'
    f"|(?<=\\d)[{SUPERSCRIPTS}]{{1,2}}(?=[ \u00a0](?:hundred|thousand|million|billion|trillion|percent|per cent)\\b)"
)
_NUMBER_IN_BRACKETS = re.compile(r"(?<=[^\W\d_])\(\d")
_RAISED_DIGITS = frozenset("¹²³⁴⁵⁶⁷⁸⁹")
_STRESS = re.compile(r"[*_]+")
_FARTHEST = 300  # characters between two marks of one stress
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\s?$")
_NUMBERED = """
    act amendment annex annexe appendix article articles art battalion block book brigade bullet case chapter
    category class clause clauses corridor day district division draft episode exhibit fig figure figures flight floor
    form gate goal grade group heading highway item lane level line lot motion no note number option order page
    pages para paragraph paragraphs part phase pier platform point principle priority proposal protocol question reactor
    recital regiment region resolution road room round route row rule rules schedule season sec section sections sector
    stage step table target team terminal tier title type unit verse version volume ward week year zone
"""
NUMBERED = frozenset(_NUMBERED.split())
"""Nouns that bear a number: “Article[5]” names the fifth one."""


def has_marks(text: str) -> bool:
    """Whether there may be any of these; superscripts and daggers apart."""
    has_signs = "*" in text or "_" in text or "[" in text
    return has_signs or ("(" in text and bool(_NUMBER_IN_BRACKETS.search(text))) or has_references(text)


def has_references(text: str) -> bool:
    """Whether characters may be written as “&amp;” or “&#39;”."""
    return "&" in text and bool(_REFERENCE.search(text))


def without_references(words: MappedText) -> MappedText:
    """The same with every “&amp;” as the character it stands for, however often it was written so."""
    return words.spelled(_REFERENCE, _character)


def without_marks(words: MappedText) -> MappedText:
    """The same without marks of stress and of notes."""
    stress = _stress_in(words.text)
    if stress:
        words = words.spelled(_STRESS, lambda mark: "" if mark.start() in stress else mark[0])
    words = words.spelled(_NOTE, _without_note).spelled(_SPACED_NOTE, _without_spaced_note)
    return words.spelled(_LOOSE_NOTE, lambda _: "")


def _character(reference: re.Match[str]) -> str:
    written, read = "", reference[0]
    while written != read:
        written, read = read, html.unescape(read)
    return read


def _stress_in(text: str) -> set[int]:
    """Where the marks begin that stand in pairs around words: “*never*”, “_so_”, “**_all_**”."""
    opened: dict[str, list[re.Match[str]]] = {}
    stress: set[int] = set()
    for mark in _STRESS.finditer(text):
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        openings = opened.get(mark[0][::-1], [])
        if before.strip() and not after.isalnum() and openings:
            opening = openings.pop()
            if _is_one_stress(text, opening.end(), mark.start()):
                stress |= {opening.start(), mark.start()}
        elif after.strip() and not before.isalnum():
            opened.setdefault(mark[0], []).append(mark)
    return stress


def _is_one_stress(text: str, start: int, end: int) -> bool:
    return end - start <= _FARTHEST and not _BLANK_LINE.search(text, start, end)


def _without_note(mark: re.Match[str]) -> str:
    # “Phase²” is the second one where it is a name; behind “the phase” it is a note.
    is_number = mark[0][0] in "[(" or (mark[0] in _RAISED_DIGITS and _is_behind_capital(mark))
    return mark[0] if is_number and _bears_a_number(mark) else ""


def _without_spaced_note(mark: re.Match[str]) -> str:
    # “We lost [12] men” is a number that an editor put in.
    word = _LAST_WORD.search(mark.string, max(0, mark.start() - 40), mark.start())
    is_behind_name = word is not None and word[1][0].isupper() and not _bears_a_number(mark)
    is_behind_sentence = mark.string[mark.start() - 1] in ".!?"
    is_note = is_behind_name or is_behind_sentence or _SPEAKS.match(mark.string, mark.end())
    return "" if is_note else mark[0]


def _is_behind_capital(mark: re.Match[str]) -> bool:
    word = _LAST_WORD.search(mark.string, max(0, mark.start() - 40), mark.start())
    return word is not None and word[1][0].isupper()


def _bears_a_number(mark: re.Match[str]) -> bool:
    word = _LAST_WORD.search(mark.string, max(0, mark.start() - 40), mark.start())
    return word is not None and word[1].lower() in NUMBERED
