"""What examining an article needs to know, and which findings count."""

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session, aliased, selectinload

from tracker.models import (
    Anchor,
    Claim,
    Dating,
    Examination,
    ExaminationFinding,
    FailedExamination,
    Finding,
    FindingDecision,
    Made,
)
from tracker.models.articles import ArticleVersion
from tracker.rules.examinations import Marked
from tracker.rules.statuses import Status


def that_counts() -> ColumnElement[bool]:
    """Whether a finding counts: it was loaded, or the newest examination of its article found it."""
    newer = aliased(Examination)
    is_newest = ~exists().where(newer.article_id == Examination.article_id, newer.id > Examination.id)
    listed = (
        exists()
        .where(ExaminationFinding.finding_id == Finding.id, ExaminationFinding.examination_id == Examination.id)
        .where(is_newest)
    )
    # A loaded one came with data and no examination lists it.
    return or_(Finding.made == Made.LOADED, listed)


def newest_examination(session: Session, article_id: int) -> Examination | None:
    """The examination whose findings count; nothing for an article that was never read."""
    examinations = select(Examination).where(Examination.article_id == article_id)
    return session.scalars(examinations.order_by(Examination.id.desc()).limit(1)).first()


def failure_since(session: Session, version_id: int, examination: Examination | None) -> FailedExamination | None:
    """The last time that a machine gave up on a version, unless it was read and checked after that."""
    failures = select(FailedExamination).where(FailedExamination.article_version_id == version_id)
    failure = session.scalars(failures.order_by(FailedExamination.id.desc()).limit(1)).first()
    if failure is None or examination is None or examination.article_version_id != version_id:
        return failure
    return failure if failure.recorded_at > examination.recorded_at else None


def findings_of(session: Session, examination_id: int) -> list[Finding]:
    """What an examination found, in its order."""
    query = (
        select(Finding)
        .join(ExaminationFinding, ExaminationFinding.finding_id == Finding.id)
        .where(ExaminationFinding.examination_id == examination_id)
        .order_by(ExaminationFinding.id)
    )
    return list(session.scalars(query))


def computed_findings(session: Session, article_id: int) -> list[Finding]:
    """Everything that was ever computed of an article, with people's words, newest first."""
    findings = (
        select(Finding)
        .join(ArticleVersion, ArticleVersion.id == Finding.article_version_id)
        .where(ArticleVersion.article_id == article_id, Finding.made == Made.COMPUTED)
        .order_by(Finding.id.desc())
        .options(selectinload(Finding.decisions).joinedload(FindingDecision.recorded_by))
        .execution_options(populate_existing=True)
    )
    return list(session.scalars(findings))


def marked_quotes(session: Session, version_id: int) -> list[Marked]:
    """Where the quotes of claims stand in a version, as far as that is known; overtaken claims are left out."""
    last = select(func.max(Anchor.id)).where(Anchor.article_version_id == version_id).group_by(Anchor.claim_id)
    anchors = (
        select(Anchor.claim_id, Anchor.start, Anchor.end)
        .join(Claim, Claim.id == Anchor.claim_id)
        .where(Anchor.id.in_(last), Anchor.start.is_not(None), Claim.status != Status.SUPERSEDED)
        .order_by(Anchor.claim_id)
    )
    return [
        Marked(claim_id, start, end) for claim_id, start, end in session.execute(anchors) if start is not None and end
    ]


def dating_of(session: Session, article_id: int) -> Dating | None:
    """What is held about the day of publication now."""
    datings = select(Dating).where(Dating.article_id == article_id)
    return session.scalars(datings.order_by(Dating.id.desc()).limit(1)).first()
