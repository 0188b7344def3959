"""A ledger as an older version left it: two spellings counted as two, and a claim stood on that."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_source, an_item
from tracker.language.kinds import SourceKind
from tracker.models import Claim, OriginCount, Person, Source
from tracker.rules.statuses import Status


def corroborated_by_a_spelling(session: Session, claim: Claim, by: Person) -> tuple[Source, Source]:
    """Straight into the tables, for no service does this any more; the two spellings."""
    first, second = (
        a_source(session, by, name=name, kind=SourceKind.PERSON) for name in ("Mara Lindqvist", "Mara Lindquist")
    )
    for publisher in (first, second):
        an_item(session, claim, by, publisher=publisher)
    session.add(
        OriginCount(
            claim_id=claim.id,
            carriers_for=2,
            k_min=2,
            k_max=2,
            attributable=2,
            carriers_against=0,
            k_min_against=0,
            k_max_against=0,
            attributable_against=0,
            recorded_at=NOW,
        )
    )
    claim.status = Status.CORROBORATED
    session.flush()
    return first, second
