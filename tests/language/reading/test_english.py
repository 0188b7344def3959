"""Whether a text is English, and what is said of one that is not."""

import pytest

from tests.language.reading.language_samples import ENGLISH_HEADLINES, ENGLISH_NAMES, FOREIGN
from tests.language.reading.test_languages import ENGLISH, GERMAN
from tracker.language.reading.english import is_english, language_in_words, unchecked_note, unread_note


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (ENGLISH, True),
        (GERMAN, False),
        ("Министры договорились в Берлине.", False),
        ("Deal reached", True),
        ("12 %", False),
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit. " * 4, False),
    ],
)
def test_english_is_told_by_its_words(text: str, english: bool) -> None:
    assert is_english(text) is english


@pytest.mark.parametrize("text", [*ENGLISH_HEADLINES, *ENGLISH_NAMES])
def test_headlines_and_sentences_full_of_names_are_english(text: str) -> None:
    assert is_english(text)
    assert (language_in_words(text), unread_note(text), unchecked_note(text)) == ("", "", "")


@pytest.mark.parametrize("text", [text for _, _, text in FOREIGN])
def test_no_other_language_is_taken_for_english(text: str) -> None:
    assert not is_english(text)
    assert unread_note(text).startswith("Only English is read; this text is in ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GERMAN, "this text is in German"),
        (f"{GERMAN}\n\n{GERMAN}\n\n{ENGLISH}", "this text is mostly in German"),
        (f"{ENGLISH}\n\n{ENGLISH}\n\n{GERMAN}", "a part of this text is in German"),
        ("0 1 2 3", "this text holds no words"),
    ],
)
def test_a_text_of_two_languages_is_called_one(text: str, words: str) -> None:
    assert language_in_words(text) == words


def test_what_was_not_read_or_checked_is_said_in_a_sentence() -> None:
    mixed = f"{ENGLISH}\n\n{ENGLISH}\n\n{GERMAN}"

    assert unread_note(GERMAN) == "Only English is read; this text is in German, so nothing is proposed."
    assert unread_note(mixed) == (
        "Only English is read: a part of this text is in German, and nothing is proposed from that."
    )
    assert unchecked_note(GERMAN) == "Not checked: only English is read, and this text is in German."
    assert unchecked_note(mixed) == (
        "Not all of it was checked: only English is read, and a part of this text is in German."
    )
