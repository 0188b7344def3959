"""Which proposals and answers the page of approvals shows."""

import pytest

from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.web.forms.approvals import ApprovalsForm, days_asked, desks_asked

DESKS = [Desk(id=3, name="Politics"), Desk(id=4, name="Economy")]


def test_without_a_desk_all_are_meant() -> None:
    assert desks_asked("", DESKS) == [3, 4]
    assert desks_asked("4", DESKS) == [4]
    with pytest.raises(WrongInput, match="is not one of yours"):
        desks_asked("5", DESKS)


def test_agreement_is_counted_over_one_of_the_windows_or_all_time() -> None:
    assert days_asked("") is None
    assert days_asked("90") == 90
    with pytest.raises(WrongInput, match="30, 90, 365 days or all time"):
        days_asked("7")


def test_the_sentence_stands_at_the_field_it_is_about() -> None:
    form = ApprovalsForm.typed("5", "", DESKS, WrongInput("Not yours.", field="desk"))

    assert form.desk.errors == ["Not yours."]
    assert [choice.value for choice in form.desk.choices] == ["", "3", "4"]
