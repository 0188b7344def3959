"""Whether an event lies in the time that a text puts it in."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.since import find


@pytest.mark.parametrize(
    ("sentence", "phrase", "gap"),
    [
        ("The war in Donbas has raged since 2015.", "war in Donbas has raged since 2015", -262),
        ("The war in Donbas, under way since 2014, goes on.", "war in Donbas, under way since 2014", 0),
        ("Since 2014, when the war in Donbas began, many fled.", "Since 2014, when the war in Donbas", 0),
        ("Since the full-scale invasion in 2021, the fleet has shrunk.", "full-scale invasion in 2021", 55),
    ],
)
def test_a_date_is_that_of_the_name_it_belongs_to(sentence: str, phrase: str, gap: int) -> None:
    (finding,) = find(passage_of(sentence))

    assert (finding.phrase, finding.gap_days) == (phrase, gap)


@pytest.mark.parametrize(
    "sentence", ["Prices have risen since 2022.", "The war in Donbas is older than the pact of 2015."]
)
def test_another_date_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []
