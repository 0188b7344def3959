"""What a name says of the body that bears it."""

import pytest

from tracker.language.near_names.bodies import body
from tracker.language.near_names.stripped_words import joined


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("The Orla Post", "orlapost"),
        ("Tarn Stahl GmbH & Co. KG", "tarnstahl"),
        ("Tarn Stal sp. z o.o.", "tarnstal"),
        ("OOO Tarn Stal", "tarnstal"),
        ("Orla Post Online", "orlapost"),
        ("Die Zeitung", "zeitung"),
        ("The", "the"),
        ("Médecins Sans Frontières (MSF)", "medecinssansfrontieres"),
    ],
)
def test_the_core_is_left_when_small_words_and_forms_are_off(name: str, core: str) -> None:
    assert joined(body(name).core) == core


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("The New York Times", "nyt"),
        ("The New York Times", "nytimes"),
        ("Ministry of Defence", "mod"),
        ("UK Ministry of Defence", "mod"),
        ("Agence France-Presse", "afp"),
        ("Organisation for Economic Co-operation and Development", "oecd"),
        ("US Agency for International Development", "usaid"),
        ("Washington Post", "wapo"),
    ],
)
def test_short_forms_are_made_from_the_letters(name: str, form: str) -> None:
    assert form in body(name).short_forms


def test_numbers_tell_bodies_apart() -> None:
    assert body("Channel 4").numbers == ["4"]
