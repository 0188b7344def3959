"""Keeping the claims that reading proposes of a version: once, and not what was dismissed in the same words."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import exists, insert, select
from sqlalchemy.orm import Session

from tracker.language.proposed import Proposed
from tracker.models import ArticleVersion, Candidate, Examination
from tracker.queries.candidates import dismissed_quotes


def is_read(session: Session, version: ArticleVersion) -> bool:
    """Whether claims were proposed of a version; they are proposed once."""
    return bool(session.scalar(select(exists().where(Candidate.article_version_id == version.id))))


def propose(
    session: Session, examination: Examination, version: ArticleVersion, proposed: Sequence[Proposed], *, now: datetime
) -> Sequence[Proposed]:
    """Write what reading finds in a version that was not read before; what was dismissed in these words stays so.

    Answers what was written: the claims proposed, and what only stands in the text too.
    """
    # Read once more, a text must not bring back the forty claims that somebody has been through.
    if not proposed or is_read(session, version):
        return []
    dismissed = dismissed_quotes(session, version.article_id)
    fresh = [claim for claim in proposed if claim.quote not in dismissed]
    # In bulk: a text of a million characters may have thousands, and others wait for the database meanwhile.
    if fresh:
        session.execute(insert(Candidate), [_row(claim, examination, version, now) for claim in fresh])
    return fresh


def propose_anew(
    session: Session, examination: Examination, version: ArticleVersion, proposed: Sequence[Proposed], *, now: datetime
) -> None:
    """Write these further proposals of a version that was read before; the caller has compared them with those."""
    if proposed:
        session.execute(insert(Candidate), [_row(claim, examination, version, now) for claim in proposed])


def steps_of(claim: Proposed) -> list[dict[str, Any]]:
    """The chain of a proposed claim as a candidate keeps it."""
    return [
        {
            "role": step.role.value,
            "name": step.name,
            "kind": step.kind.value,
            "cue": step.cue,
            "attitude": step.attitude.value,
            "negated": step.negated,
        }
        for step in claim.steps
    ]


def _row(claim: Proposed, examination: Examination, version: ArticleVersion, now: datetime) -> dict[str, Any]:
    return {
        "examination_id": examination.id,
        "article_version_id": version.id,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "type": claim.type,
        "checkable": claim.checkable,
        "hedges": list(claim.hedges),
        "links": steps_of(claim),
        "attribution": claim.attribution,
        "words": list(claim.words),
        "statement": claim.statement,
        "rank": claim.rank,
        "why": claim.why,
        "recorded_at": now,
    }
