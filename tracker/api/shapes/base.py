"""What every shape has in common."""

from typing import Any

from marshmallow import RAISE, Schema, fields


class Shape(Schema):
    """An object with exactly these fields."""

    class Meta:
        """Unknown fields are refused, and the document says so."""

        unknown = RAISE


def text(description: str = "", **options: Any) -> fields.String:
    """A text."""
    return fields.String(metadata={"description": description} if description else {}, **options)


def maybe(description: str = "", **options: Any) -> fields.String:
    """A text, or null where there is none."""
    return text(description, allow_none=True, **options)


def number(description: str = "", **options: Any) -> fields.Integer:
    """A whole number."""
    return fields.Integer(metadata={"description": description} if description else {}, **options)


def yes_or_no(description: str = "", **options: Any) -> fields.Boolean:
    """True or false."""
    return fields.Boolean(metadata={"description": description} if description else {}, **options)


def instant(description: str = "", **options: Any) -> fields.String:
    """An instant with its time zone, as text."""
    return fields.String(metadata={"format": "date-time", "description": description or "An instant."}, **options)


def day(description: str = "") -> fields.String:
    """A day as exact as it is known, or null: 2025, 2025-12 or 2025-12-17."""
    return fields.String(allow_none=True, metadata={"description": description or "2025, 2025-12 or 2025-12-17."})


def texts(description: str = "", **options: Any) -> fields.List[Any]:
    """A list of texts."""
    return fields.List(fields.String(), metadata={"description": description} if description else {}, **options)


def many(shape: type[Schema], description: str = "", **options: Any) -> fields.List[Any]:
    """A list of objects."""
    return fields.List(fields.Nested(shape), metadata={"description": description} if description else {}, **options)


def one(shape: type[Schema], description: str = "", **options: Any) -> fields.Nested:
    """One object."""
    return fields.Nested(shape, metadata={"description": description} if description else {}, **options)
