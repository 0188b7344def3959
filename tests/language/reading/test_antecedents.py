"""Whom a pronoun, an office or a bare surname means."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.reading import read
from tracker.language.reading.antecedents import Antecedents


def whom(text: str, word: str, *sources: str) -> tuple[str, SourceKind]:
    places = [(text.index(source), text.index(source) + len(source)) for source in sources]
    start = text.rindex(word)
    return Antecedents(text, places).whom(start, start + len(word))


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The minister Anna Berg spoke. She smiled.", "She", "Anna Berg"),
        ("The minister Anna Berg spoke. Berg smiled.", "Berg", "Anna Berg"),
        ("The foreign minister Anna Berg spoke. Then the minister smiled.", "the minister", "Anna Berg"),
    ],
)
def test_a_person_is_found_by_pronoun_surname_and_office(text: str, word: str, name: str) -> None:
    assert whom(text, word, "Anna Berg") == (name, SourceKind.PERSON)


def test_the_officials_are_those_that_were_named_before() -> None:
    text = "Two senior officials agreed. Then the officials left."

    assert whom(text, "the officials", "Two senior officials") == ("Two senior officials", SourceKind.UNNAMED)


def test_who_was_never_named_stays_a_word() -> None:
    assert whom("He smiled.", "He") == ("He", SourceKind.PERSON)


@pytest.mark.parametrize("sign", "'’‘´`′")
@pytest.mark.parametrize("name", ["Olga Brandt", "Łukasz Nowak", "Sean O’Keeffe", "Marie-Claire Duval"])
def test_who_possesses_something_is_called_without_the_ending(name: str, sign: str) -> None:
    text = f"{name}{sign}s plan failed. {name.split()[1]} said that the bridge was shut."

    assert [claim.attribution for claim in read(text).claims if claim.links] == [name]
