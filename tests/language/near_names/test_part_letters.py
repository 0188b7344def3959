"""Names of which one part is written by its letters."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, nearness
from tracker.language.near_names.part_letters import letters_made, letters_written
from tracker.language.near_names.words import words_of

NEAR = [
    ("Tarn PD", "Tarn Police Department"),
    ("Tarn MFA", "Ministry of Foreign Affairs of Tarn"),
    ("Ukraine's MoD", "Ministry of Defence of Ukraine"),
    ("Orla DoJ", "Orla Department of Justice"),
    # the half below was written after the rule and changed nothing
    ("Quay FD", "Quay Fire Department"),
    ("HC of Tarn", "High Court of Tarn"),
    ("French MFA", "Ministry of Foreign Affairs of France"),
    ("Brine TUC", "Brine Trades Union Congress"),
]
FAR = [
    ("Tarn PD", "Orla Police Department"),
    ("Tarn PD", "Tarn Fire Department"),
    ("Tarn Bakers Union", "Tarn Brewers Union"),
    ("French MFA", "Ministry of Foreign Affairs of Spain"),
    ("Tarn Pd", "Orla Parade"),
    ("Quay FC", "Quay Fire Department"),
]


@pytest.mark.parametrize(("short", "long"), NEAR)
def test_the_letters_of_a_part_ask_about_the_whole(short: str, long: str) -> None:
    first, second = Named(short, SourceKind.GOVERNMENT), Named(long, SourceKind.GOVERNMENT)

    assert nearness(first, second) is nearness(second, first) is not None
    assert marks(first) & marks(second)


@pytest.mark.parametrize(("short", "long"), FAR)
def test_other_letters_or_another_place_do_not(short: str, long: str) -> None:
    assert nearness(Named(short, SourceKind.GOVERNMENT), Named(long, SourceKind.GOVERNMENT)) is None


def test_it_is_said_to_be_a_short_form() -> None:
    pair = (Named("Tarn PD", SourceKind.GOVERNMENT), Named("Tarn Police Department", SourceKind.GOVERNMENT))

    assert nearness(*pair) is Nearness.ACRONYM


def test_the_rest_of_the_name_is_kept_beside_the_letters() -> None:
    assert letters_written(words_of("Tarn PD")) == {"pd of tarn"}
    assert "pd of tarn" in letters_made(words_of("Tarn Police Department"))


def test_a_whole_paragraph_makes_no_letters() -> None:
    assert letters_made(words_of("Harbour Town County Country " * 4)) == frozenset()
