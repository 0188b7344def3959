"""What every shape has in common."""

from typing import Any

from marshmallow import RAISE, Schema, fields


class Shape(Schema):
    """An object with exactly these fields."""

    class Meta:
        """Unknown fields are refused, and the document says so."""

        unknown = RAISE


def text(told: str = "", **more: Any) -> fields.String:
    """A text."""
    return fields.String(metadata={"description": told} if told else {}, **more)


def maybe(told: str = "", **more: Any) -> fields.String:
    """A text, or null where there is none."""
    return text(told, allow_none=True, **more)


def number(told: str = "", **more: Any) -> fields.Integer:
    """A whole number."""
    return fields.Integer(metadata={"description": told} if told else {}, **more)


def yes_or_no(told: str = "", **more: Any) -> fields.Boolean:
    """True or false."""
    return fields.Boolean(metadata={"description": told} if told else {}, **more)


def instant(told: str = "", **more: Any) -> fields.String:
    """An instant with its time zone, as text."""
    return fields.String(metadata={"format": "date-time", "description": told or "An instant."}, **more)


def day(told: str = "") -> fields.String:
    """A day as exact as it is known, or null: 2025, 2025-12 or 2025-12-17."""
    return fields.String(allow_none=True, metadata={"description": told or "2025, 2025-12 or 2025-12-17."})


def texts(told: str = "", **more: Any) -> fields.List[Any]:
    """A list of texts."""
    return fields.List(fields.String(), metadata={"description": told} if told else {}, **more)


def many(shape: type[Schema], told: str = "", **more: Any) -> fields.List[Any]:
    """A list of objects."""
    return fields.List(fields.Nested(shape), metadata={"description": told} if told else {}, **more)


def one(shape: type[Schema], told: str = "", **more: Any) -> fields.Nested:
    """One object."""
    return fields.Nested(shape, metadata={"description": told} if told else {}, **more)
