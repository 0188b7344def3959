"""The text machine at work in the pool: what `language.analyzer` says of a text, from a process that can be killed."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import Any

from tracker import limits
from tracker.errors import Busy
from tracker.language.analysis import Analyzer, Entries, NotRead
from tracker.language.analyzer import ANALYZER
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.language.kinds import Attitude, ClaimType, Role, SourceKind
from tracker.language.proposed import Proposed, Step
from tracker.outside.pool import Crowded, Overran, Pool, the_pool


def analyzer_in(pool: Callable[[], Pool]) -> Analyzer:
    """A machine that reads and checks texts in a pool. It raises `NotRead` where one takes too much, else `Busy`."""

    def read(text: str, title: str) -> Sequence[Proposed]:
        words = {"text": text, "title": title}
        return [_proposed(claim) for claim in _asked(pool(), "reading_as_data", words)]

    def check(
        text: str, *, title: str, published_on: PartialDate | None, captured_on: date | None, entries: Entries
    ) -> Sequence[CheckResult]:
        words = {
            "text": text,
            "title": title,
            "published_on": str(published_on) if published_on else None,
            "captured_on": captured_on.isoformat() if captured_on else None,
            "entries": json.dumps(entries, default=str),
        }
        return [_check_result(finding) for finding in _asked(pool(), "check_as_data", words)]

    def places(text: str, title: str, starts: Sequence[int | None]) -> Sequence[tuple[int, int]]:
        words = {"text": text, "title": title, "starts": list(starts)}
        return [(start, end) for start, end in _asked(pool(), "places_as_data", words)]

    return Analyzer(read, check, ANALYZER.note, places)


APART = analyzer_in(the_pool)
"""What the pages and the commands have articles read by."""


def reading_as_data(words: dict[str, Any], _body: bytes) -> list[dict[str, Any]]:
    """The task of the pool: the claims that a text seems to make."""
    return [asdict(claim) for claim in ANALYZER.read(words["text"], words["title"])]


def check_as_data(words: dict[str, Any], _body: bytes) -> list[dict[str, Any]]:
    """The task of the pool: what the checks say of a text."""
    published_on, captured_on = words["published_on"], words["captured_on"]
    findings = ANALYZER.check(
        words["text"],
        title=words["title"],
        published_on=PartialDate.parse(published_on) if published_on else None,
        captured_on=date.fromisoformat(captured_on) if captured_on else None,
        entries=_entries(words["entries"]),
    )
    return [asdict(finding) for finding in findings]


def places_as_data(words: dict[str, Any], _body: bytes) -> list[tuple[int, int]]:
    """The task of the pool: where the sentences of findings stand."""
    return list(ANALYZER.places(words["text"], words["title"], words["starts"]))


def _asked(pool: Pool, task: str, words: dict[str, Any]) -> Any:
    try:
        return pool.ask(f"{__name__}:{task}", words)
    except Crowded as error:
        raise Busy(limits.READ_LATER.sentence()) from error
    except Overran as error:
        raise NotRead(error.ending) from error


@lru_cache(maxsize=4)
def _entries(entries: str) -> Entries:
    """A calendar as it was sent; most texts are checked against the same."""
    facts: Entries = json.loads(entries)
    return facts


def _proposed(claim: dict[str, Any]) -> Proposed:
    steps = [_step(step) for step in claim.pop("steps")]
    return Proposed(**claim | {"type": ClaimType(claim["type"]), "steps": steps})


def _step(step: dict[str, Any]) -> Step:
    kinds = {"role": Role(step["role"]), "kind": SourceKind(step["kind"]), "attitude": Attitude(step["attitude"])}
    return Step(**step | kinds)


def _check_result(finding: dict[str, Any]) -> CheckResult:
    return CheckResult(**finding | {"outcome": Outcome(finding["outcome"])})
