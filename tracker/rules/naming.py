"""The question whether what was named is there already, and the answers to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tracker.language.english import listed


@dataclass(frozen=True)
class Answer:
    """What somebody said when asked: `same_as` is the id of the one that is meant; without it, it is another one."""

    same_as: int | None = None


@dataclass(frozen=True)
class Choice:
    """One that is there already, and what it is used for: `14 claims`; `bears_it` where the name is one of its.

    A publication has no `kind`.
    """

    id: int
    label: str
    kind: str
    uses: str
    why: str = ""
    bears_it: bool = False

    @property
    def words(self) -> str:
        """`Volodymyr Zelenskyy (person, 14 claims)`."""
        return f"{self.label} ({self.kind}, {self.uses})" if self.kind else f"{self.label}, {self.uses}"


@dataclass(frozen=True)
class Question:
    """Whether what was `typed` at `field` is one of the `choices`.

    `of` says what they are: `source`, `outlet` (where an article is taken in), `publication`.
    Where `typed` is a further name of a source that is there, saying that it is the same `merges` the two. So many
    `more` may be meant and are not shown; nothing is said of them.
    """

    field: str
    typed: str
    choices: Sequence[Choice]
    of: str = "source"
    merges: bool = False
    more: int = 0

    def record(self) -> dict[str, Any]:
        """As programs read it."""
        return {
            "field": self.field,
            "typed": self.typed,
            "of": self.of,
            "likely": [
                {
                    "id": choice.id,
                    "name": choice.label,
                    "kind": choice.kind,
                    "uses": choice.uses,
                    "why": choice.why,
                }
                for choice in self.choices
            ],
        }

    @property
    def sentence(self) -> str:
        """`“Zelenskiy”: there is Volodymyr Zelenskyy (person, 14 claims). The same?`."""
        names = listed([choice.words for choice in self.choices], "and")
        if self.of == "publication":
            return f"This address is recorded as {names}. The same?"
        if len(self.choices) > 1:
            return f"“{self.typed}”: there are {names}. Is it one of them?"
        if self.choices[0].bears_it:
            return f"“{self.typed}” is a name of {names} already. The same?"
        return f"“{self.typed}”: there is {names}. The same?"


ANOTHER = Answer()
"""It is none of those that are there."""
