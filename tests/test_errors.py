"""What can go wrong, with what a form and a program need besides the sentence."""

import pytest

from tracker.errors import (
    AlreadyDone,
    Busy,
    Conflict,
    NotAllowed,
    NotFound,
    Refused,
    TooLarge,
    TrackerError,
    WrongInput,
)
from tracker.rules.reasons import Reason


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (WrongInput("…"), "wrong_input"),
        (TooLarge("…"), "too_large"),
        (Busy("…"), "busy"),
        (NotFound("…"), "not_found"),
        (NotAllowed("…"), "not_allowed"),
        (Refused("…"), "refused"),
        (Conflict("…", since=1), "changed_meanwhile"),
    ],
)
def test_each_kind_has_a_code_that_programs_know(error: TrackerError, code: str) -> None:
    assert error.code == code
    assert str(error) == "…"


def test_an_error_carries_what_belongs_to_it() -> None:
    reason = Reason("same", "It is so already.")

    assert WrongInput("No day.", field="due_on").field == "due_on"
    assert Refused("No.", reasons=(reason,)).reasons == [reason]
    assert Conflict("Changed.", since=3).since == 3
    assert AlreadyDone("/claims/1").location == "/claims/1"
