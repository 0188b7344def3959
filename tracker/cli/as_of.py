"""Looking back from the shell: the option `--as-of` and the session that goes with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click
from sqlalchemy.orm import Session

from tracker.cli.program import Program
from tracker.cli.typed_dates import to_write
from tracker.errors import WrongInput
from tracker.language.typed_dates import TwoReadings
from tracker.queries.as_of import first_record
from tracker.rules.as_of import in_digits, moment

as_of_option = click.option(
    "--as-of",
    metavar="WHEN",
    help="What was recorded by then: 2025-12-18, 2025-12-18T14:00, “17 Dec. 2025”, yesterday, or “3 days ago”.",
)


def instant_typed(program: Program, typed: str, field: str = "as_of") -> datetime:
    """The instant that was typed, on the clock of this installation."""
    zone, now = ZoneInfo(program.config.time_zone), program.now()
    try:
        typed = in_digits(typed, zone=zone, now=now, field=field)
    except TwoReadings as error:
        raise WrongInput(to_write(str(error), (digits for digits, _ in error.choices)), field=field) from error
    with program.database.reading() as session:
        first = first_record(session)
    return moment(typed, zone=zone, now=now, first=first, field=field)


@contextmanager
def looking(program: Program, as_of: str | None) -> Iterator[tuple[Session, datetime]]:
    """A session for looking, as of the moment that was typed where one was, and the instant that is looked at."""
    at = None if as_of is None else instant_typed(program, as_of)
    with program.database.reading(at) as session:
        yield session, at or program.now()


def in_words(at: datetime) -> str:
    """`as of 2025-12-18 14:00 UTC`."""
    return f"as of {at:%Y-%m-%d %H:%M} UTC"


def in_data(as_of: str | None, at: datetime) -> dict[str, Any]:
    """What an answer as data says of the moment it is of; nothing where it is of now."""
    return {"as_of": at.isoformat()} if as_of else {}
