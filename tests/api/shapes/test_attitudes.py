"""What a source does, as programs send it."""

import pytest
from marshmallow import ValidationError

from tracker.api.shapes.attitudes import AttitudeShape


def test_the_origin_is_meant_where_no_step_is_named() -> None:
    assert AttitudeShape().load({"attitude": "denies"}) == {"attitude": "denies", "negated": False, "step": 1}


@pytest.mark.parametrize("wrong", [{"attitude": "shrugs"}, {"attitude": None}, {"attitude": "denies", "step": "2"}])
def test_what_cannot_be_meant_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        AttitudeShape().load(wrong)
