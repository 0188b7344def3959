"""How often each check was right, as far as people have said so."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, selectinload

from tracker.language.findings import Outcome
from tracker.models import ArticleVersion, Finding, FindingDecision
from tracker.models.articles import Article
from tracker.rules.findings import Decision


@dataclass(frozen=True)
class CheckRecord:
    """What people said to the inconsistent findings of one check; a finding that was made again counts once."""

    check: str
    right: int = 0
    beside_the_point: int = 0
    wrong: int = 0

    @property
    def decided(self) -> int:
        """How many people have judged."""
        return self.right + self.beside_the_point + self.wrong

    @property
    def percent_right(self) -> int:
        """Of a hundred judged, how many were right; rounded down, for 100 means every one."""
        return 100 * self.right // self.decided


def check_records(session: Session, *, desk_ids: Collection[int]) -> list[CheckRecord]:
    """The record of every check of which somebody at these desks has judged a finding, the most judged first."""
    rows = (
        select(Finding, ArticleVersion.article_id)
        .join(ArticleVersion, ArticleVersion.id == Finding.article_version_id)
        .join(Article, Article.id == ArticleVersion.article_id)
        .where(Article.desk_id.in_(desk_ids), Finding.outcome == Outcome.INCONSISTENT)
        .where(exists().where(FindingDecision.finding_id == Finding.id))
        .order_by(Finding.id)
        .options(selectinload(Finding.decisions))
    )
    # An examination that finds the same anew copies people's words; the newest of them counts.
    newest = {(article_id, row.basis or f"loaded {row.id}"): row for row, article_id in session.execute(rows)}
    words: dict[str, list[FindingDecision]] = {}
    for row in newest.values():
        words.setdefault(row.check, []).append(row.decisions[-1])
    records = [_record(check, decisions) for check, decisions in words.items()]
    return sorted(records, key=lambda record: (-record.decided, record.check))


def _record(check: str, decisions: Collection[FindingDecision]) -> CheckRecord:
    right = sum(word.decision is Decision.ACCEPTED for word in decisions)
    beside = sum(word.because is not None and not word.because.is_fault for word in decisions)
    return CheckRecord(check, right, beside, len(decisions) - right - beside)
