"""Somebody who is named by an office only is near the same office in other words, and a spokesman near the body."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, nearness
from tracker.language.near_names.offices import acts_for, office_in, speaks_for

PERSON, GOVERNMENT = SourceKind.PERSON, SourceKind.GOVERNMENT

ONE = """President of Ukraine|Ukrainian president
Ukraine's president|the Ukrainian President
Prime Minister of India|Indian prime minister
Chancellor of Germany|German chancellor"""
# written after the rule
ONE_LATER = """King of Jordan|Jordanian king
South Korean president|President of South Korea
Kenya's vice president|Vice President of Kenya
Foreign Minister of Saudi Arabia|Saudi Arabian foreign minister"""
TWO = """President of Ukraine|Russian president
South Korean president|North Korean president
Prime Minister of India|President of India
Indian prime minister|Indian foreign minister
Vice President of Kenya|President of Kenya"""


def people(row: str) -> tuple[Named, Named]:
    first, second = row.split("|")
    return Named(first, PERSON), Named(second, PERSON)


@pytest.mark.parametrize("row", f"{ONE}\n{ONE_LATER}".splitlines())
def test_an_office_of_a_country_is_one_in_other_words(row: str) -> None:
    first, second = people(row)

    assert nearness(first, second)
    assert marks(first) & marks(second)


@pytest.mark.parametrize("row", TWO.splitlines())
def test_other_offices_and_those_of_other_countries_are_two(row: str) -> None:
    assert nearness(*people(row)) is None


@pytest.mark.parametrize(
    ("speaker", "body"),
    [
        ("Kremlin spokesman", "Kremlin"),
        ("a spokeswoman for the Orla Council", "Orla Council"),
        ("Gazprom's spokesperson", "Gazprom"),
        # written after the rule
        ("the Tarn Ministry spokesman", "Tarn Ministry"),
        ("spokesperson of Tarn Rail", "Tarn Rail"),
        ("White House press secretary", "White House"),
    ],
)
def test_a_spokesman_without_a_name_is_near_the_body(speaker: str, body: str) -> None:
    first, second = Named(speaker, PERSON), Named(body, GOVERNMENT)

    assert nearness(first, second) is Nearness.TITLE
    assert marks(first) & marks(second)


def test_a_named_spokesman_is_somebody() -> None:
    assert speaks_for("Kremlin spokesman Dmitry Peskov") == ""
    assert office_in("Ukrainian President Volodymyr Zelenskyy") == ""
    assert nearness(Named("Kremlin spokesman Per Dahl", PERSON), Named("Kremlin", GOVERNMENT)) is None


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Dahl's office", "Per Dahl"),
        ("Holm's press office", "Anna Holm"),
        ("Holm's spokesman", "Anna Holm"),
        # set aside while the rule was made
        ("office of Anna Holm", "Anna Holm"),
        ("Office of President Mira Stein", "Mira Stein"),
        ("Dahl campaign", "Per Dahl"),
        ("the Stein administration", "Mira Stein"),
    ],
)
@pytest.mark.parametrize("kind", [PERSON, GOVERNMENT, SourceKind.ORGANISATION])
def test_the_office_of_a_person_is_near_the_person(office: str, name: str, kind: SourceKind) -> None:
    first, second = Named(office, kind), Named(name, PERSON)

    assert nearness(first, second)
    assert marks(first) & marks(second)


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Holm's office", "Per Dahl"),
        ("Office of Statistics", "Anna Holm"),
        ("Steinberg administration", "Mira Stein"),
        ("Office of Anna Dahl", "Per Dahl"),
        ("Jordan's government", "Michael Jordan"),
        ("Israeli administration", "Israel Dahl"),
    ],
)
def test_the_office_of_somebody_else_is_not(office: str, name: str) -> None:
    assert nearness(Named(office, GOVERNMENT), Named(name, PERSON)) is None


def test_an_office_acts_for_a_person_and_not_for_a_body() -> None:
    assert acts_for("Holm's office") == "Holm"
    assert acts_for("the Orla Council's office") == ""
    assert acts_for("Anna Holm") == ""
