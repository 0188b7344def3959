"""Whether the schedules run and the mail goes out, as numbers and as sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tracker.language.english import counted

# Several looks of the worker: what only waits for the next one is no alarm.
_LATE = timedelta(minutes=5)
QUIET = timedelta(minutes=5)
"""For how long the schedules may not be looked at before somebody is told; a worker looks every minute."""


@dataclass(frozen=True)
class Health:
    """What is known at `at`. `workers` said something in the last three minutes; `oldest_*` is since when one waits."""

    at: datetime
    last_tick: datetime | None
    workers: int
    reports: int
    broken_reports: int
    runs_waiting: int
    oldest_run: datetime | None
    runs_failed: int
    pending: int
    oldest_pending: datetime | None
    uncertain: int
    failed: int
    sent: int

    @property
    def tick_in_words(self) -> str:
        """`The schedules were last looked at 20 seconds ago.`"""
        if self.last_tick is None:
            return "The schedules were never looked at: no worker has run yet."
        return f"The schedules were last looked at {ago(self.at - self.last_tick)}."

    @property
    def ticks(self) -> bool:
        """Whether the schedules are looked at as they should be."""
        return self.last_tick is not None and self.at - self.last_tick < QUIET

    def alarms(self) -> Iterator[str]:
        """What somebody has to do something about, one sentence each."""
        if self.reports and not self.ticks:
            yield f"{self.tick_in_words} Start `tracker worker`, or serve with --with-worker."
        if self.broken_reports:
            yield f"{counted(self.broken_reports, 'report')} cannot run; their pages say why."
        if self.runs_failed:
            yield f"{counted(self.runs_failed, 'edition')} could not be made in the last day; look at the log."
        if self.oldest_run and self.at - self.oldest_run > _LATE:
            yield f"An edition has been waiting to be made since {self.oldest_run:%Y-%m-%d %H:%M} UTC."
        if self.uncertain:
            yield f"{counted(self.uncertain, 'mail')} may or may not have gone out; send them again from their pages."
        if self.failed:
            yield f"{counted(self.failed, 'mail')} could not be delivered in the last day; their pages say why."
        if self.oldest_pending and self.at - self.oldest_pending > _LATE:
            yield f"Mail has been waiting since {self.oldest_pending:%Y-%m-%d %H:%M} UTC; is the mail server reachable?"


def ago(passed: timedelta) -> str:
    """`20 seconds ago`, `3 hours ago`; a moment the clock has not come to yet is `just now`."""
    return f"{lasting(passed)} ago" if passed >= timedelta(seconds=1) else "just now"


def lasting(passed: timedelta) -> str:
    """`20 seconds`, `3 hours`."""
    seconds = max(0, int(passed.total_seconds()))
    for size, word in ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")):
        # From two on: “90 seconds” says more than “1 minute”, and no unit stands in the singular but the last.
        if seconds >= 2 * size or (size == 1 and seconds):
            return counted(seconds // size, word)
    return counted(seconds, "second")
