"""What a claim is worth, and why."""

from tests.language.reading.places import AFTER, BEFORE, place_of
from tracker.language.reading.worth import LEAST, TRAITS, weigh


def weighed(sentence: str, words: str) -> tuple[int, str]:
    return weigh(place_of(BEFORE + sentence + AFTER, words))


def test_a_number_from_somebody_with_a_name_is_worth_more_than_an_aside_of_the_article() -> None:
    somebodys, why = weighed("Anna Holm said that nine of the cranes were sold in May.", "nine of the cranes")
    aside, why_not = weighed("The light in the hall was poor.", "The light")

    assert somebodys > LEAST > aside
    assert why == "somebody is said to have said it, a number"
    assert why_not == "a judgement of the article, an opinion"


def test_the_reason_is_made_of_what_weighs_most() -> None:
    worth, why = weighed("The row could spread to the ferries.", "could spread")

    assert worth < LEAST
    assert why == "a forecast without a number, the article says it itself"


def test_where_nothing_speaks_against_it_there_is_nothing_to_check() -> None:
    assert all(trait.weight and trait.words for trait in TRAITS)
    assert len({trait.words for trait in TRAITS}) == len(TRAITS)
