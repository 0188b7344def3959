"""What a claim is about, told by its words."""

import pytest

from tracker.language.kinds import ClaimType
from tracker.language.reading.kinds import type_of


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("They should leave", ClaimType.OPINION, "should"),
        ("It is the largest army", ClaimType.SUPERLATIVE, "the largest"),
        ("The truce will likely hold", ClaimType.PREDICTION, "will likely"),
        ("The court ruled", ClaimType.LEGAL, "court"),
        ("It is in its third year", ClaimType.TEMPORAL, "third year"),
        ("It has 800,000 troops", ClaimType.QUANTITY, "800,000"),
        ("They oppose it", ClaimType.POSITION, "oppose"),
        ("They plan it", ClaimType.POLICY, "plan"),
    ],
)
def test_a_claim_is_of_a_kind_and_words_say_so(text: str, kind: ClaimType, words: str) -> None:
    type_read, span = type_of(text, 0, len(text))

    assert span
    assert (type_read, text[slice(*span)]) == (kind, words)


def test_without_such_words_it_is_an_event() -> None:
    assert type_of("They met in Berlin", 0, 18) == (ClaimType.EVENT, None)
