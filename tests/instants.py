"""What time it is for tests of the application, which reads the clock of the machine itself.

This is the one place where a test may read that clock, and only for what has to lie before or after the
application's own instant. A test that depends on the day stops the clock with `at_noon`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

import time_machine

TODAY = date(2026, 3, 2)


def now() -> datetime:
    """This instant, as the application reads it."""
    return datetime.now(UTC)


@contextmanager
def at_noon(day: date = TODAY) -> Iterator[None]:
    """Let it be noon of that day for as long as the block lasts, so that no midnight passes meanwhile."""
    with time_machine.travel(datetime.combine(day, time(12), UTC), tick=False):
        yield
