"""What countries, their people and the seats of their governments are called."""

from tracker.language import territories


def test_names_come_with_their_codes() -> None:
    states = territories.facts()

    assert ("CZ", "Czechia") in set(territories.english_names(states))
    assert ("CI", "Côte d’Ivoire") in set(territories.english_names(states))
    assert ("UA", "Ucrania") in set(territories.printed_names(states, "es"))
    assert ("EG", "Egyptian") in set(territories.people(states))
    assert ("DK", "Dane") in set(territories.customary_people())


def test_english_names_are_no_names_of_other_languages() -> None:
    assert ("IS", "Island") not in set(territories.english_names(territories.facts()))


def test_a_seat_is_one_place_of_the_world() -> None:
    seats = {name: code for code, name in territories.seats(territories.facts())}

    assert seats["Kremlin"] == seats["Moscow"] == "RU"
    assert seats["Belgrade"] == "RS"
    assert not {"Victoria", "Kingston", "Brussels", "Jerusalem"} & seats.keys()


def test_a_name_of_two_is_nobody_s_alone() -> None:
    assert {name: code for code, name in territories.rows("CD,CG:Congo FR:France")} == {
        "Congo": "CD|CG",
        "France": "FR",
    }
    assert territories.of_one([("Congolese", "CD"), ("Congolese", "CG"), ("French", "FR")]) == {"French": "FR"}
