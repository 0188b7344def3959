"""Whether a text is English, and what is said of one that is not."""

import pytest

from tests.language.reading.language_samples import ENGLISH_HEADLINES, ENGLISH_NAMES, FOREIGN, UNKNOWN
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


@pytest.mark.parametrize("text", UNKNOWN)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_language_that_is_not_known_is_another_language(text: str, gap: str) -> None:
    text = text.replace(". ", f".{gap}")

    assert not is_english(text)
    assert unread_note(text) == "Only English is read; this text is in another language, so nothing is proposed."
    assert unchecked_note(text) == "Not checked: only English is read, and this text is in another language."


@pytest.mark.parametrize(
    "text",
    [
        "Dr Jane Osei, Kwame Mensah and Abena Boateng of the Volta Lakes Trust met Mayor Kofi Annan Jr at Ho.",
        "Goals: Szczęsny 12, Lewandowski 40, 67; sent off: Müller 88; the referee was Björn Kuipers of Oldenzaal.",
        "Storm Éowyn: Galway, Mayo and Sligo without power",
        "Fish 4, bread 3, milk 2, eggs 12",
    ],
)
def test_lists_and_names_are_english_still(text: str) -> None:
    assert is_english(text)


def test_a_paragraph_in_a_language_that_is_not_known_is_a_part() -> None:
    assert unread_note(f"{ENGLISH}\n\n{ENGLISH}\n\n{UNKNOWN[0]}") == (
        "Only English is read: a part of this text is in another language, and nothing is proposed from that."
    )


def test_findings_in_a_text_that_is_not_english_come_from_what_is() -> None:
    assert unchecked_note(f"{GERMAN} {GERMAN}", has_findings=True) == (
        "Not all of it was checked: only English is read, and this text is in German."
    )
