"""Until which due date people are told by now, and how a due date reads on a day."""

from datetime import date, datetime, time, timedelta

from tracker.language.english import counted
from tracker.rules.free_days import NO_FREE_DAYS, FreeDays

FROM = time(8)
"""The time of day from which people are told."""


def told_until(now: datetime, days: int, free_days: FreeDays = NO_FREE_DAYS) -> date:
    """The last due date of which people are told by now, on a clock of their zone, `days` working days before.

    With one day, what is due on Monday is told on Friday from eight o'clock, and so is what is due on the weekend;
    what is due on Tuesday after Easter is told on Thursday where Good Friday and Easter Monday are free.
    """
    # Before eight nobody is told yet, so the day before still counts.
    day = now.date() if now.time() >= FROM else now.date() - timedelta(days=1)
    for _ in range(days):
        day = free_days.next_working_day(day)
    return day


def how_soon(due_on: date, today: date) -> str:
    """`today`, `tomorrow`, `on Monday` within a week, `3 days late`; nothing where it is further away."""
    days = (due_on - today).days
    if days < 0:
        return f"{counted(-days, 'day')} late"
    # A weekday alone is clear for six days; on the seventh it would be today's own name.
    return {0: "today", 1: "tomorrow"}.get(days) or (f"on {due_on:%A}" if days < 7 else "")
