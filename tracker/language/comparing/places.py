"""Where something is said to be: along a border or away from it, inside or outside, this side or that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.comparing.bounds import sentences
from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.owners import statements_apart
from tracker.language.findings import DEPARTURE, CheckResult, Outcome

_LINE = r"(?P<line>border|frontier|front ?line|line of contact|contact line|ceasefire line|coast|demarcation line)"
_SIDES = r"eastern|western|northern|southern|north-?eastern|north-?western|south-?eastern|south-?western|central"
_AT = re.compile(
    rf"(?<!\w)(?:along|on|at|near|close to|next to|beside|by)\s(?:[\w’'.-]+\s){{0,4}}?{_LINE}s?(?!\w)", re.IGNORECASE
)
_AWAY = re.compile(
    rf"(?<!\w)(?:(?:far |well )?(?:away )?from|far from|away from|behind|(?:not|"
    rf"never)\s(?:\w+\s){{0,2}}(?:along|on|at|near))\s(?:[\w’'.-]+\s){{0,4}}?{_LINE}s?(?!\w)",
    re.IGNORECASE,
)
# “from the border” alone is where somebody came from
_REALLY_AWAY = re.compile(r"(?<!\w)(?:far|away|behind|not|never)(?!\w)", re.IGNORECASE)
_SIDE = re.compile(rf"(?<!\w)(?P<side>{_SIDES})(?!\w)", re.IGNORECASE)
_LEAST_SHARED = 2  # concepts of both sentences: the line itself is mostly one of them


@dataclass(frozen=True)
class LinePosition:
    """A place said relative to a line: at it or away from it."""

    phrase: str
    start: int
    end: int
    is_away: bool
    sentence: str

    @property
    def line(self) -> str:
        """Which kind of line."""
        return "border" if re.search("border|frontier", self.phrase, re.IGNORECASE) else "front"


def place_departs(text: str, source: str) -> CheckResult | None:
    """Whether the text puts at a line what the source, on the same thing, puts away from it, or the reverse."""
    source_positions = _positions(source)
    for position in _positions(text):
        comparable = [attested for attested in source_positions if _are_on_the_same(position, attested)]
        # a source that says both can be cited for either
        if not comparable or any(attested.is_away is position.is_away for attested in comparable):
            continue
        return CheckResult(
            DEPARTURE,
            Outcome.INCONSISTENT,
            f"“{position.phrase}” here, “{_around(comparable[0])}” in the source.",
            position.phrase,
            position.start,
            position.end,
        )
    return None


def _are_on_the_same(position: LinePosition, attested: LinePosition) -> bool:
    """“The factory lies far from the border” says nothing on where the battalions stand."""
    shared = concepts(position.sentence) & concepts(attested.sentence)
    if len(shared) < _LEAST_SHARED or attested.line != position.line:
        return False
    return not statements_apart(position.sentence, attested.sentence)


def _positions(text: str) -> list[LinePosition]:
    positions = []
    for sentence, offset in sentences(text):
        away = [match for match in _AWAY.finditer(sentence) if _REALLY_AWAY.search(match[0])]
        # “not at the border” holds “at the border”, which must not be read as the opposite
        at = [match for match in _AT.finditer(sentence) if not _is_within(match, away)]
        positions += [_position(match, offset, sentence, is_away=True) for match in away]
        positions += [_position(match, offset, sentence, is_away=False) for match in at]
    return positions


def _is_within(match: re.Match[str], away: Sequence[re.Match[str]]) -> bool:
    return any(phrase.start() <= match.start() < phrase.end() for phrase in away)


def _position(match: re.Match[str], offset: int, sentence: str, *, is_away: bool) -> LinePosition:
    return LinePosition(match[0], offset + match.start(), offset + match.end(), is_away, sentence)


def _around(position: LinePosition) -> str:
    """The phrase with the part of the country that stands before it."""
    at = position.sentence.find(position.phrase)
    before = position.sentence[max(0, at - 60) : at]
    side = _SIDE.search(before)
    return (before[side.start() :] if side else "") + position.phrase
