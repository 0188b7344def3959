"""What a finding about an office says and shows."""

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.office import find


def test_an_inconsistent_finding_says_who_held_the_office() -> None:
    (finding,) = find(passage_of("The Biden administration is preparing a package."))

    assert finding.explanation.endswith("In office on that day: Donald Trump (2025-01-20 onwards).")
    assert (finding.implied[0]["from"], finding.implied[0]["to"]) == ("2021-01-20", "2025-01-20")


def test_a_term_behind_former_is_context_and_no_implied_time() -> None:
    (finding,) = find(passage_of("Former President Donald Trump spoke in Iowa."))

    assert all(row["context"] for row in finding.implied)


def test_the_weeks_before_a_term_are_shown_with_the_term() -> None:
    (finding,) = find(passage_of("President-elect Donald Trump is naming an envoy."))

    assert [bool(row.get("context")) for row in finding.implied] == [False, False, True, True]
