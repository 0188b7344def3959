"""Words that report, and what may follow them."""

from tracker.language.reading.lexicon import ADJECTIVES, REPORT_NOUNS, VERBS


def test_every_verb_says_what_may_follow_it() -> None:
    assert all(len(entry.split()) > 1 for entry in VERBS)
    assert "statement" in REPORT_NOUNS
    assert "convinced" in ADJECTIVES
