"""The statement of a claim that its source does not plainly assert."""

import pytest

from tracker.language.kinds import Attitude
from tracker.rules.frames import Bearing, statement_of


def stated(text: str, quote: str, cue: str, attitude: Attitude = Attitude.DENIES, name: str = "the minister") -> str:
    start = text.index(quote)
    return statement_of(text, start, start + len(quote), [Bearing(name, cue, attitude)])


@pytest.mark.parametrize(
    ("text", "quote", "cue", "statement"),
    [
        (
            "It rained. The minister denied that troops had entered the town, and left.",
            "troops had entered the town",
            "denied",
            "The minister denied that troops had entered the town",
        ),
        (
            "Troops had entered the town, which the minister denied. It rained.",
            "Troops had entered the town",
            "denied",
            "Troops had entered the town, which the minister denied",
        ),
        (
            "The minister denied that “troops had\nentered the town”.",
            "troops had\nentered the town",
            "denied",
            "The minister denied that “troops had entered the town”",
        ),
        (
            "The minister denied that “troops had entered the town”.",
            "troops had entered the town",
            "denied",
            "The minister denied that “troops had entered the town”",
        ),
        ("Troops had entered. Not so.", "Troops had entered", "denied", "The minister denies this: Troops had entered"),
        ("Troops had entered.", "Troops had entered", "", "The minister denies this: Troops had entered"),
    ],
)
def test_the_words_that_deny_stay_around_the_quote(text: str, quote: str, cue: str, statement: str) -> None:
    assert stated(text, quote, cue) == statement


def test_what_is_asserted_is_the_quote_on_one_line() -> None:
    assert (
        stated("Troops  entered\nit, he said.", "Troops  entered\nit", "said", Attitude.ASSERTS) == "Troops entered it"
    )
    assert statement_of("Troops entered.", 0, 14, []) == "Troops entered"


def test_a_warning_is_not_what_it_warns_of() -> None:
    text = "The city warned residents not to drink the water."

    assert stated(text, "drink the water", "warned", Attitude.WARNS) == text.removesuffix(".")


def test_a_statement_that_would_be_too_long_is_said_in_short() -> None:
    text = f"The minister denied, {'at length, ' * 120}that troops had entered."

    assert stated(text, "troops had entered", "denied") == "The minister denies this: troops had entered"
