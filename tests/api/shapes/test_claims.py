"""Claims, with everything that is known about one: the shapes name what the records hold, and nothing else."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article, an_item
from tracker.api.shapes.claims import ClaimShape, EvidenceShape, ListedClaimShape
from tracker.queries.claims import claim_page
from tracker.queries.ledger import ledger_page
from tracker.queries.serializers import explained_record, row_record
from tracker.rules.ledger import LedgerFilter


def test_a_shape_names_the_fields_of_its_record(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by)
    an_item(session, claim, by)
    session.expire_all()

    [row] = ledger_page(session, LedgerFilter(), desk_ids=[desk.id], now=NOW).rows
    record = explained_record(claim_page(session, claim.id, [desk.id]))

    assert row_record(row).keys() == ListedClaimShape().fields.keys()
    assert record.keys() == ClaimShape().fields.keys()
    assert record["evidence"][0].keys() == EvidenceShape().fields.keys()
