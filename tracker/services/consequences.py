"""What follows from a deed, by itself: comparisons, proposed edges, counts and flags are kept as they would be anew.

Every service that changes what one of these rests on calls `follow` in the same transaction and nothing below it, so
that none of them can be forgotten. What stands below never imports this module: it would close a circle.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker.models import Cause, Claim, EdgeProposal, Evidence, OriginCount, Person, Recheck, Retraction
from tracker.queries.dependents import dependents_of_sources, sources_around
from tracker.queries.merges import counting_as_another
from tracker.queries.text_reuse import claims_with_proposals_to
from tracker.rules.evidence import Stance
from tracker.services.edge_proposals import propose_edges
from tracker.services.recount import recount
from tracker.services.standing_findings import match_findings


class Compared(Enum):
    """Which claims have to be compared with their evidence once more."""

    NONE = "none"
    THESE = "these"
    ARTICLE = "article"  # one that names nobody has its news from the outlets that the others name


@dataclass(frozen=True)
class _Reach:
    """How far a deed reaches: what it makes anew besides counts and flags, and the cause that a flag gives."""

    cause: Cause
    compared: Compared = Compared.NONE
    proposes: bool = False
    changed: str = ""


class Trigger(Enum):
    """What was done to claims, as far as something follows from it."""

    EVIDENCE = _Reach(Cause.EVIDENCE, Compared.THESE, proposes=True)
    EDGE = _Reach(Cause.EDGE)
    EDGE_TAKEN_BACK = _Reach(Cause.EDGE, proposes=True)  # the texts may still say so
    CHAIN = _Reach(Cause.FINDING, Compared.ARTICLE)
    QUOTE = _Reach(Cause.FINDING, Compared.ARTICLE, proposes=True)  # made, placed, overtaken or taken up again
    WRITTEN = _Reach(Cause.POLICY, proposes=True, changed="What the desk writes about it changed")
    TEXT = _Reach(Cause.FINDING, proposes=True)  # the article may be a publication of its own claims
    CALENDAR = _Reach(Cause.FINDING, proposes=True, changed="The calendar changed")  # two texts may share a slip
    FINDING = _Reach(Cause.FINDING)
    SOURCE = _Reach(Cause.SOURCE)
    SOURCE_NAME = _Reach(Cause.SOURCE, proposes=True)
    SOURCE_APART = _Reach(Cause.SOURCE, changed="Whether two of its sources may be one changed")
    NAMES_COMPARED = _Reach(Cause.NAMES)
    COUNTED_ANEW = _Reach(Cause.SOURCE, changed="How sources and publications are compared changed")
    SOURCE_NATURE = _Reach(Cause.SOURCE, Compared.ARTICLE, proposes=True)
    POLICY = _Reach(Cause.POLICY)
    RETRACTION = _Reach(Cause.RETRACTION)
    CORRECTION = _Reach(Cause.CORRECTION)
    REINSTATEMENT = _Reach(Cause.REINSTATEMENT)
    LOOKED_AGAIN = _Reach(Cause.EDGE, proposes=True, changed="The texts of its publications were compared again")


@dataclass(frozen=True)
class Followed:
    """What is new: edges that texts propose, and second looks."""

    proposed: Sequence[EdgeProposal] = ()
    flagged: Sequence[Recheck] = ()


def follow(
    session: Session,
    claim_ids: Collection[int],
    trigger: Trigger,
    *,
    by: Person,
    now: datetime,
    retraction: Retraction | None = None,
) -> Followed:
    """Make anew whatever rests on what was done to these claims; they are held by the caller.

    Names that become known later are looked for in older texts only when somebody asks to look again: otherwise each
    new publisher would have every text of every desk read in the transaction of whoever names it.
    """
    return _follow(session, claim_ids, claim_ids, claim_ids, trigger, by=by, now=now, retraction=retraction)


def follow_sources(
    session: Session, source_ids: Collection[int], trigger: Trigger, *, by: Person, now: datetime
) -> None:
    """Make anew what rests on sources, on what was merged into them, belongs to them or is owned by them.

    Comparisons change only where the chain of a claim names one of them. A new name changes what is proposed only
    where an edge to one of them is proposed now.
    """
    session.flush()
    dependents = _dependents(session, source_ids)
    # A comparison reads who is named in the chain of the claim, and nothing else of a source.
    with_chain = [claim_id for claim_id, ways in dependents.items() if "chain" in ways]
    proposing = claims_with_proposals_to(session, source_ids)
    # A name tells who may be one with whom, which counts look at; nothing is compared by it.
    if trigger is Trigger.SOURCE_NAME:
        _follow(session, dependents, (), proposing, trigger, by=by, now=now)
        return
    _follow(session, dependents, with_chain, {*dependents, *proposing}, trigger, by=by, now=now)


def follow_distinction(session: Session, pair: tuple[int, int], *, by: Person, now: datetime) -> None:
    """Count anew the claims that rest on both of two sources, after a word on whether they are two."""
    session.flush()
    # A claim that rests on one of them only has nobody to be in doubt about.
    first, second = (_dependents(session, [source_id]) for source_id in pair)
    _follow(session, first.keys() & second.keys(), (), (), Trigger.SOURCE_APART, by=by, now=now)


def _dependents(session: Session, source_ids: Collection[int]) -> dict[int, list[str]]:
    # A name of a merged source is one of what it counts as.
    merged = counting_as_another(session)
    counted = {*source_ids, *(merged.get(source_id, source_id) for source_id in source_ids)}
    return dependents_of_sources(session, sources_around(session, counted, merged))


def recount_uncounted(session: Session, *, now: datetime) -> int:
    """Count the claims that have evidence and were never counted, as in a database of an older version; how many."""
    weighs = Evidence.stance.in_([Stance.SUPPORTS, Stance.CONFLICTS])
    counted = exists().where(OriginCount.claim_id == Evidence.claim_id)
    waiting = select(Evidence.claim_id).where(weighs, ~counted).distinct()
    ids = session.scalars(waiting).all()
    recount(session, ids, cause=Cause.EVIDENCE, now=now)
    return len(ids) - len(session.scalars(waiting).all())


def _follow(
    session: Session,
    counted: Collection[int],
    compared: Collection[int],
    proposing: Collection[int],
    trigger: Trigger,
    *,
    by: Person,
    now: datetime,
    retraction: Retraction | None = None,
) -> Followed:
    """Compare first and count last, for counts decide on flags, and findings do too."""
    session.flush()
    reach, touched = trigger.value, set(counted)
    for article_id, claim_ids in _to_compare(session, compared, reach.compared):
        touched |= match_findings(session, article_id, claim_ids, by=by, now=now)
    proposed: list[EdgeProposal] = []
    # In one order for everybody, so that no two transactions wait for each other.
    for claim_id in sorted(proposing) if reach.proposes else ():
        proposed += propose_edges(session, claim_id, now=now)
    flagged = recount(session, touched, cause=reach.cause, now=now, retraction=retraction, changed=reach.changed)
    return Followed(proposed, flagged)


def _to_compare(
    session: Session, claim_ids: Collection[int], compared: Compared
) -> Iterator[tuple[int, Collection[int] | None]]:
    """The articles of these claims, each with the claims to compare; nothing named means all of them."""
    # An empty list would ask for every article.
    if compared is Compared.NONE or not claim_ids:
        return
    together: dict[int, set[int]] = {}
    rows = select(Claim.article_id, Claim.id).where(Claim.id.in_(claim_ids)).order_by(Claim.article_id)
    for article_id, claim_id in session.execute(rows):
        together.setdefault(article_id, set()).add(claim_id)
    for article_id, ids in together.items():
        yield article_id, None if compared is Compared.ARTICLE else ids
