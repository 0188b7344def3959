"""Long names with an inner word left out, and names with words cut short."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, marks, nearness
from tracker.language.near_names.left_out_words import is_cut_short, with_one_left_out
from tracker.language.near_names.words import words_of

ONE = """European Centre for Disease Prevention and Control|European Centre for Disease Control
National Highway Traffic Safety Administration|National Highway Safety Administration
International Labour Rights Federation|International Rights Federation
Federal Office for Civil Aviation Safety|Federal Office for Aviation Safety
Bond Street Gazette|Bond St. Gazette
Fleet Street Herald|Fleet St Herald
Tarn Road Transport Union|Tarn Rd. Transport Union
Orla Avenue Theatre|Orla Ave. Theatre
Berg General Hospital|Berg Gen. Hosp."""
ONE_SET_ASIDE = """Orla Bird Protection Society|Orla Protection Society
Tarn Institute for Marine Climate Research|Tarn Institute for Climate Research
Tarn Medical Journal|Tarn Med. Jrnl.
Holt Evening Standard|Holt Evg. Standard"""
TWO = """Northern Tarn Fire Safety Board|Southern Tarn Fire Safety Board
Union of Railway Workers of North Tarn|Union of Railway Workers of Tarn
Orla Bird Protection Society|Orla Fish Protection Society
National Party of Tarn|National Bank of Tarn
Bond St. Gazette|Bond Sport Gazette
Tarn Star Herald|Tarn St. Herald"""


def pair(row: str) -> tuple[Named, Named]:
    first, second = row.split("|")
    return Named(first, SourceKind.ORGANISATION), Named(second, SourceKind.ORGANISATION)


@pytest.mark.parametrize("row", f"{ONE}\n{ONE_SET_ASIDE}".splitlines())
def test_a_name_is_near_the_same_with_less(row: str) -> None:
    first, second = pair(row)

    assert nearness(first, second)
    assert marks(first) & marks(second)


@pytest.mark.parametrize("row", TWO.splitlines())
def test_another_word_is_another_body(row: str) -> None:
    assert nearness(*pair(row)) is None


def test_of_three_words_none_is_left_out_and_never_the_first_or_the_last() -> None:
    assert not list(with_one_left_out(["world", "food", "programme"]))
    assert list(with_one_left_out(["union", "railway", "workers", "tarn"])) == [
        "union workers tarn",
        "union railway tarn",
    ]


@pytest.mark.parametrize(
    ("short", "long", "is_short"),
    [("St", "Street", True), ("Jrnl", "Journal", True), ("Hosp", "Hospital", True), ("St", "Stone", False)],
)
def test_a_word_is_cut_short_by_its_form(short: str, long: str, is_short: bool) -> None:
    assert is_cut_short(*words_of(f"{short} {long}"), ()) is is_short


def test_a_vowel_inside_needs_a_full_stop() -> None:
    assert is_cut_short(*words_of("Ave Avenue"), {"ave"})
    assert not is_cut_short(*words_of("Tare Theatre"), ())
