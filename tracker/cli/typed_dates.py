"""Dates as people type them on the command line; what they were understood as is said beside the answer."""

from collections.abc import Iterable
from datetime import date

import click

from tracker.cli.program import Program
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.relative_days import Readings
from tracker.language.typed_dates import NoDate, date_readings, day_of, understood, which


def date_typed(program: Program, text: str, *, behind: bool = False) -> PartialDate:
    """A day, month or year; `WrongInput` for anything else, and for what can be read in two ways.

    A day of the week is the last one where what is dated lies `behind`, as a publication does.
    """
    readings = _readings(program, text, behind)
    if len(readings) > 1:
        raise WrongInput(to_write(which(text, readings), map(str, readings)))
    words = understood(text, readings[0])
    if words:
        click.echo(f"“{text}” was understood as {words}.", err=True)
    return readings[0]


def to_write(sentence: str, ways: Iterable[str]) -> str:
    """The sentence that asks which reading was meant, with what to type for each."""
    return f"{sentence.removesuffix(': say which.')}: write {' or '.join(ways)}."


def _readings(program: Program, text: str, behind: bool) -> Readings:
    try:
        return date_readings(text)
    except NoDate:
        # Only “yesterday” and the like need the clock of the installation, and with it the settings.
        return date_readings(text, program.today(), behind=behind)


def day_typed(program: Program, text: str, *, behind: bool = False) -> date:
    """The same where a month or a year will not do."""
    return day_of(date_typed(program, text, behind=behind), text)
