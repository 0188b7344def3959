"""A draft of a policy, and the word that puts it into force."""

from werkzeug.datastructures import MultiDict

from tests.web.forms.sent import mistakes, sent
from tracker.errors import WrongInput
from tracker.rules.policy import Policy
from tracker.web.forms.policy import AdoptForm, DraftForm, draft_of


def test_a_policy_stands_in_its_fields() -> None:
    form = DraftForm.of(Policy())

    assert (form.independent.data, form.attributable.data, form.approver.data) == ("2", "1", "editor")
    assert form.approval.data == ["confirmed", "contradicted"]


def test_a_draft_is_read_with_a_list_nobody_ticked_anything_in() -> None:
    draft = draft_of(MultiDict([("independent", "3"), ("approval", "confirmed"), ("approval", "disputed")]))

    assert draft == {"independent": "3", "approval": ["confirmed", "disputed"], "primary_types": []}


def test_what_was_typed_stays_with_the_sentence_at_its_field() -> None:
    form = DraftForm.typed({"independent": "x", "approval": ["confirmed"]}, WrongInput("No.", field="independent"))

    assert (form.independent.data, form.independent.errors) == ("x", ["No."])
    assert DraftForm.typed({}, WrongInput("Not understood.")).refusal == "Not understood."
    assert mistakes(sent(AdoptForm)).keys() == {"why"}
