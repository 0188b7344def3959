"""Noun phrases and verb groups."""

import pytest

from tests.language.reading.words import in_words, part
from tracker.language.reading.phrases import group_start, left_phrase, main_subject, right_phrase, subject


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("The senior minister said so", "said", "The senior minister"),
        ("Merkel, the old chancellor, said so", "said", "Merkel, the old chancellor"),
        ("They said so", "said", "They"),
        ("An official who saw the letter said so", "said", "An official who saw the letter"),
    ],
)
def test_a_verb_has_its_subject(sentence: str, verb: str, who: str) -> None:
    words = in_words(sentence)

    assert part(words, subject(words, words.low.index(verb))) == who


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("the minister of the city has failed", "the minister of the city"),
        ("Germany and France has failed", "Germany and France"),
        ("George W. Bush has failed", "George W. Bush"),
        ("they has failed", "they"),
    ],
)
def test_a_phrase_ends_before_its_verb(sentence: str, phrase: str) -> None:
    words = in_words(sentence)

    assert part(words, (0, right_phrase(words, 0))) == phrase
    assert part(words, left_phrase(words, words.low.index("has"))) == phrase


def test_a_verb_group_begins_with_its_auxiliaries() -> None:
    words = in_words("They have never been said to leave")

    assert group_start(words, words.low.index("said")) == (1, False)
    assert group_start(words, words.low.index("leave")) == (words.low.index("to"), True)
    assert part(words, main_subject(words, len(words.tags))) == "They"


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("Last night Anna Holm said so", "said", "Anna Holm"),
        ("In June Anna Holm said so", "said", "Anna Holm"),
        ("In May 2019 the council said so", "said", "the council"),
        ("Every Friday Holm says so", "says", "Holm"),
        ("Court filings unsealed on Thursday show it", "show", "Court filings unsealed on Thursday"),
        ("One of them said so", "said", "One of them"),
    ],
)
def test_when_is_no_part_of_who(sentence: str, verb: str, who: str) -> None:
    words = in_words(sentence)

    assert part(words, subject(words, words.low.index(verb))) == who


def test_an_adverb_may_stand_inside_a_phrase() -> None:
    words = in_words("the only way was long")

    assert part(words, (0, right_phrase(words, 0))) == "the only way"
