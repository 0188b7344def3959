"""What a claim is worth to who checks facts: its traits, each with a weight, and the heaviest of them in words.

The weights are small whole numbers, set by hand, and are added up.
"""

from collections.abc import Callable
from typing import NamedTuple

from tracker.language.reading import traits
from tracker.language.reading.placed import Placed

LEAST = 2
"""What a claim has to be worth to be proposed."""

_IN_WORDS = 2  # traits


class Trait(NamedTuple):
    """What speaks for a claim, or against it where the weight is below nought."""

    weight: int
    words: str
    holds: Callable[[Placed], bool]


TRAITS = (
    Trait(3, "somebody is said to have said it", lambda place: not place.own),
    Trait(1, "the source has a name or an office", traits.has_named_source),
    Trait(2, "the source takes a stand", traits.takes_stand),
    Trait(3, "a number", traits.has_number),
    Trait(2, "a date", traits.has_date),
    Trait(2, "a name", lambda place: place.has_name),
    Trait(2, "it is about somebody with a name", traits.is_about_a_name),
    Trait(2, "something that was done", traits.is_done),
    Trait(1, "something that goes on", traits.goes_on),
    Trait(1, "somebody’s deed", traits.is_deed),
    Trait(2, "a denial", traits.is_denial),
    Trait(2, "a plan", traits.is_planned),
    Trait(1, "a matter of law, policy, time or rank", traits.is_matter),
    Trait(2, "a superlative", traits.is_superlative),
    Trait(2, "it opens the article", lambda place: place.lead),
    Trait(-1, "the article says it itself", lambda place: place.own),
    Trait(-2, "an opinion", traits.is_opinion),
    Trait(-3, "a judgement of the article", traits.is_praise),
    Trait(-3, "a judgement", traits.points_back),
    Trait(-3, "only what somebody calls it", traits.is_name_calling),
    Trait(-2, "no clause of its own", traits.lacks_clause),
    Trait(-4, "a forecast without a number", traits.is_forecast),
    Trait(-4, "a condition", traits.is_condition),
    Trait(-4, "too few words", traits.is_short),
    Trait(-5, "a remark in passing", traits.is_remark),
    Trait(-5, "a feeling or a guess of the speaker", traits.is_feeling),
    Trait(-6, "the paper speaks of itself", traits.is_of_the_paper),
)


def weigh(place: Placed) -> tuple[int, str]:
    """What it is worth, and why."""
    holding = [trait for trait in TRAITS if trait.holds(place)]
    worth = sum(trait.weight for trait in holding)
    sign = 1 if worth >= LEAST else -1
    heaviest = sorted((trait for trait in holding if trait.weight * sign > 0), key=lambda trait: -abs(trait.weight))
    return worth, ", ".join(trait.words for trait in heaviest[:_IN_WORDS]) or "nothing in it can be checked"
