"""Proven edges between publications and their origins."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tracker.language.kinds import EdgeKind
from tracker.models import ProvenEdge


@pytest.mark.parametrize("ends", ["neither", "both"])
def test_an_edge_has_just_one_end(session: Session, ends: str) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by)
    start, end = (an_item(session, claim, by).carrier_id for _ in range(2))
    source = a_source(session, by)

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(
            ProvenEdge(
                claim_id=claim.id,
                from_carrier_id=start,
                to_carrier_id=end if ends == "both" else None,
                to_source_id=source.id if ends == "both" else None,
                kind=EdgeKind.CITES,
                sentence="It says so.",
                recorded_at=NOW,
                recorded_by_id=by.id,
            )
        )
