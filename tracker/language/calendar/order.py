"""“Finland joined before Sweden”, “under way since 2014”: events in their order and in the time that is told."""

import re
from collections.abc import Iterator, Sequence

from tracker.language.calendar.answers import answer, began, gap_words, shown, told
from tracker.language.calendar.baselines import Baselines, of_mention
from tracker.language.calendar.dated import Dated
from tracker.language.calendar.entries import Begun
from tracker.language.calendar.intervals import Interval, nearest_gap
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import Mention
from tracker.language.findings import CheckResult, Outcome

CHECK, SINCE = "order", "since"

_WORD = re.compile(
    r"\b(?P<before>before|prior to|preceded|ahead of|predated|predates)\b|\b(?P<after>after"
    r"|following|followed|in the wake of|postdated)\b",
    re.I,
)
_TO_NAME = re.compile(
    r"\s+(?:(?:the|a|an|by|its|their|start|beginning|signing|of|outbreak|[A-Z][\w.]*(?:'s)?|\w+ing)\s+){0,6}$"
)
_BREAKS = re.compile(r"[;:()\"]|\b(?:and|but|while|although|who|which|said|says|not|never|if|talks? about)\b", re.I)
_GOES_ON = re.compile(
    r"\s*(?:,\s*)?(?:which\s+)?(?:(?:has|have)\s+)?(?:been\s+)?(?:(?:now\s+)?(?:under ?way"
    r"|ongoing|raging|raged|going on|fought|continued|lasted|dragged on|simmered"
    r"|burning|waged|active|grinding on)\s+)?(?:ever\s+)?$"
)
_DATING = re.compile(
    r"\b(?:since|after|before|following)\s+(?:the\s+)?(?:start of\s+|beginning of\s+"
    r"|outbreak of\s+|signing of\s+)?(?:the\s+|Russia's\s+)?$",
    re.I,
)

_VERBAL = re.compile(r"\b(?:annexed|joined|met|signed)\b", re.I)
_HAPPENED = re.compile(
    r"\s+(?:(?:deal|agreement|accord|pact|package|treaty|statement|meeting)\s+)?"
    r"(?:came|was|were|is|took place|began|started|happened|ended|broke out|entered|occurred|followed|preceded)\b"
)
_WHEN_BEGUN = re.compile(r",?\s+(?:when|the start of|the beginning of)\s+(?:[\w'.-]+\s+){0,4}")
_BEGAN = re.compile(r"\s+(?:of Ukraine\s+)?(?:began|started|broke out|erupted|was launched|was signed)\b")


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every order of two events and every “since” that the calendar can check."""
    if not passage.mentions:
        return
    yield from _orders(passage)
    for each in passage.dates:
        yield from _since(passage, each)


def _orders(passage: Passage) -> Iterator[CheckResult]:
    named = _apart(passage.mentions)
    if len(named) < 2:
        return
    for word in _WORD.finditer(passage.text):
        behind = next((each for each in named if each.start >= word.end()), None)
        if behind is None or not _TO_NAME.match(passage.text[word.end() : behind.start]):
            continue
        other = _other(passage, named, word.start(), behind)
        if other:
            yield from _ordered(passage, word, other, behind)


def _apart(mentions: Sequence[Mention]) -> list[Mention]:
    """The names that do not overlap an earlier one."""
    kept: list[Mention] = []
    for each in mentions:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _other(passage: Passage, named: Sequence[Mention], word: int, behind: Mention) -> Mention | None:
    """What is said to have come before or after: named before the word, or after the comma of an opening clause."""
    text = passage.text
    leading = [each for each in named if each.end <= word]
    if leading:
        between = text[leading[-1].end : word]
        near = len(between.split()) <= 7 and not _BREAKS.search(between) and "," not in between
        verbal = _VERBAL.search(text, leading[-1].start, leading[-1].end) and len(between.split()) <= 3
        is_verb = re.match(r"(?:preceded|followed|predate[sd])\b", text[word:], re.I)
        happened = _HAPPENED.match(between) or (is_verb and len(between.split()) <= 2)
        return leading[-1] if near and (verbal or happened) else None
    if text[:word].strip(" \"'"):
        return None
    following = [each for each in named if each.start >= behind.end]
    if not following:
        return None
    between = text[behind.end : following[0].start]
    is_near = re.match(r"\s*,", between) and len(between.split()) <= 7 and not _BREAKS.search(between)
    return following[0] if is_near else None


def _ordered(passage: Passage, word: re.Match[str], one: Mention, other: Mention) -> Iterator[CheckResult]:
    first, second = of_mention(passage, one), of_mention(passage, other)
    if first is None or second is None or set(first.admitted) & set(second.admitted):
        return
    earlier, later = (first, second) if word["before"] else (second, first)
    if re.match(r"\s+by\b", passage.text[word.end() :]):
        earlier, later = later, earlier
    verdicts = {_precedes(a, b) for a in earlier.admitted for b in later.admitted}
    if None in verdicts or not verdicts:
        return
    fits = True in verdicts
    a, b = earlier.admitted[0], later.admitted[0]
    gap = 0 if fits else (a.start.first_or_ever - b.start.last_or_ever).days
    explanation = f"The text puts {began(a)} before {began(b)}, " + (
        "and so it was." if fits else f"but {b.label} began {gap:,} days earlier."
    )
    span = (min(one.start, word.start()), max(one.end, other.end))
    yield answer(
        passage,
        CHECK,
        Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
        span,
        explanation,
        implied=[shown(a.start, a), shown(b.start, b)],
        gap_days=gap,
        refs=[a.key, b.key],
    )


def _precedes(one: Begun, other: Begun) -> bool | None:
    """Whether one began before the other; nothing where their starts overlap."""
    if one.start.meets(other.start):
        return None
    return one.start.last_or_ever < other.start.first_or_ever


def _since(passage: Passage, each: Dated) -> Iterator[CheckResult]:
    """“The war, under way since 2014”, “since the annexation of Crimea in 2014”: what is dated lies in that time."""
    for mention in passage.mentions:
        when = _WHEN_BEGUN.fullmatch(passage.text[each.end : mention.start]) if each.end <= mention.start else None
        if each.prep == "since" and when and _BEGAN.match(passage.text, mention.end):
            baselines = of_mention(passage, mention)
            if baselines:
                yield _dated(passage, (each.start, mention.end), baselines, each)
                return
        if mention.end > each.start or each.start - mention.end > 60:
            continue
        between = passage.text[mention.end : each.start]
        baselines = of_mention(passage, mention)
        if baselines is None:
            continue
        goes_on = each.prep == "since" and _GOES_ON.fullmatch(between)
        leading = passage.text[max(0, mention.start - 40) : mention.start]
        is_dated = each.prep in {"in", "on"} and re.fullmatch(
            r"\s*(?:(?:began|started|was signed|broke out)\s*)?", between
        )
        if goes_on or (is_dated and _DATING.search(leading)):
            yield _dated(passage, (mention.start, each.end), baselines, each)
            return


def _dated(passage: Passage, span: tuple[int, int], baselines: Baselines, each: Dated) -> CheckResult:
    spans = [Interval(entry.start.first, entry.start.last) for entry in baselines.admitted]
    fits = any(start.meets(each.span) for start in spans)
    gap = 0 if fits else -nearest_gap(spans, each.span)
    entry = min(baselines.admitted, key=lambda entry: abs(entry.start.gap_to(each.span)))
    names = "; ".join(began(entry) for entry in baselines.admitted)
    explanation = f"“{passage.original[slice(*span)]}” puts the start in {each.span}. {names}. Gap: {gap_words(gap)}."
    return answer(
        passage,
        SINCE,
        Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
        span,
        explanation,
        implied=[shown(each.span, entry)],
        compared=told("event", entry.start),
        gap_days=gap,
        refs=[*(entry.key for entry in baselines.admitted), *baselines.refs],
    )
