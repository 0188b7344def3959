"""A name with the kind of its bearer, and why two names may be of one source."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.language.kinds import SourceKind


@dataclass(frozen=True)
class Named:
    """A name and what kind of source bears it."""

    name: str
    kind: SourceKind


class Nearness(StrEnum):
    """Why two names may be of one source, the surest first."""

    EQUAL = "equal"
    LOOK_ALIKE = "look_alike"
    SMALL_WORD = "small_word"
    TITLE = "title"
    LEGAL_FORM = "legal_form"
    ADDRESS = "address"
    ORDER = "order"
    SCRIPT = "script"
    SPELLING = "spelling"
    INITIALS = "initials"
    ACRONYM = "acronym"
    SHORTER = "shorter"

    @property
    def words(self) -> str:
        """The reason as people read it, after the two names: “another spelling”."""
        return _WORDS[self]


_WORDS = {
    Nearness.EQUAL: "the same letters",
    Nearness.LOOK_ALIKE: "letters that look the same",
    Nearness.SMALL_WORD: "an article or another small word more",
    Nearness.TITLE: "a title or office more",
    Nearness.LEGAL_FORM: "a legal form more",
    Nearness.ADDRESS: "the address of its site",
    Nearness.ORDER: "the same words in another order",
    Nearness.SCRIPT: "another script",
    Nearness.SPELLING: "another spelling",
    Nearness.INITIALS: "initials instead of names",
    Nearness.ACRONYM: "a short form made from the first letters",
    Nearness.SHORTER: "a shorter form of the name",
}
