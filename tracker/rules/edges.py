"""What a publication can do with what it took a claim from, and what can show that it did."""

from enum import StrEnum


class EdgeKind(StrEnum):
    """How a publication stands to the one, or to the source, that it took a claim from."""

    CITES = "cites"
    REPUBLISHES = "republishes"
    REWRITES = "rewrites"
    QUOTES = "quotes"


class Ground(StrEnum):
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
