"""What every shape has in common."""

import pytest
from marshmallow import ValidationError

from tracker.api.shapes.base import Shape, day, instant, many, maybe, number, one, text, texts, yes_or_no


class Inner(Shape):
    """A part."""

    name = text("Its name.", required=True)


class Whole(Shape):
    """A field of every kind."""

    name = text()
    nothing = maybe()
    count = number()
    sure = yes_or_no()
    at = instant()
    on = day()
    words = texts()
    parts = many(Inner)
    part = one(Inner)


WHOLE = {
    "name": "a",
    "nothing": None,
    "count": 1,
    "sure": True,
    "at": "2025-12-17T10:00:00+00:00",
    "on": None,
    "words": ["b"],
    "parts": [{"name": "c"}],
    "part": {"name": "d"},
}


def test_what_has_exactly_these_fields_is_read() -> None:
    assert Whole().load(WHOLE) == WHOLE


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"colour": "red"}, "colour"), ({"name": None}, "name"), ({"count": "x"}, "count"), ({"part": {}}, "part")],
)
def test_what_is_not_so_is_refused_at_its_field(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Whole().load(WHOLE | wrong)

    assert set(caught.value.messages) == {field}


def test_a_description_stands_in_the_document() -> None:
    assert Inner().fields["name"].metadata == {"description": "Its name."}
    assert Whole().fields["at"].metadata["format"] == "date-time"
