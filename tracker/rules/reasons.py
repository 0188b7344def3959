"""Why something holds or does not: the one list that guards a change and explains a status."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """One condition in words. `code` is stable (for the API and tests), `text` is a whole sentence.

    `would_do` says what would meet the condition, where it is not met and that is known.
    """

    code: str
    text: str
    would_do: str = ""

    @property
    def said(self) -> str:
        """Both sentences together."""
        return f"{self.text} {self.would_do}".rstrip()
