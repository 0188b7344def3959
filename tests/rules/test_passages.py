"""Words that were typed are found as words and numbers of their own, not within others."""

import pytest

from tracker.errors import WrongInput
from tracker.rules.passages import find_passage, number_of, places

TEXT = "The Æon of the semifinal: Malmoe’s portal cost 1,400 crowns, and 5.5 % of it is 3² metres. “Æther” closed²."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("The Aeon of", "The Æon of"),
        ("Aether", "Æther"),
        ("semifinal", "semifinal"),
        ("5.5% of it", "5.5 % of it"),
        ("1,400 crowns", "1,400 crowns"),
        (" closed", "closed"),
    ],
)
def test_typed_words_are_found(typed: str, printed: str) -> None:
    start, end = find_passage(TEXT, typed, None)

    assert TEXT[start:end] == printed


@pytest.mark.parametrize("typed", ["the ﬁnal", "ﬁnal", "Malmö", "400 crowns", "cost 1", "is 32 metres", "is 3 metres"])
def test_words_that_are_only_a_part_of_others_are_refused(typed: str) -> None:
    with pytest.raises(WrongInput):
        find_passage(TEXT, typed, None)


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("So 50 % of 1 000 men left.", "50 % of 1000"),
        ("So 50 % of 1 000 men left.", "1,000 men"),
        ("So at −5 °C it froze.", "–5 ºC"),
        ("A 3 × 5 card it is.", "3 x 5 card"),
        ("In Hawaiʻi it rained.", "Hawai'i"),
        ("At 10∶30 they left.", "10:30"),
        ("There Hùng left it.", "Hung left"),
        ("José met Hùng there.", "Jose met Hùng"),
    ],
)
def test_signs_and_groups_that_nobody_types_are_found(printed: str, typed: str) -> None:
    start, end = find_passage(printed, typed, None)

    assert 0 < end - start <= len(typed) + 1


@pytest.mark.parametrize(
    ("printed", "typed"),
    [("There Hùng left it.", "Hưng left"), ("We sold 1.234 of it.", "1234"), ("We sold 21 000 of it.", "1000 of")],
)
def test_other_accents_and_numbers_are_refused(printed: str, typed: str) -> None:
    with pytest.raises(WrongInput):
        find_passage(printed, typed, None)


def test_a_word_of_its_own_goes_before_the_same_letters_in_another() -> None:
    assert find_passage("The portal. The port.", "port", None) == (16, 20)


def test_what_is_marked_is_taken_as_it_is_marked() -> None:
    assert find_passage("The portal. The port.", "port", 4) == (4, 8)
    assert find_passage("It cost 1,400.", "400", 10) == (10, 13)


def test_places_are_counted_up_to_an_end() -> None:
    assert places("a a a", "a", 2) == [0, 2]
    assert number_of(range(1_000)) == "at least 1,000"


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("500 men", "He lost 1 500 men"),
        ("500 men", "He lost 1\u2007500 men"),
        ("lost 12", "He lost 12½ men"),
        ("lost 12", "He lost 12 500 men"),
        ("10 men", "He saw 3/10 men"),
        ("5 degrees", "It was −5 degrees"),
        ("re-sign now", "They resign now"),
        ("resign now", "They re-sign now"),
        ("años de", "tres anos de vida"),
    ],
)
def test_words_of_another_number_or_with_other_signs_are_refused(typed: str, text: str) -> None:
    with pytest.raises(WrongInput):
        find_passage(text, typed, None)


@pytest.mark.parametrize(
    ("typed", "text"),
    [("Mr Moe", "then Mr. Moe came"), ("No. 5", "the № 5"), ("naive", "so naïve now"), ("“deal”", "the 「deal」 now")],
)
def test_signs_that_a_keyboard_lacks_do_not_matter(typed: str, text: str) -> None:
    assert find_passage(text, typed, None)


@pytest.mark.parametrize("typed", ["the baker’s aide", "THE BAKER'S AIDE", "The Baker's Aide"])
def test_capitals_may_be_typed_otherwise(typed: str) -> None:
    assert find_passage("Then the Baker’s aide spoke to the US.", typed, None) == (5, 21)


def test_a_name_by_its_capitals_alone_is_another_word() -> None:
    with pytest.raises(WrongInput):
        find_passage("They went to the US and paid.", "went to the us", None)
    with pytest.raises(WrongInput):
        find_passage("They told us and paid.", "told US", None)
