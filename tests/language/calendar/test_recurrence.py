"""What a complete list of occurrences says to “the first since”."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.recurrence import find
from tracker.language.findings import Outcome


def test_unprecedented_without_a_list_stays_open() -> None:
    [finding] = find(passage_of("The plan is unprecedented."))

    assert (finding.check, finding.outcome) == ("superlative", Outcome.UNDECIDABLE)
    assert list(find(passage_of("The plan is hardly unprecedented."))) == []


@pytest.mark.parametrize(("since", "outcome"), [("Geneva", Outcome.CONSISTENT), ("Helsinki", Outcome.INCONSISTENT)])
def test_the_first_since_is_held_against_the_list_of_the_series(since: str, outcome: Outcome) -> None:
    sentence = f"It was the first meeting between a US and a Russian president since {since}."

    [finding] = find(passage_of(sentence, date(2025, 8, 15)))

    assert (finding.check, finding.outcome) == ("recurrence", outcome)


def test_the_first_half_of_something_is_no_first_since() -> None:
    assert list(find(passage_of("It was the first half since the vote."))) == []
