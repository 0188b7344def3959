"""What the main clause of a claim is about."""

import pytest

from tracker.language.kinds import ClaimType
from tracker.language.reading.main_clause import clause_of
from tracker.language.reading.matters import matter_in, permission_in


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A judge ordered his arrest", ClaimType.LEGAL, "judge"),
        ("Two men were charged with fraud", ClaimType.LEGAL, "charged with"),
        ("The pool has been shut since March", ClaimType.TEMPORAL, "since March"),
        ("The tale goes back to a blog", ClaimType.ATTRIBUTION, "goes back to"),
        ("Both sides rejected the offer", ClaimType.POSITION, "rejected"),
        ("The town approved a ban", ClaimType.POLICY, "approved"),
    ],
)
def test_words_of_the_main_clause_give_the_matter(text: str, kind: ClaimType, words: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    span = matter_in(clause, kind)
    assert span
    assert text[slice(*span)] == words


@pytest.mark.parametrize("text", ["Fire broke out in Court Street", "Jude Law sang", "A man who was sued died"])
def test_names_and_other_clauses_are_not_law(text: str) -> None:
    clause = clause_of(text, 0, len(text))

    assert clause
    assert matter_in(clause, ClaimType.LEGAL) is None


def test_the_law_permits() -> None:
    allowed, guessed = "Tenants may appeal under the housing act", "The roof may leak"
    permitted, unsure = clause_of(allowed, 0, len(allowed)), clause_of(guessed, 0, len(guessed))

    assert permitted
    assert unsure
    assert permission_in(permitted)
    assert permission_in(unsure) is None
