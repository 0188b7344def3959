"""Sources that may be one."""

from marshmallow import fields, validate

from tracker import limits
from tracker.api.shapes.base import Shape, many, number, one, text, texts, yes_or_no
from tracker.language.kinds import SourceKind
from tracker.rules.input_cleaning import MOST_ID


class SourceNameShape(Shape):
    """A source, in short."""

    id = number()
    name = text()
    kind = text()
    merged_into = number("The source it counts as; null where it counts as itself.", allow_none=True)


class UsedSourceShape(SourceNameShape):
    """A source with the number of claims that use it."""

    claims = number("At the desks of the token; confidential ones are not counted.")


class NamedShape(SourceNameShape):
    """The source that was named, with its other names."""

    aliases = texts()


class PairShape(Shape):
    """Two sources that may be one."""

    first = one(UsedSourceShape)
    second = one(UsedSourceShape)
    why = text("Why their names are near.")
    sentence = text("The doubt, for people.")
    corrects_kind = yes_or_no("Whether merging them has to say that one of them is of the wrong kind.")


class PairsShape(Shape):
    """A page of pairs of which nobody has said whether they are one or two."""

    pairs = many(PairShape)
    total = number("How many there are on all pages.")
    page = number()
    pages = number()


def _why() -> fields.String:
    length = validate.Length(1, limits.REASON.most)
    return fields.String(required=True, validate=length, metadata={"description": "The reason; it stays."})


def _id(description: str) -> fields.Integer:
    within = validate.Range(1, MOST_ID)
    return fields.Integer(required=True, strict=True, validate=within, metadata={"description": description})


class NamingShape(Shape):
    """A source as it is named, and the answer where that was asked."""

    name = fields.String(required=True, validate=validate.Length(1, limits.NAME.most))
    kind = fields.String(
        required=True,
        validate=validate.OneOf([kind.value for kind in SourceKind if kind is not SourceKind.UNNAMED]),
    )
    same_as = number("The likely one that is meant.", load_default=None, allow_none=True)
    another = yes_or_no("It is none of the likely ones.", load_default=False)


class MergeShape(Shape):
    """What a source counts as from now on."""

    into = _id("The id of the other one.")
    why = _why()
    corrects_kind = yes_or_no(
        "The other one may be of a kind that this one cannot be, as a person and an organisation: its kind was wrong.",
        load_default=False,
    )


class UndoShape(Shape):
    """Why something is taken back."""

    why = _why()


class ApartShape(Shape):
    """Two that are two; `undo` takes that back."""

    other = _id("The id of the other one.")
    undo = yes_or_no("Take it back.", load_default=False)
    why = _why()
