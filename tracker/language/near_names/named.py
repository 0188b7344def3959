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
    CAPITALS = "capitals"
    ACCENTS = "accents"
    LOOK_ALIKE = "look_alike"
    SPACING = "spacing"
    SHORTENED = "shortened"
    SMALL_WORD = "small_word"
    TITLE = "title"
    LEGAL_FORM = "legal_form"
    KIND_WORD = "kind_word"
    ORDER = "order"
    ADDRESS = "address"
    ACRONYM = "acronym"
    COUNTRY = "country"
    LANGUAGE = "language"
    SCRIPT = "script"
    SPELLING = "spelling"
    FAMILIAR = "familiar"
    INITIALS = "initials"
    SHORTER = "shorter"

    @property
    def words(self) -> str:
        """The reason as people read it, after the two names: “another spelling”."""
        return _WORDS[self]

    @property
    def leaves_out(self) -> bool:
        """Whether the one name is so much less than the other that somebody else may go by it too."""
        return self in _SHORT

    @property
    def place(self) -> int:
        """How far from sure it is: of two reasons that both hold, the farther one is said."""
        return _PLACES[self]


_WORDS = {
    Nearness.EQUAL: "the same letters",
    Nearness.CAPITALS: "capitals where the other has small letters",
    Nearness.ACCENTS: "other accents, or letters that stand for each other",
    Nearness.LOOK_ALIKE: "letters that look the same",
    Nearness.SPACING: "spaces, hyphens, full stops or “&” set otherwise",
    Nearness.SHORTENED: "a word shortened",
    Nearness.SMALL_WORD: "an article or another small word more",
    Nearness.TITLE: "a title or office more",
    Nearness.LEGAL_FORM: "a legal form more",
    Nearness.KIND_WORD: "a word more for what it is",
    Nearness.ORDER: "the same words in another order",
    Nearness.ADDRESS: "the address of its site",
    Nearness.ACRONYM: "a short form made from its letters",
    Nearness.COUNTRY: "another name of the country",
    Nearness.LANGUAGE: "its name in another language",
    Nearness.SCRIPT: "another script",
    Nearness.SPELLING: "another spelling",
    Nearness.FAMILIAR: "a familiar form of the first name",
    Nearness.INITIALS: "initials instead of names",
    Nearness.SHORTER: "a shorter form of the name",
}
_PLACES = {nearness: place for place, nearness in enumerate(Nearness)}
_SHORT = {
    Nearness.SHORTENED,
    Nearness.KIND_WORD,
    Nearness.ACRONYM,
    Nearness.FAMILIAR,
    Nearness.INITIALS,
    Nearness.SHORTER,
}
