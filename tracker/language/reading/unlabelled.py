"""Interviews without labels: a dash before each turn, or questions on lines of their own with the answers below."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.language.kinds import SourceKind
from tracker.language.reading.interviewees import People, Person
from tracker.language.reading.lines import Line
from tracker.language.reading.pieces import Range
from tracker.language.reading.turns import Dialogue, Turn, is_about_itself, is_stage_direction

_DASH = re.compile(r"[–—-]\s?(?=[^\W\d_]|[\"“])")
_ONE_SPEAKS = re.compile(r"\b(?:I|I[’']\w+|[Ww]e|[Mm]y|[Oo]ur)\b")
_ONE_IS_ASKED = re.compile(r"\b[Yy]ou(?:r|[’']\w+)?\b")
_QUOTED = re.compile("[\"“”„«»]|''")
_QUOTATION = re.compile(r"[\"“„«][^\"”“»]*[\"”“»]")
_FEWEST_ASKED = 2
_LONGEST_QUESTION = 300
_LONGEST_INTRODUCTION = 8  # lines
_MOST_ANSWERS = 6  # lines to each question


def unlabelled(text: str, lines: Sequence[Line]) -> Dialogue:
    """The answers of such an interview, where the text says whom the paper spoke to."""
    dashes = [at for at, line in enumerate(lines) if _DASH.match(line.text)]
    asked = [at for at in dashes if lines[at].is_question]
    by_dash = len(dashes) > 1 and bool(asked)
    marked = dashes if by_dash else [at for at in range(len(lines) - 1) if _is_asked(lines, at)]
    if len(marked) < _FEWEST_ASKED:
        return Dialogue()
    person = People(text).interviewee(0, lines[(asked or marked[1:])[0]].start)
    marked = [at for at in marked if person and lines[at].start >= person.start]
    if person is None or len(marked) < _FEWEST_ASKED or not (by_dash or _is_personal(lines, marked, person)):
        return Dialogue()
    return _answered(lines, marked, person, by_dash=by_dash)


def speaks_of_self(words: str) -> bool:
    """Whether "I" or "we" stands outside quotation marks."""
    return bool(_ONE_SPEAKS.search(_QUOTATION.sub("", words)))


def _is_asked(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph is a question in nobody's quotation marks, with something below that is none."""
    line = lines[at]
    is_plain = line.apart and line.text.endswith("?") and not _QUOTED.search(line.text)
    return is_plain and len(line.text) <= _LONGEST_QUESTION and not lines[at + 1].is_question


def _is_personal(lines: Sequence[Line], marked: Sequence[int], person: Person) -> bool:
    """Whether one person is asked and answers, who is spoken to and not of, and not an article that asks itself."""
    rest = lines[marked[0] : max(marked[-1] + 2, len(lines) - 2)]
    if marked[0] > _LONGEST_INTRODUCTION or len(marked) * _MOST_ANSWERS < len(rest):
        return False
    if any(person.surname in line.text for line in rest):
        return False
    asked = " ".join(lines[at].text for at in marked)
    answers = " ".join(line.text for at, line in enumerate(lines) if at > marked[0] and at not in marked)
    return speaks_of_self(answers) or bool(_ONE_IS_ASKED.search(asked))


def _answered(lines: Sequence[Line], marked: Sequence[int], person: Person, *, by_dash: bool) -> Dialogue:
    result = Dialogue()
    for at, end in pairwise([*marked, len(lines)]):
        line = lines[at]
        dash = _DASH.match(line.text) if by_dash else None
        runs = list(_runs(lines[at + 1 : end], result, person))
        if line.is_question:
            result.left_out.append((line.start, line.end))
        elif dash:
            result.left_out.append((line.start, line.start + dash.end()))
            runs.insert(0, (line.start + dash.end(), line.end))
        cue = (line.end - 1, line.end) if line.is_question else (line.start, line.start + 1)
        if runs:
            whom = person.name, SourceKind.PERSON
            result.turns.append(Turn((person.start, person.end), cue, tuple(runs), whom))
    return result


def _runs(lines: Sequence[Line], result: Dialogue, person: Person) -> Iterator[Range]:
    """The lines of an answer up to where the text speaks of itself or of whoever answers."""
    for line in lines:
        if is_about_itself(line):
            result.left_out.append((line.start, line.end))
            return
        if person.surname in line.text:
            return
        if line.is_heading or is_stage_direction(line):
            result.left_out.append((line.start, line.end))
        else:
            yield line.start, line.end
