"""The kinds of filters: how one is read from an address, written back and offered, whatever it filters by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from tracker.limits import Limit
from tracker.rules.ledger_choices import READING_ORDER, read_statuses, spelled
from tracker.rules.query_params import members, number, one_of, single, text, word

Params = Mapping[str, list[str]]
Choices = tuple[tuple[str, str], ...]


def choices_of(kind: type[StrEnum]) -> Choices:
    """Every member as its value and its word."""
    return tuple((member.value, getattr(member, "word", member.value.replace("_", " "))) for member in kind)


@dataclass(frozen=True)
class Several:
    """Any of the members of an enumeration: boxes to tick, a parameter and an option that may be repeated."""

    kind: type[StrEnum]

    @property
    def choices(self) -> Choices:
        """What can be ticked, as value and word."""
        return choices_of(self.kind)

    @property
    def spellings(self) -> tuple[str, ...]:
        """What an address may say."""
        return tuple(value for value, _ in self.choices)

    def read(self, params: Params, name: str) -> frozenset[StrEnum]:
        """The members given under a name."""
        return frozenset(members(self.kind, params, name))

    def write(self, value: Any) -> list[str]:
        """Their values in the order of the enumeration, however they were ticked."""
        return [member.value for member in self.kind if member in value]


@dataclass(frozen=True)
class Statuses:
    """Any of the statuses; `open` and `closed` stand for all that are."""

    @property
    def choices(self) -> Choices:
        """What can be ticked, as value and word."""
        return tuple((status.value, status.word) for status in READING_ORDER)

    @property
    def spellings(self) -> tuple[str, ...]:
        """What an address may say."""
        return ("open", "closed", *(status.value for status in READING_ORDER))

    def read(self, params: Params, name: str) -> Any:
        """The statuses given under a name."""
        return read_statuses(params.get(name, []))

    def write(self, value: Any) -> list[str]:
        """The shortest spelling."""
        return spelled(value)


@dataclass(frozen=True)
class OneOf:
    """One member of an enumeration; `choices` are its values with the words of the form."""

    kind: type[StrEnum]
    choices: Choices

    @property
    def spellings(self) -> tuple[str, ...]:
        """What an address may say."""
        return tuple(value for value, _ in self.choices)

    def read(self, params: Params, name: str) -> StrEnum | None:
        """The member given under a name."""
        return one_of(self.kind, params, name)

    def write(self, value: StrEnum | None) -> str:
        """Its value."""
        return value.value if value else ""


@dataclass(frozen=True)
class Switch:
    """On or off: an address says the one `value`, the form `label`, and the command has a flag."""

    value: str
    label: str

    @property
    def choices(self) -> Choices:
        """The one choice there is."""
        return ((self.value, self.label),)

    @property
    def spellings(self) -> tuple[str, ...]:
        """What an address may say."""
        return (self.value,)

    def read(self, params: Params, name: str) -> str | None:
        """The value, where it is given."""
        return word(params, name, (self.value,)) or None

    def write(self, value: str | None) -> str:
        """The value, where it is on."""
        return value or ""


@dataclass(frozen=True)
class Count:
    """A whole number from 1 to the limit; `unit` is what it counts."""

    limit: Limit
    unit: str

    def read(self, params: Params, name: str) -> int | None:
        """The number given under a name."""
        return number(params, name, most=self.limit.most)

    def write(self, value: int | None) -> str:
        """Its digits."""
        return str(value or "")


@dataclass(frozen=True)
class Row:
    """One row of a table by its id, or one of `words` in its place; `offered` where the form lists the rows."""

    of: Literal["desk", "article", "source", "person"]
    words: tuple[str, ...] = ()
    offered: bool = True

    def read(self, params: Params, name: str) -> int | str | None:
        """The id or the word given under a name."""
        value = single(params, name).lower()
        return value if value in self.words else number(params, name)

    def write(self, value: int | str | None) -> str:
        """The id or the word."""
        return str(value or "")


def _as_it_is(value: str) -> str:
    return value


@dataclass(frozen=True)
class Text:
    """One line within the limit, made `tidy`; `unit` is what is typed, `offered` where the form suggests some."""

    limit: Limit
    unit: str
    tidy: Callable[[str], str] = _as_it_is
    offered: bool = False

    def read(self, params: Params, name: str) -> str:
        """The text given under a name."""
        return self.tidy(text(params, name, self.limit))

    def write(self, value: str) -> str:
        """The same text."""
        return value


Kind = Several | Statuses | OneOf | Switch | Count | Row | Text
Ticks = Several | Statuses
"""The kinds of which several values can be chosen."""
