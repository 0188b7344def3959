"""Who took it from whom inside one sentence."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.citations import citations_in, venue_of


@pytest.mark.parametrize(
    ("sentence", "cited", "holder"),
    [
        ("Axios said it, citing two officials.", "two officials", ""),
        ("Axios, which cited two officials, said so.", "two officials", "Axios"),
        ("Axios quoted two officials.", "two officials", "Axios"),
        ("Two officials quoted by Axios said so.", "Two officials", "Axios"),
        ("Reuters has seen the letter.", "the letter", "Reuters"),
    ],
)
def test_who_is_cited_by_whom(sentence: str, cited: str, holder: str) -> None:
    words = in_words(sentence)

    [citation] = citations_in(words)

    assert (part(words, citation.cited), part(words, citation.holder)) == (cited, holder)


def test_what_anybody_but_an_outlet_has_seen_is_no_citation() -> None:
    assert citations_in(in_words("Merkel has seen the letter.")) == []


def test_an_outlet_to_which_it_was_said_is_its_venue() -> None:
    words = in_words("Merkel told Reuters that the deal was dead.")

    assert part(words, venue_of(words, (1, 2), [(3, 8)])) == "Reuters"


@pytest.mark.parametrize(
    ("sentence", "cited", "holder"),
    [
        ("The BBC reported with reference to two officers that it fell.", "two officers", "The BBC"),
        ("With reference to two officers, the BBC said so.", "two officers", "the BBC"),
        ("It fell, the BBC wrote on the basis of a leaked diary.", "a leaked diary", "the BBC"),
        ("The BBC learned from two officers that it fell.", "two officers", ""),
        ("The BBC, which in turn referred to a clerk, said so.", "a clerk", "The BBC"),
    ],
)
def test_what_an_outlet_refers_to_is_where_it_has_it_from(sentence: str, cited: str, holder: str) -> None:
    words = in_words(sentence)

    [citation] = citations_in(words)

    assert (part(words, citation.cited), part(words, citation.holder)) == (cited, holder)


def test_whom_a_person_refers_to_has_told_nothing() -> None:
    assert citations_in(in_words("Merkel said he was mad, referring to the mayor.")) == []


def test_a_page_of_ones_own_is_no_venue() -> None:
    words = in_words("Merkel wrote on her blog that the deal was dead.")

    assert venue_of(words, (1, 2), [(5, 10)]) is None
