"""Recording claims: making one from a passage and editing what the desk writes about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.errors import Conflict, NotFound, Refused, WrongInput
from tracker.language.dates import earliest_today
from tracker.language.kinds import ClaimType
from tracker.models import Anchor, AnchorState, Article, ArticleVersion, Change, Claim, Person, Revision, Topic
from tracker.queries.people import assignable
from tracker.queries.policy import policy_id
from tracker.queries.versions import newest_version
from tracker.rules.attribution import in_words
from tracker.rules.claim_fields import CLAIM_FIELDS
from tracker.rules.claims import Importance, tightened
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.rules.statuses import Status
from tracker.services import consequences
from tracker.services.attribution import LinkDraft, keep_links, payload_of, resolve_links
from tracker.services.consequences import Trigger
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for, require_at

_NO_ARTICLE = "There is no such article; look it up in the ledger."
_RESTED_ON = frozenset({"statement", "type", "motive"})  # texts are searched for the words, the type needs its guards
_SURROUNDINGS = 32  # characters of prefix and suffix, as the annotations we export carry


@dataclass(frozen=True)
class ClaimDraft:
    """What a person writes about a claim, a field for each row of `rules.claim_fields`; all can be edited later."""

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

    def as_fields(self) -> dict[str, Any]:
        """The same as plain JSON values, as revisions and the journal keep it."""
        return {row.name: row.as_json(getattr(self, row.name)) for row in CLAIM_FIELDS}


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
    follows: bool = True,
) -> Claim:
    """Make the passage from `start` to `end` of the article's newest version a claim, unreviewed.

    Offsets count characters, half-open. `version_id` is the version the person marked it in;
    if a newer one came in meanwhile, it is `Refused`. Whoever makes many lets the consequences follow once, afterwards.
    """
    article = session.scalar(select(Article).where(Article.id == article_id).with_for_update(of=Article))
    if article is None:
        raise NotFound(_NO_ARTICLE)
    require_at(article.desk_id, by=by, action=Action.EDIT_CLAIM, missing=_NO_ARTICLE)
    version = newest_version(session, article_id)
    # Offsets of the older text would mark other words in the newer one.
    if version_id is not None and version_id != version.id:
        raise Refused("A newer text of this article came in meanwhile; mark the passage there.", field="quote")
    start, end = tightened(version.text, start, end)
    # Everything that can be refused stands before the first row, so that a bulk change leaves nothing half-written.
    draft = _tidied(session, draft, desk_id=article.desk_id, now=now)
    chain = resolve_links(session, links, last_outlet_id=version.outlet_id, by=by, now=now)
    claim = Claim(
        article_id=article_id,
        desk_id=article.desk_id,
        number=(session.scalar(select(func.max(Claim.number)).where(Claim.article_id == article_id)) or 0) + 1,
        version=1,
        status=Status.UNREVIEWED,
        status_since=now,
        open_since=now,
        created_at=now,
        created_by_id=by.id,
        changed_at=now,
    )
    _write(session, claim, draft, by=by, now=now)
    session.add(_anchor(version, claim, start, end, by=by, now=now))
    keep_links(session, chain, claim_id=claim.id, by=by, now=now)
    session.add(_first_change(session, claim, by=by, now=now))
    record(
        session,
        type=JournalType.CLAIM_CREATE,
        summary=f"Recorded the claim {claim.key}: {claim.statement}",
        by=by,
        now=now,
        claim=claim,
        payload={
            **draft.as_fields(),
            "version_id": version.id,
            "quote": version.text[start:end],
            "start": start,
            "end": end,
            "chain": payload_of(chain),
            "attribution": in_words(chain),
        },
    )
    # Accepting forty candidates compares the article once, afterwards.
    if follows:
        consequences.follow(session, [claim.id], Trigger.QUOTE, by=by, now=now)
    return claim


def edit_claim(
    session: Session, *, claim_id: int, seen_version: int | None, draft: ClaimDraft, by: Person, now: datetime
) -> Claim:
    """Change what the desk writes about a claim; a draft that changes nothing leaves no trace."""
    claim = claim_for(session, claim_id, by=by, action=Action.EDIT_CLAIM)
    if seen_version is not None and claim.version != seen_version:
        raise Conflict("Somebody changed this claim while you were writing.", since=seen_version)
    before = ClaimDraft.of(claim)
    draft = _tidied(session, draft, desk_id=claim.desk_id, now=now, before=before)
    old, new = before.as_fields(), draft.as_fields()
    changed = [field for field in new if new[field] != old[field]]
    # No event, or saving a form that nobody changed would outdate the claim for everybody.
    if not changed:
        return claim
    claim = advance(session, claim_id, seen_version=seen_version, now=now)
    _write(session, claim, draft, by=by, now=now)
    record(
        session,
        type=JournalType.CLAIM_EDIT,
        summary=_edited(session, claim, changed),
        by=by,
        now=now,
        claim=claim,
        payload={"old": {field: old[field] for field in changed}, "new": {field: new[field] for field in changed}},
    )
    # Assigning two hundred claims must not read the texts of their publications.
    if _RESTED_ON.intersection(changed):
        consequences.follow(session, [claim.id], Trigger.WRITTEN, by=by, now=now)
    return claim


def _tidied(
    session: Session, draft: ClaimDraft, *, desk_id: int, now: datetime, before: ClaimDraft | None = None
) -> ClaimDraft:
    """The draft as it is kept. Assignee and due date are judged only when they are new."""
    # A date that has passed since it was set must not keep anybody from editing the rest.
    if draft.due_on and draft.due_on != (before and before.due_on) and draft.due_on < earliest_today(now):
        raise WrongInput("The due date is in the past; choose today or a later day.", field="due_on")
    # Nor must an assignee who has left.
    if draft.assignee_id is not None and draft.assignee_id != (before and before.assignee_id):
        able = {person.id for person in assignable(session, desk_id)}
        if draft.assignee_id not in able:
            raise WrongInput("Choose somebody who works at this desk as a fact-checker or editor.", field="assignee")
    return replace(draft, **{row.name: row.tidy(getattr(draft, row.name)) for row in CLAIM_FIELDS})


def _write(session: Session, claim: Claim, draft: ClaimDraft, *, by: Person, now: datetime) -> None:
    """Put the draft on the claim and keep a revision of it."""
    for row in CLAIM_FIELDS:
        if row.name not in {"topics", "hedges"}:
            setattr(claim, row.name, getattr(draft, row.name))
    claim.hedges = list(draft.hedges)
    topics = {topic.name: topic for topic in claim.topics}
    # Rows of topics that stay are kept as they are: taken out and put in again they would be new in history.
    claim.topics = [topics.get(name) or Topic(name=name) for name in draft.topics]
    session.add(claim)
    session.flush()
    session.add(Revision(claim_id=claim.id, fields=draft.as_fields(), recorded_at=now, recorded_by_id=by.id))


def _anchor(version: ArticleVersion, claim: Claim, start: int, end: int, *, by: Person, now: datetime) -> Anchor:
    return Anchor(
        claim_id=claim.id,
        article_version_id=version.id,
        exact=version.text[start:end],
        prefix=version.text[max(0, start - _SURROUNDINGS) : start],
        suffix=version.text[end : end + _SURROUNDINGS],
        start=start,
        end=end,
        state=AnchorState.EXACT,
        recorded_at=now,
        recorded_by_id=by.id,
    )


def _first_change(session: Session, claim: Claim, *, by: Person, now: datetime) -> Change:
    return Change(
        claim_id=claim.id,
        from_status=None,
        to_status=Status.UNREVIEWED,
        why="Taken in.",
        policy_id=policy_id(session, claim.desk_id),
        recorded_at=now,
        recorded_by_id=by.id,
    )


def _edited(session: Session, claim: Claim, changed: Sequence[str]) -> str:
    if list(changed) == ["assignee_id"]:
        person = session.get(Person, claim.assignee_id) if claim.assignee_id else None
        return f"Assigned {claim.key} to {person.name}." if person else f"Took {claim.key} from its assignee."
    words = ", ".join(row.word for row in CLAIM_FIELDS if row.name in changed)
    return f"Changed {words} of {claim.key}."
