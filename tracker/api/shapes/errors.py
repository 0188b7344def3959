"""The one shape of every error."""

from tracker.api.shapes.base import Shape, many, one, text


class ReasonShape(Shape):
    """One condition that is not met. For wrong input, `code` is the field it belongs to."""

    code = text("Stable; for programs.")
    text = text("One sentence; for people.")


class ProblemShape(Shape):
    """What went wrong."""

    code = text("Stable; for programs.")
    message = text("One sentence that says what to do next.")
    reasons = many(ReasonShape, "Every condition that is not met; may be empty.")


class ErrorShape(Shape):
    """The answer to everything that could not be done."""

    error = one(ProblemShape)
