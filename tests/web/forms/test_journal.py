"""What the journal is asked."""

from werkzeug.datastructures import MultiDict

from tracker.errors import WrongInput
from tracker.queries.journal import Choices
from tracker.rules.journal import JournalFilter
from tracker.web.forms.journal import JournalForm

OFFERED = Choices(articles=[(7, "A deal")], people=[(3, "Ana")], types=["claim:create"])


def test_kinds_are_offered_with_their_subject() -> None:
    form = JournalForm.of(JournalFilter(), OFFERED, {})

    assert [choice.value for choice in form.type.choices] == ["", "claim", "claim:create"]
    assert [choice.label for choice in form.person.choices] == ["everybody", "Ana"]


def test_what_is_chosen_stays_choosable_where_it_is_not_on_the_list() -> None:
    form = JournalForm.typed(MultiDict({"person": "99"}), OFFERED, WrongInput("Not here.", field="person"))

    assert "99" in [choice.value for choice in form.person.choices]
    assert (form.person.errors, form.refusal) == (["Not here."], "")


def test_a_sentence_about_no_field_stands_above_the_form() -> None:
    assert JournalForm.typed(MultiDict(), OFFERED, WrongInput("Not understood.")).refusal == "Not understood."
