"""Sources."""

from tracker.api.shapes.base import Shape, day, many, maybe, number, text, texts, yes_or_no


class GradeShape(Shape):
    """How reliable a source was held to be, from a day on."""

    reliability = text("A to F (Admiralty); F cannot be judged.")
    from_on = text("The day it counts from.")
    why = text()


class OwnerShape(Shape):
    """Who owns a source, from when to when as far as is known."""

    id = number()
    name = text()
    from_on = day()
    until_on = day()
    basis = text("How it is known.")


class CarrierShape(Shape):
    """A publication of the source that is or was evidence."""

    id = number()
    title = text()
    address = text()
    published_on = day()
    live = yes_or_no("False where every item with it was withdrawn or corrected.")


class SpeaksShape(Shape):
    """An item of evidence in which the source speaks."""

    id = number()
    stance = text("supports, conflicts or context.")
    how = text("As its publisher, in its chain (evidence), or as whom its publication has it from (edge).")
    publisher = text()
    quotation = text("What it says, word for word; by an edge the words that prove it.")
    published_on = day()


class RestingShape(Shape):
    """A claim that uses the source."""

    id = number()
    key = text()
    statement = text()
    status = text()
    how = texts("In its chain, in a chain of its evidence, as a publisher of it, by a proven edge that leads to it.")
    does = texts("What the source does to it: in its chain (asserts, denies …); supports, conflicts, context.")
    evidence = many(SpeaksShape, "The live items in which the source speaks, the newest first.")


class SourceShape(Shape):
    """A source with its history, newest first, and the claims at the desks of the token that use it."""

    id = number()
    name = text()
    label = text("Its name as people read it.")
    kind = text()
    outlet = maybe("For an unnamed one: who uses it.")
    organisation = maybe("Whom a person speaks for.")
    descriptor = text()
    event = text("The occasion that ties origins together.")
    address = text()
    note = text()
    aliases = texts()
    grades = many(GradeShape)
    owners = many(OwnerShape)
    carriers = many(CarrierShape)
    claims = many(RestingShape)
