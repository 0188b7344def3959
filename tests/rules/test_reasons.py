"""Why something holds or does not, for people and for programs."""

from tracker.errors import NotFound, Refused, WrongInput
from tracker.rules.reasons import Reason, reasons_of


def test_a_reason_says_what_would_do_where_that_is_known() -> None:
    assert Reason("too_few", "It has one origin.", "A second one would do.").said == (
        "It has one origin. A second one would do."
    )
    assert Reason("same", "It is so already.").said == "It is so already."


def test_a_program_is_told_every_unmet_condition_or_the_field_that_is_wrong() -> None:
    reason = Reason("same", "It is so already.")

    assert reasons_of(Refused("It cannot be.", reasons=[reason])) == [reason]
    assert reasons_of(WrongInput("No day.", field="due_on")) == [Reason("due_on", "No day.")]
    assert reasons_of(NotFound("No claim.")) == []
