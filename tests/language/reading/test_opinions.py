"""Whether the main clause of a claim judges."""

import pytest

from tracker.language.reading.main_clause import clause_of
from tracker.language.reading.opinions import opinion_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is a disgrace", "is a disgrace"),
        ("The answer was far too late", "was far too late"),
        ("The hall looks ugly", "looks ugly"),
        ("The pact marks a truly pivotal moment", "marks a truly pivotal"),
        ("I firmly believe in the plan", "I firmly believe"),
        ("This plan is the best we have", "is the best"),
        ("The team deserves a medal", "deserves"),
        ("The plan is simply hollow noise", "is simply hollow"),
        ("The pact amounts to a surrender", "amounts to a surrender"),
        ("This is madness", "is madness"),
    ],
)
def test_an_evaluative_predicate_judges(text: str, words: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    span = opinion_in(clause)
    assert span
    assert text[slice(*span)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The disgraced banker fled",
        "The terrible flood killed a child",
        "He is a witness in the case of a brutal murder",
        "The officer who was wrong left the force",
        "It was the worst drought in years",
        "They were insulting the guards",
        "Sadly, the driver died",
        "She had reasons to be angry",
        "This is the kind of boat he built",
        "The raid amounts to a breach of the truce",
    ],
)
def test_an_evaluative_word_beside_the_predicate_does_not(text: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    assert opinion_in(clause) is None
