"""What the checks say."""

from marshmallow import fields

from tracker.api.shapes.base import Shape, instant, many, maybe, number, text


class DecisionShape(Shape):
    """What somebody said of a finding."""

    decision = text("accepted or dismissed.")
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
