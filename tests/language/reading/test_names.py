"""What to call a source, and what kind of source the words point to."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.reading.names import (
    can_speak,
    is_government,
    is_outlet,
    is_unnamed,
    kind_of,
    name_of,
    names_outlet_in,
)


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("the New York Times", "The New York Times", SourceKind.OUTLET),
        ("a report in The Guardian", "The Guardian", SourceKind.OUTLET),
        ("the foreign minister Anna Berg", "Anna Berg", SourceKind.PERSON),
        ("two officials from the ministry", "two officials from the ministry", SourceKind.UNNAMED),
        ("the ministry", "ministry", SourceKind.GOVERNMENT),
        ("a letter", "letter", SourceKind.DOCUMENT),
        ("the latest figures", "latest figures", SourceKind.DATASET),
        ("Human Rights Watch", "Human Rights Watch", SourceKind.ORGANISATION),
    ],
)
def test_a_source_has_a_name_and_a_kind(words: str, name: str, kind: SourceKind) -> None:
    assert (name_of(words), kind_of(words)) == (name, kind)


def test_outlets_states_and_people_without_a_name_are_told_apart() -> None:
    assert is_outlet("Reuters")
    assert not is_outlet("Reuters sources")
    assert is_government("Moscow")
    assert not is_government("Anna Berg")
    assert is_unnamed("officials")


def test_a_thing_cannot_speak() -> None:
    assert can_speak("the minister")
    assert not can_speak("the inclusion")
    assert not can_speak("it")


def test_a_letter_and_the_outlet_that_has_seen_it_are_two() -> None:
    words = "a letter seen by Reuters"

    assert [words[slice(*span)] for span in names_outlet_in(words)] == ["a letter", "Reuters"]
    assert names_outlet_in("a letter") == []


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Nowak",
        "Šárka Veselá",
        "Anna Świątek",
        "Đorđe Petrović",
        "Ştefan Radu",
        "Čedomir Jović",
        "Ömer Çelik",
        "Ọlá Bello",
        "Ērika Ozola",
        "Żaneta Wójcik",
    ],
)
def test_a_name_with_any_capital_is_that_of_a_person(name: str) -> None:
    assert kind_of(name) is SourceKind.PERSON
    assert name_of(f"the foreign minister {name}") == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Its president, Professor Miro Halas,", "Miro Halas"),
        ("The chairman, Karl Weber", "Karl Weber"),
        ("CNN’s Gloria Borger", "Gloria Borger"),
        ("Russia’s Foreign Ministry", "Russia’s Foreign Ministry"),
        ("Karl Weber, the chairman", "Karl Weber"),
    ],
)
def test_a_person_is_called_by_name_though_an_office_or_an_employer_stands_before(words: str, name: str) -> None:
    assert name_of(words) == name


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("A report, a draft of which Reuters has seen", ["A report", "Reuters"]),
        ("Emails leaked to the Elbe Courier", ["Emails", "the Elbe Courier"]),
        ("Emails sent to a friend", []),
    ],
)
def test_who_has_a_document_is_named_in_it(words: str, parts: list[str]) -> None:
    assert [words[first:last] for first, last in names_outlet_in(words)] == parts
