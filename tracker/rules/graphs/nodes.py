"""The nodes of a claim's graph as they are counted: which kind of origin a source is, and whom it depends on."""

from collections.abc import Iterable
from datetime import date

from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.rules.belonging import with_all_above
from tracker.rules.evidence import Stance
from tracker.rules.graphs.facts import NodeFacts, NodeKind, SourceFacts
from tracker.rules.occasions import occasion_key
from tracker.rules.origins import Carrier, Origin, OriginKind
from tracker.rules.owners import owner_on, owners_above

ORIGIN_KINDS = {
    SourceKind.PERSON: OriginKind.NAMED,
    SourceKind.ORGANISATION: OriginKind.NAMED,
    SourceKind.GOVERNMENT: OriginKind.NAMED,
    SourceKind.DOCUMENT: OriginKind.DOCUMENT,
    SourceKind.DATASET: OriginKind.DOCUMENT,
    SourceKind.OBSERVATION: OriginKind.OBSERVATION,
    SourceKind.OUTLET: OriginKind.OBSERVATION,
    SourceKind.UNNAMED: OriginKind.UNNAMED,
}
# Two speakers of one ministry depend on it, and so does what the ministry itself puts out.
_STANDS_FOR_ITSELF = frozenset({SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET})


def counted_carrier(node: str, facts: NodeFacts) -> Carrier:
    """Only evidence for or against is counted; relays and context may stand between others."""
    counts = facts.kind is NodeKind.CARRIER and facts.stance != Stance.CONTEXT
    return Carrier(node, facts.published_on, facts.stance if counts else "", facts.retracted)


def counted_origin(facts: SourceFacts, on: PartialDate | None, *also_on: PartialDate | None) -> Origin:
    """A source as an origin, with the owner it had when it was first published.

    What was merged into it may have been published first on another day (`also_on`), and is tied as it was then.
    """
    itself = facts.id if facts.kind in _STANDS_FOR_ITSELF else None
    organisation = facts.organisation_id or itself or facts.outlet_id
    owner = owner_on(facts.owners, on)
    return Origin(
        id=f"source {facts.id}",
        kind=ORIGIN_KINDS[facts.kind],
        # An unnamed source is never provably independent, so an organisation would prove nothing more.
        organisation=str(organisation) if organisation and facts.kind is not SourceKind.UNNAMED else None,
        owner=str(owner) if owner else None,
        # “Minister’s briefing” and “minister's  briefing” are one occasion, so one origin.
        event=occasion_key(facts.event) or None,
        retracted=facts.retracted,
        owners_above=tuple(map(str, owners_above(owner, facts.owners_above, on) if owner else ())),
        belongs_to=_ties(facts, (on, *also_on)),
    )


def _ties(facts: SourceFacts, days: Iterable[PartialDate | None]) -> tuple[str, ...]:
    """All that it is, belongs to and took part in, whatever part that plays for it."""
    if facts.kind is SourceKind.UNNAMED:
        return ()  # possibly dependent on anybody, so nothing more can tie it
    chain: dict[int, None] = {}
    for day in days:
        owner = owner_on(facts.owners, day)
        nearest = [number for number in (facts.id, facts.outlet_id, facts.organisation_id, owner) if number]
        higher = owners_above(owner, facts.owners_above, day) if owner else ()
        chain |= dict.fromkeys(with_all_above([*nearest, *higher], facts.belongings, day))
    occasions = filter(None, map(occasion_key, (facts.event, *facts.other_events)))
    # Sources are numbers, so an occasion is never taken for one.
    return (*map(str, chain), *(f"occasion {occasion}" for occasion in dict.fromkeys(occasions)))


def first_day(day: PartialDate) -> date:
    """The first day a date can mean."""
    return day.first_day
