"""Closed classes of words."""

import pytest

from tracker.language.short_words import DATE_NAMES, OPENING, TITLES, is_legal_form


def test_no_word_that_opens_sentences_is_a_title_or_the_name_of_a_month() -> None:
    assert not OPENING & (TITLES | DATE_NAMES)


@pytest.mark.parametrize("name", ["jan", "january", "sept", "mon", "thurs", "sunday"])
def test_months_and_weekdays_are_known_short_and_in_full(name: str) -> None:
    assert name in DATE_NAMES


@pytest.mark.parametrize("form", ["Inc.", "inc", "S.A.", "GmbH", "PLC", "Bros."])
def test_legal_forms_are_known_with_their_stops_and_without(form: str) -> None:
    assert is_legal_form(form)


@pytest.mark.parametrize("word", ["Shares", "", "The"])
def test_no_other_word_is_a_legal_form(word: str) -> None:
    assert not is_legal_form(word)
