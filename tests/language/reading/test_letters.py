"""The letters of words in groups."""

from tests.language.reading.words import in_words
from tracker.language.reading import letters


def test_groups_that_are_as_another_and_more_hold_it() -> None:
    assert letters.NOUNS <= letters.NOUN_OR_ADJECTIVE <= letters.OPENS_NOUN_PHRASE <= letters.NOMINAL
    assert letters.NOMINAL <= letters.SUBJECT_WORDS <= letters.ANY_NOMINAL
    assert letters.FINITE <= letters.VERBS_BUT_PLAIN <= letters.VERBS
    assert letters.PRONOUNS <= letters.ANY_NOMINAL


def test_a_sentence_is_nominal_and_finite_where_it_should_be() -> None:
    tags = in_words("The senior minister has left").tags

    assert set(tags[:3]) <= letters.NOMINAL
    assert tags[3] in letters.FINITE
