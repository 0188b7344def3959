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


@pytest.mark.parametrize(
    ("text", "speaker", "word", "name"),
    [
        ("Ms Holm met Mr Dahl. Mr Dahl said it was safe. She said no.", "Mr Dahl", "She", "Ms Holm"),
        ("Thomas Grey met Lucy Moor. Lucy Moor said no. He said yes.", "Lucy Moor", "He", "Thomas Grey"),
        ("Robin Holm spoke. Ms Holm said no. He smiled.", "Ms Holm", "He", "He"),
    ],
)
def test_a_pronoun_is_nobody_of_the_other_gender(text: str, speaker: str, word: str, name: str) -> None:
    start = text.index(f"{speaker} said")
    at = text.rindex(word)
    antecedents = Antecedents(text, [(start, start + len(speaker)), (at, at + len(word))])

    assert antecedents.whom(at, at + len(word))[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm met Robin Dahl. Robin Dahl said it was safe. She said no.",
        "Robin Holm met Kim Dahl on Friday. She said no.",
    ],
)
def test_a_pronoun_that_may_be_two_people_stays_a_word(text: str) -> None:
    start = text.rindex("Robin Dahl" if "Robin Dahl" in text else "Robin Holm")
    at = text.rindex("She")
    sources = [(start, start + 10), (at, at + 3)] if "Dahl said" in text else [(at, at + 3)]

    assert Antecedents(text, sources).whom(at, at + 3)[0] == "She"


def test_the_company_of_the_sentence_before_is_it() -> None:
    text = "The company sold its ferry. It said the price was fair."

    assert whom(text, "It")[0] == "company"


def test_several_who_spoke_last_are_they() -> None:
    text = "Deputies Yana Bond and Silva Mel want it. They insist."

    assert whom(text, "They", "Deputies Yana Bond and Silva Mel")[0] == "Deputies Yana Bond and Silva Mel"


def test_who_a_sentence_is_about_is_meant_by_the_pronoun_behind_its_quotation() -> None:
    text = (
        "Nadja Pell said she would sue Alan Wynd.\n\nWynd, a former fencer, would not be drawn. “The panel is "
        "independent,” he told reporters."
    )

    assert [claim.attribution for claim in read(text).candidates if "panel" in claim.quote] == ["Alan Wynd"]
