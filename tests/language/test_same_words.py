"""Passages of the same letters are surely the same words, or a person has to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language.same_words import are_surely_one, bare


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mayor’s “plan” – all of it…", 'The mayor\'s "plan" - all of it...'),
        ("the gov\u00adernment", "the govern-\nment"),
        ("the co-op", "the co-\nop"),
        ("the ﬁnal act", "the final act"),
        ("the U. S. army", "the US army"),
        ("the Straße", "the Strasse"),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
def test_signs_alone_make_no_other_words(first: str, second: str) -> None:
    assert are_surely_one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("re-sign", "resign"),
        ("résumé", "resume"),
        ("Ødland", "Odland"),
        ("5′", "5″"),
        ("it²", "it2"),
        ("Hùng", "Hưng"),
    ],
)
def test_hyphens_accents_and_raised_digits_can_make_others(first: str, second: str) -> None:
    assert not are_surely_one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a well known man", "a well-known man"),
        ("Tom & Sons", "Tom and Sons"),
        ("12 500 men", "12,500 men"),
        ("the “free” port, he says", "the free port he says"),
        ("Covid-19", "Covid 19"),
        ("5 - 10", "5-10"),
    ],
)
def test_signs_between_words_do_not_count_barely(first: str, second: str) -> None:
    assert bare(first).text == bare(second).text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("3²", "32"),
        ("3½", "31/2"),
        ("-5", "5"),
        ("at −5", "at 5"),
        ("$5", "€5"),
        ("5%", "5"),
        ("<5", ">5"),
        ("1.4", "14"),
    ],
)
def test_what_makes_another_number_counts(first: str, second: str) -> None:
    assert bare(first).text != bare(second).text


@given(st.text("ab1 -.,$%²'&\n", max_size=40))
def test_every_character_leads_back_to_the_text(text: str) -> None:
    words = bare(text)

    for at in range(len(words.text)):
        start, end = words.back(at, at + 1)
        assert 0 <= start < end <= len(text)


def test_two_german_words_with_two_spellings_of_s_are_two() -> None:
    assert not are_surely_one("die Masse", "die Maße")
    assert are_surely_one("zum Gruß", "zum Gruss")
