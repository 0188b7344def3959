"""What a finding counted, read from fresh answers of every family and from rows as older versions stored them."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tracker import places
from tracker.charts.time_axis import time_axis
from tracker.language.calendar import check
from tracker.language.dates import PartialDate
from tracker.language.findings import AGAINST_CALENDAR, CheckResult, Outcome
from tracker.outside.calendars import read_calendar
from tracker.rules.arithmetic import Arithmetic, Fit, ImpliedInterval, Judged, gap_in_words

CASES = tomllib.loads((Path(__file__).parents[1] / "language" / "calendar" / "cases.toml").read_text(encoding="utf-8"))
CALENDAR = read_calendar(places.SEEDS / "calendar")
FAMILIES = sorted(AGAINST_CALENDAR)
PUBLISHED = {"what": "published_on", "from": "2025-12-17", "to": "2025-12-17"}
INSIDE: dict[str, Any] = {"ref": "war", "title": "The war", "from": "2025-04-06", "to": "2026-04-13"}
OUTSIDE: dict[str, Any] = {"ref": "other", "title": "Another war", "from": "2021-04-06", "to": "2022-04-13"}


def finding(outcome: Outcome, *implied: dict[str, Any], gap: int | None = None, **compared: Any) -> CheckResult:
    return CheckResult("elapsed", outcome, "Counted.", implied=implied, compared=compared or PUBLISHED, gap_days=gap)


def fits(answer: CheckResult) -> list[Fit]:
    return [interval.fit for interval in Arithmetic.of(answer).implied]


def as_older_versions_stored(answer: CheckResult) -> CheckResult:
    """Without the keys that were added; only two checks ever said whether an interval fits."""
    keys = {"ref", "title", "from", "to", "actual_year", "start", "alternative"}
    keys |= {"fits"} if answer.check in {"nth_year", "joint_anachronism"} else set()
    keys |= {"context"} if answer.check == "office" else set()
    rows = [{key: row[key] for key in keys & row.keys()} for row in answer.implied]
    for row in rows:
        if "fits" in row:
            row["fits"] = bool(row["fits"])
    return replace(answer, implied=rows)


def answers(family: str, outcome: Outcome) -> Iterator[CheckResult]:
    """What the cases of a family answer; the joint finding stands on several sentences."""
    if family == "joint_anachronism":
        text = "The war in Donbas is in its eighth year. President Joe Biden, 78, spoke."
        yield from check(text, published_on=PartialDate(2025, 12, 17), calendar=CALENDAR)
        return
    for case in CASES[family]:
        if case.get("says") == outcome:
            published = PartialDate.parse(case["on"]) if case["on"] else None
            yield from check(case["text"], published_on=published, calendar=CALENDAR, refs=case["refs"])


def of_family(family: str, outcome: Outcome) -> list[CheckResult]:
    of_outcome = [answer for answer in answers(family, outcome) if (answer.check, answer.outcome) == (family, outcome)]
    return [*of_outcome, *map(as_older_versions_stored, of_outcome)]


@pytest.mark.parametrize("family", [family for family in FAMILIES if family != "joint_anachronism"])
def test_what_is_consistent_fits_and_is_not_drawn_as_wrong(family: str) -> None:
    findings = of_family(family, Outcome.CONSISTENT)

    assert findings or family in {"recurrence", "superlative", "no_such_day"}
    for answer in findings:
        arithmetic = Arithmetic.of(answer)
        assert not arithmetic.implied or Fit.FITS in fits(answer) or family == "office", answer
        alone = [interval for interval in arithmetic.implied if interval.is_meant]
        assert len(alone) != 1 or alone[0].in_words in {"fits", f"year {alone[0].actual_year}"}, answer
        picture = time_axis(arithmetic)
        assert len(alone) != 1 or picture is None or not any(row.is_wrong or row.gap for row in picture.rows), answer


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_inconsistent_does_not_fit_and_is_drawn_as_wrong(family: str) -> None:
    findings = of_family(family, Outcome.INCONSISTENT)

    assert findings
    for answer in findings:
        arithmetic = Arithmetic.of(answer)
        meant = [interval for interval in arithmetic.implied if interval.is_meant]
        assert {interval.fit for interval in meant} <= {Fit.MISSES}, answer
        assert {interval.in_words for interval in meant if not interval.actual_year} <= {"does not fit"}, answer
        picture = time_axis(arithmetic)
        assert picture is None or [row.is_wrong for row in picture.rows] == [row.is_meant for row in picture.rows], (
            answer
        )


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_undecidable_is_not_drawn_as_wrong(family: str) -> None:
    for answer in of_family(family, Outcome.UNDECIDABLE):
        arithmetic = Arithmetic.of(answer)
        assert {interval.fit for interval in arithmetic.implied if interval.is_meant} <= {Fit.OPEN}, answer
        picture = time_axis(arithmetic)
        assert picture is None or not any(row.is_wrong or row.gap for row in picture.rows), answer


@pytest.mark.parametrize("outcome", list(Outcome))
@pytest.mark.parametrize("family", FAMILIES)
def test_fresh_and_older_rows_read_the_same_and_stored_again_do_not_change(family: str, outcome: Outcome) -> None:
    stored = of_family(family, outcome)
    fresh, older = stored[: len(stored) // 2], stored[len(stored) // 2 :]

    assert [fits(finding) for finding in fresh] == [fits(finding) for finding in older]
    for finding in stored:
        read = Arithmetic.of(finding)
        assert Arithmetic.of(replace(finding, implied=[row.record() for row in read.implied])) == read


def test_every_record_has_every_key() -> None:
    (interval,) = Arithmetic.of(finding(Outcome.CONSISTENT, {"ref": "war"})).implied

    assert interval.record() == {
        "ref": "war",
        "title": "",
        "from": None,
        "to": None,
        "start": None,
        "actual_year": None,
        "alternative": False,
        "context": False,
        "fits": True,
    }


def test_of_several_baselines_only_the_one_that_fits_is_said_to_fit() -> None:
    assert fits(finding(Outcome.CONSISTENT, INSIDE, OUTSIDE)) == [Fit.FITS, Fit.MISSES]


def test_what_fits_by_a_tolerance_only_is_the_nearest() -> None:
    near = {**OUTSIDE, "to": "2025-12-10"}
    assert fits(finding(Outcome.CONSISTENT, OUTSIDE, near)) == [Fit.MISSES, Fit.FITS]


def test_without_a_day_judged_the_outcome_speaks_for_all_that_is_meant() -> None:
    assert fits(finding(Outcome.CONSISTENT, INSIDE, OUTSIDE, what="event")) == [Fit.FITS, Fit.FITS]
    assert fits(finding(Outcome.INCONSISTENT, INSIDE, OUTSIDE, what="event")) == [Fit.MISSES, Fit.MISSES]


def test_an_alternative_is_judged_by_its_days_and_context_is_not() -> None:
    alternative, context = {**INSIDE, "alternative": True}, {**INSIDE, "context": True}
    assert fits(finding(Outcome.INCONSISTENT, OUTSIDE, alternative, context)) == [Fit.MISSES, Fit.FITS, Fit.NOT_ASKED]


def test_a_fit_that_depends_on_the_unknown_day_cannot_be_said() -> None:
    alternative = {**INSIDE, "alternative": True}
    year = {"what": "published_on", "from": "2025-01-01", "to": "2025-12-31"}
    assert fits(finding(Outcome.INCONSISTENT, OUTSIDE, alternative, **year)) == [Fit.MISSES, Fit.OPEN]
    assert fits(finding(Outcome.INCONSISTENT, OUTSIDE, alternative, **{**year, "what": "anchor"}))[1] is Fit.FITS


def test_what_is_no_day_is_read_as_not_known() -> None:
    arithmetic = Arithmetic.of(finding(Outcome.INCONSISTENT, {"ref": "war", "from": "soon", "to": 7}, what="anchor"))
    assert (arithmetic.implied[0].first, arithmetic.implied[0].last, arithmetic.judged) == (None, None, None)


def test_an_open_end_reaches_as_far_as_needed() -> None:
    term = ImpliedInterval("term", "", date(2025, 1, 20), None, None, None, False, False, Fit.OPEN)
    assert term.gap_to(Judged("anchor", date(2025, 1, 10), date(2025, 1, 18))) == 2
    assert term.holds(Judged("anchor", date(2030, 1, 1), None))
    assert not term.holds(Judged("anchor", None, date(2030, 1, 1)))


@pytest.mark.parametrize(
    ("days", "words"), [(1344, "1,344 days too late"), (-1, "1 day too early"), (1, "1 day too late"), (0, "")]
)
def test_a_gap_is_said_in_days(days: int, words: str) -> None:
    assert gap_in_words(days) == words
