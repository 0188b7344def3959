"""Where a claim stands and may go, and what moving it takes and answers."""

from marshmallow import fields, validate

from tracker import limits
from tracker.api.shapes.base import Shape, instant, many, maybe, number, one, text, texts, yes_or_no
from tracker.models import Verdict
from tracker.rules.statuses import Status

_STATUSES = [status.value for status in Status]
_ANSWERS = [Verdict.APPROVED.value, Verdict.REJECTED.value]


class ExplainedShape(Shape):
    """One condition, met or not."""

    code = text("Stable; for programs.")
    text = text("One sentence; for people.")
    would_do = maybe("What would meet it, where that is known.")


class WayShape(Shape):
    """Where the claim may be heading; nothing against it means that it may go there now."""

    to = text()
    against = many(ExplainedShape)


class OptionShape(Shape):
    """One status, and whether this token’s person may move the claim there."""

    status = text()
    word = text("As people read it.")
    possible = yes_or_no()
    needs_second_person = yes_or_no("Moving there proposes it; a different editor answers.")
    against = many(ExplainedShape, "Why not; empty where it is possible.")


class ClaimNameShape(Shape):
    """A claim, in short."""

    id = number()
    key = text()
    status = text()
    version = number()


class StatusesShape(Shape):
    """Where a claim stands, why, and where it may go."""

    claim = one(ClaimNameShape)
    why = many(ExplainedShape)
    next_step = text()
    statuses = many(OptionShape)
    what_would_change = many(WayShape)


class ChangeShape(Shape):
    """One row of the history of a status."""

    from_ = fields.String(data_key="from", attribute="from", allow_none=True)
    to = text()
    why = text()
    reasons = texts("The sentences that spoke for it.")
    by = text()
    proposed_by = maybe()
    at = instant()


class ProposalShape(Shape):
    """A change that waits for a second person, or had its answer."""

    id = number()
    to = text()
    why = text()
    by = text()
    at = instant()


class MoveShape(Shape):
    """Where a claim is to go, and why."""

    to = fields.String(required=True, validate=validate.OneOf(_STATUSES))
    why = fields.String(
        required=True,
        validate=validate.Length(1, limits.REASON.most),
        metadata={"description": "As it will stand in the history."},
    )
    correction = fields.String(
        load_default="",
        validate=validate.Length(max=limits.CORRECTION.most),
        metadata={"description": "For superseded: where the correction notice stands."},
    )
    replaced_by = fields.Integer(
        load_default=None,
        allow_none=True,
        strict=True,
        validate=validate.Range(1, 2**31 - 1),
        metadata={"description": "For superseded: the id of the newer claim."},
    )


class MovedShape(Shape):
    """What became of it: the claim has moved, or the change is proposed."""

    outcome = text("moved or proposed.")
    change = fields.Nested(ChangeShape, allow_none=True)
    proposal = fields.Nested(ProposalShape, allow_none=True)
    claim = one(ClaimNameShape)


class AnswerShape(Shape):
    """The second person’s word."""

    verdict = fields.String(required=True, validate=validate.OneOf(_ANSWERS))
    why = fields.String(
        load_default="",
        validate=validate.Length(max=limits.REASON.most),
        metadata={"description": "Needed to reject; without it, an approval takes the reason of the proposal."},
    )
    second_status = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.OneOf(_STATUSES),
        metadata={"description": "Where you would put the claim; kept, and moves nothing."},
    )


class AnsweredShape(Shape):
    """The word as it is recorded, and the change where it was approved."""

    verdict = text("approved or rejected.")
    second_status = maybe("Where the second person would put the claim.")
    why = text()
    by = text()
    at = instant()
    proposal = one(ProposalShape)
    change = fields.Nested(ChangeShape, allow_none=True)
    claim = one(ClaimNameShape)
