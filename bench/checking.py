"""Checking sentences against the whole calendar, against splitting them alone."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tracker.language.calendar import Calendar, check
from tracker.language.dates import PartialDate
from tracker.language.sentences import split_sentences
from tracker.outside.calendars import read_calendar
from tracker.places import SEEDS

Measurement = tuple[str, str, Callable[[], object], Callable[[], object]]
_DAY = PartialDate(2025, 12, 17)
_DENSE = (
    "Then-President Joe Biden, 78, said in March 2021 that the war in Ukraine, now in its eighth year, was the largest "
    "since 1945, more than seven years after the annexation of Crimea."
)


def measurements(_folder: Path) -> Iterator[Measurement]:
    """The Berlin article of 21 units, one sentence full of claims, and a hundred of them."""
    calendar = read_calendar(SEEDS / "calendar")
    article = (SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")
    for what, text in (
        ("check an article of 21 sentences", article),
        ("check one dense sentence", _DENSE),
        ("check a hundred dense sentences", " ".join([_DENSE] * 100)),
    ):
        yield what, "splitting it into sentences", partial(_checked, text, calendar), partial(split_sentences, text)


def _checked(text: str, calendar: Calendar) -> object:
    return check(text, published_on=_DAY, calendar=calendar)
