"""Why something holds or does not: the one list that guards a change and explains a status."""

from dataclasses import dataclass

from tracker.errors import Refused, TrackerError, WrongInput


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


def reasons_of(error: TrackerError) -> list[Reason]:
    """What a program is told besides the sentence: every unmet condition, or the field that is wrong."""
    if isinstance(error, Refused):
        return error.reasons
    return [Reason(error.field, str(error))] if isinstance(error, WrongInput) and error.field else []
