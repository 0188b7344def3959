"""Whether a claim says that something is the first, the only or the most of its kind."""

import pytest

from tracker.language.reading.main_clause import clause_of
from tracker.language.reading.superlatives import superlative_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The lake is the deepest in Europe", "the deepest"),
        ("She became the first woman in the job", "the first "),
        ("The first train since the war left at noon", "The first "),
        ("It is the country's most expensive bridge", "'s most expensive"),
        ("Such a verdict is unprecedented", "unprecedented"),
        ("Only one member voted against it", "Only one"),
        ("No other town has a tram", "No other"),
    ],
)
def test_one_above_all_others_is_a_superlative(text: str, words: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    span = superlative_in(clause)
    assert span
    assert text[slice(*span)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The First Minister opened the hall",
        "He lost in the first round",
        "First, the crew closed the valves",
        "The train came only after midnight",
        "The latest figures are out",
        "The forest burned for the whole night",
        "The guest of his interest left",
    ],
)
def test_a_place_in_a_row_or_a_name_is_none(text: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    assert superlative_in(clause) is None
