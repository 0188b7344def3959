"""Short forms from the letters of a name."""

import pytest

from tracker.language.near_names.bodies import body


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Centers for Disease Control and Prevention", "cdc"),
        ("Department of Health and Human Services", "hhs"),
        ("Defence Ministry", "mod"),
        ("Transport Department", "dft"),
        ("Foreign Ministry", "mfa"),
        ("United States Department of Justice", "doj"),
    ],
)
def test_a_word_may_be_dropped_and_an_office_comes_first(name: str, form: str) -> None:
    assert form in body(name).short_forms


@pytest.mark.parametrize(("name", "form"), [("Foreign Ministry", "mof"), ("Orla Post Weekly", "op"), ("Defence", "d")])
def test_what_stands_for_too_much_is_no_short_form(name: str, form: str) -> None:
    assert form not in body(name).short_forms
