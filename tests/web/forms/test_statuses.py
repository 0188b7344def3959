"""The next status of a claim, and the second person's word on it."""

from tests.web.forms.sent import mistakes, sent
from tracker.rules.statuses import Status
from tracker.web.forms.statuses import AnswerForm, MoveForm


def test_a_move_names_a_status_and_a_reason() -> None:
    assert mistakes(sent(MoveForm, to="confirmed", why="The document.")) == {}
    assert mistakes(sent(MoveForm)).keys() == {"to", "why"}
    assert [choice.value for choice in sent(MoveForm).to.choices] == [status.value for status in Status]


def test_an_answer_may_say_where_else_it_would_go() -> None:
    approved = sent(AnswerForm, verdict="approved", second_status="")
    rejected = sent(AnswerForm, verdict="rejected", second_status="disputed", why="Not yet.")

    assert (mistakes(approved), mistakes(rejected)) == ({}, {})
    assert (approved.second_status.chosen, rejected.second_status.chosen) == (None, Status.DISPUTED)
