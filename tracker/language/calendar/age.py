"""“Name, 47,” and “47-year-old Name”: how old somebody was on the day of publication."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.language.calendar.answers import answer, compared, gap_words, no_day, shown
from tracker.language.calendar.entries import Birthday
from tracker.language.calendar.intervals import Interval, days_on, years_on
from tracker.language.calendar.numbers import CARDINAL, cardinal
from tracker.language.calendar.passages import Judged, Passage
from tracker.language.findings import CheckResult, Outcome

CHECK = "age"

_AGES = range(1, 121)
_THEN = re.compile(r"\b(?:then|at the time|was then|turned|when he|when she)\b", re.I)
_OTHERS = r"(?!\s+(?:Jr|Sr|Junior|Senior|II|III)\b)"


@lru_cache(maxsize=512)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    every = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    last = "|".join(dict.fromkeys(re.escape(name.split()[-1]) for name in names))
    title = r"(?:[Pp]resident|[Cc]hancellor|(?:[Pp]rime [Mm]inister)|[Ll]eader|Mr\.?)"
    somebody = rf"(?:(?:{every})|{title} (?:{last})){_OTHERS}"
    return re.compile(
        rf"\b{somebody}(?:,\s+(?:who\s+(?:is|turned|has turned)\s+|now\s+|aged\s+|age\s+|then\s+"
        rf"|the\s+)?|\s+\((?:aged?\s+)?|\s+is\s+(?:now\s+)?"
        rf"|,\s+who\s+(?:is|was)\s+(?:then\s+)?)(?P<after>\d{{1,3}})(?:\s+years\s+old"
        rf"|\s+years\s+of\s+age|-years?-old|(?=\s*[,);.]))(?!\d)"
        rf"|\b(?:{every}),\s+(?:an?|the)\s+(?P<own>\d{{1,3}})-years?-old\b"
        rf"|\b(?P<before>{CARDINAL})[- ]years?[- ]old,?\s+(?:(?!(?:on|of|about|for|with|by|from"
        rf"|against|in|at|to|and|who|that)\b)[\w.'-]+,?\s+){{0,4}}?,?\s*(?:{every}"
        rf"|(?:{last})(?=\b))(?!\w){_OTHERS}"
        rf"|\b(?:[Aa]ged?|[Aa]t(?:\s+age)?)\s+(?P<at>\d{{1,3}}),\s+(?:{every}){_OTHERS}(?!\w)"
    )


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every age given beside the full name of somebody whose birthday the calendar knows."""
    if not any(letter.isdigit() for letter in passage.text) and "old" not in passage.text:
        return
    for person in passage.calendar.birthdays:
        if not any(name.split()[-1] in passage.text for name in person.names):
            continue
        for found in _pattern(person.names).finditer(passage.text):
            told = found["after"] or found["own"] or found["before"] or found["at"]
            if cardinal(told) in _AGES and not _is_somebody_else(person, found):
                judged = _judged(passage, person, found, cardinal(told))
                if judged:
                    yield judged


def _is_somebody_else(person: Birthday, found: re.Match[str]) -> bool:
    """Whether another first name stands before the family name."""
    place = max(found[0].rfind(name.split()[-1]) for name in person.names)
    leading = found[0][:place].split()
    firsts = {name.split()[0] for name in person.names}
    return (
        bool(leading)
        and leading[-1][0].isupper()
        and leading[-1] not in firsts
        and leading[-1].rstrip(".")
        not in {"President", "Chancellor", "Minister", "Leader", "Mr", "Republican", "Democrat"}
    )


def _judged(passage: Passage, person: Birthday, found: re.Match[str], age: int) -> CheckResult | None:
    span = passage.closed(found.start(), found.end())
    born = person.born
    right = Interval(years_on(born.first_or_ever, age), days_on(years_on(born.last_or_ever, age + 1), -1))
    then = _THEN.search(passage.text, max(0, span[0] - 25), min(len(passage.text), span[1] + 25))
    if then:
        every = [*passage.anchors(*span), *passage.elsewhere(*span, bare=False)]
        told = [Judged(each.span, "anchor") for each in every]
        judged = next((each for each in told if each.fits([right])), told[0] if told else None)
        if judged is None:
            return None
        fitting = judged.fits([right])
    else:
        judged = Judged(passage.published, "published_on") if passage.published else None
        fitting = judged.fits([right]) if judged else None
    if judged is None or fitting is None:
        return no_day(passage, CHECK, span, [person])
    gap = 0 if fitting else right.gap_to(judged.span)
    explanation = (
        f"{person.label} was born on {born} and was {_age_on(born, judged.span)} on {judged.span};"
        f" {age} is right from {right}. Gap: {gap_words(gap)}."
    )
    return answer(
        passage,
        CHECK,
        Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT,
        span,
        explanation,
        implied=[shown(right, person)],
        compared=compared(judged),
        gap_days=gap,
        refs=[person.key],
    )


def _age_on(born: Interval, day: Interval) -> str:
    """The age on that day, or both where only the year of birth is known."""
    least, most = (
        on.year - start.year - ((on.month, on.day) < (start.month, start.day))
        for start, on in ((born.last_or_ever, day.first_or_ever), (born.first_or_ever, day.last_or_ever))
    )
    return str(least) if least == most else f"{least} or {most}"
