"""A number of a sentence with all that the sentence says of it, and its place in the text."""

from dataclasses import dataclass
from functools import cached_property

from tracker.language.comparing.concepts import concepts
from tracker.language.comparing.directions import Direction, Role
from tracker.language.comparing.units import Kind
from tracker.language.numbers.number import Number


@dataclass(frozen=True)
class Quantity:
    """One number of a sentence with what it says. `high` is the upper end where a range is written.

    `before` is what the text says before the sentence, for a sentence that names nobody.
    """

    number: Number
    high: Number | None
    kind: Kind
    units: tuple[str, ...]
    unit: str
    modifier: str
    direction: Direction
    role: Role
    start: int
    end: int
    sentence: str
    year: str = ""
    vague: str = ""
    before: str = ""

    @cached_property
    def about(self) -> frozenset[str]:
        """The things its sentence speaks of; on first need, for it loads all countries."""
        return concepts(self.sentence)

    @property
    def phrase(self) -> str:
        """The number with what belongs to it, as it is written."""
        return self.sentence[self.start : self.end]


@dataclass(frozen=True)
class Figure:
    """A quantity and where its sentence begins in the text."""

    quantity: Quantity
    offset: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.offset + self.quantity.start, self.offset + self.quantity.end
