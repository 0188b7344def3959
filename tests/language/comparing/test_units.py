"""What numbers count and measure."""

import pytest

from tracker.language.comparing.units import is_counted, same_thing


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("soldiers", "troops", True),
        ("soldier", "soldiers", True),
        ("killed", "deaths", True),
        ("killed", "wounded", False),
        ("cakes", "cake", True),
        ("cameras", "camera", True),
        ("crises", "crisis", True),
        ("cakes", "ships", False),
    ],
)
def test_nouns_for_one_thing_count_the_same(first: str, second: str, same: bool) -> None:
    assert same_thing(first, second) is same


def test_only_nouns_of_the_table_are_known_as_counted() -> None:
    assert is_counted("soldiers")
    assert not is_counted("cakes")
