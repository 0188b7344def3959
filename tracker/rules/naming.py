"""The question whether what was named is there already, and the answers to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.language.english import listed


@dataclass(frozen=True)
class Answer:
    """What somebody said when asked: `same_as` is the id of the one that is meant; without it, it is another one."""

    same_as: int | None = None


@dataclass(frozen=True)
class Choice:
    """One that is there already, and what it is used for: `14 claims`."""

    id: int
    label: str
    kind: str
    uses: str
    why: str = ""


@dataclass(frozen=True)
class Question:
    """Whether what was `typed` at `field` is one of the `choices`; `of` says what they are: `source`, `publication`."""

    field: str
    typed: str
    choices: Sequence[Choice]
    of: str = "source"

    @property
    def sentence(self) -> str:
        """`There is Volodymyr Zelenskyy (person, 14 claims): the same?`."""
        names = listed([f"{choice.label} ({choice.kind}, {choice.uses})" for choice in self.choices], "and")
        if self.of == "publication":
            return f"This address is recorded as {names}: the same?"
        if len(self.choices) == 1:
            return f"“{self.typed}”: there is {names}: the same?"
        return f"“{self.typed}”: there are {names}: is it one of them?"


ANOTHER = Answer()
"""It is none of those that are there."""
