"""Where a claim may go, moving it, and the second person's word."""

import pytest
from marshmallow import ValidationError

from tracker.api.shapes.statuses import AnswerShape, ChangeShape, MoveShape


def test_a_move_names_a_status_and_a_reason() -> None:
    moved = MoveShape().load({"to": "confirmed", "why": "The document."})

    assert (moved["to"], moved["correction"], moved["replaced_by"]) == ("confirmed", "", None)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"to": "settled"}, "to"),
        ({"why": None}, "why"),
        ({"replaced_by": "7"}, "replaced_by"),
        ({"replaced_by": 0}, "replaced_by"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_move_that_cannot_be_meant_is_refused_at_its_field(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        MoveShape().load({"to": "confirmed", "why": "The document."} | wrong)

    assert set(caught.value.messages) == {field}


def test_an_answer_approves_or_rejects_and_lapses_nothing() -> None:
    assert AnswerShape().load({"verdict": "approved"})["why"] == ""
    with pytest.raises(ValidationError):
        AnswerShape().load({"verdict": "lapsed"})


def test_a_change_says_from_where() -> None:
    assert ChangeShape().dump({"from": "unverified", "to": "confirmed"}) == {"from": "unverified", "to": "confirmed"}
