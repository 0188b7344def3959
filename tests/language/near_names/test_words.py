"""Names as plain Latin words."""

import pytest

from tracker.language.near_names.words import MOST_WORDS, is_disguised, is_foreign, is_slip, key, look, words_of


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Sinéad O’Brien", "sinead obrien"),
        ("Jean-Luc Moe", "jean luc moe"),
        ("J.R. Holm", "j r holm"),
        ("L’Unione Sarda", "unione sarda"),
        ("Зеленський", "zelenskiy"),
        ("习近平", "xi jin ping"),
        ("Оrla Post", "orla post"),
        ("Holm & Sons", "holm and sons"),
        ("—", ""),
    ],
)
def test_a_name_becomes_plain_words(name: str, words: str) -> None:
    assert " ".join(word.plain for word in words_of(name)) == words


def test_the_key_parts_words_by_spaces_and_minds_no_signs() -> None:
    assert key("“Orla Post”") == key("orla post") == "orla post"
    assert key("🦊") != key("—")


def test_what_looks_the_same_has_the_same_look() -> None:
    assert look("OrIa P0st") == look("Orla Post")
    assert look("Orla Post") != look("Oria Post")


def test_a_letter_slipped_in_makes_no_foreign_name() -> None:
    assert is_foreign("Зеленська")
    assert not is_foreign("Оrla Post")


def test_of_a_paragraph_only_the_first_words_are_read() -> None:
    assert len(words_of("Orla Post " * 100)) == MOST_WORDS


@pytest.mark.parametrize(("left", "right"), [("Washinton", "Washington"), ("Kommersent", "Kommersant")])
def test_one_wrong_letter_inside_a_long_word_is_a_slip(left: str, right: str) -> None:
    assert is_slip(*words_of(f"{left} {right}"))


@pytest.mark.parametrize(("left", "right"), [("Gambia", "Zambia"), ("Iran", "Iraq"), ("Austria", "Australia")])
def test_another_word_is_no_slip(left: str, right: str) -> None:
    assert not is_slip(*words_of(f"{left} {right}"))


def test_letters_of_two_scripts_in_one_word_are_seen() -> None:
    names = ["Нermа Voss", "Herma Voss", "Герма Фосс", "Герма Voss", "ΑΒΓ", "Voss²"]

    assert [name for name in names if is_disguised(name)] == ["Нermа Voss"]
