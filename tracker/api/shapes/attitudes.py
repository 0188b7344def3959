"""What a source does to what it passes on, and the chain it stands in."""

from marshmallow import fields, validate

from tracker import limits
from tracker.api.shapes.base import Shape, many, one, text
from tracker.api.shapes.claims import LinkShape
from tracker.api.shapes.statuses import ClaimNameShape
from tracker.language.kinds import Attitude


class AttitudeShape(Shape):
    """What the source of a step does."""

    attitude = fields.String(required=True, validate=validate.OneOf([attitude.value for attitude in Attitude]))
    negated = fields.Boolean(
        load_default=False, metadata={"description": "What it passes on has a negation of its own."}
    )
    step = fields.Integer(
        load_default=1,
        strict=True,
        validate=validate.Range(1, limits.LINKS.most),
        metadata={"description": "Counted from 1 at the origin."},
    )


class ChainShape(Shape):
    """The chain of a claim."""

    claim = one(ClaimNameShape)
    attribution = text("The chain in words.")
    links = many(LinkShape)
