"""“Marked the third anniversary”: whether the day falls where the wording puts it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.language.calendar.answers import NO_REFERENCE, answer, began, compared, gap_words, no_day, shown
from tracker.language.calendar.baselines import HAPPENING, Baselines, choose
from tracker.language.calendar.dated import WEEKDAY, weekdays_near
from tracker.language.calendar.entries import Begun
from tracker.language.calendar.intervals import Interval, nearest_gap, years_on
from tracker.language.calendar.numbers import CARDINAL, ORDINAL, cardinal, nth, ordinal
from tracker.language.calendar.passages import Judged, Passage
from tracker.language.calendar.subjects import subject_of
from tracker.language.calendar.tolerances import TOLERANCES, named
from tracker.rules.findings import CheckResult, Outcome

CHECK = "anniversary"

_PHRASE = re.compile(
    rf"(?:\b(?:the|its|a|their|this)\s+)?\b(?:(?P<ordinal>{ORDINAL})(?:[- ]year)?"
    rf"|(?P<cardinal>{CARDINAL})[- ]year)\s+(?:grim\s+|sombre\s+"
    r"|somber\s+|bitter\s+|bloody\s+)?anniversary\b",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:ahead of|before|nears?|nearing|approach(?:es|ing)?|on the eve of|in the run-up to|run-up to|upcoming|coming"
    r"|will (?:\w+ )?(?:mark|commemorate|observe|be)|to mark|prepar\w+ (?:for|to mark)|looming|days? from|weeks? from"
    r"|closing in on|draws near|up to)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_SOON = re.compile(
    r"(?:\s+of\s[^,;.]{0,60}?)?\s+(?:(?:is|are|was|now|fast|soon|still|already|just)\s+){0,3}"
    r"(?:approaches|nears|looms|approaching|nearing|looming|draws near|weeks away|days away|months away)\b",
    re.I,
)
_MARKS_TODAY = re.compile(
    rf"\b(?P<day>{WEEKDAY}|today)\s+(?:also\s+)?(?:marks?|marked|is|was|brings|brought)\s+$", re.I
)
_FALLS_ON = re.compile(rf"[^,;.]{{0,60}}?\b(?:falls|fell|is|was)\s+on\s+(?P<day>{WEEKDAY})\b", re.I)
_AFTER = re.compile(r"\b(?:after|since|beyond|past|following)\s+$", re.I)
_OF_END = re.compile(r"\b(?:end|conclusion|fall|ceasefire|truce|armistice|liberation)\b", re.I)
# Possessive: “A.A.A.A.…” can be cut into such words in 2^n ways, and each would be tried before the answer is no.
_START_WORDS = re.compile(
    r"(?:\s*\b(?:the|a|an|its|his|of|start|beginning|outbreak|onset|launch|opening|signing"
    r"|[A-Z][\w.]*(?:'s)?|\w+ing|\w+ed"
    r"|full-scale|all-out|brutal|bloody|mass|pro-European|\w+al|\w+ive|war|invasion|conflict)\b)*+\s*$"
)


@dataclass(frozen=True)
class _Claim:
    start: int
    end: int
    number: int


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every anniversary of something the calendar knows; of a war it does not know, that it cannot say."""
    if "anniversar" not in passage.text.lower():
        return
    for found in _PHRASE.finditer(passage.text):
        number = ordinal(found["ordinal"]) if found["ordinal"] else cardinal(found["cardinal"])
        claim = _Claim(found.start(), found.end(), number)
        baselines, known = _counted_from(passage, claim)
        if not 0 < number <= 500:
            continue
        if baselines:
            yield _judged(passage, claim, baselines)
        elif known:
            explanation = (
                f"“{found[0]}” counts from something the calendar has no entry for; add one, or judge it by evidence."
            )
            span = (claim.start, claim.end)
            yield answer(passage, CHECK, Outcome.UNDECIDABLE, span, explanation, reason=NO_REFERENCE)


def _counted_from(passage: Passage, claim: _Claim) -> tuple[Baselines | None, bool]:
    """What it is the anniversary of, and whether it is of a war at all."""
    text = passage.text
    of = re.match(r"\s+(?:of|since)\s+", text[claim.end : claim.end + 12])
    if of:
        place = claim.end + of.end()
        for mention in passage.mentions:
            if place <= mention.start <= place + 90:
                between = text[place : mention.start]
                if _OF_END.search(between) or not _START_WORDS.match(between):
                    return None, False
                return choose(passage, claim.start, claim.end, events=True, within=(mention.start, mention.end)), True
        general = HAPPENING.search(text, place, min(place + 40, len(text)))
        between = text[place : general.start()] if general else ""
        if not general or _OF_END.search(between) or re.search(r"[,;]", between):
            return None, False
        if re.fullmatch(r"(?:the\s+)?(?:(?:start|beginning|outbreak|launch)\s+of\s+(?:the\s+)?)?", between):
            anywhere = choose(passage, claim.start, claim.end, events=False)
            following = text[general.end() : general.end() + 4]
            if anywhere and not re.match(r"\s+(?:in|on|of)\b", following):
                return anywhere, True
        return None, True
    owner = re.search(r"([\w-]+)'s\s+$", text[: claim.start])
    if owner:
        end = owner.end(1)
        mentioned = [each for each in passage.mentions if each.end in (end, end + 2)]
        if mentioned:
            within = (mentioned[-1].start, mentioned[-1].end)
            return choose(passage, claim.start, claim.end, events=True, within=within), True
        if not HAPPENING.fullmatch(owner[1]):
            return None, False
        return choose(passage, claim.start, claim.end), True
    before = re.search(r"(?:^|\s)$", text[: claim.start])
    if not before:
        return None, False
    subject = subject_of(passage, claim.start, claim.end)
    if subject is None:
        return None, False
    return choose(passage, claim.start, claim.end, events=True, within=subject.within), subject.is_whole


def _anniversaries(entry: Begun, number: int) -> Interval:
    return Interval(years_on(entry.start.first_or_ever, number), years_on(entry.start.last_or_ever, number))


def _judged(passage: Passage, claim: _Claim, baselines: Baselines) -> CheckResult:
    span = (claim.start, claim.end)
    days = {each.key: _anniversaries(each, claim.number) for each in baselines.admitted}
    before, wording = _window(passage, claim)
    today = _named_day(passage, claim)
    if today is not None:
        judged: Judged | None = min(today, key=lambda each: abs(nearest_gap(days.values(), each.span)))
        fitting: bool | None = bool(judged and any(each.meets(judged.span) for each in days.values()))
        wording = "the wording names the very day"
    else:
        after = TOLERANCES.before_anniversary if before is None else 0 if before else TOLERANCES.anniversary
        early = 0 if before is None else before or TOLERANCES.anniversary
        fitting, judged = passage.judge(*span, [each.wider(early, after) for each in days.values()])
    if judged is None or fitting is None:
        return no_day(passage, CHECK, span, baselines.admitted)
    gap = 0 if fitting else nearest_gap(days.values(), judged.span)
    told = "; ".join(f"{began(each)}: {days[each.key]}" for each in baselines.admitted)
    explanation = (
        f"“{passage.original[slice(*span)]}”: the {nth(claim.number)} anniversary of {told}."
        f" The date judged is {judged.span}. Gap: {gap_words(gap)}. ({wording[0].upper()}{wording[1:]}.)"
    )
    others = [shown(_anniversaries(each, claim.number), each, alternative=True) for each in baselines.others]
    if others:
        explanation += (
            " Other baselines: "
            + "; ".join(f"{began(each)}: {_anniversaries(each, claim.number)}" for each in baselines.others)
            + "."
        )
    return answer(
        passage,
        CHECK,
        Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT,
        span,
        explanation,
        implied=[*(shown(days[each.key], each) for each in baselines.admitted), *others],
        compared=compared(judged),
        gap_days=gap,
        refs=[*(each.key for each in (*baselines.admitted, *baselines.others)), *baselines.refs],
    )


def _window(passage: Passage, claim: _Claim) -> tuple[int | None, str]:
    """How many days the wording may stand before the day (0: on or about it; nothing: after it), and why."""
    leading = passage.text[max(0, claim.start - 60) : claim.start]
    if _BEFORE.search(leading) or _SOON.match(passage.text, claim.end) or passage.ahead(claim.start):
        return TOLERANCES.before_anniversary, named("before_anniversary")
    if _AFTER.search(leading):
        return None, named("before_anniversary")
    return 0, named("anniversary")


def _named_day(passage: Passage, claim: _Claim) -> list[Judged] | None:
    """The days that “Tuesday marks the …” can mean; nothing where the wording names no day."""
    found = _MARKS_TODAY.search(passage.text, max(0, claim.start - 40), claim.start)
    found = found or _FALLS_ON.match(passage.text, claim.end)
    if not found or passage.published is None or passage.published.first != passage.published.last:
        return None
    day = passage.published.first_or_ever
    if found["day"].lower() == "today":
        return [Judged(Interval.on(day), "published_on")]
    return [Judged(Interval.on(each), "anchor") for each in dict.fromkeys(weekdays_near(found["day"], day))]
