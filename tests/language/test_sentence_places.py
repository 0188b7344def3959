"""The stops behind which a sentence may end."""

import pytest

from tracker.language.sentence_places import Place, places_in


def place_in(text: str, number: int = 0) -> Place:
    return list(places_in(text))[number]


def test_a_place_has_the_words_around_it_and_the_gap_between_them() -> None:
    place = place_in("They closed the (new) port.”[3] “It rained.")

    assert (place.word, place.stop, place.close, place.next) == ("port", ".", "”", "It")
    assert place.note
    assert place.gap == (31, 32)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended. They left.", True),
        ("It ended. They’re gone.", True),
        ("It ended. A. Holm left.", False),
        ("It ended. Two-State plans failed.", False),
        ("It ended. Holm left.", False),
        ("It ended. they left.", False),
    ],
)
def test_an_opener_begins_sentences_and_is_no_name(text: str, expected: bool) -> None:
    assert place_in(text).has_opener is expected


def test_a_title_with_its_stop_is_one_and_a_saint_is_none() -> None:
    assert place_in("It ended. Gov. Holm left.").has_title
    assert not place_in("It ended. St. Petersburg left.").has_title


def test_every_stop_of_an_abbreviation_is_a_place_of_its_own() -> None:
    assert [place.word for place in places_in("the U.S. Army")] == ["U", "U.S"]


@pytest.mark.parametrize("text", ["see a.The/b now", "mail anna.Holm@example.org", "see report.Final.docx"])
def test_a_stop_in_an_address_is_known_as_one(text: str) -> None:
    assert place_in(text).is_in_address


def test_a_sentence_begins_with_its_first_word() -> None:
    place = place_in("A. Holm left.")

    assert place.begins
    assert not place_in("He met A. Holm.").begins
