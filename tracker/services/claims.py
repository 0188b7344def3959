"""Recording claims: making one from a passage, editing what the desk writes about it, filing many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.models import Claim, Person
from tracker.rules.claims import ClaimType, Importance
from tracker.services.attribution import LinkDraft


@dataclass(frozen=True)
class ClaimDraft:
    """What a person writes about a claim; all of it can be edited later."""

    statement: str
    type: ClaimType = ClaimType.EVENT
    hedges: Sequence[str] = ()
    motive: bool = False
    importance: Importance = Importance.NORMAL
    confidential: bool = False
    assignee_id: int | None = None
    due_on: date | None = None
    topics: Sequence[str] = ()

    @classmethod
    def of(cls, claim: Claim) -> "ClaimDraft":
        """What is written about a claim now."""
        fields = {field: getattr(claim, field) for field in cls.__dataclass_fields__}
        return cls(**fields | {"topics": sorted(topic.name for topic in claim.topics)})


@dataclass(frozen=True)
class RowResult:
    """What became of one claim of a bulk change: `changed`, `unchanged` or `refused`, and why."""

    claim_id: int
    key: str
    outcome: str
    why: str = ""


def make_claim(
    session: Session,
    *,
    article_id: int,
    start: int,
    end: int,
    draft: ClaimDraft,
    by: Person,
    now: datetime,
    links: Sequence[LinkDraft] = (),
    version_id: int | None = None,
) -> Claim:
    """Make the passage from `start` to `end` of the article's newest version a claim, unreviewed.

    Offsets count characters, half-open. `version_id` is the version the person marked it in;
    if a newer one came in meanwhile, it is `Refused`.
    """
    raise NotImplementedError


def edit_claim(
    session: Session, *, claim_id: int, seen: int | None, draft: ClaimDraft, by: Person, now: datetime
) -> Claim:
    """Change what the desk writes about a claim; a draft that changes nothing leaves no trace."""
    raise NotImplementedError


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
    """Assign many claims, or file them under a topic, one result a claim in the order asked."""
    raise NotImplementedError
