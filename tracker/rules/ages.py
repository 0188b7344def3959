"""How long claims have been open, in classes an editor thinks in, and the same as bars."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.rules.statuses import OPEN, Status

CLASSES = (
    ("today", 0),
    ("1 day", 1),
    ("2 to 3 days", 2),
    ("4 to 7 days", 4),
    # Finer where an editor still acts on a single day, whole weeks after that.
    ("8 to 14 days", 8),
    ("15 to 30 days", 15),
    ("longer", 31),
)
"""What each class is called, and the number of whole days from which a claim belongs to it."""

OPEN_ORDER = tuple(sorted(OPEN, key=lambda status: status.row.stacked))
"""The open statuses in the order in which their bars are stacked."""


@dataclass(frozen=True)
class AgeClass:
    """The open claims of one class of age, by status."""

    label: str
    counts: Mapping[Status, int]

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Bar:
    """A piece of a bar: its status, and where it begins and ends on a line from 0 to the length asked for."""

    status: Status
    number: int
    x: float
    width: float


def age_classes(counted: Mapping[tuple[int, Status], int]) -> list[AgeClass]:
    """Every class in its order, empty ones too; `counted` has a number for (place in `CLASSES`, status)."""
    return [
        AgeClass(label, {status: counted[place, status] for status in OPEN_ORDER if counted.get((place, status))})
        for place, (label, _) in enumerate(CLASSES)
    ]


def bars(classes: Sequence[AgeClass], *, length: float) -> list[list[Bar]]:
    """The pieces of each class's bar, stacked; the fullest class is `length` long."""
    # One scale for all classes, or a bar of two claims would look as long as one of fifty.
    most = max((age_class.total for age_class in classes), default=0)
    drawn: list[list[Bar]] = []
    for age_class in classes:
        x, pieces = 0.0, []
        for status, number in age_class.counts.items():
            width = length * number / most
            # Rounded for the page only; `x` goes on unrounded, so that the pieces still meet at the end of a long bar.
            pieces.append(Bar(status, number, round(x, 2), round(width, 2)))
            x += width
        drawn.append(pieces)
    return drawn
