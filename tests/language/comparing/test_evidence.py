"""What a text is compared with."""

import pytest

from tracker.language.comparing.evidence import Evidence, from_record, is_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The deal was reached in Berlin.", True),
        ("Мы подпишем соглашение в Берлине.", False),
        ("Wir werden das Abkommen heute noch unterschreiben, sagte er gestern.", False),
        ("12,000", True),
        ("Sign now", True),
    ],
)
def test_english_is_told_by_its_letters_and_its_commonest_words(text: str, english: bool) -> None:
    assert is_english(text) is english


def test_words_of_a_translator_are_not_the_original() -> None:
    assert Evidence("We will sign, he said (translated from Russian).").is_not_the_original
    assert Evidence("We will sign.", is_translated=True).is_not_the_original
    assert not Evidence("We will sign.").is_not_the_original


def test_evidence_is_read_from_a_text_an_object_or_a_list() -> None:
    whole = {"text": "b", "title": "B", "own_source": True, "translated": "yes"}

    assert from_record("a") == [Evidence("a")]
    assert from_record(["a", whole, {"quotation": "c"}]) == [
        Evidence("a"),
        Evidence("b", "B", is_own_source=True),
        Evidence("c"),
    ]


def test_looked_for_and_not_there_is_not_the_same_as_not_looked_for() -> None:
    assert from_record(None) is None
    assert from_record("") == from_record([]) == from_record(7) == []
