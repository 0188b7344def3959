"""What a check can say of a text."""

from tracker.language.findings import AGAINST_CALENDAR, AGAINST_TEXT, CHECKS, CheckResult, Outcome


def test_a_family_counts_from_the_calendar_or_from_texts_and_never_from_both() -> None:
    assert not AGAINST_CALENDAR & AGAINST_TEXT
    assert AGAINST_CALENDAR | AGAINST_TEXT == CHECKS


def test_a_result_joins_and_implies_nothing_unless_it_says_so() -> None:
    result = CheckResult("nth_year", Outcome.CONSISTENT, "It is the fourth year.")

    assert (list(result.implied), dict(result.compared), list(result.part_of)) == ([], {}, [])
    assert result.reason is None
