"""Words before a family name that no list of titles has."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, nearness
from tracker.language.near_names.unlisted_titles import abbreviated_in, may_be_title
from tracker.language.near_names.words import word

TITLED = [
    ("Odo Wessling", "Judge Wessling"),
    ("Tilo Brandner", "Bishop Brandner"),
    ("Paul Kagame", "Pres. Kagame"),
    ("Ines Falkner", "Außenministerin Falkner"),
    ("Rune Askeland", "Coach Askeland"),
    ("Marta Quiroga", "Presidenta Quiroga"),
    ("Jan Oosterhuis", "Wethouder Oosterhuis"),
    ("Per Dahl", "Cllr Dahl"),
    ("Tilo Brandner", "Crown Prince Brandner"),
    ("Tilo Brandner", "President-elect Brandner"),
    ("Ines Falkner", "VP Falkner"),
    ("Ines Falkner", "SecDef Falkner"),
    ("Ines Falkner", "Def Sec Falkner"),
    # the half below was written after the rules and changed nothing
    ("Lena Voss", "Sprecherin Voss"),
    ("Hugo Lindqvist", "Statsminister Lindqvist"),
    ("Karel Novotný", "MUDr. Novotný"),
    ("Sofia Brandt", "Staatsanwältin Brandt"),
    ("Piotr Zawadzki", "Marszałek Zawadzki"),
    ("Ann Corrigan", "Undersecretary Corrigan"),
    ("Luis Marchetti", "Avv. Marchetti"),
    ("Tom Hallam", "Constable Hallam"),
    ("Tom Hallam", "SG Hallam"),
    ("Tom Hallam", "SACEUR Hallam"),
    ("Tom Hallam", "DPM Hallam"),
    ("Tom Hallam", "Amb Hallam"),
]


@pytest.mark.parametrize(("name", "titled"), TITLED)
def test_a_title_before_the_family_name_asks(name: str, titled: str) -> None:
    assert nearness(Named(name, SourceKind.PERSON), Named(titled, SourceKind.PERSON)) is not None


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Odo Wessling", "Judge Berg"),
        ("Anna Holm", "Peter Holm"),
        ("Boris Johnson", "Rachel Johnson"),
        ("Barack Obama", "Michelle Obama"),
        ("Bashar al-Assad", "Hafez al-Assad"),
        ("Adam Berg", "Walter Berg"),
        ("Adam Berg", "LeAnn Berg"),
        ("Adam Berg", "Pat Berg"),
        ("Adam Berg", "MacDonald Berg"),
    ],
)
def test_another_first_name_is_another_person(name: str, other: str) -> None:
    assert nearness(Named(name, SourceKind.PERSON), Named(other, SourceKind.PERSON)) is None


def test_a_word_with_a_full_stop_is_shortened_and_a_letter_is_an_initial() -> None:
    assert abbreviated_in("Pres. P. Kagame") == {"pres"}
    assert may_be_title(word("Pres", "Pres"), frozenset({"pres"}))
    assert not may_be_title(word("Pres", "Pres"), frozenset())
