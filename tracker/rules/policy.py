"""The versioned thresholds that guard changes of status."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from tracker.errors import WrongInput


@dataclass(frozen=True)
class Policy:
    """One version of a desk's thresholds.

    `independent` origins, `attributable` of them, make a claim corroborated.
    """

    number: int = 1
    independent: int = 2
    attributable: int = 1

    @classmethod
    def of(cls, number: int, rules: Mapping[str, Any]) -> "Policy":
        """The version of that number; what its stored rules leave open is as every desk begins."""
        known = {each.name for each in fields(cls)} - {"number"}
        unknown = sorted(set(rules) - known)
        if unknown:
            raise WrongInput(f"Policy {number} sets “{unknown[0]}”, which no rule uses; remove it.")
        if any(not isinstance(value, int) or value < 1 for value in rules.values()):
            raise WrongInput(f"Policy {number} sets a threshold below 1; every threshold is a number of origins.")
        return cls(number=number, **rules)
