"""The nodes of a claim's graph as they are counted: which kind of origin a source is, and whom it depends on."""

from datetime import date

from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
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


def counted_origin(facts: SourceFacts, on: PartialDate | None) -> Origin:
    """A source as an origin, with the owner it had when it was first published."""
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
    )


def first_day(day: PartialDate) -> date:
    """The first day a date can mean."""
    return day.first_day
