"""“Finland joined before Sweden”: events in the order that is told."""

import re
from collections.abc import Iterator, Sequence

from tracker.language.calendar.answers import answer, fits_or_not, implied_row, label_with_start
from tracker.language.calendar.baselines import of_mention
from tracker.language.calendar.entries import Begun
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import EntryMention
from tracker.language.calendar.subjects import is_subject
from tracker.language.findings import CheckResult

CHECK = "order"

_WORD = re.compile(
    r"\b(?P<before>before|prior to|preceded|ahead of|predated|predates)\b|\b(?P<after>after"
    r"|following|followed|in the wake of|postdated)\b",
    re.I,
)
# Between the word and the name only what belongs to the name: “after the signing of Minsk II”.
_TO_NAME = re.compile(
    r"\s+(?:(?:the|a|an|by|its|their|start|beginning|signing|of|outbreak|[A-Z][\w.]*(?:'s)?|\w+ing)\s+){0,6}$"
)
_BREAKS = re.compile(r"[;:()\"]|\b(?:and|but|while|although|who|which|said|says|not|never|if|talks? about)\b", re.I)
_VERBAL = re.compile(r"\b(?:annexed|joined|met|signed)\b", re.I)
_HAPPENED = re.compile(
    r"\s+(?:(?:deal|agreement|accord|pact|package|treaty|statement|meeting)\s+)?"
    r"(?:came|was|were|is|took place|began|started|happened|ended|broke out|entered|occurred|followed|preceded)\b"
)
_BEGINNING_OF = re.compile(r"\b(?:start|beginning|signing|outbreak|end)\s+of\s+(?:the\s+)?$", re.I)
_IS_THE_VERB = re.compile(r"(?:preceded|followed|predate[sd])\b", re.I)
# Words between an event and “before” or “after”: more of them begin to tell something else.
_NEAR = 7
_CLOSE = 3
_BESIDE = 2


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every order of two events that the calendar can check."""
    mentions = apart(passage.mentions)
    if len(mentions) < 2:
        return
    for word in _WORD.finditer(passage.text):
        behind = next((mention for mention in mentions if mention.start >= word.end()), None)
        if behind is None or not _TO_NAME.match(passage.text[word.end() : behind.start]):
            continue
        compared = _before_word(passage, mentions, word.start()) or _after_comma(passage, mentions, word, behind)
        finding = _finding(passage, word, compared, behind) if compared else None
        if finding:
            yield finding


def apart(mentions: Sequence[EntryMention]) -> list[EntryMention]:
    """The names that do not overlap an earlier one."""
    apart: list[EntryMention] = []
    for mention in mentions:
        if not apart or mention.start >= apart[-1].end:
            apart.append(mention)
    return apart


def _before_word(passage: Passage, mentions: Sequence[EntryMention], word_start: int) -> EntryMention | None:
    """“The Alaska summit came before …”: the event named before the word, if the sentence says that it took place."""
    text = passage.text
    leading = [mention for mention in mentions if mention.end <= word_start]
    if not leading:
        return None
    mention = leading[-1]
    between = text[mention.end : word_start]
    words = len(between.split())
    is_near = words <= _NEAR and not _BREAKS.search(between) and "," not in between
    # “Finland joined NATO before …” is a clause itself; a noun needs a verb of happening, or “preceded” right after it.
    is_clause = _VERBAL.search(text, mention.start, mention.end) and words <= _CLOSE
    # “Talks about the annexation came long after”: the talks came.
    is_told_of = is_subject(text, mention.start) or _BEGINNING_OF.search(text, 0, mention.start)
    happened = (is_told_of and _HAPPENED.match(between)) or (_IS_THE_VERB.match(text[word_start:]) and words <= _BESIDE)
    return mention if is_near and (is_clause or happened) else None


def _after_comma(
    passage: Passage, mentions: Sequence[EntryMention], word: re.Match[str], behind: EntryMention
) -> EntryMention | None:
    """“After Minsk II, the annexation …”: the event named after the comma of an opening clause."""
    text = passage.text
    following = [mention for mention in mentions if mention.start >= behind.end]
    opens_the_sentence = not text[: word.start()].strip(" \"'")
    if not opens_the_sentence or not following:
        return None
    between = text[behind.end : following[0].start]
    is_near = re.match(r"\s*,", between) and len(between.split()) <= _NEAR and not _BREAKS.search(between)
    return following[0] if is_near else None


def _finding(passage: Passage, word: re.Match[str], compared: EntryMention, behind: EntryMention) -> CheckResult | None:
    baselines, baselines_behind = of_mention(passage, compared), of_mention(passage, behind)
    if baselines is None or baselines_behind is None or set(baselines.admitted) & set(baselines_behind.admitted):
        return None
    earlier, later = (baselines, baselines_behind) if word["before"] else (baselines_behind, baselines)
    # “Was preceded by”, “was followed by”: the passive turns the order round.
    if re.match(r"\s+by\b", passage.text[word.end() :]):
        earlier, later = later, earlier
    span = (min(compared.start, word.start()), max(compared.end, behind.end))
    return order_finding(passage, earlier.admitted, later.admitted, span)


def order_finding(
    passage: Passage, earlier: Sequence[Begun], later: Sequence[Begun], span: tuple[int, int]
) -> CheckResult | None:
    """What the beginnings say to a text that puts these before those; nothing where some pair leaves it open."""
    verdicts = {_precedes(first, second) for first in earlier for second in later}
    # Of a group some members may lie before and some after: one open pair leaves the whole open.
    if None in verdicts or not verdicts:
        return None
    fits = True in verdicts
    first, second = earlier[0], later[0]
    gap = 0 if fits else (first.start.first_or_ever - second.start.last_or_ever).days
    explanation = f"The text puts {label_with_start(first)} before {label_with_start(second)}, " + (
        "and so it was." if fits else f"but {second.label} began {gap:,} days earlier."
    )
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        explanation,
        implied=[implied_row(first.start, first), implied_row(second.start, second)],
        gap_days=gap,
        refs=[first.key, second.key],
    )


def _precedes(first: Begun, second: Begun) -> bool | None:
    """Whether the first began before the second; nothing where their starts overlap."""
    if first.start.meets(second.start):
        return None
    return first.start.last_or_ever < second.start.first_or_ever
