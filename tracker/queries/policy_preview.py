"""What another policy of a desk would change, before it takes effect."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.models import Claim
from tracker.queries.dossiers import Dossiers
from tracker.rules import policy as rules
from tracker.rules.policy_impact import PolicyImpact, PolicyImpacts, policy_impact
from tracker.rules.statuses.status import Status

PER_PAGE = 50
# So many dossiers in memory at once: a desk may have years of claims.
_BATCH = 200


@dataclass(frozen=True)
class AffectedClaim:
    """A claim that another policy would touch."""

    claim_id: int
    key: str
    statement: str
    status: Status
    effect: PolicyImpact


@dataclass
class PolicyPreview:
    """What another policy would change at a desk: all of it counted, and one page of the claims."""

    effects: PolicyImpacts = field(default_factory=PolicyImpacts)
    rows: list[AffectedClaim] = field(default_factory=list)
    page: int = 1

    @property
    def pages(self) -> int:
        """How many pages there are; at least 1."""
        return max(1, -(-self.effects.touched // PER_PAGE))


def affected_claims(
    session: Session,
    desk_id: int,
    policy: rules.Policy,
    *,
    effects: PolicyImpacts,
    is_on_page: Callable[[int], bool] = lambda _: True,
) -> Iterator[AffectedClaim]:
    """The claims of a desk that a policy would touch, in batches so that memory stays flat; `effects` counts all.

    Only those whose place among the touched, counted from 0, `is_on_page` are told.
    """
    ids = select(Claim.id).where(Claim.desk_id == desk_id).order_by(Claim.article_id, Claim.number, Claim.id)
    dossiers = Dossiers(session)
    for batch in session.scalars(ids, execution_options={"yield_per": _BATCH}).partitions():
        yield from _affected_of_batch(dossiers, batch, policy, effects, is_on_page)


def policy_preview(session: Session, desk_id: int, policy: rules.Policy, *, page: int = 1) -> PolicyPreview:
    """What a policy would change at a desk, with one page of the claims."""
    first, effects = (page - 1) * PER_PAGE, PolicyImpacts()
    # By place and not by OFFSET: which claims are touched is known only after the rules have looked.
    places_on_page = range(first, first + PER_PAGE)
    rows = list(affected_claims(session, desk_id, policy, effects=effects, is_on_page=places_on_page.__contains__))
    return PolicyPreview(effects, rows, page)


def _affected_of_batch(
    dossiers: Dossiers,
    ids: Collection[int],
    policy: rules.Policy,
    effects: PolicyImpacts,
    is_on_page: Callable[[int], bool],
) -> Iterator[AffectedClaim]:
    claims = {claim.id: claim for claim in dossiers.session.scalars(select(Claim).where(Claim.id.in_(ids)))}
    dossier_of = dossiers.of(claims.values())
    for claim_id in ids:
        # Counted whether shown or not: the numbers are of the whole desk, the rows of one page.
        effects.looked_at += 1
        place = effects.touched
        effect = effects.count(policy_impact(dossier_of[claim_id], policy))
        if effect.kinds and is_on_page(place):
            claim = claims[claim_id]
            yield AffectedClaim(claim.id, claim.key, claim.statement, claim.status, effect)
