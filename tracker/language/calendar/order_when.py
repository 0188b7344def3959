"""“One war had already begun when the other broke out”: events in the order that two verbs tell."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from tracker.language.calendar.baselines import of_mention
from tracker.language.calendar.entries import Begun, Event
from tracker.language.calendar.order import apart, order_finding
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import EntryMention
from tracker.language.calendar.subjects import is_subject
from tracker.language.findings import CheckResult

_ADVERB = r"(?:(?P<not>not yet|not even|yet to)\s+|(?:already|long|long since|just|only just|barely|scarcely)\s+)?"
_BEGUN = r"(?:begun|started|broken out|erupted|been (?:launched|signed|agreed|under ?way|going on|raging)|taken place)"
_ON = r"(?:already|still|well|long)\s+(?:under ?way|raging|going on|being fought|in progress)"
_STATE = rf"\s+(?:had\s+{_ADVERB}(?:{_BEGUN}|begin|start)|(?:was|were)\s+{_ON})\b(?!\s+to\b)"
_BREAKS_OUT = r"(?:began|started|broke out|erupted|was launched|was signed|was agreed|took place|came)\b"
_WHEN_AFTER = re.compile(rf"{_STATE}(?:\s+[\w'-]+){{0,4}}?\s*,?\s+(?:when|by the time)\s+(?:the\s+)?")
_WHEN_BEFORE = re.compile(r"\b(?:[Ww]hen|[Bb]y the time)\s+(?:the\s+)?$")
_THEN_STATE = re.compile(rf"\s+{_BREAKS_OUT}(?:\s+[\w'-]+){{0,4}}?\s*,\s+(?:the\s+)?")
_HAPPENS = re.compile(rf"\s+{_BREAKS_OUT}")
_STATES = re.compile(_STATE)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every “had already begun when” between two events of the calendar."""
    if not re.search(r"\b(?:[Ww]hen|[Bb]y the time)\b", passage.text):
        return
    for first, second in permutations(apart(passage.mentions), 2):
        state = _state_of(passage.text, first, second)
        if state and is_subject(passage.text, first.start):
            yield from _findings(passage, first, second, state)


def _state_of(text: str, first: EntryMention, second: EntryMention) -> re.Match[str] | None:
    """The words that say of the first that it had begun when the second did."""
    if first.end <= second.start:
        between = _WHEN_AFTER.fullmatch(text, first.end, second.start)
        return _STATES.match(text, first.end) if between and _HAPPENS.match(text, second.end) else None
    opens = _WHEN_BEFORE.search(text, 0, second.start) and _THEN_STATE.fullmatch(text, second.end, first.start)
    return _STATES.match(text, first.end) if opens else None


def _findings(
    passage: Passage, first: EntryMention, second: EntryMention, state: re.Match[str]
) -> Iterator[CheckResult]:
    span = (min(first.start, second.start), max(first.end, second.end, state.end()))
    earlier, later = _entries(passage, first), _entries(passage, second)
    if state["not"]:
        earlier, later = later, earlier
    finding = order_finding(passage, earlier, later, span) if earlier and later else None
    if finding:
        yield finding


def _entries(passage: Passage, mention: EntryMention) -> Sequence[Begun]:
    """What the name means; the event where a war bears the name too, since a day is spoken of."""
    baselines = of_mention(passage, mention)
    admitted = baselines.admitted if baselines else ()
    return [entry for entry in admitted if isinstance(entry, Event)] or admitted
