"""Countries in a sentence by their names, their people and the seats of their governments."""

import pytest

from tracker.language.comparing.countries import countries_in


def codes(text: str) -> list[str]:
    return [country.key.removeprefix("country ") for country in countries_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia, the Russians, Moscow and the Kremlin", ["RU"] * 4),
        ("Washington, the U.S., the US, the USA, America and the United States", ["US"] * 6),
        ("Britain, Great Britain, the UK, the U.K., Britons and Downing Street", ["GB"] * 6),
        ("Burma and Myanmar", ["MM", "MM"]),
        ("Côte d’Ivoire and the Ivory Coast's Ivorians", ["CI"] * 3),
        ("the Czech Republic and Czechia", ["CZ", "CZ"]),
        ("Holland and the Netherlands", ["NL", "NL"]),
        ("Türkiye and Turkey", ["TR", "TR"]),
        ("the DRC, DR Congo, the Democratic Republic of Congo", ["CD"] * 3),
        ("the Republic of the Congo and Congo-Brazzaville", ["CG", "CG"]),
        ("Congo and the Congolese", ["CD|CG", "CD|CG"]),
        ("South Korea, North Koreans and Korea", ["KR", "KP", "KP|KR"]),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["GN", "GW", "GQ", "PG"]),
        ("Niger, Nigeria, Nigeriens and Nigerians", ["NE", "NG", "NE", "NG"]),
        ("Dominica, the Dominican Republic and a Dominican", ["DM", "DO", "DM|DO"]),
        ("St. Lucia and Saint Lucia", ["LC", "LC"]),
        ("Sudan and South Sudan", ["SD", "SS"]),
        ("the People's Republic of China and the Republic of China", ["CN", "TW"]),
        ("eastern Ukraine, Northern Ireland", ["UA east", "IE north"]),
        ("Ukraine President Zelensky in Kyiv", ["UA", "UA"]),
        ("Meanwhile Egypt waits.", ["EG"]),
    ],
)
def test_a_country_goes_by_its_names_its_people_and_its_seats(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He told us that the member states were ready.",
        "WHAT HE TOLD US",
        "They ate turkey from the china, said chad.",
        "Michael Jordan and Chad Smith met Paris Hilton.",
        "New Mexico, Air France and the South China Sea.",
        "Georgia's Republicans in Atlanta",
        "The Washington Post, Brussels, Victoria, the Isle of Man.",
        "polish the dutch oven",
    ],
)
def test_other_words_are_no_countries(text: str) -> None:
    assert [code for code in codes(text) if code != "IM"] == []


def test_a_country_stands_where_it_is_written() -> None:
    text = "In Poland's north"

    [country] = countries_in(text)

    assert text[country.start : country.end] == "Poland's"
