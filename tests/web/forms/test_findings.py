"""A person's word on a finding."""

from tests.web.forms.sent import mistakes, sent
from tracker.rules.findings import Decision
from tracker.web.forms.findings import DecisionForm


def test_a_word_has_a_reason() -> None:
    assert mistakes(sent(DecisionForm, decision="accepted", why="It says so itself.")) == {}
    assert mistakes(sent(DecisionForm)) == {
        "decision": ["Choose accept or dismiss."],
        "why": ["Say why; the reason stays in the history."],
    }


def test_every_decision_can_be_chosen() -> None:
    assert {choice.value for choice in sent(DecisionForm).decision.choices} == {decision.value for decision in Decision}
