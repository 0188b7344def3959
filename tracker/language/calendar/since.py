"""“Under way since 2014”, “since the annexation of Crimea in 2014”: whether the event lies in the time that is told."""

import re
from collections.abc import Iterator

from tracker.language.calendar.answers import (
    answer,
    days_compared,
    fits_or_not,
    gap_words,
    implied_row,
    label_with_start,
)
from tracker.language.calendar.baselines import Baselines, of_mention
from tracker.language.calendar.dated import DatePhrase
from tracker.language.calendar.intervals import Interval, nearest_gap
from tracker.language.calendar.office_begun import office_begun
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.reference import EntryMention
from tracker.language.calendar.since_in_office import CHECK, since_in_office
from tracker.language.findings import CheckResult

# “The war in Donbas, under way since 2014” and “has raged since 2015”: between name and “since” only that it goes on.
_GOES_ON = re.compile(
    r"\s*(?:,\s*)?(?:which\s+)?(?:(?:has|have)\s+)?(?:been\s+)?(?:(?:now\s+)?(?:under ?way"
    r"|ongoing|raging|raged|going on|gone on|running|in progress|unfolding|fought|continued|lasted|dragged on|simmered"
    r"|burning|waged|active|grinding on)\s+)?(?:ever\s+)?$"
)
# “Since the annexation of Crimea in 2014”, “after the start of the invasion in 2021”
_DATING = re.compile(
    r"\b(?:since|after|before|following)\s+(?:the\s+)?(?:start of\s+|beginning of\s+"
    r"|outbreak of\s+|signing of\s+)?(?:the\s+|its\s+|their\s+|his\s+|her\s+|[A-Z]\w+'s\s+)?$",
    re.I,
)
# “Since 2014, when the war in Donbas began”
_WHEN_BEGUN = re.compile(r",?\s+(?:when|the start of|the beginning of)\s+(?:[\w'.-]+\s+){0,4}")
_BEGAN = re.compile(r"\s+(?:of Ukraine\s+)?(?:began|started|broke out|erupted|was launched|was signed)\b")
# “The war in Donbas, which broke out in 2013”
_WHICH_BEGAN = re.compile(
    r"(?:\s+(?:of|in|against|on)\s+[A-Z][\w-]+)?\s*,?\s*(?:(?:which|that)\s+)?"
    r"(?:had\s+)?(?:first\s+)?(?:began|begun|started|broke out|erupted|was launched)\s+"
)
_OTHER_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were)\s+(?:also\s+|been\s+|\w+ly\s+)*+"
    r"(?!(?:fight|fought|fac|resist|wag|endur|suffer|in|under|at|battl|witness)\w*\b)\w+(?:ed|ing|en|wn|nt)\b"
)
_BEGUN_BETWEEN = re.compile(r"\s*(?:(?:began|started|was signed|broke out)\s*)?")
_JOINED = re.compile(r"\b(?:joined|annexed)\b", re.I)
_LAUNCHED = re.compile(r"\b(?:launched|began|started|unleashed)\s+(?:the|a|an|its|their|his|her|[A-Z]\w+'s)\s+$")
_OF_REALM = re.compile(r"\s*(?:(?:of|against|on)\s+[A-Z][\w-]+\s*)?")
_OF_OFFICE = re.compile(r"\b(?:[Ss]ince|office|power|became|sworn|inaugurated|elected|stepped|resigned|retired)\b")
_DATE_AFTER = 60  # characters after a name in which its date has to begin


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every “since” and every date of an event that the calendar can check."""
    if not passage.mentions and not _OF_OFFICE.search(passage.text):
        return
    for date_phrase in passage.dates:
        finding = (
            _finding_of_date(passage, date_phrase)
            or since_in_office(passage, date_phrase)
            or office_begun(passage, date_phrase)
        )
        if finding:
            yield finding


def _finding_of_date(passage: Passage, date_phrase: DatePhrase) -> CheckResult | None:
    """What the first name says that the date belongs to."""
    for mention in passage.mentions:
        if _begins_the_clause(passage, date_phrase, mention):
            span = (date_phrase.start, mention.end)
        elif _dates_the_name(passage, date_phrase, mention):
            span = (mention.start, date_phrase.end)
        else:
            continue
        baselines = of_mention(passage, mention)
        if baselines:
            return _finding(passage, span, baselines, date_phrase)
    return None


def _begins_the_clause(passage: Passage, date_phrase: DatePhrase, mention: EntryMention) -> bool:
    """“Since 2014, when the war in Donbas began”: the date stands before the name."""
    if date_phrase.preposition != "since" or date_phrase.end > mention.start:
        return False
    between = passage.text[date_phrase.end : mention.start]
    return bool(_WHEN_BEGUN.fullmatch(between) and _BEGAN.match(passage.text, mention.end))


def _dates_the_name(passage: Passage, date_phrase: DatePhrase, mention: EntryMention) -> bool:
    """“The war in Donbas, under way since 2014”, “since the annexation of Crimea in 2014”: it stands after the name."""
    if not 0 <= date_phrase.start - mention.end <= _DATE_AFTER:
        return False
    between = passage.text[mention.end : date_phrase.start]
    if date_phrase.preposition == "since" and _GOES_ON.fullmatch(between):
        start, _ = passage.clause(mention.start)
        # “He has covered the war in Gaza since 2024” says since when he has.
        return bool(between.strip()) or not _OTHER_VERB.search(passage.text, start, mention.start)
    if date_phrase.preposition in {"in", "on"} and _WHICH_BEGAN.fullmatch(between):
        return True
    if date_phrase.preposition in {"in", "on"} and _is_told_as_happening(passage, mention, between):
        return True
    # “The annexation of Crimea in 2014” alone is a date beside a name; behind “since” it says when the event was.
    leading = passage.text[max(0, mention.start - 40) : mention.start]
    is_dated = date_phrase.preposition in {"in", "on"} and _BEGUN_BETWEEN.fullmatch(between)
    return bool(is_dated and _DATING.search(leading))


def _is_told_as_happening(passage: Passage, mention: EntryMention, between: str) -> bool:
    """“Finland joined NATO in 2021”, “launched its full-scale invasion in 2021”: the date is that of the verb."""
    if _JOINED.search(passage.text, mention.start, mention.end):
        return not between.strip()
    leading = (passage.text, max(0, mention.start - 40), mention.start)
    return bool(_LAUNCHED.search(*leading) and _OF_REALM.fullmatch(between))


def _finding(passage: Passage, span: tuple[int, int], baselines: Baselines, date_phrase: DatePhrase) -> CheckResult:
    starts = [Interval(entry.start.first, entry.start.last) for entry in baselines.admitted]
    fits = any(start.meets(date_phrase.span) for start in starts)
    # The other way round from the other checks: the date in the text is what is off, the entry what is compared.
    gap = 0 if fits else -nearest_gap(starts, date_phrase.span)
    nearest = min(baselines.admitted, key=lambda entry: abs(entry.start.gap_to(date_phrase.span)))
    names = "; ".join(label_with_start(entry) for entry in baselines.admitted)
    phrase = passage.original[slice(*span)]
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        f"“{phrase}” puts the start in {date_phrase.span}. {names}. Gap: {gap_words(gap)}.",
        implied=[implied_row(date_phrase.span, nearest)],
        compared=days_compared("event", nearest.start),
        gap_days=gap,
        refs=[*(entry.key for entry in baselines.admitted), *baselines.refs],
    )
