"""Whether two findings are about the same words."""

import pytest

from tracker.language.comparing.overlap import do_overlap
from tracker.language.findings import CheckResult, Outcome


def finding(start: int | None, end: int | None) -> CheckResult:
    return CheckResult("quantity", Outcome.CONSISTENT, "", start=start, end=end)


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        ((0, 5), (4, 9), True),
        ((0, 5), (5, 9), False),  # half-open: the fifth character belongs to the second only
        ((2, 3), (0, 9), True),
        ((None, None), (0, 9), False),  # a headline's finding has no place in the text
    ],
)
def test_two_findings_overlap_where_a_character_belongs_to_both(
    first: tuple[int | None, int | None], second: tuple[int | None, int | None], overlap: bool
) -> None:
    assert do_overlap(finding(*first), finding(*second)) is overlap
    assert do_overlap(finding(*second), finding(*first)) is overlap
