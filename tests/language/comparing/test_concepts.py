"""What a clause is about."""

from tracker.language.comparing.concepts import concepts


def test_words_for_one_thing_are_one() -> None:
    assert concepts("The ceasefire holds") == concepts("The truce holds")


def test_a_country_its_people_and_its_capital_are_one() -> None:
    assert concepts("Moscow") == concepts("Russian") == concepts("Russia")
    assert concepts("Moscow") != concepts("Kyiv")


def test_grammar_and_numbers_are_nothing() -> None:
    assert concepts("of the 12") == frozenset()
