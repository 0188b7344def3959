"""Words that make another subject of it though most words are the same."""

import pytest

from tracker.language.comparing.quantities import in_sentence
from tracker.language.comparing.subject_phrases import other_subject


def other(first: str, second: str) -> tuple[str, str] | None:
    return other_subject(in_sentence(first)[-1], in_sentence(second)[-1])


def test_the_words_that_tell_two_apart_are_named() -> None:
    assert other("Line A has 30 stations.", "Line B has 50 stations.") == ("Line A has", "Line B has")
    assert other("Ferry lines own 30 boats.", "Ferry lines own 50 boats.") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Ministry of Trade hired 40 clerks.", "The Trade Ministry hired 90 clerks."),
        ("The 2019 harvest was 40 tonnes.", "The harvest was 70 tonnes in 2019."),
        ("Tilda Lund owns 30 boats.", "Lund owns 50 boats."),
        ("The badly damaged bridge has 12 lanes.", "The bridge has 8 lanes."),
        ("The famous bridge has 12 lanes.", "The bridge has 8 lanes."),
        ("The strike of December 17 killed 12 people.", "The strike of December killed 19 people."),
    ],
)
def test_what_may_be_said_of_one_is_no_other(first: str, second: str) -> None:
    assert other(first, second) is None
