"""“Name, 47,” and “47-year-old Name”: how old somebody was on the day of publication."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.language.calendar.answers import (
    answer,
    date_judged,
    fits_or_not,
    gap_words,
    implied_row,
    no_publication_day,
)
from tracker.language.calendar.entries import Birthday
from tracker.language.calendar.intervals import Interval, days_on, years_on
from tracker.language.calendar.numbers import CARDINAL, cardinal
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.past_verbs import PAST_VERB, SAYING, tells_of_the_past
from tracker.language.findings import CheckResult

CHECK = "age"

_AGES = range(1, 121)
# “Joe Biden, then 78, took office in January 2021”: the date in the sentence is judged, not the publication.
_LOOKS_BACK = re.compile(r"\b(?:then|at the time|was then|turned|when he|when she)\b", re.I)
# “Donald Trump Jr., 47, runs the firm.”
_NOT_A_SON = r"(?!\s+(?:Jr|Sr|Junior|Senior|II|III)\b)"
# “A 78-year-old Trump supporter”: the noun right behind the name is who is so old; a verb or a small word is none.
_SMALL = (
    "and|or|but|who|whose|that|of|in|on|at|to|for|with|from|by|as|after|before|since|until|when|while|is|was|has|had"
    "|will|would|could|can|may|might|did|does|also|then|now|later|never|still|first|once|just|not|both|into|up|out"
)
_ACTS = rf"{PAST_VERB}|{SAYING}|[a-z]{{2,}}s\s+(?:the|an?|his|her|its|no|that|to|into|on|in|at|for|with)|\w+ly"
_NOT_OF_THEIRS = rf"(?!-[a-z])(?!\s+(?!(?:{_SMALL}|{_ACTS})\b)[a-z])"
_TITLES = {"President", "Chancellor", "Minister", "Leader", "Mr", "Republican", "Democrat"}


def somebody_named(names: tuple[str, ...]) -> str:
    """The pattern of a person: a full name, or a family name behind a title."""
    full_names = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    family_names = "|".join(dict.fromkeys(re.escape(name.split()[-1]) for name in names))
    title = r"(?:[Pp]resident|[Cc]hancellor|(?:[Pp]rime [Mm]inister)|[Ll]eader|Mr\.?)"
    return rf"(?:(?:{full_names})|{title} (?:{family_names})){_NOT_A_SON}"


@lru_cache(maxsize=512)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    full_names = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    family_names = "|".join(dict.fromkeys(re.escape(name.split()[-1]) for name in names))
    somebody = somebody_named(names)
    return re.compile(
        # “Volodymyr Zelensky, 47,”, “Vladimir Putin (73)”, “President Macron is 47 years old”
        rf"\b{somebody}(?:,\s+(?:who\s+(?:is|turned|has turned)\s+|now\s+|aged\s+|age\s+|then\s+"
        rf"|the\s+)?|\s+\((?:aged?\s+)?|\s+is\s+(?:now\s+)?"
        rf"|,\s+who\s+(?:is|was)\s+(?:then\s+)?)(?P<after>\d{{1,3}})(?:\s+years\s+old"
        rf"|\s+years\s+of\s+age|-years?-old|(?=\s*[,);.]))(?!\d)"
        # “Volodymyr Zelensky, a 47-year-old father of two”
        rf"|\b(?:{full_names}),\s+(?:an?|the)\s+(?P<own>\d{{1,3}})-years?-old\b"
        # “The 48-year-old Ukrainian leader, Volodymyr Zelensky”, and no preposition between: “25-year-old file on …”
        rf"|\b(?P<before>{CARDINAL})[- ]years?[- ]old,?\s+(?:(?!(?:on|of|about|for|with|by|from"
        rf"|against|in|at|to|and|who|that)\b)[\w.'-]+,?\s+){{0,4}}?,?\s*(?:{full_names}"
        rf"|(?:{family_names})(?=\b))(?!\w){_NOT_A_SON}{_NOT_OF_THEIRS}"
        # “At 47, Emmanuel Macron …”
        rf"|\b(?:[Aa]ged?|[Aa]t(?:\s+age)?)\s+(?P<at>\d{{1,3}}),\s+(?:{full_names}){_NOT_A_SON}(?!\w)"
    )


def find(passage: Passage) -> Iterator[CheckResult]:
    """Every age given beside the full name of somebody whose birthday the calendar knows."""
    if not any(letter.isdigit() for letter in passage.text) and "old" not in passage.text:
        return
    for person in passage.calendar.birthdays:
        # A family name that is not there saves a search with a long pattern, which most sentences would fail.
        if not any(name.split()[-1] in passage.text for name in person.names):
            continue
        for match in _pattern(person.names).finditer(passage.text):
            age = cardinal(match["after"] or match["own"] or match["before"] or match["at"])
            if age in _AGES and not _is_somebody_else(person, match):
                finding = _finding(passage, person, match, age)
                if finding:
                    yield finding


def _is_somebody_else(person: Birthday, match: re.Match[str]) -> bool:
    """Whether another first name stands before the family name: “Hunter Biden, 55, was not there”."""
    place = max(match[0].rfind(name.split()[-1]) for name in person.names)
    leading = match[0][:place].split()
    first_names = {name.split()[0] for name in person.names}
    return (
        bool(leading)
        and leading[-1][0].isupper()
        and leading[-1] not in first_names
        and leading[-1].rstrip(".") not in _TITLES
    )


def _finding(passage: Passage, person: Birthday, match: re.Match[str], age: int) -> CheckResult | None:
    span = passage.with_closing_bracket(match.start(), match.end())
    at_that_age = days_of_age(person.born, age)
    marked = _LOOKS_BACK.search(passage.text, max(0, span[0] - 25), min(len(passage.text), span[1] + 25))
    # “At 39, Name became president” tells of then; “At 47, Name signed the bill on Monday” of now.
    looks_back = bool(marked) or (bool(match["at"]) and tells_of_the_past(passage.text[span[1] :], passage.text))
    judged = date_told(passage, span, at_that_age) if looks_back else passage.publication
    # “Then 78”, without a date: it was right some day.
    if looks_back and judged is None:
        return None
    fitting = judged.fits([at_that_age]) if judged else None
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, span, [person])
    return age_answer(passage, person, span, age, judged, fits=fitting)


def age_answer(
    passage: Passage, person: Birthday, span: tuple[int, int], age: int, judged: JudgedDate, *, fits: bool
) -> CheckResult:
    """What the birthday says to an age on the date judged."""
    at_that_age = days_of_age(person.born, age)
    gap = 0 if fits else at_that_age.gap_to(judged.span)
    explanation = (
        f"{person.label} was born on {person.born} and was {_age_on(person.born, judged.span)} on {judged.span};"
        f" {age} is right from {at_that_age}. Gap: {gap_words(gap)}."
    )
    return answer(
        passage,
        CHECK,
        fits_or_not(fits),
        span,
        explanation,
        implied=[implied_row(at_that_age, person)],
        compared=date_judged(judged),
        gap_days=gap,
        refs=[person.key],
    )


def days_of_age(born: Interval, age: int) -> Interval:
    """From one birthday to the day before the next; where only the year is known, both ages of a year are right."""
    return Interval(years_on(born.first_or_ever, age), days_on(years_on(born.last_or_ever, age + 1), -1))


def date_told(passage: Passage, span: tuple[int, int], at_that_age: Interval) -> JudgedDate | None:
    """The date in the sentence that makes the age right, else the nearest one."""
    date_phrases = [*passage.anchors(*span), *passage.elsewhere(*span, bare=False)]
    dates = [JudgedDate(date_phrase.span, "anchor") for date_phrase in date_phrases]
    return next((day for day in dates if day.fits([at_that_age])), dates[0] if dates else None)


def _age_on(born: Interval, day: Interval) -> str:
    """The age on that day, or both where only the year of birth is known."""
    youngest, oldest = (
        on.year - start.year - ((on.month, on.day) < (start.month, start.day))
        for start, on in ((born.last_or_ever, day.first_or_ever), (born.first_or_ever, day.last_or_ever))
    )
    return str(youngest) if youngest == oldest else f"{youngest} or {oldest}"
