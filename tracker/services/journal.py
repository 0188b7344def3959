"""Writing down what happened, in the same transaction as the thing itself."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

import rfc8785
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tracker.errors import Conflict, NotFound
from tracker.models import Article, Claim, Entry, Person
from tracker.rules.journal_types import JournalType, registered


def advance(session: Session, claim_id: int, *, now: datetime, seen_version: int | None = None) -> Claim:
    """Count one more event on a claim and hold its row until the transaction ends.

    `seen` is the version the asker had before them; another one in the database raises `Conflict`.
    """
    session.flush()
    counted = update(Claim).where(Claim.id == claim_id)
    # In the statement itself: between a question and an update somebody else could write.
    if seen_version is not None:
        counted = counted.where(Claim.version == seen_version)
    counted = counted.values(version=Claim.version + 1, changed_at=now).execution_options(synchronize_session=False)
    advanced = session.execute(counted.returning(Claim.id)).first()
    claim = session.scalar(select(Claim).where(Claim.id == claim_id).execution_options(populate_existing=True))
    if claim is None:
        raise NotFound("There is no such claim; look it up in the ledger.")
    # After the claim was looked for: a claim that is not there is no conflict.
    if advanced is None and seen_version is not None:
        raise Conflict("Somebody changed this claim while you were writing.", since=seen_version)
    return claim


def advance_all(session: Session, claim_ids: Collection[int], *, now: datetime) -> dict[int, Claim]:
    """Count one more event on each of these claims, in two statements however many they are."""
    session.flush()
    counted = update(Claim).where(Claim.id.in_(claim_ids)).values(version=Claim.version + 1, changed_at=now)
    session.execute(counted.execution_options(synchronize_session=False))
    claims = select(Claim).where(Claim.id.in_(claim_ids)).execution_options(populate_existing=True)
    return {claim.id: claim for claim in session.scalars(claims)}


def record(
    session: Session,
    *,
    type: JournalType,  # noqa: A002  (the journal's own word)
    summary: str,
    by: Person | None,
    now: datetime,
    claim: Claim | None = None,
    article: Article | None = None,
    desk_id: int | None = None,
    why: str = "",
    payload: Mapping[str, Any] | None = None,
) -> Entry:
    """Add one journal entry. `type` is a row of the table; `summary` is a sentence in the past tense, no actor.

    For a claim, call `advance` first: its version becomes the entry's place in the claim's own order.
    """
    entry = entry_of(
        type=type,
        summary=summary,
        by=by,
        now=now,
        claim=claim,
        article=article,
        desk_id=desk_id,
        why=why,
        payload=payload,
    )
    session.add(entry)
    session.flush()
    return entry


def entry_of(
    *,
    type: JournalType,  # noqa: A002  (the journal's own word)
    summary: str,
    by: Person | None,
    now: datetime,
    claim: Claim | None = None,
    article: Article | None = None,
    desk_id: int | None = None,
    why: str = "",
    payload: Mapping[str, Any] | None = None,
) -> Entry:
    """An entry that is not in the journal yet, for those who add many at once."""
    desk = claim.desk_id if claim else article.desk_id if article else desk_id
    role = by.role_at(desk) if by and desk is not None else by.best_role if by else None
    return Entry(
        type=registered(type).value,  # a code without a row is refused here, before anything is written
        desk_id=desk,
        article_id=claim.article_id if claim else article.id if article else None,
        claim_id=claim.id if claim else None,
        seq=claim.version if claim else None,
        actor_id=by.id if by else None,
        role=role or "",
        summary=summary,
        why=why,
        payload=rfc8785.dumps(dict(payload or {})).decode(),
        at=now,
    )
