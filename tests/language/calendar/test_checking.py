"""Checking whole texts: the sentences of cases.toml, the Berlin article, and what nobody expects in a text."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker import places
from tracker.errors import WrongInput
from tracker.language.calendar import Calendar, check
from tracker.language.calendar.checking import MOST
from tracker.language.calendar.entries import ArmedConflict
from tracker.language.calendar.intervals import Interval
from tracker.language.calendar.numbers import nth
from tracker.language.comparing import compare
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.outside.calendars import read_calendar

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))
CALENDAR = read_calendar(places.SEEDS / "calendar")


def all_cases() -> Iterator[Any]:
    """Every case of every family, with what a case may leave out."""
    for family, cases in CASES.items():
        for number, case in enumerate(cases, 1):
            yield pytest.param(family, {"says": "nothing", "refs": [], **case}, id=f"{family}-{number}")


def answers(case: dict[str, Any], *, whole: bool) -> list[CheckResult]:
    published = PartialDate.parse(case["on"]) if case["on"] else None
    return check(case["text"], published_on=published, calendar=CALENDAR, refs=None if whole else case["refs"])


@pytest.mark.parametrize("whole", [False, True], ids=["its-entries", "whole-calendar"])
@pytest.mark.parametrize(("family", "case"), list(all_cases()))
def test_the_family_answers_and_no_other_calls_it_inconsistent(family: str, case: dict[str, Any], whole: bool) -> None:
    findings = answers(case, whole=whole)

    if case["says"] == "nothing":
        assert [(finding.check, finding.outcome, finding.phrase) for finding in findings] == []
        return
    # Another family may confirm the sentence too; none may call it inconsistent.
    strays = [finding for finding in findings if finding.outcome is Outcome.INCONSISTENT and finding.check != family]
    of_family = [finding for finding in findings if finding.check == family]
    assert strays == []
    assert {finding.outcome.value for finding in of_family} == {case["says"]}
    first = of_family[0]
    assert case.get("reason") in {None, first.reason}
    assert case["text"][first.start : first.end] == first.phrase != ""
    if "gap" in case:
        assert first.gap_days == case["gap"]
    if "from" in case:
        assert (case["from"], case.get("to")) in [(row["from"], row["to"]) for row in first.implied]
    assert [word for word in case.get("words", []) if word not in first.explanation] == []


SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))


def called_wrong(text: str, on: str) -> set[str]:
    """The families that call a sentence of that day inconsistent, the arithmetic of its percentages too."""
    findings = [*check(text, published_on=PartialDate.parse(on), calendar=CALENDAR), *compare(text)]
    return {finding.check for finding in findings if finding.outcome is Outcome.INCONSISTENT}


@pytest.mark.parametrize("case", SENTENCES["wrong"], ids=lambda case: case["text"][:40])
def test_what_is_wrong_is_found(case: dict[str, Any]) -> None:
    assert case["check"] in called_wrong(case["text"], case["on"])


@pytest.mark.parametrize("case", SENTENCES["right"], ids=lambda case: case["text"][:40])
def test_what_is_right_is_never_called_wrong(case: dict[str, Any]) -> None:
    assert called_wrong(case["text"], case["on"]) == set()


def test_there_are_enough_of_every_kind() -> None:
    expected = [case.get("says", "nothing") for cases in CASES.values() for case in cases]

    kinds = Counter(expected)
    true_or_else = kinds["nothing"] + kinds["consistent"]

    assert len(expected) >= 150
    # A false alarm costs trust, so a third of the cases are sentences that no family may call inconsistent.
    assert true_or_else >= len(expected) / 3
    assert min(kinds["consistent"], kinds["inconsistent"], kinds["nothing"]) >= 40
    assert kinds["undecidable"] >= 20


BERLIN = (places.SEEDS / "berlin" / "article.txt").read_text(encoding="utf-8")
DAY = PartialDate(2025, 12, 17)


def checked(text: str, on: PartialDate | None = DAY, **options: Any) -> list[CheckResult]:
    """What the shipped calendar says to a text of that day."""
    return check(text, published_on=on, calendar=CALENDAR, **options)


def test_the_berlin_article_has_two_inconsistent_findings_one_joint_and_one_undecidable() -> None:
    findings = checked(BERLIN)

    assert [(finding.check, finding.outcome, finding.gap_days) for finding in findings] == [
        ("nth_year", Outcome.INCONSISTENT, 1344),
        ("office", Outcome.INCONSISTENT, 331),
        ("superlative", Outcome.UNDECIDABLE, None),
        ("joint_anachronism", Outcome.INCONSISTENT, 1344),
    ]
    assert [BERLIN[finding.start : finding.end] for finding in findings[:3]] == [
        finding.phrase for finding in findings[:3]
    ]
    assert [findings[number].check for number in findings[3].part_of] == ["nth_year", "office"]
    assert (findings[3].implied[0]["from"], findings[3].implied[0]["to"]) == ("2021-04-06", "2022-04-13")


@pytest.mark.parametrize(("day", "gap"), [(14, 1341), (15, 1342), (17, 1344)])
def test_another_day_of_december_changes_the_gap_and_not_the_finding(day: int, gap: int) -> None:
    findings = checked(BERLIN, PartialDate(2025, 12, day))

    assert (findings[0].check, findings[0].outcome, findings[0].gap_days) == ("nth_year", Outcome.INCONSISTENT, gap)


def test_a_month_is_enough_where_every_day_of_it_gives_the_same_answer() -> None:
    year, _, _, joint = checked(BERLIN, PartialDate(2025, 12))

    assert (year.outcome, year.gap_days) == (Outcome.INCONSISTENT, 1328)
    assert joint.check == "joint_anachronism"


# The fourth year of the invasion begins on the 24th of that month.
def test_a_month_in_which_the_year_changes_leaves_it_open() -> None:
    (finding,) = checked("The full-scale invasion is in its third year.", PartialDate(2025, 2))

    assert (finding.outcome, finding.reason) == (Outcome.UNDECIDABLE, "no_publication_date")


def test_without_a_day_of_publication_the_latest_day_reported_as_past_and_the_capture_decide() -> None:
    text = "The leaders met on 15 December 2025. The Biden administration is preparing a package."

    bounded = checked(text, None, captured_on=date(2026, 1, 5))
    from_below = checked(text, None)
    unbounded = checked("The Biden administration is preparing a package.", None)

    assert [finding.outcome for finding in bounded] == [Outcome.INCONSISTENT]
    assert [finding.outcome for finding in from_below] == [Outcome.INCONSISTENT]
    assert [finding.reason for finding in unbounded] == ["no_publication_date"]


def test_one_stale_claim_said_twice_is_no_joint_anachronism() -> None:
    findings = checked("The Biden administration is silent. The Biden administration is silent.")

    # One claim said twice gives two findings and no joint one.
    assert [finding.check for finding in findings] == ["office", "office"]


def test_two_sentences_that_have_one_holder_act_now_are_a_joint_anachronism() -> None:
    findings = checked("The Biden administration is silent. President Joe Biden is preparing a package.")

    assert [finding.check for finding in findings] == ["office", "office", "joint_anachronism"]


def test_claims_that_were_never_true_together_are_no_joint_anachronism() -> None:
    findings = checked("The Obama administration is silent. The full-scale invasion is in its sixth year.")

    assert [finding.check for finding in findings] == ["office", "nth_year"]


def test_an_unknown_reference_key_is_refused_in_one_sentence() -> None:
    with pytest.raises(WrongInput, match=r"no entry nobody\.knows"):
        checked("Nothing.", refs=["nobody.knows"])


@pytest.mark.parametrize("text", ["", " ", "\n\n", "<p>", "\x00\x01\x02", "…", "’’’", "\ud83d\ude00", "Ω" * 50])
def test_a_text_without_claims_has_no_findings(text: str) -> None:
    assert checked(text) == []


# Dates end with the year 9999 in Python: what is counted past it must be held at the end, and not raise.
@pytest.mark.parametrize("year", [1, 999, 1000, 8999, 9999])
def test_a_day_of_publication_at_the_ends_of_the_calendar_breaks_nothing(year: int) -> None:
    text = (
        "Last year President Joe Biden said the full-scale invasion was in its 190th year. "
        "Envoys met in Berlin on Monday. A hundred thousand years after Brexit he has until 31 March. "
        "Monday, 5 May marks the 499th anniversary of Brexit. "
        "Joe Biden, 120, spoke next year, two decades ago, last winter and in the 1990s."
    )

    for published in (PartialDate(year), PartialDate(year, 1, 1), PartialDate(year, 12, 31)):
        assert all(finding.explanation for finding in checked(text, published))


@pytest.mark.parametrize(
    "piece",
    [
        "a ", "unprecedented ", "1", ",", "x", "President ", "the first since ", "on 3 May ", '"', "Monday, ", "(",
        "three years ", "Biden ", "nearly ", "the end of the ", "last last ", "in its fourth year ", "war in Ukraine ",
    ],
)  # fmt: skip
def test_a_boundless_sentence_is_read_to_an_end_and_tells_a_bounded_number_of_things(piece: str) -> None:
    assert len(checked(piece * (100_000 // len(piece)))) <= 2 * MOST


def test_who_has_read_three_hundred_findings_needs_no_more() -> None:
    text = "The conflict in eastern Ukraine enters its eighth year. " * (MOST + 50)

    findings = checked(text, PartialDate(2025, 12, 17))

    assert len(findings) == MOST


WARS = st.dates(date(1950, 1, 1), date(2025, 12, 31))
PLACES = st.integers(1, 40)


def of_a_war(start: date, text: str, on: date) -> CheckResult:
    """What the check says of a war that began that day, and of no other."""
    entries = {
        "conflict.x": ArmedConflict(
            key="conflict.x", label="The war", aliases=("war in Utopia",), start=Interval.on(start), end=None
        )
    }
    (finding,) = check(text, published_on=PartialDate.of(on), calendar=Calendar(entries))
    return finding


@given(start=WARS, number=PLACES, away=st.integers(-1500, 1500))
# A war that began on a leap day: in a common year its year begins on 28 February.
@example(start=date(2020, 2, 29), number=2, away=0)
@example(start=date(2020, 2, 29), number=4, away=365)
@example(start=date(2020, 2, 29), number=5, away=-1)
def test_a_year_is_counted_as_one_counts_by_hand(start: date, number: int, away: int) -> None:
    first, last = _again(start, number - 1), _again(start, number) - timedelta(days=1)
    on = first + timedelta(days=away)
    finding = of_a_war(start, f"The war in Utopia is in its {nth(number)} year.", on)

    if first <= on <= last:
        assert (finding.outcome, finding.gap_days) == (Outcome.CONSISTENT, 0)
        return
    # Counted by calendar years the number may be right: then an editor has to choose how to count.
    by_calendar_years = on.year - start.year + 1 == number
    assert finding.outcome is (Outcome.UNDECIDABLE if by_calendar_years else Outcome.INCONSISTENT)
    assert finding.gap_days == ((on - first).days if on < first else (on - last).days)
    assert (finding.gap_days < 0) == (on < first)
    assert (finding.implied[0]["from"], finding.implied[0]["to"]) == (first.isoformat(), last.isoformat())


def _again(start: date, years: int) -> date:
    """The anniversary, with 28 February for 29 February in a common year."""
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return date(start.year + years, 2, 28)
