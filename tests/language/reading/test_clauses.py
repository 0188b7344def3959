"""How far a clause or a thing reported on reaches."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.clauses import clause_end, finite_between, opens_clause, phrase_end


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("that the deal was dead.", "that the deal was dead"),
        ("that the deal was dead; others left.", "that the deal was dead"),
        ("that the deal was dead, adding that others left.", "that the deal was dead"),
        ("that the deal was dead, she said.", "that the deal was dead"),
    ],
)
def test_a_clause_ends_where_somebody_else_begins(sentence: str, clause: str) -> None:
    words = in_words(sentence)

    assert part(words, (0, clause_end(words, 0))) == clause


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("a deal with Kyiv on gas.", "a deal with Kyiv on gas"),
        ("a deal because it rained.", "a deal"),
        ("a deal after the vote.", "a deal"),
        ("a deal and has failed.", "a deal"),
    ],
)
def test_a_thing_ends_where_something_else_is_told(sentence: str, thing: str) -> None:
    words = in_words(sentence)

    assert part(words, (0, phrase_end(words, 0))) == thing


def test_a_clause_has_a_subject_and_a_finite_verb() -> None:
    assert opens_clause(in_words("the minister has left the city"), 0)
    assert not opens_clause(in_words("the minister of the city"), 0)
    assert finite_between(in_words("they have left"), 0, 3)
    assert not finite_between(in_words("the old city"), 0, 3)


@pytest.mark.parametrize(
    "clause",
    ["winning away from home was hard", "the breaks used by Trump do nothing", "the only way out was a vote"],
)
def test_a_clause_may_begin_with_more_than_a_noun(clause: str) -> None:
    assert opens_clause(in_words(clause), 0)


def test_a_participle_before_its_verb_opens_no_clause() -> None:
    assert not opens_clause(in_words("winning, she said"), 0)
