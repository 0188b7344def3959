"""Words that report, and their regular forms."""

import pytest

from tracker.language.reading.lexicon import ADJECTIVES, REPORT_NOUNS, VERBS, inflected


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("claim", ("claims", "claimed", "claiming")),
        ("deny", ("denies", "denied", "denying")),
        ("guess", ("guesses", "guessed", "guessing")),
        ("announce", ("announces", "announced", "announcing")),
        ("agree", ("agrees", "agreed", "agreeing")),
        ("slam", ("slams", "slammed", "slamming")),
        ("infer", ("infers", "inferred", "inferring")),
    ],
)
def test_a_regular_verb_has_its_forms(base: str, forms: tuple[str, str, str]) -> None:
    assert inflected(base) == forms


def test_every_verb_says_what_may_follow_it() -> None:
    assert all(len(entry.split()) > 1 for entry in VERBS)
    assert "statement" in REPORT_NOUNS
    assert "convinced" in ADJECTIVES
