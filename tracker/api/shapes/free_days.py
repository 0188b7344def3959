"""The free days of a desk."""

from tracker.api.shapes.base import Shape, day, many, maybe, number, text, yes_or_no


class OwnDayShape(Shape):
    """A day that the desk made free."""

    day = day("2026-12-24.")
    note = text("Why it is free.")
    yearly = yes_or_no("Whether it comes each year from then on.")


class FreeDayShape(Shape):
    """A free day to come that is more than a weekend."""

    day = day("2026-12-25.")
    why = text("The holiday, or the note of the desk.")


class DeskFreeDaysShape(Shape):
    """What is free at a desk."""

    id = number()
    desk = text("Its name.")
    slug = text("Its short name.")
    holidays = maybe("Whose public holidays are free: a country and region such as DE-BE; null where none are.")
    in_words = text("What is free, for people.")
    own = many(OwnDayShape)
    ahead = many(FreeDayShape, "The first of those to come.")


class DesksShape(Shape):
    """Every desk of the token."""

    desks = many(DeskFreeDaysShape)
