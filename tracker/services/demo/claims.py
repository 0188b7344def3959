"""The claims of the demo, marked in the article one after the other."""

from datetime import UTC, timedelta
from typing import Any

from tracker.rules.claims import ClaimType, Importance
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.demo.sources import chain
from tracker.services.demo.stage import Stage

MINUTES_EACH = 3


def make_claims(stage: Stage) -> None:
    """Make every passage of the file a claim, in its order, from 08:55 on."""
    by = stage.person("checker")
    for position, (key, told) in enumerate(stage.read("claims.toml").items()):
        start, end = stage.passage(told["quote"])
        claim = make_claim(
            stage.session,
            article_id=stage.version.article_id,
            start=start,
            end=end,
            draft=_draft(stage, told),
            links=chain(stage, told.get("chain", ())),
            by=by,
            now=stage.at("08:55", minutes=position * MINUTES_EACH),
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
