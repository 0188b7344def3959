"""Kinds that the text machine, the rules and the tables share: of sources, links, attitudes, claims and edges."""

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


OWN_VOICE = "the article’s own voice"


class Role(StrEnum):
    """What a source does in a chain."""

    ORIGIN = "origin"
    CARRIER = "carrier"


class Attitude(StrEnum):
    """What a source does to what it passes on. A denial is evidence against it, never support."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    ASKS = "asks"
    DEMANDS = "demands"
    PROMISES = "promises"
    WARNS = "warns"
    SUSPECTS = "suspects"


class ClaimType(StrEnum):
    """What a claim is about; the last two cannot be checked."""

    EVENT = "event"
    QUANTITY = "quantity"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    LEGAL = "legal"
    TEMPORAL = "temporal"
    POLICY = "policy"
    POSITION = "position"
    SUPERLATIVE = "superlative"
    PREDICTION = "prediction"
    OPINION = "opinion"

    @property
    def is_checkable(self) -> bool:
        """Whether evidence could decide it at all."""
        return self not in {ClaimType.PREDICTION, ClaimType.OPINION}


class EdgeKind(StrEnum):
    """How a publication stands to the one, or to the source, that it took a claim from."""

    CITES = "cites"
    REPUBLISHES = "republishes"
    REWRITES = "rewrites"
    QUOTES = "quotes"


class Basis(StrEnum):
    """What in the texts speaks for an edge."""

    CITES = "cites"  # “citing X”, “X reported”
    WIRE = "wire"  # the same agency's credit in both
    SHINGLES = "shingles"  # sequences of five words that both have
    PASSAGE = "passage"  # eight words in a row outside quotation marks
    FINDING = "finding"  # the same inconsistent finding in both

    @property
    def word(self) -> str:
        """What was found, as a person reads it."""
        return {
            "cites": "names it",
            "wire": "same agency credit",
            "shingles": "same sequences of five words",
            "passage": "same words in a row",
            "finding": "same slip",
        }[self.value]
