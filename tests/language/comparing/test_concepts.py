"""What a clause is about."""

from tracker.language.comparing.concepts import concepts


def test_words_for_one_thing_are_one() -> None:
    assert concepts("The ceasefire holds") == concepts("The truce holds")


def test_a_country_its_people_and_its_capital_are_one() -> None:
    assert concepts("Moscow") == concepts("Russian") == concepts("Russia")
    assert concepts("Moscow") != concepts("Kyiv")


def test_grammar_and_numbers_are_nothing() -> None:
    assert concepts("of the 12") == frozenset()


def test_countries_of_like_names_are_two() -> None:
    assert not concepts("South Korea") & concepts("North Korea")
    assert not any(concept.startswith("country") for concept in concepts("It told us of the member states"))


def test_a_minister_is_a_minister_and_an_army_no_arms() -> None:
    assert concepts("ministers") == concepts("minister")
    assert not concepts("army") & concepts("arms")
