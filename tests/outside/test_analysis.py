"""The text machine at work in the pool says what it says in this process."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date

import pytest

from tests.language.calendar.shipped import shipped
from tracker.errors import Busy
from tracker.language.analysis import Analyzer, Ending, NotRead
from tracker.language.analyzer import ANALYZER
from tracker.language.dates import PartialDate
from tracker.outside.analysis import APART, analyzer_in
from tracker.outside.pool import Bounds, Pool
from tracker.places import SEEDS

TEXT = (SEEDS / "berlin" / "article.txt").read_text("utf-8")
DAY = PartialDate(2025, 12, 17)


def listed(values: object) -> object:
    """The same with lists for tuples: JSON knows no other."""
    if isinstance(values, dict):
        return {name: listed(value) for name, value in values.items()}
    return [listed(value) for value in values] if isinstance(values, list | tuple) else values


@contextmanager
def held_to(bounds: Bounds, *, processes: int = 1) -> Iterator[Analyzer]:
    pool = Pool(bounds, processes=processes, waiting=0)
    try:
        yield analyzer_in(lambda: pool)
    finally:
        pool.close()


def test_claims_are_proposed_as_in_this_process() -> None:
    claims = APART.read(TEXT, "")

    assert [listed(asdict(claim)) for claim in claims] == [listed(asdict(claim)) for claim in ANALYZER.read(TEXT, "")]
    assert type(claims[0].type) is type(ANALYZER.read(TEXT, "")[0].type)
    assert any(claim.steps for claim in claims)


@pytest.mark.parametrize("day", [DAY, None])
@pytest.mark.parametrize("captured", [date(2025, 12, 18), None])
def test_findings_are_as_in_this_process(day: PartialDate | None, captured: date | None) -> None:
    grounds = {"title": "", "published_on": day, "captured_on": captured, "entries": shipped()}

    findings = APART.check(TEXT, **grounds)  # type: ignore[arg-type]

    assert findings
    assert [listed(asdict(finding)) for finding in findings] == [
        listed(asdict(finding))
        for finding in ANALYZER.check(TEXT, **grounds)  # type: ignore[arg-type]
    ]


def test_the_sentences_of_findings_stand_where_they_do_in_this_process() -> None:
    assert APART.places(TEXT, "", [0, 600, None]) == ANALYZER.places(TEXT, "", [0, 600, None])


def test_half_a_pair_of_surrogates_goes_there_and_back() -> None:
    assert [claim.quote for claim in APART.read("Prices rose by 5 percent, \ud800 said.", "")] == [
        claim.quote for claim in ANALYZER.read("Prices rose by 5 percent, \ud800 said.", "")
    ]


def test_what_takes_too_much_is_not_read() -> None:
    with held_to(Bounds(wall_seconds=0)) as analyzer, pytest.raises(NotRead) as caught:
        analyzer.read(TEXT, "")

    assert caught.value.ending is Ending.TIME


def test_who_comes_when_too_many_wait_is_asked_to_come_again() -> None:
    with held_to(Bounds(wall_seconds=0), processes=0) as analyzer, pytest.raises(Busy, match="again in a minute"):
        analyzer.check(TEXT, title="", published_on=None, captured_on=None, entries={})
