"""What an editor has decided about loose wording: one table, whose names the explanations use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tolerances:
    """Days unless the name says otherwise."""

    enters_early: int = 31  # “enters its fourth year”, written in the month before the anniversary
    enters_late: int = 92  # so long after it, “enters” is still right and said to be late
    nears: int = 183
    anniversary: int = 31
    before_anniversary: int = 183  # “ahead of the fourth anniversary”
    elapsed_months: int = 6  # “nearly four years” from three and a half on; “about” either way
    elapsed_days_of_months: int = 15
    elapsed_days_of_weeks: int = 3
    elapsed_days: int = 1
    nth_day: int = 1  # day 1 is the start day; some count the days after it
    elect: int = 90
    outgoing: int = 120
    bare_title_years: int = 5  # so soon after a term, house style asks for “former” before a past verb
    named_years: int = 10  # so long after a term, a title before a name is history unless somebody acts under it
    generation_years: int = 20  # so long before the first term, a family name alone is somebody else's
    present: int = 7  # a date in a sentence so near to the publication is of the article's own present
    today: int = 1  # either way, for “yesterday” and “today” only
    deadline_without_year: int = 92  # “by 31 March”: passed for longer, the next one can be meant


TOLERANCES = Tolerances()


def tolerance_words(name: str, unit: str = "days") -> str:
    """A tolerance with its name, as the end of a sentence: `editorial tolerance “enters early”: 31 days`."""
    return f"editorial tolerance “{name.replace('_', ' ')}”: {getattr(TOLERANCES, name)} {unit}"
