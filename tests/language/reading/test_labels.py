"""The label at the beginning of a line."""

import pytest

from tracker.language.reading.labels import label_of
from tracker.language.reading.lines import lines_of


def read(text: str) -> tuple[str, str, str] | None:
    """The name of the label of the first line, what follows, and how it is set off."""
    line = lines_of(text)[0]
    label = label_of(line)
    return (label.name, text[label.after : line.end], label.how) if label else None


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Lena Brandt: Four boats are out.", "Lena Brandt", "Four boats are out."),
        ("BRANDT: Four boats are out.", "BRANDT", "Four boats are out."),
        ("LENA BRANDT, HARBOUR MASTER: Four boats are out.", "LENA BRANDT", "Four boats are out."),
        ("Lena Brandt (Greens): Four boats are out.", "Lena Brandt", "Four boats are out."),
        ("[00:01:12] Speaker 2: Four boats are out.", "Speaker 2", "Four boats are out."),
        ("Brandt [laughs]: Four boats are out.", "Brandt", "Four boats are out."),
        ("The Harbour Post: Four boats are out?", "The Harbour Post", "Four boats are out?"),
        ("MR. BRANDT: Four boats are out.", "MR. BRANDT", "Four boats are out."),
    ],
)
def test_a_name_with_a_colon_is_a_label(text: str, name: str, words: str) -> None:
    assert read(text) == (name, words, "colon")


@pytest.mark.parametrize("text", ["Q: Who pays?", "Q. Who pays?", "Q1: Who pays?", "Q – Who pays?"])
def test_the_letters_for_question_and_answer_bear_several_signs(text: str) -> None:
    assert read(text) == ("Q", "Who pays?", "answer")


def test_other_ways_to_set_a_name_off() -> None:
    assert read("Mr Brandt.—Four boats are out.") == ("Mr Brandt", "Four boats are out.", "stop")
    assert read("Lena Brandt 00:14") == ("Lena Brandt", "", "clock")
    assert read("Lena Brandt") == ("Lena Brandt", "", "alone")


@pytest.mark.parametrize(
    "text",
    [
        "Where: the town hall",
        "Photo: Lena Brandt",
        "Monday: The port is closed.",
        "One thing is sure: the bridge fell.",
        "18:30 the doors open",
        "A bridge fell.",
        "https://port.example",
    ],
)
def test_no_label_stands_before_other_words(text: str) -> None:
    assert read(text) is None


def test_a_surname_is_the_key_of_a_full_name_too() -> None:
    full, short = (label_of(lines_of(text)[0]) for text in ("LENA BRANDT: Yes.", "Brandt: Yes."))

    assert full is not None
    assert short is not None
    assert full.key == short.key
