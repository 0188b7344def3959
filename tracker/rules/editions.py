"""What an edition says, as values: its head, one line a claim, and who or what is gone from the list."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import Any, Self

from tracker.language.english import counted
from tracker.rules.schedules import SECOND_TIME
from tracker.rules.statuses.status import OPEN, Status

SHOWN_MISSED = 5  # missed periods that are named one by one
KEPT_MISSED = 500  # missed periods that are kept by name; beyond that they are only counted


@dataclass(frozen=True)
class Line:
    """One listed claim as it was. `change` is `new`, `moved` (then `was` is its status before) or nothing."""

    id: int
    key: str
    age_days: int
    overdue: int
    status: str
    importance: str
    statement: str
    attribution: str
    recheck: str
    why: str
    missing: tuple[str, ...]
    next_step: str
    assignee: str
    due_on: str
    origins_for: str
    single_origin: str
    origins_against: str
    article: str
    desk: str
    confidential: bool
    change: str = ""
    was: str = ""

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """From what was kept."""
        # JSON knows no tuples, and a frozen value holds no list.
        return cls(**{**stored, "missing": tuple(stored["missing"])})

    def as_fields(self) -> dict[str, Any]:
        """What is kept."""
        return asdict(self) | {"missing": list(self.missing)}

    @property
    def status_word(self) -> str:
        """The status as people read it: `single source`."""
        return Status(self.status).word

    @property
    def heading(self) -> str:
        """Under what it stands: `Needs a second look`, or `High importance`."""
        return "Needs a second look" if self.recheck else f"{self.importance.capitalize()} importance"

    @property
    def age_words(self) -> str:
        """`open for 6 days`; a closed claim is listed to be looked at again."""
        if Status(self.status) not in OPEN:
            return "closed"
        return f"open for {counted(self.age_days, 'day')}" if self.age_days else "open since today"

    @property
    def change_word(self) -> str:
        """`new`, `was unverified`, or nothing."""
        return f"was {Status(self.was).word}" if self.was else self.change


CELLS = tuple(column.name for column in fields(Line) if column.name != "confidential")
"""The columns of an attached table, in their order."""


@dataclass(frozen=True)
class Gone:
    """A claim that the edition before listed and this one does not, and why."""

    id: int
    key: str
    statement: str
    was: str
    status: str
    why: str
    confidential: bool

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """From what was kept."""
        return cls(**stored)

    def as_fields(self) -> dict[str, Any]:
        """What is kept."""
        return asdict(self)


@dataclass(frozen=True)
class Head:
    """What stands above the lines of an edition.

    `due_local` is the local time it was due, empty where somebody asked for it. `missed` are the periods it stands for
    besides its own, the newest first. `since` is the number of the edition it is compared with, nothing for the first.
    `counts` says how many listed claims have which status; `confidential` how many of them never leave the house.
    """

    report: str
    slug: str
    desk: str
    zone: str
    schedule: str
    number: int
    as_of: str
    due_local: str
    subject: str
    conditions: str
    journal_size: int
    tells: str
    attach: str = "none"
    total: int = 0
    confidential: int = 0
    overdue: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    since: int | None = None
    new: int = 0
    moved: int = 0
    gone: int = 0
    missed: tuple[str, ...] = ()
    missed_more: int = 0
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """From what was kept."""
        return cls(**{**stored, "missed": tuple(stored["missed"]), "left_out": tuple(stored["left_out"])})

    def as_fields(self) -> dict[str, Any]:
        """What is kept."""
        return asdict(self) | {"missed": list(self.missed), "left_out": list(self.left_out)}

    @property
    def in_words(self) -> str:
        """`17 open claims of the politics desk, most important first`, without a full stop."""
        return self.subject + self.conditions

    @property
    def nothing(self) -> str:
        """What an empty edition has none of: `No open claims of the politics desk`."""
        return self.in_words.removesuffix(", most important first")

    @property
    def late(self) -> bool:
        """Whether it was made in another minute than it was due."""
        # To the minute: a worker looks at the schedules once a minute, so seconds are no delay.
        return bool(self.due_local) and _minute(self.due_local) != _minute(self.as_of)

    @property
    def date(self) -> str:
        """The local day it is for."""
        return (self.due_local or self.as_of)[:10]

    @property
    def changes(self) -> str:
        """`Since edition 4: 2 new, 1 moved, 3 gone.`, or that nothing changed, or that it is the first."""
        if self.since is None:
            return "This is the first edition." if self.number == 1 else "No edition went to everybody before this one."
        counts = [(self.new, "new"), (self.moved, "moved"), (self.gone, "gone")]
        changes = ", ".join(f"{number:,} {word}" for number, word in counts if number)
        return f"Since edition {self.since}: {changes or 'nothing changed'}."

    @property
    def missed_words(self) -> str:
        """The sentence that names the missed periods; empty where there are none."""
        return missed_in_words(self.missed, self.missed_more)


def period_in_words(period: str) -> str:
    """`2026-11-24 07:30`; `2026-10-25 02:30 (second time)` of the hour that comes twice."""
    words = period.replace("T", " ")
    return f"{words.replace(SECOND_TIME, ':')} (second time)" if SECOND_TIME in words else words


def missed_in_words(missed: tuple[str, ...] | list[str], unnamed: int = 0) -> str:
    """`It also stands for 3 editions that were missed: 2026-11-24 07:30, …`, the newest first."""
    number = len(missed) + unnamed
    if not number:
        return ""
    periods = [period_in_words(period) for period in missed[:SHOWN_MISSED]]
    earlier = f" and {number - len(periods):,} before" if number > len(periods) else ""
    editions = "an edition that was" if number == 1 else f"{number:,} editions that were"
    return f"It also stands for {editions} missed: {', '.join(periods)}{earlier}."


def _minute(instant: str) -> datetime:
    return datetime.fromisoformat(instant).replace(second=0, microsecond=0)
