"""The one shape of every error."""

from tracker.api.shapes.base import Shape, many, number, one, text


class ReasonShape(Shape):
    """One condition that is not met. For wrong input, `code` is the field it belongs to."""

    code = text("Stable; for programs.")
    text = text("One sentence; for people.")


class LikelyShape(Shape):
    """A source that may be the one that was named."""

    id = number()
    name = text()
    kind = text()
    uses = text("Claims that use it, in words.")
    why = text("Why the names are near.")


class QuestionShape(Shape):
    """What somebody has to say before it is recorded."""

    field = text("The field it is about.")
    typed = text("What was sent there.")
    of = text("What the likely ones are: source or publication.")
    likely = many(LikelyShape)


class ProblemShape(Shape):
    """What went wrong."""

    code = text("Stable; for programs.")
    message = text("One sentence that says what to do next.")
    reasons = many(ReasonShape, "Every condition that is not met; may be empty.")
    questions = many(QuestionShape, "Only with the code likely_same: which one is meant.")


class ErrorShape(Shape):
    """The answer to everything that could not be done."""

    error = one(ProblemShape)
