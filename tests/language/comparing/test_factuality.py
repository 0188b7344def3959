"""The ladder of strength, by the words that stand on its steps."""

import pytest

from tracker.language.comparing.factuality import CONDITION, HEDGE, NOUN, VERB, Level, level_of


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("the law is in force", Level.IN_FORCE),
        ("the bill was signed into law", Level.IN_FORCE),
        ("leaders signed the pact", Level.SIGNED),
        ("leaders agreed on the pact", Level.AGREED),
        ("leaders agreed in principle", Level.IN_PRINCIPLE),
        ("leaders proposed a pact", Level.PROPOSED),
        ("leaders weighed a pact", Level.CONSIDERED),
        ("leaders might meet", Level.POSSIBLE),
    ],
)
def test_a_verb_stands_on_a_step(words: str, level: Level) -> None:
    match = VERB.search(words)

    assert match
    assert level_of(match) is level


def test_an_act_that_is_told_as_done_is_on_no_step_and_a_month_is_no_verb() -> None:
    match = VERB.search("The ministry banned the film")

    assert match
    assert level_of(match) is None
    assert VERB.search("In May") is None


def test_a_noun_stands_on_a_step_too() -> None:
    match = NOUN.search("a framework agreement on gas")

    assert match
    assert level_of(match) is Level.IN_PRINCIPLE


def test_steps_are_ordered_and_have_names() -> None:
    assert Level.IN_FORCE > Level.SIGNED > Level.AGREED > Level.PROPOSED > Level.DENIED
    assert len({level.in_words for level in Level}) == len(Level)


def test_hedges_and_conditions_are_seen() -> None:
    assert HEDGE.search("Leaders reportedly signed")
    assert not HEDGE.search("Leaders signed")
    assert CONDITION.search("They sign if the truce holds")
    assert not CONDITION.search("They sign even if the truce fails")
