"""A person's word on an edge that the texts propose."""

from flask import Flask

from tests.web.forms.sent import mistakes, sent
from tracker.language.kinds import EdgeKind
from tracker.models import EdgeProposal
from tracker.web.forms.text_reuse import EchoForm


def test_a_fresh_form_holds_what_is_proposed() -> None:
    bare = Flask("test")
    bare.config["WTF_CSRF_ENABLED"] = False

    with bare.test_request_context("/"):
        form = EchoForm.of(EdgeProposal(kind=EdgeKind.QUOTES, sentence="It says so."))

    assert (form.kind.data, form.sentence.data) == ("quotes", "It says so.")


def test_a_proposal_is_accepted_or_dismissed() -> None:
    assert mistakes(sent(EchoForm, decision="accepted", kind="cites", sentence="It says so.")) == {}
    assert "decision" in mistakes(sent(EchoForm, kind="cites"))
    assert "kind" in mistakes(sent(EchoForm, decision="accepted", kind="copies"))
