"""The kinds of claims and how much they matter."""

from enum import StrEnum


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


class Importance(StrEnum):
    """How much it matters that this claim is right."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"
