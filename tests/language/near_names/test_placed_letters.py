"""A place with the letters of its body is near that body, and near no body of another place."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, nearness
from tracker.language.near_names.placed_letters import letters_beside, letters_of_rest
from tracker.language.near_names.words import words_of

ONE = """Orla MoD|Ministry of Defence of Orla
Tarn CEC|Central Election Commission of Tarn
Orla SEC|Securities and Exchange Commission of Orla
Germany MFA|German Ministry of Foreign Affairs
Berg FD|Berg Fire Department
Tarn PD|Tarn Police"""
ONE_SET_ASIDE = """Tarn PD|Tarn Police Department
Orla MFA|Orla Foreign Ministry
Orla NBS|National Bureau of Statistics of Orla
Tarn CoC|Chamber of Commerce of Tarn"""
TWO = """Holt PD|Tarn Police Department
Tarn FD|Tarn Police Department
Tarn MoD|Ministry of Defence of Orla
Orla MoD|Ministry of Foreign Affairs of Orla
Austria MoF|Ministry of Finance of Germany
Tarn PD|Tarn Press"""


def pair(row: str) -> tuple[Named, Named]:
    first, second = row.split("|")
    return Named(first, SourceKind.GOVERNMENT), Named(second, SourceKind.GOVERNMENT)


@pytest.mark.parametrize("row", f"{ONE}\n{ONE_SET_ASIDE}".splitlines())
def test_letters_beside_a_place_are_near_the_body_there(row: str) -> None:
    first, second = pair(row)

    assert nearness(first, second) is Nearness.ACRONYM
    assert marks(first) & marks(second)


@pytest.mark.parametrize("row", TWO.splitlines())
def test_those_of_another_place_or_body_are_not(row: str) -> None:
    assert nearness(*pair(row)) is None


def test_a_name_has_letters_beside_a_place_only_if_it_has_no_more() -> None:
    assert "tarn mfa" in letters_beside(words_of("Tarn MFA"))
    assert letters_beside(words_of("TARN MFA")) == frozenset()
    assert letters_beside(words_of("Tarn Harbour and Fish MFA")) == frozenset()
    assert "tarn mfa" in letters_of_rest(words_of("Ministry of Foreign Affairs of Tarn"))
