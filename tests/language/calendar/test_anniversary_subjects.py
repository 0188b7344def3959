"""What an anniversary is of."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.anniversary_subjects import Claim, CountedFrom, counted_from

PHRASE = "third anniversary"


def counted(sentence: str) -> CountedFrom:
    start = sentence.index(PHRASE)
    return counted_from(passage_of(sentence), Claim(start, start + len(PHRASE), 3))


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("It is the third anniversary of the full-scale invasion.", "conflict.ukraine_2022"),
        ("The full-scale war's third anniversary is near.", "conflict.ukraine_2022"),
        ("It was the third anniversary of the downing of flight MH17.", "event.mh17"),
        ("As the full-scale war nears its third anniversary, Kyiv wants more.", "conflict.ukraine_2022"),
    ],
)
def test_it_is_of_what_the_words_beside_it_name(sentence: str, key: str) -> None:
    baselines = counted(sentence).baselines

    assert baselines is not None
    assert [entry.key for entry in baselines.admitted] == [key]


def test_it_may_be_of_a_war_that_the_calendar_does_not_know() -> None:
    assert counted("It is the third anniversary of the war in Myanmar.") == CountedFrom(None, is_of_war=True)


@pytest.mark.parametrize(
    "sentence",
    ["It is the third anniversary of the end of the full-scale invasion.", "The company's third anniversary is near."],
)
def test_an_end_and_other_matters_are_not_counted_from(sentence: str) -> None:
    assert counted(sentence) == CountedFrom()
