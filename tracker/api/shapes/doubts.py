"""Claims that rest on names which may be of one source."""

from tracker.api.shapes.base import Shape, many, number, one, text, texts, yes_or_no


class BoundsShape(Shape):
    """How many independent origins there are."""

    k_min = number("For certain.")
    k_max = number("At most.")
    attributable = number("Of the certain ones, those that can be named.")


class FallShape(Shape):
    """What near names take from one side of a claim."""

    stance = text("supports or conflicts.")
    before = one(BoundsShape, "If all of them were different.")
    after = one(BoundsShape, "As it is counted.")
    doubts = texts("Which names are near, for people.")


class DoubtfulClaimShape(Shape):
    """A claim that near names lower."""

    id = number()
    key = text()
    statement = text()
    status = text()
    holds = text("The highest status that holds.")
    falls_below = yes_or_no("Whether its status no longer holds.")
    flagged = yes_or_no("Whether it is flagged for a second look.")
    falls = many(FallShape)


class DoubtsShape(Shape):
    """A page of them."""

    claims = many(DoubtfulClaimShape)
    total = number("How many there are on all pages.")
    page = number()
    pages = number()
