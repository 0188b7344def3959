"""Words that stand beside a country or a person and name no other."""

from tracker.language.comparing.institutions import INSTITUTION_WORDS, LEGAL_FORMS, OFFICES, OPENINGS


def test_the_lists_hold_plain_small_words_and_offices_are_of_institutions() -> None:
    assert OFFICES < INSTITUTION_WORDS
    assert all(word.isalpha() and word.islower() for word in INSTITUTION_WORDS | LEGAL_FORMS | OPENINGS)
    assert not OPENINGS & INSTITUTION_WORDS
