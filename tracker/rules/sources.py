"""What can say or show something, and how reliable it is held to be."""

from enum import StrEnum


class SourceKind(StrEnum):
    """Anyone or anything that can say or show something."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    GOVERNMENT = "government"
    DOCUMENT = "document"
    DATASET = "dataset"
    OBSERVATION = "observation"
    UNNAMED = "unnamed"

    @property
    def word(self) -> str:
        """As people read it: `government body`."""
        return {"government": "government body", "observation": "own observation", "unnamed": "unnamed source"}.get(
            self.value, self.value
        )


class Reliability(StrEnum):
    """The Admiralty grade of a source; F means unknown, not worst."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def word(self) -> str:
        """The grade in words."""
        return _RELIABILITY[self.value]


_RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
