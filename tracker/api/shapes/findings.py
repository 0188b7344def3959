"""What the checks say."""

from marshmallow import fields, validate

from tracker import limits
from tracker.api.shapes.base import Shape, instant, many, maybe, number, text
from tracker.rules.findings import Decision, Dismissal


class DecisionShape(Shape):
    """What somebody said of a finding."""

    decision = text("accepted or dismissed.")
    because = maybe(f"Of what was dismissed: {', '.join(Dismissal)}.")
    why = text()
    by = text()
    at = instant()


class FindingShape(Shape):
    """What an automatic check says, with its arithmetic; it never sets a status."""

    id = number()
    check = text()
    outcome = text("consistent, inconsistent or undecidable.")
    phrase = maybe("The words of the article.")
    implied = fields.List(
        fields.Dict(),
        metadata={
            "description": "When the words would have been true. `fits`: whether the day judged lies there; "
            "null where that cannot be said or is not asked (`context`)."
        },
    )
    compared = fields.Dict(allow_none=True, metadata={"description": "What was judged, from and to which day."})
    gap_days = number(allow_none=True)
    reason = maybe("Why it is undecidable.")
    explanation = text("The arithmetic in words.")
    made = text("loaded with data, or computed.")
    decisions = many(DecisionShape)


class FindingsShape(Shape):
    """The findings about one claim."""

    findings = many(FindingShape)
    total = number()


class FindingDecisionShape(Shape):
    """A word on a finding."""

    decision = fields.String(
        required=True,
        validate=validate.OneOf([decision.value for decision in Decision]),
        metadata={"description": "accepted or dismissed."},
    )
    because = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.OneOf([dismissal.value for dismissal in Dismissal]),
        metadata={"description": "What is wrong with it; needed to dismiss."},
    )
    why = fields.String(
        load_default="",
        validate=validate.Length(max=limits.REASON.most),
        metadata={"description": "The reason; it stays. What is dismissed for a reason of the list needs no more."},
    )
