"""The claims that reading proposes of an article, and which of them are still worth a look."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker import limits
from tracker.language.proposed import is_covered
from tracker.models import ArticleVersion, Candidate, CandidateDecision
from tracker.queries.examinations import marked_quotes
from tracker.rules.findings import Decision


class Order(StrEnum):
    """What comes first of the claims that are proposed."""

    TEXT = "text"
    WEIGHT = "weight"


@dataclass(frozen=True)
class Candidates:
    """What is proposed of one version: still `open`, `accepted` and `dismissed` by somebody; in the order of the text.

    `others` only stand in the text too: nobody has to decide about them, and they count nowhere. The open ones are in
    the order that was asked for.
    """

    open: Sequence[Candidate] = ()
    others: Sequence[Candidate] = ()
    dismissed: Sequence[Candidate] = ()
    accepted: Sequence[Candidate] = ()

    @property
    def shown(self) -> Sequence[Candidate]:
        """As many of the open ones as a page holds; the next come when these are decided."""
        return self.open[: limits.CANDIDATES_SHOWN.most]

    @property
    def is_weighed(self) -> bool:
        """Whether there is another order than that of the text."""
        return len(self.open) > 1 and any(candidate.rank for candidate in self.open)

    @property
    def is_decided(self) -> bool:
        """Whether somebody has said something of what was proposed."""
        return any(candidate.is_proposed for candidate in (*self.dismissed, *self.accepted))

    def undecided(self, candidate_id: int | None) -> Candidate | None:
        """The one of that id that nobody has said anything of, proposed or not."""
        return next((candidate for candidate in (*self.open, *self.others) if candidate.id == candidate_id), None)

    @property
    def checkable(self) -> list[Candidate]:
        """Those that evidence could decide."""
        return [candidate for candidate in self.open if candidate.checkable]


def candidates_of(session: Session, version_id: int, order: Order = Order.TEXT) -> Candidates:
    """The candidates of a version in a constant number of queries; what the quote of a claim holds is left out.

    Of words that were read more than once the newest reading counts, unless a person has spoken of them.
    """
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
        for candidate in current(candidates)
        if not is_covered(candidate.start, candidate.end, quotes)
        or (candidate.decision is None and is_claimed_for_another(candidate, candidates, quotes))
    ]
    undecided = [candidate for candidate in left if candidate.decision is None]
    proposed = [candidate for candidate in undecided if candidate.is_proposed]
    return Candidates(
        open=sorted(proposed, key=_weight) if order is Order.WEIGHT else proposed,
        others=[candidate for candidate in undecided if not candidate.is_proposed],
        dismissed=[candidate for candidate in left if candidate.decision is Decision.DISMISSED],
        accepted=[candidate for candidate in candidates if candidate.decision is Decision.ACCEPTED],
    )


def current(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those that count: of words that were read more than once, what people answered and the newest reading."""
    newest: dict[tuple[int, int], int] = {}
    for candidate in candidates:
        place = (candidate.start, candidate.end)
        newest[place] = max(candidate.examination_id, newest.get(place, 0))
    return [
        candidate
        for candidate in candidates
        if candidate.examination_id == newest[candidate.start, candidate.end]
        or not (candidate.decision is None or candidate.is_withdrawn)
    ]


def _weight(candidate: Candidate) -> tuple[bool, int]:
    """What was never weighed comes last; `sorted` leaves the rest in the order of the text."""
    return candidate.rank is None, candidate.rank or 0


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
    """The words that people dismissed as claims in any version of an article, not those that rules withdrew."""
    return dismissed_among(all_candidates(session, article_id))


def dismissed_among(candidates: Iterable[Candidate]) -> Collection[str]:
    """The words that people dismissed, of these."""
    # By the words, not the offsets: a newer version that moves a sentence does not propose it anew.
    return {
        candidate.quote
        for candidate in candidates
        if candidate.decision is Decision.DISMISSED and not candidate.is_withdrawn
    }
