"""How old somebody was at something."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.age_then import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Volodymyr Zelensky was 41 when he was sworn in in May 2019.", Outcome.CONSISTENT),
        ("Volodymyr Zelensky was 38 when he was sworn in in May 2019.", Outcome.INCONSISTENT),
        ("Joe Biden was 78 when he took office.", Outcome.CONSISTENT),
        ("Joe Biden was 75 when he took office.", Outcome.INCONSISTENT),
        # either of two terms
        ("Donald Trump was 78 when he took office.", Outcome.CONSISTENT),
        ("At 39, Emmanuel Macron became president.", Outcome.CONSISTENT),
        ("At 45, Emmanuel Macron became president.", Outcome.INCONSISTENT),
        ("Friedrich Merz became chancellor at 65.", Outcome.INCONSISTENT),
        ("Vladimir Putin, 69 when the full-scale invasion began, has no heir.", Outcome.CONSISTENT),
        ("Vladimir Putin, 60 when the full-scale invasion began, has no heir.", Outcome.INCONSISTENT),
    ],
)
def test_an_age_is_held_against_the_day_of_something(sentence: str, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence))

    assert (finding.check, finding.outcome) == ("age", outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "Joe Biden was 29 when he was elected to the Senate.",
        "Joe Biden was 29 when he was elected to the Senate; in 2021 he moved house.",
        "At 36, Emmanuel Macron became a minister.",
        "Emmanuel Macron became president of the school's theatre club at 15.",
        "Vladimir Putin was 47 when Boris Yeltsin called him.",
    ],
)
def test_what_has_no_day_is_left_alone(sentence: str) -> None:
    assert list(find(passage_of(sentence))) == []
