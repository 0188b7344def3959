"""What stands beside the text of an article: its claims with their quotes, chains and findings."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.models import Anchor, ArticleVersion, Claim, Finding, FindingDecision
from tracker.queries.attribution import chains
from tracker.queries.examinations import that_counts
from tracker.rules.anchors import MOST_PLACES, AnchorState, standing_at
from tracker.rules.attribution import Link
from tracker.rules.claims import Passage, surroundings
from tracker.rules.statuses import Status


@dataclass(frozen=True)
class TextRange:
    """Where an unsettled quote may stand, with what is around it."""

    start: int
    end: int
    passage: Passage


@dataclass(frozen=True)
class ClaimAnnotation:
    """A claim beside the text: where its quote stands in the version shown, its chain, its findings.

    `anchor` is nothing if the claim is younger than that version. `places` is where an uncertain quote may stand.
    """

    claim: Claim
    anchor: Anchor | None
    links: Sequence[Link]
    findings: Sequence[Finding]
    places: Sequence[TextRange]

    @property
    def is_unsettled(self) -> bool:
        """Whether a person has to say where its quote stands; not of a claim that is overtaken."""
        # A claim that another one replaced rests on its old text for good: nobody places its quote again.
        overtaken = self.claim.status is Status.SUPERSEDED
        return self.anchor is not None and not self.anchor.state.is_settled and not overtaken


def article_findings(session: Session, article_id: int) -> list[Finding]:
    """The findings of an article that count, with people's words on them and those that lapsed."""
    findings = (
        select(Finding)
        .join(ArticleVersion, ArticleVersion.id == Finding.article_version_id)
        .where(ArticleVersion.article_id == article_id, that_counts())
        .order_by(Finding.id)
        .options(
            selectinload(Finding.decisions).joinedload(FindingDecision.recorded_by),
            joinedload(Finding.lapsed).selectinload(Finding.decisions).joinedload(FindingDecision.recorded_by),
        )
    )
    return list(session.scalars(findings))


def claim_annotations(session: Session, version: ArticleVersion, findings: Sequence[Finding]) -> list[ClaimAnnotation]:
    """Every claim of the article in the order of the text; those without a place in it come last."""
    claims = list(session.scalars(select(Claim).where(Claim.article_id == version.article_id).order_by(Claim.number)))
    anchors = {
        anchor.claim_id: anchor
        # The last of several counts: a person who settles a place writes a further row.
        for anchor in session.scalars(select(Anchor).where(Anchor.article_version_id == version.id).order_by(Anchor.id))
    }
    links = chains(session, [claim.id for claim in claims])
    beside = [
        ClaimAnnotation(
            claim=claim,
            anchor=anchors.get(claim.id),
            links=links[claim.id],
            findings=[finding for finding in findings if finding.claim_id == claim.id],
            places=_ranges(version.text, anchors.get(claim.id)),
        )
        for claim in claims
    ]
    return sorted(beside, key=_place_in_text)


def _place_in_text(beside: ClaimAnnotation) -> tuple[bool, int, int]:
    start = beside.anchor.start if beside.anchor else None
    # False sorts first: claims without a place stand below the text, by their number.
    return start is None, start or 0, beside.claim.number


def _ranges(text: str, anchor: Anchor | None) -> list[TextRange]:
    # Only an uncertain quote is searched for; of a settled one the place is known.
    if anchor is None or anchor.state is not AnchorState.UNCERTAIN:
        return []
    spans = standing_at(text, anchor.exact, MOST_PLACES)
    return [TextRange(start, end, surroundings(text, start, end, most=120)) for start, end in spans]
