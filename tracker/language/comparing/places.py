"""Where something is said to be: along a border or away from it, inside or outside, this side or that."""

import re
from dataclasses import dataclass

from tracker.language.comparing.bounds import sentences
from tracker.language.comparing.concepts import concepts
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
_REALLY_AWAY = re.compile(r"(?<!\w)(?:far|away|behind|not|never)(?!\w)", re.IGNORECASE)
_SIDE = re.compile(rf"(?<!\w)(?P<side>{_SIDES})(?!\w)", re.IGNORECASE)
_OPPOSITE = {"eastern": "western", "western": "eastern", "northern": "southern", "southern": "northern"}


@dataclass(frozen=True)
class Place:
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
    theirs = _places(source)
    for mine in _places(text):
        about = concepts(mine.sentence)
        on_it = [each for each in theirs if len(about & concepts(each.sentence)) >= 2 and each.line == mine.line]
        if not on_it or any(each.is_away is mine.is_away for each in on_it):
            continue
        other = on_it[0]
        return CheckResult(
            DEPARTURE,
            Outcome.INCONSISTENT,
            f"“{mine.phrase}” here, “{_around(other)}” in the source.",
            mine.phrase,
            mine.start,
            mine.end,
        )
    return None


def _places(text: str) -> list[Place]:
    found = []
    for sentence, offset in sentences(text):
        away = [each for each in _AWAY.finditer(sentence) if _REALLY_AWAY.search(each[0])]
        at = [each for each in _AT.finditer(sentence) if not any(o.start() <= each.start() < o.end() for o in away)]
        for match, is_away in [*((each, True) for each in away), *((each, False) for each in at)]:
            start = offset + match.start()
            found.append(Place(match[0], start, start + len(match[0]), is_away, sentence))
    return found


def _around(place: Place) -> str:
    """The phrase with the part of the country that stands before it."""
    at = place.sentence.find(place.phrase)
    before = place.sentence[max(0, at - 60) : at]
    side = _SIDE.search(before)
    return (before[side.start() :] if side else "") + place.phrase
