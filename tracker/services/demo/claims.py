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
    described = stage.part("claims.toml", key)
    start, end = stage.passage(described["quote"])
    claim = make_claim(
        stage.session,
        article_id=stage.version.article_id,
        start=start,
        end=end,
        draft=_draft(stage, described),
        links=chain(stage, described.get("chain", ())),
        by=by,
        now=now,
    )
    stage.claims[key] = claim.id


def _draft(stage: Stage, described: dict[str, Any]) -> ClaimDraft:
    today = stage.now.astimezone(UTC).date()
    return ClaimDraft(
        statement=described["statement"],
        type=ClaimType(described["type"]),
        hedges=described.get("hedges", ()),
        motive=described.get("motive", False),
        importance=Importance(described.get("importance", "normal")),
        assignee_id=stage.person(described["assignee"]).id if "assignee" in described else None,
        due_on=today + timedelta(days=described["due"]) if "due" in described else None,
        topics=described["topics"],
    )
