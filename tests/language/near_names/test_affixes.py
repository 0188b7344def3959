"""The lists of words around names."""

from tracker.language.near_names import affixes


def test_a_title_that_is_a_name_too_is_in_one_list_only() -> None:
    assert not affixes.TITLES & affixes.TITLES_AND_NAMES
    assert affixes.GIVEN_OR_PARTICLE <= affixes.PARTICLES


def test_shortenings_are_shorter() -> None:
    assert all(len(short) < len(full) for short, full in affixes.ABBREVIATIONS.items())
