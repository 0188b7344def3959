"""The time a number is told of."""

import pytest

from tracker.language.comparing.periods import are_two, periods_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The 2019 harvest was #.", {"year": "2019"}),
        ("In March the port handled #.", {"month": "March"}),
        ("They march and may sell #.", {}),
        ("In the second quarter # cars, Monday.", {"quarter": "second", "weekday": "Monday"}),
        ("# cars, she said on Monday.", {}),
        ("In the 1980s # men worked.", {"decade": "1980s"}),
        ("It had # visitors last year.", {"reckoned": "last year"}),
        ("Before the war # lived there.", {"beside": "Before"}),
        ("In the summer # cooks came.", {"season": "summer"}),
        ("It was # in 2023 and 90 in 2024.", {"year": "2023"}),
        ("The 2,019 people sold #.", {}),
    ],
)
def test_a_number_is_of_the_time_nearest_to_it(sentence: str, expected: dict[str, str]) -> None:
    place = sentence.index("#")

    assert periods_of(sentence, place, place + 1) == expected


def test_a_quarter_is_one_however_it_is_written() -> None:
    assert not are_two("Q1", "first")
    assert are_two("Q1", "Q2")
