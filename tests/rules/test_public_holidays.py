"""Public holidays by country and region: what is read, refused and named."""

import subprocess
import sys
from datetime import date

import pytest

from tracker.errors import WrongInput
from tracker.rules.public_holidays import WEEKEND, Place, countries, free_in, regions


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("DE-BE", "DE-BE", "Berlin (Germany)"),
        ("de-berlin", "DE-BE", "Berlin (Germany)"),
        ("Germany", "DE", "Germany"),
        (" Guinea-Bissau ", "GW", "Guinea-Bissau"),
        ("GB-SCT", "GB-SCT", "Scotland (United Kingdom)"),
        ("IN-Telangana", "IN-TS", "Telangana (India)"),
        ("JP", "JP", "Japan"),
        ("UK", "GB", "United Kingdom"),
        ("USA", "US", "United States"),
        ("Czech Republic", "CZ", "Czechia"),
        ("UK-Scotland", "GB-SCT", "Scotland (United Kingdom)"),
        ("DE-", "DE", "Germany"),
        ("BR-São Paulo Capital", "BR-São Paulo Capital", "São Paulo Capital (Brazil)"),
    ],
)
def test_a_place_is_read_by_code_or_name(text: str, code: str, name: str) -> None:
    place = Place.of(text)

    assert (place.code, place.name) == (code, name)
    assert Place.kept(place.code) == place


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("XX", "There are no public holidays known for “XX”; write a country, or a country and a region, such as"),
        ("", "There are no public holidays known for “”"),
        ("DE-ZZ", "Germany has no region “ZZ”; write DE-Augsburg, DE-BW"),
        ("JP-1", "Japan has no region “1”; write JP alone."),
    ],
)
def test_what_is_no_place_is_refused_with_what_to_write(text: str, sentence: str) -> None:
    with pytest.raises(WrongInput) as refusal:
        Place.of(text)

    assert str(refusal.value).startswith(sentence)
    assert refusal.value.field == "place"


def test_a_place_that_a_newer_library_no_longer_knows_has_weekends_and_its_code() -> None:
    gone, region_gone = Place.kept("XX-1"), Place.kept("DE-ZZ")

    assert (gone.name, gone.weekend) == ("1 (XX)", WEEKEND)
    assert set(free_in(gone, 2026).values()) == {""}
    assert free_in(region_gone, 2026) == free_in(Place.of("DE"), 2026)


def test_holidays_are_named_in_english_and_weekends_are_not() -> None:
    days = free_in(Place.of("DE-BE"), 2026)

    assert days[date(2026, 4, 6)] == "Easter Monday"
    assert days[date(2026, 4, 11)] == ""
    assert free_in(Place.of("JP"), 2026)[date(2026, 1, 1)] == "New Year's Day"


def test_every_country_has_a_name_a_weekend_and_a_year() -> None:
    for code, name in countries():
        place = Place(code)
        assert (code, place.weekend) not in {(name, frozenset()), (name, frozenset(range(7)))}
        assert len(free_in(place, 2027)) < 200

    assert ("BY", "Bayern") in regions("DE")
    assert (regions("JP"), regions("XX")) == ((), ())


def test_the_library_is_loaded_on_first_need() -> None:
    program = "import sys, tracker.rules.free_days, tracker.rules.cadences; print('holidays' in sys.modules)"

    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
    )
