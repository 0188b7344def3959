"""What was put into a statement, told apart."""

import pytest

from tracker.rules.put_in import Part, parts_of


@pytest.mark.parametrize(
    ("statement", "quote", "parts"),
    [
        ("Rates rose.", "rates rose", [Part("Rates rose.", False)]),
        ("[The bank] raised rates.", "raised rates", [Part("[The bank]", True), Part(" raised rates.", False)]),
        (
            "We [the union] will strike until [the mayor] yields.",
            "we will strike until he yields",
            [
                Part("We ", False),
                Part("[the union]", True),
                Part(" will strike until ", False),
                Part("[the mayor]", True),
                Part(" yields.", False),
            ],
        ),
        (
            "[Ms Ruhl] said it [sic] twice.",
            "she said it [sic] twice",
            [Part("[Ms Ruhl]", True), Part(" said it ", False), Part("[sic]", False), Part(" twice.", False)],
        ),
        ("A list [open.", "a list [open", [Part("A list [open.", False)]),
        ("", "", []),
    ],
)
def test_what_the_quote_has_not_was_put_in(statement: str, quote: str, parts: list[Part]) -> None:
    assert parts_of(statement, quote) == parts
