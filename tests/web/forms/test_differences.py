"""Which two moments of the ledger are compared."""

from werkzeug.datastructures import MultiDict

from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.queries.filter_options import FilterOptions
from tracker.web.forms.differences import DifferencesForm


def test_desks_and_articles_are_offered_after_all_of_them() -> None:
    form = DifferencesForm(MultiDict({"since": "2025-12-18"}))

    form.offer(FilterOptions([(7, "A deal")], (), ()), [Desk(id=3, name="Politics")])

    assert [choice.label for choice in form.desk.choices] == ["every desk", "Politics"]
    assert [choice.value for choice in form.article.choices] == ["", "7"]


def test_a_sentence_about_no_field_stands_at_the_first() -> None:
    form = DifferencesForm()

    form.refuse(WrongInput("That lies ahead.", field="until"))
    form.refuse(WrongInput("Not understood."))

    assert form.until.errors == ["That lies ahead."]
    assert form.since.errors == ["Not understood."]
