"""“Met in Berlin last month”: whether the event lies in the time the words mean on the day of publication."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.language.calendar.answers import NO_PUBLICATION_DATE, answer, gap_words, shown, told
from tracker.language.calendar.dated import WEEKDAY, weekdays_near
from tracker.language.calendar.entries import Conflict, Event
from tracker.language.calendar.intervals import Interval, days_on, month_of, months_on, nearest_gap, week_of
from tracker.language.calendar.passages import FUTURE, Passage
from tracker.language.calendar.reference import Mention
from tracker.language.calendar.tolerances import TOLERANCES, named
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome

CHECK = "relative"

_WHEN = (
    rf"(?:(?P<plain>yesterday|today|last week|this week|earlier this week|earlier this month|this month|last month"
    rf"|earlier this year|this year|last year)"
    rf"|(?:on\s+)?(?:last\s+)?(?P<day>{WEEKDAY})(?!,?\s+(?:\d|[A-Z][a-z]+\s+\d)))"
)
_PHRASE = re.compile(rf"\b{_WHEN}(?P<own>'s)?\b", re.I)
_HAPPENING = (
    r"(?:met|held|hold|attended|hosted|concluded|wrapped up|ended|finished|began|opened|signed"
    r"|joined|issued|released|published"
    r"|adopted|gathered|convened|took part in|arrived (?:for|at)|travell?ed to|returned from"
    r"|left|completed|staged|launched"
    r"|started|agreed|sealed|struck|annexed|came out of|emerged from|flew to|sat down|hold|closed|went to|travel)"
)
_VERBAL = re.compile(r"\b(?:met|annexed|joined|signed)\b", re.I)
_TOOK_PLACE = re.compile(
    r"\s+(?:[\w.'-]+\s+){0,6}?(?:took place|took effect|came into force|went into effect"
    r"|was completed|were held|was held|was signed|were signed"
    r"|was agreed|ended|concluded|happened|began"
    r"|opened|closed|wrapped up|came|started|was issued|was adopted|was published|finished"
    r"|broke up|were wrapped up|erupted"
    r"|broke out|kicked off)\b[^,;]{0,40}$"
)
_AT = re.compile(
    r"\b(?:at|during|after|following|from|since|of)\s+(?:the\s+|their\s+|its\s+|two days of\s+|[A-Z]\w+\s+){0,3}$",
    re.I,
)
_SAID = re.compile(
    r"\b(?:said|says|told|announced|added|warned|wrote|discussed|criticised|criticized|cited|recalled)\b[^,;]{0,30}$"
)


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every “last month” and the like that says when something in the calendar took place."""
    if not passage.mentions or re.search(r"anniversar", passage.text, re.I):
        return
    for found in _PHRASE.finditer(passage.text):
        mention = _linked(passage, found)
        if mention:
            yield from _judged(passage, found, mention)


def _linked(passage: Passage, found: re.Match[str]) -> Mention | None:
    """The event the words belong to: its own clause tells of it as happening; nothing where that is not plain."""
    best = None
    for mention in passage.mentions:
        if not any(isinstance(passage.calendar.entries[key], Event | Conflict) for key in mention.keys):
            continue
        if found["own"]:
            between = passage.text[found.end() : mention.start]
            if found.end() <= mention.start and re.fullmatch(r"\s+(?:[\w.-]+\s+){0,3}", between):
                return mention
        elif _is_told(passage, found, mention):
            best = best or mention
    return best


def _is_told(passage: Passage, found: re.Match[str], mention: Mention) -> bool:
    text = passage.text
    entries = [passage.calendar.entries[key] for key in mention.keys]
    wars_only = all(isinstance(each, Conflict) for each in entries)
    if mention.end <= found.start():
        between = text[mention.end : found.start()]
        first, _ = passage.segment(mention.start)
        between = re.sub(r"^,\s+which\b", "", between)
        if re.search(r"[,;:()\"]", between) or FUTURE.search(text, first, found.start()):
            return False
        if _SAID.search(between):
            return False
        if wars_only:
            return bool(re.search(r"\b(?:began|started|broke out|erupted|was launched)\b[^,;]{0,20}$", between))
        leading = text[first : mention.start]
        near = len(between.split()) <= 3
        if _TOOK_PLACE.match(between + " ") or (
            near and (_VERBAL.search(text, mention.start, mention.end) or _AT.search(leading))
        ):
            return True
        if not between.strip() and re.fullmatch(r"\W*(?:(?:the|their|and|but)\s+){0,2}", leading, re.I):
            return True
        object_of = re.search(rf"\b{_HAPPENING}\b\s+(?:[\w.'-]+\s+){{0,4}}$", leading)
        return bool(near and object_of and not _SAID.search(text[first : mention.start]))
    between = text[found.end() : mention.start]
    opening = not text[: found.start()].strip(" \"'")
    if not opening or wars_only or FUTURE.search(text, found.end(), mention.start) or re.search(r"[;:()\"]", between):
        return False
    if _SAID.search(between) or between.count(",") > 1:
        return False
    return bool(
        _VERBAL.search(text, mention.start, mention.end)
        or re.search(rf"\b{_HAPPENING}\b\s+(?:[\w.'-]+\s+){{0,4}}$", between)
        or _TOOK_PLACE.match(text[mention.end : mention.end + 40] + " ")
    )


def _judged(passage: Passage, found: re.Match[str], mention: Mention) -> Iterator[CheckResult]:
    span = (found.start(), found.end())
    entries = [each for key in mention.keys if isinstance(each := passage.calendar.entries[key], Event | Conflict)]
    entry = next((each for each in entries if isinstance(each, Event)), entries[0])
    phrase = passage.original[slice(*span)]
    if (
        passage.published is None
        or passage.published.first != passage.published.last
        or passage.published.first is None
    ):
        explanation = f"“{phrase}” counts from the day of publication, which is not known; enter it."
        yield answer(
            passage, CHECK, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE, refs=[entry.key]
        )
        return
    day = passage.published.first
    windows, loose = _resolved((found["plain"] or "").lower(), found["day"], day)
    took_place = Interval(entry.start.first, entry.end if isinstance(entry, Event) and entry.end else entry.start.last)
    passes = [each.wider(loose, loose) for each in windows]
    fits = any(each.meets(took_place) for each in passes)
    gap = 0 if fits else nearest_gap(windows, took_place)
    tolerance = f" ({named('today')}.)" if loose else ""
    yield answer(
        passage,
        CHECK,
        Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
        span,
        f"Published on {day}, “{phrase}” means {' or '.join(map(str, windows))}; {entry.label}: {took_place}."
        f" Gap: {gap_words(gap)}.{tolerance}",
        implied=[shown(each, entry) for each in windows],
        compared=told("event", took_place),
        gap_days=gap,
        refs=[entry.key],
    )


def _resolved(plain: str, weekday: str | None, day: date) -> tuple[list[Interval], int]:
    """What the words mean, and how many days more are let pass at each end."""
    if weekday:
        return [Interval.on(weekdays_near(weekday, day)[0])], 0
    if plain in {"yesterday", "today"}:
        return [Interval.on(days_on(day, -1 if plain == "yesterday" else 0))], TOLERANCES.today
    if plain == "last week":
        return [week_of(days_on(day, -7)), Interval(days_on(day, -7), day)], 0
    whole = {
        "week": week_of(day),
        "month": month_of(day) if "last" not in plain else month_of(months_on(day.replace(day=1), -1)),
        "year": Interval.of(PartialDate(day.year - ("last" in plain))),
    }[plain.split()[-1]]
    return [Interval(whole.first, day) if plain.startswith("earlier") else whole], 0
