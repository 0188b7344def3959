"""Where a sentence names who says it."""

import pytest

from tracker.language.comparing.speakers import spoken_spans, without_speaker


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Officials said 287 people left.", "287 people left."),
        ("The fleet has 18 ships, the navy said on Monday.", "The fleet has 18 ships"),
        ("Police counted 7,000 people.", "7,000 people."),
        ("According to the bank, 40 jobs went.", ", 40 jobs went."),
        # these are about themselves
        ("Egypt said it bought 40 ships.", "Egypt said it bought 40 ships."),
        ("Egypt counted 40 births.", "Egypt counted 40 births."),
        ("The Kremlin announced 300 sanctions.", "The Kremlin announced 300 sanctions."),
    ],
)
def test_only_what_is_said_is_left(sentence: str, left: str) -> None:
    heard = without_speaker(sentence)

    assert " ".join(heard.split()) == left
    assert len(heard) == len(sentence)


def test_every_speaker_has_a_place() -> None:
    sentence = "The fleet has 18 ships, the navy said."

    [(start, end)] = spoken_spans(sentence)

    assert sentence[start:end] == ", the navy said."
