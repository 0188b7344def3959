"""“Met in Berlin last month”: whether the event lies in the time the words mean on the day of publication."""

import re
from collections.abc import Iterator
from datetime import date

from tracker.language.calendar.answers import (
    NO_PUBLICATION_DATE,
    answer,
    days_compared,
    fits_or_not,
    gap_words,
    implied_row,
)
from tracker.language.calendar.date_names import WEEKDAY
from tracker.language.calendar.date_words import weekdays_near
from tracker.language.calendar.entries import ArmedConflict, Begun, Event
from tracker.language.calendar.intervals import Interval, days_on, month_of, months_on, nearest_gap, week_of
from tracker.language.calendar.months_told import months_told
from tracker.language.calendar.passages import FUTURE, Passage
from tracker.language.calendar.reference import EntryMention
from tracker.language.calendar.tolerances import TOLERANCES, tolerance_words
from tracker.language.calendar.years_ago import CHECK, years_ago
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome

_WHEN = (
    rf"(?:(?P<plain>yesterday|today|last week|this week|earlier this week|earlier this month|this month|last month"
    rf"|earlier this year|this year|last year)"
    rf"|(?:on\s+)?(?:last\s+)?(?P<day>{WEEKDAY})(?!,?\s+(?:\d|[A-Z][a-z]+\s+\d)))"
)
_PHRASE = re.compile(rf"\b{_WHEN}(?P<own>'s)?\b", re.I)
# Verbs whose object took place when they say: “leaders attended the Hague summit”.
_HAPPENING = (
    r"(?:met|held|hold|attended|hosted|concluded|wrapped up|ended|finished|began|opened|signed"
    r"|joined|issued|released|published"
    r"|adopted|gathered|convened|took part in|arrived (?:for|at)|travell?ed to|returned from"
    r"|left|completed|staged|launched"
    r"|started|agreed|sealed|struck|annexed|came out of|emerged from|flew to|sat down|hold|closed|went to|travel)"
)
# A name that is a clause itself: “Sweden joined NATO this month”.
_VERBAL = re.compile(r"\b(?:met|annexed|joined|signed)\b", re.I)
# “Brexit took effect last month”
_TOOK_PLACE = re.compile(
    r"\s+(?:[\w.'-]+\s+){0,6}?(?:took place|took effect|came into force|went into effect"
    r"|was completed|were held|was held|was signed|were signed"
    r"|was agreed|ended|concluded|happened|began"
    r"|opened|closed|wrapped up|came|started|was issued|was adopted|was published|finished"
    r"|broke up|were wrapped up|erupted"
    r"|broke out|kicked off)\b[^,;]{0,40}$"
)
# “At the Geneva talks last month”
_AT = re.compile(
    r"\b(?:at|during|after|following|from|since|of)\s+(?:the\s+|their\s+|its\s+|two days of\s+|[A-Z]\w+\s+){0,3}$",
    re.I,
)
# “The minister criticised the Budapest Memorandum last week”: the day is that of the speaking.
_SAYING = re.compile(
    r"\b(?:said|says|told|announced|added|warned|wrote|discussed|criticised|criticized|cited|recalled)\b[^,;]{0,30}$"
)
_HAPPENING_OF = re.compile(rf"\b{_HAPPENING}\b\s+(?:[\w.'-]+\s+){{0,4}}$")
_WAR_BEGAN = re.compile(r"\b(?:began|started|broke out|erupted|was launched)\b[^,;]{0,20}$")
# “The Hague summit, held last month, …”
_HELD = re.compile(
    r"\s*,\s+(?:(?:first|originally|hastily|finally)\s+)?"
    r"(?:held|signed|agreed|hosted|staged|concluded|struck|sealed|convened|adopted|reached|completed|finished)"
    r"(?:\s+(?:in|at|by|on|near|outside)(?:\s+[\w.'-]+){1,4})?\s*"
)
_AGO_BEFORE = re.compile(r"\b(?:ago|earlier|to the day)\s+$", re.I)
_NEAR = 3  # words between a name and the time


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every “last month” and the like that says when something in the calendar took place."""
    # “This week marks the anniversary”: the words belong to the marking, not to the event.
    if not passage.mentions or re.search(r"anniversar", passage.text, re.I):
        return
    yield from years_ago(passage)
    yield from months_told(passage)
    for phrase in _PHRASE.finditer(passage.text):
        # “Erupted two years ago this week”: the week is that of the anniversary, and not of the event.
        if _AGO_BEFORE.search(passage.text, max(0, phrase.start() - 20), phrase.start()):
            continue
        mention = _event_dated(passage, phrase)
        if mention:
            yield _finding(passage, phrase, mention)


def _event_dated(passage: Passage, phrase: re.Match[str]) -> EntryMention | None:
    """The event the words belong to: its own clause tells of it as happening; nothing where that is not plain."""
    events = [mention for mention in passage.mentions if _begun_entries(passage, mention)]
    # “Last month's Geneva talks” names its event and no other.
    if phrase["own"]:
        return next((mention for mention in events if _is_owned(passage, phrase, mention)), None)
    return next((mention for mention in events if _says_when(passage, phrase, mention)), None)


def _begun_entries(passage: Passage, mention: EntryMention) -> list[Begun]:
    """The wars and events of that name; a group has no day."""
    entries = [passage.calendar.entries[key] for key in mention.keys]
    return [entry for entry in entries if isinstance(entry, Begun)]


def _is_owned(passage: Passage, phrase: re.Match[str], mention: EntryMention) -> bool:
    between = passage.text[phrase.end() : mention.start]
    return phrase.end() <= mention.start and bool(re.fullmatch(r"\s+(?:[\w.-]+\s+){0,3}", between))


def _says_when(passage: Passage, phrase: re.Match[str], mention: EntryMention) -> bool:
    """Whether the words say when the event took place, and not when somebody spoke of it."""
    entries = [passage.calendar.entries[key] for key in mention.keys]
    is_war = all(isinstance(entry, ArmedConflict) for entry in entries)
    if mention.end > phrase.start():
        return not is_war and _says_when_before(passage, phrase, mention)
    between = re.sub(
        r"^(?:\s+(?:of|in|against|on)\s+[A-Z][\w-]+)?,\s+which\b", "", passage.text[mention.end : phrase.start()]
    )
    clause_start, _ = passage.clause(mention.start)
    if not is_war and _HELD.fullmatch(between):
        return True
    # “The Berlin talks will end on Monday” is announced, and may be put off.
    is_ahead = FUTURE.search(passage.text, clause_start, phrase.start())
    if re.search(r"[,;:()\"]", between) or is_ahead or _SAYING.search(between):
        return False
    # A war goes on for long: only its beginning has a day.
    if is_war:
        return bool(_WAR_BEGAN.search(between))
    return _says_when_after(passage, mention, between, passage.text[clause_start : mention.start])


def _says_when_after(passage: Passage, mention: EntryMention, between: str, leading: str) -> bool:
    """The time stands after the name, with `between` in between and `leading` before the name in its clause."""
    # “The Alaska summit took place last month.”
    if _TOOK_PLACE.match(between + " "):
        return True
    is_near = len(between.split()) <= _NEAR
    # “Sweden joined NATO this month”, “at the Geneva talks last month”
    if is_near and (_VERBAL.search(passage.text, mention.start, mention.end) or _AT.search(leading)):
        return True
    # “The Geneva talks last month brought a plan.”
    if not between.strip() and re.fullmatch(r"\W*(?:(?:the|their|and|but)\s+){0,2}", leading, re.I):
        return True
    # “Negotiators held talks in Berlin last month”, and not “officials said on Tuesday that the Berlin talks …”
    return is_near and bool(_HAPPENING_OF.search(leading)) and not _SAYING.search(leading)


def _says_when_before(passage: Passage, phrase: re.Match[str], mention: EntryMention) -> bool:
    """“Yesterday the Berlin talks ended with a statement”: the time opens the sentence."""
    text = passage.text
    between = text[phrase.end() : mention.start]
    opens_the_sentence = not text[: phrase.start()].strip(" \"'")
    is_ahead = FUTURE.search(text, phrase.end(), mention.start)
    if not opens_the_sentence or is_ahead or re.search(r"[;:()\"]", between):
        return False
    # One comma may follow the time itself; a second one begins another clause.
    if _SAYING.search(between) or between.count(",") > 1:
        return False
    return bool(
        _VERBAL.search(text, mention.start, mention.end)
        or _HAPPENING_OF.search(between)
        or _TOOK_PLACE.match(text[mention.end : mention.end + 40] + " ")
    )


def _finding(passage: Passage, match: re.Match[str], mention: EntryMention) -> CheckResult:
    span = (match.start(), match.end())
    entries = _begun_entries(passage, mention)
    # “The annexation of Crimea” is the name of a conflict and of an event: the event has the day.
    entry = next((event for event in entries if isinstance(event, Event)), entries[0])
    phrase = passage.original[slice(*span)]
    published = passage.published
    if published is None or published.first != published.last or published.first is None:
        return _without_publication_day(passage, span, entry)
    day = published.first
    windows, tolerance = _days_meant((match["plain"] or "").lower(), match["day"], day)
    took_place = Interval(entry.start.first, entry.end if isinstance(entry, Event) and entry.end else entry.start.last)
    fits = any(window.wider(tolerance, tolerance).meets(took_place) for window in windows)
    gap = 0 if fits else nearest_gap(windows, took_place)
    tolerance_sentence = f" ({tolerance_words('today')}.)" if tolerance else ""
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        f"Published on {day}, “{phrase}” means {' or '.join(map(str, windows))}; {entry.label}: {took_place}."
        f" Gap: {gap_words(gap)}.{tolerance_sentence}",
        implied=[implied_row(window, entry) for window in windows],
        compared=days_compared("event", took_place),
        gap_days=gap,
        refs=[entry.key],
    )


def _without_publication_day(passage: Passage, span: tuple[int, int], entry: Begun) -> CheckResult:
    phrase = passage.original[slice(*span)]
    explanation = f"“{phrase}” counts from the day of publication, which is not known; enter it."
    return answer(passage, CHECK, Outcome.UNDECIDABLE, span, explanation, reason=NO_PUBLICATION_DATE, refs=[entry.key])


def _days_meant(plain: str, weekday: str | None, day: date) -> tuple[list[Interval], int]:
    """What the words mean, and how many days more are let pass at each end."""
    if weekday:
        return [Interval.on(weekdays_near(weekday, day)[0])], 0
    if plain in {"yesterday", "today"}:
        return [Interval.on(days_on(day, -1 if plain == "yesterday" else 0))], TOLERANCES.today
    # Some mean the week before this one, some the seven days before today: either makes the sentence true.
    if plain == "last week":
        return [week_of(days_on(day, -7)), Interval(days_on(day, -7), day)], 0
    whole = {
        "week": week_of(day),
        "month": month_of(day) if "last" not in plain else month_of(months_on(day.replace(day=1), -1)),
        "year": Interval.of(PartialDate(day.year - ("last" in plain))),
    }[plain.split()[-1]]
    # “Earlier this month” ends today, “this month” goes on to its last day.
    return [Interval(whole.first, day) if plain.startswith("earlier") else whole], 0
