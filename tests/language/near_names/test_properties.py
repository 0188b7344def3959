"""What holds for every two names."""

from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import calls_of
from tests.language.near_names.tables import spellings
from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, nearness
from tracker.language.near_names.words import key

PIECES = [
    *(
        "Anna",
        "Holm",
        "Per",
        "Dahl",
        "Orla",
        "Post",
        "the",
        "of",
        "Ministry",
        "Defence",
        "Dr.",
        "President",
        "Sir",
        "J.",
    ),
    *(
        "R.",
        "van",
        "al-",
        "Ltd",
        "AG",
        "O’Brien",
        "Зеленська",
        "נתניהו",
        "习近平",
        "김정은",
        "www.orlapost.example",
        "&",
    ),
    *("–", ",", "(", ")", "'", "4", "II", "Jr.", "\u200b", "\u00ad", "Ö", "ß", "TV", "UN", "N.Y.T.", "Jean-Luc", "-"),
]
names = st.one_of(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join), st.text(max_size=300))
nameds = st.builds(Named, names, st.sampled_from(SourceKind))


@given(nameds, nameds)
def test_nearness_is_the_same_in_either_order_and_has_a_mark_in_common(first: Named, second: Named) -> None:
    reason = nearness(first, second)

    assert nearness(second, first) is reason
    assert reason is None or marks(first) & marks(second)


@given(nameds)
def test_every_name_but_that_of_an_unnamed_source_is_near_itself(named: Named) -> None:
    expected = None if named.kind is SourceKind.UNNAMED else Nearness.EQUAL

    assert nearness(named, named) is expected


@given(nameds, nameds)
def test_only_names_of_one_key_are_equal(first: Named, second: Named) -> None:
    assert nearness(first, second) is not Nearness.EQUAL or key(first.name) == key(second.name)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "jh",
        "j h w ch ",
        "Dr. ",
        "(",
        "l'",
        "“",
        "ш",
        "习",
        "a.b",
        "x, ",
        "a-",
        "Ministry of ",
        "ab's ",
        "http://a.",
    ],
)
def test_a_hostile_name_has_few_marks(piece: str) -> None:
    name = (piece * 300)[:300]

    assert all(len(marks(Named(name, kind))) <= 60 for kind in SourceKind)


def test_a_list_is_searched_by_marks_and_not_pair_by_pair() -> None:
    """Of the 479,000 pairs of all the spellings some thousands are looked at, with little work for each."""
    bearers = [name for half in (0, 1) for row in spellings(half) for name in row]
    pairs = pairs_with_a_mark_in_common(bearers)

    work = calls_of(lambda: [nearness(bearers[first], bearers[second]) for first, second in pairs])

    assert len(bearers) > 900
    assert len(pairs) < 10_000
    assert work < 400 * len(pairs)


def test_no_near_pair_is_missed_by_marks() -> None:
    bearers = [name for row in spellings(0) for name in row][:150]
    pairs = pairs_with_a_mark_in_common(bearers)

    near = {pair for pair in combinations(range(len(bearers)), 2) if nearness(*(bearers[place] for place in pair))}

    assert near
    assert near <= pairs


def pairs_with_a_mark_in_common(bearers: list[Named]) -> set[tuple[int, int]]:
    places_by_mark = defaultdict(set)
    for place, named in enumerate(bearers):
        for mark in marks(named):
            places_by_mark[mark].add(place)
    return {pair for places in places_by_mark.values() for pair in combinations(sorted(places), 2)}
