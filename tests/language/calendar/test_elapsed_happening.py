"""What the main clause beside a length of time tells of."""

import pytest

from tests.language.calendar.shipped import passage_of, shipped_calendar
from tracker.language.calendar.durations import durations
from tracker.language.calendar.elapsed_happening import main_clause_entry, may_tell_of_then
from tracker.language.calendar.entries import Begun


def test_an_invasion_that_came_years_after_is_the_date_judged() -> None:
    sentence = "Eight years after the annexation of Crimea came the full-scale invasion."
    # The annexation is an event and a conflict of one name.
    keys = ("event.crimea_annexation", "conflict.crimea_2014")
    annexation = [entry for key in keys if isinstance(entry := shipped_calendar().entries[key], Begun)]

    entry = main_clause_entry(passage_of(sentence), annexation)

    assert entry is not None
    assert entry.key == "conflict.ukraine_2022"


@pytest.mark.parametrize(
    ("sentence", "is_past"),
    [
        ("Eighteen months after the Doha agreement, the capital fell.", True),
        ("Two years into the Bosnian War, the airlift had become routine.", True),
        ("Three years into the full-scale war, drones decide battles.", False),
    ],
)
def test_a_plain_past_may_tell_of_then(sentence: str, is_past: bool) -> None:
    passage = passage_of(sentence)
    (claim,) = durations(passage.text)

    assert may_tell_of_then(passage, claim) is is_past
