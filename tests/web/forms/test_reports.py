"""What the report of unverified items is asked."""

from werkzeug.datastructures import MultiDict

from tracker.errors import WrongInput
from tracker.models import Desk, Person
from tracker.rules.claims import Importance
from tracker.rules.ledger import LedgerFilter
from tracker.web.forms.reports import UnverifiedForm

PEOPLE, DESKS = [Person(id=3, name="Ana")], [Desk(id=4, name="Politics")]


def test_one_importance_can_be_shown_and_several_cannot() -> None:
    form = UnverifiedForm.of(LedgerFilter(importance=frozenset({Importance.HIGH})), "", PEOPLE, DESKS)
    several = UnverifiedForm.of(LedgerFilter(importance=frozenset(Importance)), "", PEOPLE, DESKS)

    assert (form.importance.data, several.importance.data) == ("high", "")


def test_an_assignee_who_left_stays_choosable_by_name() -> None:
    form = UnverifiedForm.of(LedgerFilter(assignee=99), "Ben", PEOPLE, DESKS)

    assert ("99", "Ben") in [(choice.value, choice.label) for choice in form.assignee.choices]


def test_a_sentence_stands_at_its_field_or_above_the_form() -> None:
    at_field = UnverifiedForm.typed(MultiDict(), PEOPLE, DESKS, WrongInput("Not yours.", field="desk"))
    above = UnverifiedForm.typed(MultiDict(), PEOPLE, DESKS, WrongInput("Not understood."))

    assert (at_field.desk.errors, at_field.refusal) == (["Not yours."], "")
    assert above.refusal == "Not understood."
