"""What every form has in common."""

import pytest

from tests.web.forms.sent import sent
from tracker.errors import Refused, TooLarge, WrongInput
from tracker.rules.reasons import Reason
from tracker.web.forms.base import tidy, tidy_lines
from tracker.web.forms.people import DeskForm


@pytest.mark.parametrize(("typed", "kept"), [("  a \n b ", "a b"), ("e\u0301", "é"), (None, None)])
def test_one_line_is_tidied(typed: str | None, kept: str | None) -> None:
    assert tidy(typed) == kept


def test_several_lines_keep_their_ends_as_the_program_does() -> None:
    assert tidy_lines(" a\r\nb\rc \n") == "a\nb\nc"


def test_a_text_field_is_tidied_and_a_form_has_a_key_of_its_own() -> None:
    first, second = sent(DeskForm, name="  The  desk "), sent(DeskForm, name="The desk")

    assert first.name.data == "The desk"
    assert first.validate()
    assert second.validate()
    assert first.submission_key.data
    assert first.submission_key.data != second.submission_key.data


def test_what_a_service_says_stands_at_its_field_or_above_the_form() -> None:
    form = sent(DeskForm, name="The desk")
    form.validate()

    form.refuse(WrongInput("There is one.", field="name"))
    form.refuse(Refused("Not now.", reasons=[Reason("busy", "It is busy.")]))

    assert form.name.errors == ["There is one."]
    assert (form.refusal, form.reasons, form.status) == ("Not now.", (Reason("busy", "It is busy."),), 422)


def test_what_is_too_large_is_answered_so() -> None:
    form = sent(DeskForm, name="The desk")

    form.refuse(TooLarge("Too big."))

    assert (form.status, form.refusal) == (413, "Too big.")
