"""What a name says of who somebody is."""

import pytest

from tracker.language.near_names.people import person


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Prime Minister Sir Keir Starmer", "keir starmer"),
        ("Ukraine's President Volodymyr Zelensky", "volodymyr zelensky"),
        ("opposition politician Per Dahl", "per dahl"),
        ("Per Dahl, the harbour master", "per dahl"),
        ("Moe, Jean-Luc", "jean luc moe"),
        ("Moe, Dr. Jean-Luc", "jean luc moe"),
        ("Per Dahl MP", "per dahl"),
        ("Bashar al-Assad", "bashar assad"),
        ("Al Gore", "al gore"),
        ("Abd al-Rahman", "abd rahman"),
        ("Abdul Rahman", "abd rahman"),
        ("Petrov I. I.", "i i petrov"),
        ("JR Holm", "j r holm"),
        ("Stephen King", "stephen king"),
        ("Earl Warren", "earl warren"),
        ("Dr", "dr"),
    ],
)
def test_the_words_that_name_somebody(name: str, words: str) -> None:
    assert " ".join(word.plain for word in person(name).bare) == words


def test_juniors_and_numbers_are_kept_apart_from_the_name() -> None:
    assert (person("Jon Ree Jr.").generation, person("King Oskar II").generation) == ("jr", "ii")
    assert person("Malcolm X").generation == ""


def test_initials_are_of_several_words_or_a_word_of_capitals() -> None:
    assert person("John F. Kennedy").initials == {"jfk"}
    assert person("JFK").initials == {"jfk"}
    assert person("Kennedy").initials == set()
