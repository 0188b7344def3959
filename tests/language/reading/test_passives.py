"""What is said or criticised by somebody."""

from tests.language.reading.words import in_words, part
from tracker.language.reading.passives import passive, reduced


def test_what_was_criticised_by_somebody() -> None:
    words = in_words("The plan was criticised by Merkel.")

    match = passive(words, 2, 4, words.forms[3])

    assert match
    assert (part(words, match.source), part(words, match.content[0])) == ("Merkel", "The plan")
    assert passive(in_words("The plan was criticised."), 2, 4, words.forms[3]) is None


def test_a_plan_proposed_by_somebody() -> None:
    words = in_words("The plan proposed by Merkel failed.")

    match = reduced(words, 2, 3, words.forms[2])

    assert match
    assert (part(words, match.source), part(words, match.content[0])) == ("Merkel", "The plan")


def test_a_clause_may_be_what_was_denied() -> None:
    words = in_words("That the bank was broke was denied by Orlov.")

    match = passive(words, 5, 7, words.forms[6])

    assert match
    assert part(words, match.content[0]) == "That the bank was broke"


def test_who_was_told_by_somebody_does_not_say_it() -> None:
    words = in_words("She was told by a neighbour that it fell.")

    match = passive(words, 1, 3, words.forms[2])

    assert match
    assert (part(words, match.source), part(words, match.content[0]), match.rule) == (
        "a neighbour",
        "that it fell",
        "told",
    )


def test_what_somebody_is_accused_of_is_said_as_well() -> None:
    words = in_words("The general, accused by his men of theft, left.")

    match = reduced(words, 3, 4, words.forms[3])

    assert match
    assert [part(words, run) for run in match.content] == ["The general", "of theft"]
