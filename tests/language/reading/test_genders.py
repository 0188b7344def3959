"""Whether somebody is “she” or “he”."""

import pytest

from tracker.language.reading.genders import is_female, without_honorific


@pytest.mark.parametrize(
    ("name", "roles", "female"),
    [
        ("Ms Holm", "", True),
        ("Father Paul", "", False),
        ("Queen Astrid", "", True),
        ("Mrs Robin Finch", "", True),
        ("Robin Finch", "the spokeswoman", True),
        ("Robin Finch", "a businessman", False),
        ("Dr Bela Novotna", "", True),
        ("Karl Heine", "", False),
        ("Robin Finch", "", None),
        ("Sasha Berg", "", None),
        ("Robin Norman", "", None),
    ],
)
def test_title_office_and_first_name_tell(name: str, roles: str, female: bool | None) -> None:
    assert is_female(name, roles) is female


def test_the_last_word_of_a_name_is_never_left_out() -> None:
    assert without_honorific("Prof. Sir Alan Dray") == "Alan Dray"
    assert without_honorific("Sister") == "Sister"
