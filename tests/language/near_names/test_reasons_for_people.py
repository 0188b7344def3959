"""Why two names may be of one person."""

import pytest

from tracker.language.near_names.named import Nearness
from tracker.language.near_names.people import person
from tracker.language.near_names.reasons_for_people import marks_of, why_near


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Xi Jin Ping", "Xi Jinping", Nearness.SPACING),
        ("Jon Ree", "Jon A. Ree", Nearness.INITIALS),
        ("Bashar al-Assad", "Bashar Assad", Nearness.SMALL_WORD),
        ("Orbán Viktor", "Viktor Orban", Nearness.ORDER),
        ("Petrov I. I.", "Ivan Petrov", Nearness.INITIALS),
        ("JFK", "John F. Kennedy", Nearness.INITIALS),
        ("Lena Voss", "Lena Voss-Dahl", Nearness.SHORTER),
        ("Crown Prince Hamad", "Hamad bin Khalid", Nearness.SHORTER),
        ("Kronprinz Hamad", "Hamad ibn Khalid", Nearness.SHORTER),
        ("King Oskar", "Oskar Lund", None),
        ("Pope Karl", "Karl Lund", None),
        ("King Salman", "Salman bin Abdulaziz", Nearness.SHORTER),
        ("Oskar King", "King Lund", None),
        ("King Oskar", "Prince Per", None),
        ("Lena Voss-Ree", "Lena Voss-Dahl", None),
        ("Jon A. Ree", "Jon B. Ree", None),
        ("Lena Voss", "Jon Voss", None),
        ("", "Jon Voss", None),
    ],
)
def test_the_reason_for_two_people(first: str, second: str, reason: Nearness | None) -> None:
    assert why_near(person(first), person(second)) is reason


def test_an_initial_is_no_mark_or_half_the_list_would_share_it() -> None:
    assert not any(mark.endswith(" j") for mark in marks_of(person("J. Ree")))


@pytest.mark.parametrize(
    ("name", "longer"),
    [
        ("Ashraf Ghani", "Mohammad Ashraf Ghani Ahmadzai"),
        ("Maria Lopez", "Ana Maria Lopez Garcia"),
        ("Anwar Sadat", "Mohamed Anwar el-Sadat Bey"),
        ("Hamid Karzai", "Abdul Hamid Karzai Popalzai"),
        ("Pablo Ruiz", "Juan Pablo Ruiz Moreno"),
        ("Ali Hassan", "Sayed Ali Hassan Talabani"),
    ],
)
def test_a_whole_name_inside_a_longer_one_asks(name: str, longer: str) -> None:
    assert why_near(person(name), person(longer)) is Nearness.SHORTER
    assert why_near(person(name), person(f"{longer.split()[0]} {name.split()[0]} Karim Dahl")) is None
