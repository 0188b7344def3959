"""What an editor has decided about loose wording: one table, whose names the explanations use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tolerances:
    """Days unless the name says otherwise."""

    enters_early: int = 31
    enters_late: int = 92
    nears: int = 183
    anniversary: int = 31
    before_anniversary: int = 183
    elapsed_months: int = 6
    elapsed_days_of_months: int = 15
    elapsed_days_of_weeks: int = 3
    elapsed_days: int = 1
    nth_day: int = 1
    elect: int = 90
    outgoing: int = 120
    bare_title_years: int = 5
    generation_years: int = 20
    today: int = 1
    deadline_without_year: int = 92


TOLERANCES = Tolerances()


def named(name: str, unit: str = "days") -> str:
    """A tolerance with its name, as the end of a sentence: `editorial tolerance “enters early”: 31 days`."""
    return f"editorial tolerance “{name.replace('_', ' ')}”: {getattr(TOLERANCES, name)} {unit}"
