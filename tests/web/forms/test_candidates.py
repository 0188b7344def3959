"""Deciding about proposed claims: which button means which ones."""

import pytest
from flask import Flask

from tracker.models import Candidate
from tracker.queries.candidates import Candidates
from tracker.web.forms.candidates import CandidatesForm

PROPOSED = Candidates([Candidate(id=1, checkable=True), Candidate(id=2, checkable=False)])


@pytest.mark.parametrize(
    ("pressed", "ids"),
    [({"accept": "checkable"}, [1]), ({"accept": "ticked"}, [2, 3]), ({"accept": "2"}, [2])],
)
def test_a_button_means_its_candidates(pressed: dict[str, str], ids: list[int]) -> None:
    typed = {"candidate": ["2", "3", "x"], **pressed}
    with Flask("test").test_request_context("/", method="POST", data=typed):
        form = CandidatesForm(meta={"csrf": False})

        assert list(form.accepted(PROPOSED)) == ids
        assert form.dismissed is None


def test_one_is_dismissed_by_its_id() -> None:
    with Flask("test").test_request_context("/", method="POST", data={"dismiss": "7"}):
        assert CandidatesForm(meta={"csrf": False}).dismissed == 7
