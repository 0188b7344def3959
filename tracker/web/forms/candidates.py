"""Deciding about proposed claims."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from flask import request

from tracker.queries.candidates import Candidates
from tracker.rules.input_cleaning import whole_number
from tracker.rules.naming import Question
from tracker.web.forms.base import Form


class CandidatesForm(Form):
    """The buttons of the list of proposed claims: `accept` is an id, `ticked` or `checkable`, `dismiss` an id.

    `refused` says of a candidate why it could not become a claim.
    `questions_by_id` is what somebody has to say of its chain first.
    """

    refused: Mapping[int, str] = MappingProxyType({})
    questions_by_id: Mapping[int, Sequence[Question]] = MappingProxyType({})

    @property
    def chosen(self) -> Sequence[int]:
        """The ids that are ticked."""
        return [number for text in request.form.getlist("candidate") if (number := whole_number(text)) is not None]

    def accepted(self, candidates: Candidates) -> Sequence[int]:
        """The ids that the button pressed means."""
        pressed = request.form.get("accept", "")
        if pressed == "checkable":
            return [candidate.id for candidate in candidates.checkable]
        number = whole_number(pressed)
        return self.chosen if number is None else [number]

    @property
    def dismissed(self) -> int | None:
        """The id to be dismissed, if that button was pressed."""
        return whole_number(request.form.get("dismiss", ""))
