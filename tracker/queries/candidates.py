"""The claims that reading proposes of an article, and which of them are still worth a look."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker import limits
from tracker.language.proposed import is_covered
from tracker.models import ArticleVersion, Candidate, CandidateDecision
from tracker.queries.examinations import marked_quotes
from tracker.rules.findings import Decision


@dataclass(frozen=True)
class Candidates:
    """What is proposed of one version: still `open`, and `dismissed` by somebody; in the order of the text."""

    open: Sequence[Candidate] = ()
    dismissed: Sequence[Candidate] = ()

    @property
    def shown(self) -> Sequence[Candidate]:
        """As many of the open ones as a page holds; the next come when these are decided."""
        return self.open[: limits.CANDIDATES_SHOWN.most]

    @property
    def checkable(self) -> list[Candidate]:
        """Those that evidence could decide."""
        return [candidate for candidate in self.open if candidate.checkable]


def candidates_of(session: Session, version_id: int) -> Candidates:
    """The candidates of a version in a constant number of queries; what the quote of a claim holds is left out."""
    rows = (
        select(Candidate)
        .where(Candidate.article_version_id == version_id)
        .order_by(Candidate.start, Candidate.end, Candidate.id)
        .options(selectinload(Candidate.decisions).joinedload(CandidateDecision.recorded_by))
    )
    # What a claim quotes already is no candidate any more.
    quotes = [(quote.start, quote.end) for quote in marked_quotes(session, version_id)]
    candidates = session.scalars(rows).all()
    left = [
        candidate
        for candidate in candidates
        if not is_covered(candidate.start, candidate.end, quotes)
        or (candidate.decision is None and is_claimed_for_another(candidate, candidates, quotes))
    ]
    return Candidates(
        open=[candidate for candidate in left if candidate.decision is None],
        dismissed=[candidate for candidate in left if candidate.decision is Decision.DISMISSED],
    )


def is_claimed_for_another(
    candidate: Candidate, candidates: Iterable[Candidate], quotes: Collection[tuple[int, int]]
) -> bool:
    """Whether the claims on these words came of proposals with another source: two may say one thing.

    `candidates` are those of its version, `quotes` where its claims stand.
    """
    place = (candidate.start, candidate.end)
    others = [
        other
        for other in candidates
        if (other.start, other.end) == place and other.links != candidate.links and other.decision is Decision.ACCEPTED
    ]
    return bool(others) and sum(quote == place for quote in quotes) == len(others)


def candidates_of_version(session: Session, version_id: int) -> Sequence[Candidate]:
    """Everything that was proposed of one version, with what people decided."""
    rows = (
        select(Candidate).where(Candidate.article_version_id == version_id).options(selectinload(Candidate.decisions))
    )
    return session.scalars(rows).all()


def all_candidates(session: Session, article_id: int) -> Sequence[Candidate]:
    """Everything that was ever proposed of an article, with what people decided, in the order of the texts."""
    rows = (
        select(Candidate)
        .join(ArticleVersion, ArticleVersion.id == Candidate.article_version_id)
        .where(ArticleVersion.article_id == article_id)
        .order_by(Candidate.article_version_id, Candidate.start, Candidate.id)
        .options(selectinload(Candidate.decisions))
    )
    return session.scalars(rows).all()


def dismissed_quotes(session: Session, article_id: int) -> Collection[str]:
    """The words that people dismissed as claims in any version of an article."""
    # By the words, not the offsets: a newer version that moves a sentence does not propose it anew.
    candidates = all_candidates(session, article_id)
    return {candidate.quote for candidate in candidates if candidate.decision is Decision.DISMISSED}
