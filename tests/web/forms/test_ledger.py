"""What the ledger is asked, and what is done with the claims that are ticked in it."""

from flask import Flask
from werkzeug.datastructures import MultiDict

from tests.web.forms.sent import sent
from tracker.errors import WrongInput
from tracker.models import Desk, Person
from tracker.queries.filter_options import FilterOptions
from tracker.rules.ledger import LedgerFilter, Names
from tracker.rules.statuses import Status
from tracker.web.forms.ledger import FilingForm, FilterForm

OFFERED = FilterOptions([(7, "A deal")], ["berlin"], [Person(id=3, name="Ana")])
DESKS = [Desk(id=4, name="Politics")]


def test_a_filter_stands_in_its_fields() -> None:
    ledger_filter = LedgerFilter(status=frozenset({Status.DISPUTED}), topic="berlin", article=99)

    form = FilterForm.of(ledger_filter, Names(article="An old one"), OFFERED, DESKS)

    assert (form.status.data, form.topic.data) == (["disputed"], "berlin")
    assert ("99", "An old one") in [(choice.value, choice.label) for choice in form.article.choices]
    assert [choice.value for choice in form.assignee.choices] == ["", "me", "nobody", "3"]


def test_a_sentence_stands_at_its_field_or_above_the_form() -> None:
    form = FilterForm.typed(MultiDict({"older_than": "x"}), OFFERED, DESKS)

    form.refuse(WrongInput("No number.", field="older_than"))
    form.refuse(WrongInput("Not understood.", field="colour"))

    assert form.older_than.errors == ["No number."]
    assert form.refusal == "Not understood."


def test_claims_are_given_to_somebody_or_to_nobody() -> None:
    assert (sent(FilingForm, assignee="3").assignee_id, sent(FilingForm, assignee="3").takes_away) == (3, False)
    assert (sent(FilingForm, assignee="nobody").assignee_id, sent(FilingForm, assignee="nobody").takes_away) == (
        None,
        True,
    )


def test_only_numbers_are_ticked() -> None:
    with Flask("test").test_request_context("/", method="POST", data={"claims": ["1", "x", "2"]}):
        assert sent(FilingForm).ticked() == [1, 2]
