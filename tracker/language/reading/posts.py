"""Posts that stand in an article whole: a name above a handle, or a name and a handle behind a dash below."""

import re
from collections.abc import Sequence

from tracker.language.characters import CAPITALS
from tracker.language.reading.lines import Line
from tracker.language.reading.turns import Dialogue, Turn

_HANDLE = re.compile(r"@\w{2,30}$")
_NAME_AND_HANDLE = re.compile(
    rf"(?P<name>[{CAPITALS}][^@()\n]{{1,60}}?) \(?(?P<handle>@\w{{2,30}})\)?(?: [·•|–-] .{{0,40}})?$"
)
_SIGNED = re.compile(
    rf"(?:(?P<words>.*[.!…\"”]) ?)?(?P<dash>—|–|--) ?(?P<name>[{CAPITALS}][^@()\n]{{1,60}}?)"
    r" \(@\w{2,30}\)(?: .{0,40})?$"
)
_STAMP = re.compile(r"(?=.*\d).{0,20}\d{1,2}[:.]\d{2}\b.{0,40}|(?=.*\d).{0,40}\b(?:19|20)\d{2}$|\d{1,3} ?[mhd]$")
_MOST = 6  # lines of a post


def posts_in(lines: Sequence[Line]) -> Dialogue:
    """Each post as a turn of whoever put it out, its handle and its time left out."""
    result = Dialogue()
    for at, line in enumerate(lines):
        signature = _SIGNED.match(line.text)
        above = _NAME_AND_HANDLE.match(line.text)
        if signature:
            _add_signed(result, lines, at, signature)
        elif above:
            _add(result, lines, at, (line.start, line.start + above.end("name")), line.start + above.start("handle"))
        elif at and _HANDLE.match(line.text) and lines[at - 1].is_heading:
            name = lines[at - 1]
            result.left_out.append((name.start, name.end))
            _add(result, lines, at, (name.start, name.end), line.start)
    return result


def _add(result: Dialogue, lines: Sequence[Line], at: int, source: tuple[int, int], handle: int) -> None:
    """The post below the line with the handle, up to its time or to the next empty line."""
    below = lines[at + 1 : at + 1 + _MOST]
    stamp = next((number for number, line in enumerate(below) if _STAMP.fullmatch(line.text)), None)
    further = next((number for number, line in enumerate(below) if number and line.apart), len(below))
    result.left_out.append((lines[at].start, lines[at].end))
    if stamp is not None:
        result.left_out.append((below[stamp].start, below[stamp].end))
    post = below[: further if stamp is None else stamp]
    if post:
        runs = tuple((line.start, line.end) for line in post)
        result.turns.append(Turn(source, (handle, lines[at].end), runs))


def _add_signed(result: Dialogue, lines: Sequence[Line], at: int, signature: re.Match[str]) -> None:
    """The post before a signature: on its line, or on the lines above it without an empty one between."""
    line = lines[at]
    result.left_out.append((line.start + signature.start("dash"), line.end))
    runs = [(line.start, line.start + signature.end("words"))] if signature["words"] else []
    first = at
    while first and not lines[first].apart and at - first < _MOST:
        first -= 1
        runs.insert(0, (lines[first].start, lines[first].end))
    if runs:
        source = line.start + signature.start("name"), line.start + signature.end("name")
        cue = line.start + signature.start("dash"), line.start + signature.end("dash")
        result.turns.append(Turn(source, cue, tuple(runs)))
