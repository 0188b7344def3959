"""What the words of a claim show of it."""

from collections.abc import Callable

import pytest

from tests.language.reading.places import AFTER, BEFORE, place_of
from tracker.language.reading import traits
from tracker.language.reading.placed import Placed


def place(sentence: str, words: str = "") -> Placed:
    """The candidate of a sentence within an article."""
    return place_of(BEFORE + sentence + AFTER, words or sentence.rstrip("."))


@pytest.mark.parametrize(
    ("holds", "sentence", "counter"),
    [
        (traits.has_number, "The hall held nine boats.", "The hall held old boats."),
        (traits.has_number, "The hall cost £9,000.", "The hall cost a fortune."),
        (traits.has_date, "The hall burned on Friday.", "The hall burned one evening."),
        (traits.has_date, "The hall was built in 1904.", "The hall was built in a hurry."),
        (traits.is_done, "The hall was closed by the city.", "The hall is closest to the city."),
        (traits.is_done, "The hall has burned before.", "The hall burned before."),
        (traits.is_done, "The gate is locked by the guard.", "The gate is expected to hold."),
        (traits.goes_on, "The flats are painted by a firm.", "The flats were painted by a firm."),
        (traits.is_deed, "The guard locked the gate.", "The guard locks the gate."),
        (traits.is_planned, "The hall will open for visitors.", "The hall may open for visitors."),
        (traits.is_denial, "The gate was not locked.", "The gate was locked."),
        (traits.is_opinion, "The sale was a shameful act.", "The sale was a public act."),
        (traits.is_superlative, "The hall is the oldest of the town.", "The hall is older than the town."),
        (traits.is_forecast, "The roof could fall.", "The roof could not be saved."),
        (traits.is_forecast, "The rent is likely to double.", "The rent is likely to rise by nine euros."),
        (traits.is_condition, "If the roof falls the city pays.", "The city pays for the roof."),
        (traits.is_praise, "The hall is a terrible sight.", "The hall is the property of Anna Holm."),
        (traits.is_praise, "The light in the hall was poor.", "The men in the hall were guards."),
        (traits.is_of_the_paper, "We asked the builder for the plans.", "The city asked the builder for the plans."),
        (traits.points_back, "That is a pity for the town.", "That is the oldest hall of the town."),
    ],
)
def test_a_trait_holds_and_does_not_hold_of_what_is_nearly_the_same(
    holds: Callable[[Placed], bool], sentence: str, counter: str
) -> None:
    assert holds(place(sentence))
    assert not holds(place(counter))


@pytest.mark.parametrize(
    ("holds", "said", "counter"),
    [
        (traits.is_feeling, "I hope the hall will stay", "I own the hall and the quay"),
        (traits.is_remark, "Of course the city will pay", "The city will of course pay"),
        (traits.is_short, "He just smiled", "The guard just smiled at the fire"),
    ],
)
def test_a_trait_of_what_somebody_says(holds: Callable[[Placed], bool], said: str, counter: str) -> None:
    assert holds(place(f"“{said},” Anna Holm said.", said))
    assert not holds(place(f"“{counter},” Anna Holm said.", counter))


def test_a_source_takes_a_stand_or_only_says_something() -> None:
    assert traits.takes_stand(place("Tom Sayle warned that the roof would fall.", "the roof"))
    assert not traits.takes_stand(place("Tom Sayle said that the roof would fall.", "the roof"))


def test_unnamed_sources_have_no_name() -> None:
    assert traits.has_named_source(place("Tom Sayle said that the roof fell.", "the roof"))
    assert not traits.has_named_source(place("Two officials said that the roof fell.", "the roof"))
