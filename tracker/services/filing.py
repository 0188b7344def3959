"""Filing many claims at once: under a topic, or to somebody; each of them has a result of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from tracker.errors import TrackerError, WrongInput
from tracker.models import Person
from tracker.rules.claims import tidy_topic
from tracker.rules.roles import Action
from tracker.services.claims import ClaimDraft, edit_claim
from tracker.services.permissions import claim_for


@dataclass(frozen=True)
class RowResult:
    """What became of one claim of a bulk change: `changed`, `unchanged` or `refused`, and why."""

    claim_id: int
    key: str
    outcome: str
    why: str = ""


def file_claims(
    session: Session,
    *,
    claim_ids: Sequence[int],
    by: Person,
    now: datetime,
    assignee_id: int | None = None,
    topic: str = "",
    unassign: bool = False,
) -> list[RowResult]:
    """Assign many claims, or file them under a topic, one result a claim in the order asked.

    A refused claim never stops the rest. An unknown topic or nobody to assign to is refused as a whole.
    """
    topic = tidy_topic(topic)
    if not claim_ids:
        raise WrongInput("No claims are chosen; tick those you mean.", field="claims")
    if assignee_id is None and not topic and not unassign:
        raise WrongInput("Choose a person or write a topic.", field="assignee")
    results: dict[int, RowResult] = {}
    for claim_id in sorted(set(claim_ids)):  # one order for everybody, so that no two wait for each other
        results[claim_id] = _file(session, claim_id, by, now, assignee_id, topic, unassign)
    return [results[claim_id] for claim_id in dict.fromkeys(claim_ids)]


def _file(
    session: Session,
    claim_id: int,
    by: Person,
    now: datetime,
    assignee_id: int | None,
    topic: str,
    unassign: bool,
) -> RowResult:
    key = f"claim {claim_id}"
    try:
        claim = claim_for(session, claim_id, by=by, action=Action.EDIT_CLAIM)
        key, version = claim.key, claim.version
        draft = ClaimDraft.of(claim)
        if assignee_id is not None or unassign:
            draft = replace(draft, assignee_id=assignee_id)
        if topic:
            draft = replace(draft, topics=[*draft.topics, topic])
        claim = edit_claim(session, claim_id=claim_id, seen_version=None, draft=draft, by=by, now=now)
    except TrackerError as error:  # every check stands before the first write, so nothing of this row is left
        return RowResult(claim_id, key, "refused", str(error))
    return RowResult(claim_id, key, "changed" if claim.version != version else "unchanged")
