"""Amounts that change with what is left out or put in."""

import pytest

from tests.language.comparing.test_edited import finding_on
from tracker.language.comparing.measuring_words import is_number, measures_what_follows, measuring_word


@pytest.mark.parametrize(
    ("left_out", "before", "after", "word"),
    [
        (["thousand"], "20", "euros", "thousand"),
        (["or", "30"], "20", "percent", "30"),
        (["to", "twenty"], "ten", "men", "twenty"),
        (["at", "most"], "pay", "100", "most"),
        (["half", "of", "the"], "pay", "price", "half"),
        (["ten", "times"], "pay", "price", "times"),
        (["in", "may"], "pay", "price", ""),
        (["for", "the", "third", "of", "june"], "pay", "price", ""),
        (["and", "the", "villages"], "20", "euros", ""),
    ],
)
def test_a_word_left_out_measures_a_number_that_was_kept(
    left_out: list[str], before: str, after: str, word: str
) -> None:
    assert measuring_word(left_out, before, after) == word


@pytest.mark.parametrize(
    ("put_in", "following", "measures"),
    [
        (["up", "to"], "100", True),
        (["more", "than"], "twenty", True),
        (["half", "of"], "the", True),
        (["zero"], "euros", True),
        (["to", "the", "east"], "before", False),
        (["over"], "there", False),
        ([], "100", False),
    ],
)
def test_words_put_in_measure_what_stands_behind(put_in: list[str], following: str, measures: bool) -> None:
    assert measures_what_follows(put_in, following) is measures


def test_a_number_is_digits_or_a_word() -> None:
    assert is_number("3.5")
    assert is_number("dozen")
    assert not is_number("pay")


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("The town owes 20 … euros to the bank", "The town owes 20 thousand euros to the bank."),
        ("The town owes … 300 euros to the bank", "The town owes less than 300 euros to the bank."),
        ("They lost … 40 men in the first week", "They lost, I am told, twice 40 men in the first week."),
        ("We sold … the houses in the old town", "We sold a third of the houses in the old town."),
        ("The rate rose by 2 … percent over the year", "The rate rose by 2 to 3 percent over the year."),
        ("We paid … the price of the year before", "We paid double the price of the year before."),
        ("There were fifty … people in the hall", "There were fifty thousand people in the hall."),
        ("The firm holds one … million shares", "The firm holds one hundred million shares."),
    ],
)
def test_an_ellipsis_hides_no_part_of_an_amount(quotation: str, source: str) -> None:
    assert finding_on(f"“{quotation}”", f"“{source}”").outcome == "undecidable"


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("The town will … pay for the bridge", "The town will, as you know, pay for the bridge."),
        ("The town owes … it all to the bank", "The town owes 20 million euros and it all to the bank."),
        ("They lost 40 men … in the first week", "They lost 40 men, my brother too, in the first week."),
        ("The rate rose … over the year", "The rate rose by 2 percent over the year."),
    ],
)
def test_what_measures_nothing_that_was_kept_may_be_left_out(quotation: str, source: str) -> None:
    assert finding_on(f"“{quotation}”", f"“{source}”").outcome == "consistent"


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("We are a [non]-smoking house to this day", "We are a smoking house to this day."),
        ("They joined the [anti]-war party in May", "They joined the war party in May."),
        ("It will cost [at least] 90 euros a head", "It will cost 90 euros a head."),
        ("It will cost [a tenth of] the old price", "It will cost the old price."),
        ("He was the [alleged] driver of the car", "He was the driver of the car."),
        ("They won the match 2-1 at home today", "They won the match 21 at home today."),
        ("The line 10-15 runs to the old port", "The line 1015 runs to the old port."),
    ],
)
def test_what_was_put_in_or_joined_changes_the_words(quotation: str, source: str) -> None:
    assert finding_on(f"“{quotation}”", f"“{source}”").outcome != "consistent"


@pytest.mark.parametrize("ellipsis", ["⋯", "‥", "[..]", "[–]", "[* * *]", "(…)"])
def test_every_sign_of_an_omission_is_one(ellipsis: str) -> None:
    quotation = f"“The town will {ellipsis} pay for the bridge”"

    assert finding_on(quotation, "“The town will, as you know, pay for the bridge.”").outcome == "consistent"
