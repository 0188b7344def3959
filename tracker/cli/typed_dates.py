"""Dates as people type them on the command line; what they were understood as is said beside the answer."""

from datetime import date

import click

from tracker.cli.program import Program
from tracker.errors import WrongInput
from tracker.language.dates import PartialDate
from tracker.language.relative_days import Readings
from tracker.language.typed_dates import NoDate, date_readings, day_of, understood, which


def date_typed(program: Program, text: str) -> PartialDate:
    """A day, month or year; `WrongInput` for anything else, and for what can be read in two ways."""
    readings = _readings(program, text)
    if len(readings) > 1:
        examples = " or ".join(map(str, readings))
        raise WrongInput(f"{which(text, readings).removesuffix(': say which.')}: write {examples}.")
    words = understood(text, readings[0])
    if words:
        click.echo(f"“{text}” was understood as {words}.", err=True)
    return readings[0]


def _readings(program: Program, text: str) -> Readings:
    try:
        return date_readings(text)
    except NoDate:
        # Only “yesterday” and the like need the clock of the installation, and with it the settings.
        return date_readings(text, program.today())


def day_typed(program: Program, text: str) -> date:
    """The same where a month or a year will not do."""
    return day_of(date_typed(program, text), text)
