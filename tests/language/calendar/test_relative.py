"""Whether an event lies in the time that “last month” means on the day of publication."""

from datetime import date

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.relative import find
from tracker.language.findings import Outcome


@pytest.mark.parametrize(
    ("sentence", "day", "outcome"),
    [
        ("Sweden joined NATO this month.", date(2024, 3, 20), Outcome.CONSISTENT),
        ("Sweden joined NATO last month.", date(2024, 4, 2), Outcome.CONSISTENT),
        ("Sweden joined NATO last month.", date(2025, 12, 17), Outcome.INCONSISTENT),
        ("The Hague summit, held last month, was short.", date(2025, 7, 2), Outcome.CONSISTENT),
        ("The Hague summit, held by the sea last month, was short.", date(2025, 9, 2), Outcome.INCONSISTENT),
    ],
)
def test_the_words_mean_days_seen_from_the_publication(sentence: str, day: date, outcome: Outcome) -> None:
    [finding] = find(passage_of(sentence, day))

    assert (finding.check, finding.outcome) == ("relative", outcome)


def test_without_a_day_of_publication_it_stays_open() -> None:
    [finding] = find(passage_of("Sweden joined NATO last month.", None))

    assert finding.outcome is Outcome.UNDECIDABLE


def test_a_day_of_speaking_is_not_that_of_the_event() -> None:
    assert list(find(passage_of("The minister criticised the Budapest Memorandum last week."))) == []
