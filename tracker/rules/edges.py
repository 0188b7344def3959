"""What a publication can do with what it took a claim from."""

from enum import StrEnum


class EdgeKind(StrEnum):
    """How a publication stands to the one, or to the source, that it took a claim from."""

    CITES = "cites"
    REPUBLISHES = "republishes"
    REWRITES = "rewrites"
    QUOTES = "quotes"
