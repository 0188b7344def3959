"""The claims of the demo: which passages the desk marked, and what it wrote about them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tracker.language.kinds import ClaimType
from tracker.models import Person
from tracker.rules.claims import Importance
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.demo.sources import chain
from tracker.services.demo.stage import Stage


def mark(stage: Stage, key: str, *, by: Person, now: datetime) -> None:
    """Make the passage of that key a claim; its number is its place in the article's order of claims."""
    told = stage.part("claims.toml", key)
    start, end = stage.passage(told["quote"])
    claim = make_claim(
        stage.session,
        article_id=stage.version.article_id,
        start=start,
        end=end,
        draft=_draft(stage, told),
        links=chain(stage, told.get("chain", ())),
        by=by,
        now=now,
    )
    stage.claims[key] = claim.id


def _draft(stage: Stage, told: dict[str, Any]) -> ClaimDraft:
    today = stage.now.astimezone(UTC).date()
    return ClaimDraft(
        statement=told["statement"],
        type=ClaimType(told["type"]),
        hedges=told.get("hedges", ()),
        motive=told.get("motive", False),
        importance=Importance(told.get("importance", "normal")),
        assignee_id=stage.person(told["assignee"]).id if "assignee" in told else None,
        due_on=today + timedelta(days=told["due"]) if "due" in told else None,
        topics=told["topics"],
    )
