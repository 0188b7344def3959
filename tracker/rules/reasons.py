"""Why something holds or does not: the one list that guards a change and explains a status."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """One condition in words. `code` is stable (for the API and tests), `text` is a whole sentence."""

    code: str
    text: str
