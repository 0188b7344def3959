"""The place that a body is of, in its name."""

import pytest

from tracker.language.near_names.places import is_country, place_in


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ministry of Defence of Orla", "Orla"),
        ("High Court of North Tarn", "North Tarn"),
        ("Foreign Ministry of Orla", "Orla"),
        ("Orla's Ministry of Defence", "Orla"),
        ("Ministry of Defence", ""),
        ("US Department of Defense", ""),
        ("Friends of Orla", ""),
    ],
)
def test_the_place_stands_at_an_end(name: str, place: str) -> None:
    assert place_in(name) == place


def test_a_people_is_as_good_as_its_country() -> None:
    assert is_country("polish")
    assert not is_country("orla")
