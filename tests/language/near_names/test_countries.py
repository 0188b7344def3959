"""Countries are one by any of their names, and two countries are always two."""

from itertools import combinations

import pytest
from babel import Locale
from countryinfo import CountryInfo, all_countries

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, nearness
from tracker.language.near_names.countries import country_named, is_country, with_countries

GOVERNMENT = SourceKind.GOVERNMENT

ONE = """USA|United_States UK|Britain Russia|Russian_Federation North_Korea|DPRK China|PRC Burma|Myanmar
Czechia|Czech_Republic Ivory_Coast|Côte_d'Ivoire Holland|Netherlands Germany|Deutschland Türkiye|Turkey
South_Korea|Republic_of_Korea UAE|United_Arab_Emirates Taiwan|Republic_of_China Swaziland|Eswatini
Cape_Verde|Cabo_Verde Russia|Россия Syria|Syrian_Arab_Republic Greece|Hellenic_Republic"""
# written after the rule
ONE_LATER = """KSA|Saudi_Arabia Ελλάδα|Greece East_Timor|Timor-Leste DR_Congo|Congo-Kinshasa
Laos|Lao_People's_Democratic_Republic
Україна|Ukraine Österreich|Austria 日本|Japan Moldova|Republic_of_Moldova Holy_See|Vatican Alemania|Germany
Bosnia|Bosnia_and_Herzegovina The_Gambia|Gambia Kirghizia|Kyrgyzstan Suisse|Switzerland Hungary|Magyarország
Brunei|Brunei_Darussalam Tanzania|United_Republic_of_Tanzania Iran|Islamic_Republic_of_Iran Persia|Iran
Great_Britain|Vereinigtes_Königreich Zaire|Democratic_Republic_of_the_Congo"""
TWO = """North_Korea|South_Korea Guinea|Equatorial_Guinea Guinea|Guinea-Bissau Guinea|Papua_New_Guinea Niger|Nigeria
Republic_of_the_Congo|Democratic_Republic_of_the_Congo Dominica|Dominican_Republic Sudan|South_Sudan
Samoa|American_Samoa Austria|Australia Iran|Iraq Slovakia|Slovenia Mauritania|Mauritius Gambia|Zambia
People's_Republic_of_China|Republic_of_China Republic_of_Korea|Democratic_People's_Republic_of_Korea
Ireland|Iceland Sweden|Switzerland Mali|Malawi Latvia|Lithuania"""


def named(name: str) -> Named:
    return Named(name.replace("_", " "), GOVERNMENT)


@pytest.mark.parametrize("names", f"{ONE} {ONE_LATER}".split())
def test_all_names_of_a_country_are_near(names: str) -> None:
    first, second = map(named, names.split("|"))

    assert nearness(first, second)
    assert marks(first) & marks(second)


@pytest.mark.parametrize("names", TWO.split())
def test_countries_of_like_names_are_two(names: str) -> None:
    first, second = map(named, names.split("|"))

    assert nearness(first, second) is None


def test_no_two_countries_of_the_world_are_near() -> None:
    english = Locale("en").territories
    codes = {info.iso(2) for info in all_countries() if info.info().get("ISO")} & set(english) - {
        "MF",
        "SX",
    }  # one island
    names = {code: (named(english[code]), named(str(CountryInfo(code).name()))) for code in sorted(codes)}

    near = [
        (first, second)
        for left, right in combinations(names.values(), 2)
        for first in left
        for second in right
        if nearness(first, second)
    ]

    assert len(names) > 240
    assert near == []
    assert all(nearness(*pair) for pair in names.values())


def test_the_reason_is_another_name_of_the_country() -> None:
    assert nearness(named("UK"), named("Britain")) is Nearness.COUNTRY


def test_a_country_in_a_name_is_one_word() -> None:
    assert with_countries(["south", "korean", "army"]) == [("country KR", 2), ("army", 1)]
    assert with_countries(["eu", "commission"]) == with_countries(["european", "commission"])
    assert is_country("gambian")
    assert country_named("Orla") == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("South Korean government", "Government of South Korea"),
        ("Saudi Arabian Foreign Ministry", "Foreign Ministry of Saudi Arabia"),
        ("Nigerian police", "Nigeria's police"),
        ("EU Commission", "European Commission"),
        ("Kenyan parliament", "Parliament of Kenya"),
        ("New Zealand Government", "Government of New Zealand"),
    ],
)
def test_bodies_of_a_country_are_one_by_country_or_people(first: str, second: str) -> None:
    assert nearness(named(first), named(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("South Korean government", "North Korean government"),
        ("Nigerian police", "Nigerien police"),
        ("Sudanese army", "South Sudanese army"),
        ("Chinese Foreign Ministry", "Foreign Ministry of the Republic of China"),
    ],
)
def test_bodies_of_two_countries_are_two(first: str, second: str) -> None:
    assert nearness(named(first), named(second)) is None
