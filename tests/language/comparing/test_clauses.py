"""The words of the ladder, clause by clause."""

import pytest

from tracker.language.comparing.clauses import clauses, ladder_nouns, ladder_verbs
from tracker.language.comparing.factuality import Level


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        ("Norway signed the accord", [Level.SIGNED]),
        ("Norway has not signed the accord", [Level.DENIED]),
        ("Norway may not pay", [Level.POSSIBLE]),  # still a possibility
        ("Norway said it would pay", [Level.AGREED]),
        ("Norway would pay", [Level.PROPOSED]),
        ("The proposed levy was adopted", [Level.SIGNED]),  # a participle names the levy
        ("After discussing the pact they left", []),  # when it was, not how far it came
    ],
)
def test_a_verb_says_its_step_where_it_stands(sentence: str, levels: list[Level]) -> None:
    verbs = ladder_verbs(sentence, 0, len(sentence), is_headline=False)

    assert [verb.level for verb in verbs] == levels


def test_a_headline_tells_as_done_what_may_only_be_decided() -> None:
    headline = "EU sends ships"

    (above,) = ladder_verbs(headline, 0, len(headline), is_headline=True)
    (within,) = ladder_verbs(headline, 0, len(headline), is_headline=False)

    assert (above.level, within.level) == (Level.SIGNED, Level.IN_FORCE)


def test_a_denied_noun_is_a_denial() -> None:
    (noun,) = ladder_nouns("No agreement on fishing quotas")

    assert (noun.written, noun.level) == ("agreement", Level.DENIED)


def test_clauses_cover_a_sentence_without_what_joins_them() -> None:
    sentence = "The states agreed but Norway refused"

    assert [sentence[start:end].strip() for start, end in clauses(sentence)] == ["The states agreed", "Norway refused"]
