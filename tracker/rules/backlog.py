"""How the claims of a desk stood at the end of each day or week, and what was settled in each: numbers, then words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from tracker.language.english import counted
from tracker.rules.ages import OPEN_ORDER
from tracker.rules.periods import Period, Step, periods
from tracker.rules.statuses import CLOSED, OPEN, Status

CLOSED_ORDER = tuple(sorted(CLOSED, key=lambda status: status.row.stacked))
"""The closed statuses in the order in which a picture stacks them, from the ground up."""
# With the running one eight: a desk that is looked at by days still sees a trend.
_WEEKS = timedelta(weeks=7)


@dataclass(frozen=True)
class Move:
    """How many changes of a period, by its place, went from one status (none: taken in) to another."""

    place: int
    before: Status | None
    to: Status
    number: int


@dataclass(frozen=True)
class Snapshot:
    """How many claims had which status when a period was over, or at the moment that is looked at."""

    period: Period
    counts: Mapping[Status, int]

    @property
    def open(self) -> int:
        """How many still had to be seen to."""
        return _total(self.counts, OPEN)

    @property
    def closed(self) -> int:
        """How many were settled."""
        return _total(self.counts, CLOSED)


@dataclass(frozen=True)
class Closures:
    """What was closed in a period, by verdict, and how many claims came to be open: new ones and reopened ones.

    A claim that went from one closed status to another was closed before, so it is not counted again: what was opened
    less what was closed is what the backlog grew by.
    """

    period: Period
    verdicts: Mapping[Status, int]
    opened: int

    @property
    def total(self) -> int:
        """How many verdicts that is."""
        return sum(self.verdicts.values())


@dataclass(frozen=True)
class Backlog:
    """The way of the claims of some desks, oldest period first; empty before the first claim."""

    snapshots: Sequence[Snapshot] = ()
    closures: Sequence[Closures] = ()

    @property
    def step(self) -> Step:
        """How long the periods of `snapshots` are."""
        return self.snapshots[0].period.step if self.snapshots else Step.DAY

    @property
    def step_of_closures(self) -> Step:
        """How long the periods of `closures` are."""
        return self.closures[0].period.step if self.closures else Step.WEEK

    @property
    def statuses(self) -> list[Status]:
        """The statuses that any claim had at any of these moments, as they are stacked."""
        return [
            status
            for status in (*OPEN_ORDER, *CLOSED_ORDER)
            if any(status in snapshot.counts for snapshot in self.snapshots)
        ]

    @property
    def verdicts(self) -> list[Status]:
        """The verdicts that were reached in any of these periods, as they are stacked."""
        return [status for status in CLOSED_ORDER if any(status in closures.verdicts for closures in self.closures)]

    @property
    def trend(self) -> str:
        """Whether the backlog grows: `19 claims are open, 3 more than at the end of 18 Nov 2026.`"""
        if not self.snapshots:
            return ""
        newest = self.snapshots[-1].open
        number = f"{counted(newest, 'claim is', 'claims are')} open"
        # Shortly after the first claim there is no period so far back, so the oldest there is has to do.
        before = self.snapshots[max(0, len(self.snapshots) - 1 - _BACK[self.step])]
        # A first period without claims would make every later number look like growth from nothing.
        if before is self.snapshots[-1] or not before.counts:
            first = next(snapshot.period for snapshot in self.snapshots if snapshot.counts)
            return f"{number}; the first was taken in {_in_period(first)}."
        growth = newest - before.open
        compared = "as many as" if not growth else f"{abs(growth):,} {'more' if growth > 0 else 'fewer'} than"
        return f"{number}, {compared} at the end of {_period_name(before.period)}."

    @property
    def balance(self) -> str:
        """`This week so far 4 claims were closed and 6 taken in or reopened.`"""
        if not self.closures:
            return ""
        newest = self.closures[-1]
        closed = f"{counted(newest.total, 'claim was', 'claims were') if newest.total else 'no claim was'} closed"
        opened = f"{newest.opened:,}" if newest.opened else "none"
        return f"This {newest.period.step} so far {closed} and {opened} taken in or reopened."


_BACK = {Step.DAY: 7, Step.WEEK: 4, Step.MONTH: 3, Step.QUARTER: 4, Step.YEAR: 1, Step.DECADE: 1}
"""How many periods the backlog of now is compared with."""


def backlog(moves: Iterable[Move], cut: Sequence[Period]) -> Backlog:
    """The numbers of each period from the moves in it; what came before the first period counts as part of it."""
    by_place: list[list[Move]] = [[] for _ in cut]
    for move in moves:
        by_place[move.place].append(move)
    return Backlog(_snapshots(by_place, cut), _closures(by_place, cut))


def _snapshots(by_place: Sequence[Sequence[Move]], cut: Sequence[Period]) -> list[Snapshot]:
    stand: Counter[Status] = Counter()
    snapshots = []
    for period, moves in zip(cut, by_place, strict=True):
        for move in moves:
            stand[move.to] += move.number
            # What is taken in comes from nowhere; every other move leaves its old status.
            if move.before is not None:
                stand[move.before] -= move.number
        snapshots.append(
            Snapshot(period, {status: stand[status] for status in (*OPEN_ORDER, *CLOSED_ORDER) if stand[status] > 0})
        )
    return snapshots


def _closures(by_place: Sequence[Sequence[Move]], cut: Sequence[Period]) -> list[Closures]:
    """The same cut in weeks where it is in days, eight of them at least."""
    # Verdicts of a single day are mostly none or one; as columns they would only flicker.
    wider = cut
    if cut[0].step is Step.DAY:
        wider = periods(min(cut[0].first, cut[-1].last - _WEEKS), cut[-1].last, finest=Step.WEEK)
    inside = list(zip(cut, by_place, strict=True))
    return [_closures_in(period, [moves for narrow, moves in inside if period.holds(narrow)]) for period in wider]


def _closures_in(period: Period, moves: Iterable[Sequence[Move]]) -> Closures:
    verdicts: Counter[Status] = Counter()
    opened = 0
    for move in chain.from_iterable(moves):
        # Contradicted → superseded is no second verdict: the claim was closed already.
        if move.to in CLOSED and move.before not in CLOSED:
            verdicts[move.to] += move.number
        elif move.to in OPEN and move.before not in OPEN:
            opened += move.number
    return Closures(period, {verdict: verdicts[verdict] for verdict in CLOSED_ORDER if verdicts[verdict]}, opened)


def _total(counts: Mapping[Status, int], statuses: Iterable[Status]) -> int:
    return sum(counts.get(status, 0) for status in statuses)


def _in_period(period: Period) -> str:
    return f"{'on' if period.step is Step.DAY else 'in'} {_period_name(period)}"


def _period_name(period: Period) -> str:
    return f"the {period.in_words}" if period.step in {Step.WEEK, Step.DECADE} else period.in_words
