"""A person's word on a finding."""

from tests.web.forms.sent import mistakes, sent
from tracker.rules.findings import Decision, Dismissal
from tracker.web.forms.findings import DecisionForm


def test_a_word_has_a_reason() -> None:
    assert mistakes(sent(DecisionForm, decision="accepted", why="It says so itself.")) == {}
    assert mistakes(sent(DecisionForm)) == {
        "decision": ["Choose accept or dismiss."],
        "why": ["Say why; the reason stays in the history."],
    }


def test_what_is_dismissed_has_a_reason_of_the_list_or_one_in_words() -> None:
    assert mistakes(sent(DecisionForm, decision="dismissed", because="misread")) == {}
    assert mistakes(sent(DecisionForm, decision="dismissed")) == {"because": ["Choose what is wrong with it."]}
    assert mistakes(sent(DecisionForm, decision="dismissed", because="other")) == {
        "why": ["Say why; the reason stays in the history."]
    }


def test_every_reason_of_the_list_can_be_chosen() -> None:
    assert {choice.value for choice in sent(DecisionForm).because.choices} == {reason.value for reason in Dismissal}


def test_every_decision_can_be_chosen() -> None:
    assert {choice.value for choice in sent(DecisionForm).decision.choices} == {decision.value for decision in Decision}
