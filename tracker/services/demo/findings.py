"""The findings of the demo: computed beforehand, and marked as loaded."""

from datetime import datetime
from typing import Any

from tracker.models import Person
from tracker.rules.findings import Found, Outcome
from tracker.services.demo.stage import Stage
from tracker.services.findings import load_finding


def load(stage: Stage, key: str, *, by: Person, now: datetime) -> None:
    """Load the finding of that key; one of the whole article comes after those it joins."""
    told = stage.part("findings.toml", key)
    start, end = stage.passage(told["phrase"]) if "phrase" in told else (None, None)
    found = Found(
        check=told["check"],
        outcome=Outcome(told["outcome"]),
        explanation=told["explanation"],
        phrase=told.get("phrase", ""),
        start=start,
        end=end,
        implied=[_interval(each) for each in told.get("implied", ())],
        compared=told.get("compared", {}),
        gap_days=told.get("gap_days"),
        reason=told.get("reason"),
        refs=told["refs"],
        part_of=[stage.finding(each) for each in told.get("part_of", ())],
    )
    finding = load_finding(
        stage.session,
        article_id=stage.version.article_id,
        claim_id=stage.claim(told["claim"]) if "claim" in told else None,
        found=found,
        by=by,
        now=now,
    )
    stage.findings[key] = finding.id


def _interval(told: dict[str, Any]) -> dict[str, Any]:
    return {"ref": None, "actual_year": None, **told}
