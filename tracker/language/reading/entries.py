"""The entries of a live blog: their times, titles and bylines are no claims, and a time is no part of a name."""

import re
from collections.abc import Iterator, Sequence

from tracker.language.reading.lines import Line
from tracker.language.reading.pieces import Range

_ZONE = r"(?-i:GMT|BST|UTC|IST|JST|[CEW]ES?T|E[ES]ST|[ECMP][SD]T|ET|PT|AE[SD]T|local time)"
_TIME = (
    r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2}[:.]?\d{2} ?(?:hrs|uhr|h)\b|"
    r"\d{1,3} ?(?:seconds?|secs?|minutes?|mins?|m|hours?|hrs?|h|days?|d) ago)"
)
_HEAD = re.compile(
    rf"(?:(?:posted|published|updated|live|at|today|yesterday)(?: at)?,? ?:? ?)?[\[(]?{_TIME}(?: ?{_ZONE}\b)?[\])]?"
    rf"(?!\d)(?P<sign>\s*[|–—:,·-]+\s*|\s+|$)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:live: .*|(?:.*[:,|–—-] ?)?"
    r"(?:live(?: (?:updates?|blog|coverage|reporting|news))?|as (?:it|they) happened|latest(?: updates?)?|"
    r"(?:key|main) (?:events|points|developments)))$",
    re.IGNORECASE,
)
_FEWEST = 2


def heads_of(lines: Sequence[Line]) -> dict[int, int]:
    """The lines that begin with the time of an entry, each with the place behind it; none where only one does."""
    heads = {at: line.start + match.end() for at, line in enumerate(lines) if (match := _HEAD.match(line.text))}
    return heads if len(heads) >= _FEWEST else {}


def left_out_of(lines: Sequence[Line], heads: dict[int, int]) -> Iterator[Range]:
    """Times, titles and bylines of the entries, and the title of the whole."""
    for at, line in enumerate(lines if heads else lines[:1]):
        if at in heads:
            yield line.start, (heads[at] if line.ends and heads[at] < line.end else line.end)
        elif (line.is_heading and heads) or (not at and _TITLE.fullmatch(line.text)):
            yield line.start, line.end
