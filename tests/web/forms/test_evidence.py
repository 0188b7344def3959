"""An item of evidence, and its end."""

import pytest

from tests.web.forms.sent import mistakes, sent
from tracker.errors import WrongInput
from tracker.language.kinds import Role
from tracker.rules.evidence import Stance
from tracker.web.forms.evidence import EvidenceForm, WithdrawForm

PAPER = {"stance": "supports", "publisher": "The Paper", "publisher_kind": "outlet", "credibility": "2"}


def test_an_item_is_read_as_the_service_takes_it() -> None:
    draft = sent(EvidenceForm, **PAPER, title="A deal", quotation="A deal was reached.", primary="y").draft()

    assert draft.carrier
    assert draft.carrier.publisher
    assert (draft.stance, draft.carrier.publisher.name, draft.carrier.title) == (Stance.SUPPORTS, "The Paper", "A deal")
    assert (draft.credibility, draft.primary, draft.capture) == (2, True, None)


def test_rows_of_the_way_that_are_empty_are_left_out() -> None:
    rows = {"hops-0-name": "officials", "hops-0-kind": "unnamed", "hops-1-name": "", "hops-2-name": "TASS"}

    links = sent(EvidenceForm, **PAPER, **rows, **{"hops-2-kind": "outlet"}).draft().links

    assert [(link.source.name, link.role) for link in links if link.source] == [
        ("officials", Role.ORIGIN),
        ("TASS", Role.CARRIER),
    ]


def test_pasted_text_is_a_capture_and_a_title_needs_a_publisher() -> None:
    capture = sent(EvidenceForm, **PAPER, capture_text="The text.").draft().capture

    assert capture
    assert (capture.content, capture.media_type) == (b"The text.", "text/plain")
    with pytest.raises(WrongInput, match="Say who published it"):
        sent(EvidenceForm, stance="supports", title="A deal", credibility="6").draft()


def test_an_end_needs_a_reason() -> None:
    assert mistakes(sent(WithdrawForm)) == {"why": ["Say why it no longer counts."]}
    assert mistakes(sent(WithdrawForm, why="A slip.")) == {}
