"""What an item of evidence does for a claim, and whether it could have been known then."""

import pytest

from tracker.language.dates import PartialDate
from tracker.language.kinds import Attitude
from tracker.rules.evidence import Credibility, Stance, could_not_have_been_known, counted_as

ARTICLE = PartialDate(2025, 12, 17)


def test_every_grade_has_words_and_six_is_unknown_and_not_worst() -> None:
    assert len({grade.word for grade in Credibility}) == 6
    assert Credibility(6).word == "credibility cannot be judged"


@pytest.mark.parametrize(
    ("evidence", "accused"),
    [
        (PartialDate(2025, 12, 18), True),
        (PartialDate(2025, 12, 17), False),
        (PartialDate(2025, 12), False),  # the month began before the article
        (PartialDate(2026), True),
        (None, False),
    ],
)
def test_only_what_is_surely_newer_could_not_have_been_known(evidence: PartialDate | None, accused: bool) -> None:
    assert could_not_have_been_known(evidence, ARTICLE) is accused


def test_an_article_without_a_date_accuses_nobody() -> None:
    assert not could_not_have_been_known(ARTICLE, None)


def test_only_support_is_turned_by_a_denial() -> None:
    assert counted_as(Stance.SUPPORTS, [Attitude.ASSERTS, Attitude.DENIES]) is Stance.CONFLICTS
    assert counted_as(Stance.SUPPORTS, [Attitude.WARNS]) is Stance.SUPPORTS
    assert counted_as(Stance.CONFLICTS, [Attitude.DENIES]) is Stance.CONFLICTS
    assert counted_as(Stance.CONTEXT, [Attitude.DOUBTS]) is Stance.CONTEXT
