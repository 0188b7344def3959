"""Keeping the claims that reading proposes of a version: once, and not what was dismissed in the same words."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker.language.proposed import Proposed
from tracker.models import ArticleVersion, Candidate, Examination
from tracker.queries.candidates import dismissed_quotes


def is_read(session: Session, version: ArticleVersion) -> bool:
    """Whether claims were proposed of a version; they are proposed once."""
    return bool(session.scalar(select(exists().where(Candidate.article_version_id == version.id))))


def propose(
    session: Session, examination: Examination, version: ArticleVersion, proposed: Sequence[Proposed], *, now: datetime
) -> int:
    """Write what reading proposes of a version that was not read before; what was dismissed in these words stays so."""
    # Read once more, a text must not bring back the forty claims that somebody has been through.
    if not proposed or is_read(session, version):
        return 0
    dismissed = dismissed_quotes(session, version.article_id)
    fresh = [claim for claim in proposed if claim.quote not in dismissed]
    session.add_all(_candidate(claim, examination, version, now) for claim in fresh)
    session.flush()
    return len(fresh)


def _candidate(claim: Proposed, examination: Examination, version: ArticleVersion, now: datetime) -> Candidate:
    return Candidate(
        examination_id=examination.id,
        article_version_id=version.id,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        type=claim.type,
        checkable=claim.checkable,
        hedges=list(claim.hedges),
        links=[
            {"role": step.role.value, "name": step.name, "kind": step.kind.value, "cue": step.cue}
            for step in claim.steps
        ],
        attribution=claim.attribution,
        words=list(claim.words),
        recorded_at=now,
    )
