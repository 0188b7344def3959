"""Retracting, correcting and undoing."""

from tests.web.forms.sent import mistakes, sent
from tracker.models import Taken
from tracker.web.forms.retractions import MergeForm, ReasonForm, RetractForm


def test_what_became_of_a_publication_has_a_reason() -> None:
    assert mistakes(sent(RetractForm, taken="retracted", why="It was invented.")) == {}
    assert mistakes(sent(RetractForm)).keys() == {"taken", "why"}
    assert {choice.value for choice in sent(RetractForm).taken.choices} == {kind.value for kind in Taken}


def test_undoing_and_merging_have_one_too() -> None:
    assert mistakes(sent(ReasonForm)).keys() == {"why"}
    assert mistakes(sent(MergeForm)).keys() == {"into", "why"}
