"""Looking back from the shell: the option `--as-of` and the session that goes with it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click
from sqlalchemy.orm import Session

from tracker.cli.program import Program
from tracker.queries.as_of import first_record
from tracker.rules.as_of import moment

as_of_option = click.option(
    "--as-of",
    metavar="WHEN",
    help="What was recorded by then: 2025-12-18, 2025-12-18T14:00, yesterday, or “3 days ago”.",
)
_DAYS_AGO = re.compile(r"(\d{1,5}) days? ago")


def instant_typed(program: Program, typed: str, field: str = "as_of") -> datetime:
    """The instant that was typed, on the clock of this installation."""
    typed = _day_typed(typed.strip().lower(), program.today()) or typed
    with program.database.reading() as session:
        first = first_record(session)
    return moment(typed, zone=ZoneInfo(program.config.time_zone), now=program.now(), first=first, field=field)


def _day_typed(words: str, today: date) -> str:
    """The day that `yesterday` or `3 days ago` means, or an empty text.

    Only here: an address is kept and sent on, so the day in it has to mean the same tomorrow.
    """
    ago = _DAYS_AGO.fullmatch("1 day ago" if words == "yesterday" else words)
    if ago is None:
        return ""
    days = min(int(ago[1]), today.toordinal() - 1)  # there is no day before the year 1
    return (today - timedelta(days=days)).isoformat()


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
