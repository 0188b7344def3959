"""How well real names are found to be near, and how seldom those of different people and bodies are."""

import random

import pytest

from tests.language.near_names.tables import Row, different, forms, spellings
from tracker.language.near_names import Named, Nearness, nearness

TUNED, UNTOUCHED = 0, 1
every_half = pytest.mark.parametrize("half", [TUNED, UNTOUCHED], ids=["tuned", "untouched"])


def near_share(rows: list[Row]) -> float:
    pairs = [(names[0], name) for names in rows for name in names[1:]]
    return sum(nearness(*pair) is not None for pair in pairs) / len(pairs)


def test_the_tables_hold_two_hundred_names_and_pairs() -> None:
    assert len(spellings(TUNED)) + len(spellings(UNTOUCHED)) >= 200
    assert len(different(TUNED)) + len(different(UNTOUCHED)) >= 200


@every_half
def test_nineteen_of_twenty_spellings_lead_to_the_question(half: int) -> None:
    assert near_share(spellings(half)) >= 0.95


@every_half
def test_short_forms_scripts_and_languages_lead_to_the_question(half: int) -> None:
    pairs = forms(half, of_one=True)

    assert len(pairs) >= 160
    assert near_share(pairs) >= 0.95


@every_half
def test_offices_and_families_one_letter_apart_seldom_do(half: int) -> None:
    reasons = [nearness(*pair) for pair in forms(half, of_one=False)]

    assert Nearness.EQUAL not in reasons
    assert len([reason for reason in reasons if reason]) <= len(reasons) / 5


@every_half
def test_different_bearers_are_never_equal_and_seldom_asked_about(half: int) -> None:
    reasons = [nearness(*pair) for pair in different(half)]

    assert Nearness.EQUAL not in reasons
    assert len([reason for reason in reasons if reason]) <= len(reasons) / 10


@every_half
def test_unrelated_names_are_hardly_ever_near(half: int) -> None:
    pairs = unrelated_pairs(half, 2000)

    assert sum(nearness(*pair) is not None for pair in pairs) <= 20


def unrelated_pairs(half: int, number: int) -> list[tuple[Named, Named]]:
    bearers = [*(row[:1] for row in spellings(half)), *different(half)]
    lots = random.Random(7)  # noqa: S311
    pairs: list[tuple[Named, Named]] = []
    while len(pairs) < number:
        first, second = (lots.choice(bearer) for bearer in lots.sample(bearers, 2))
        if (first.kind is second.kind) and first.name != second.name:
            pairs.append((first, second))
    return pairs
