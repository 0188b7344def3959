"""Why claims that a report listed before are not on its list any more."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.queries.scenes import a_scene
from tracker.queries.delisted import delisted
from tracker.rules.claims import Importance
from tracker.rules.ledger import LedgerFilter
from tracker.rules.statuses import OPEN, Status


@pytest.mark.parametrize(
    ("ledger_filter", "status", "why"),
    [
        (LedgerFilter(status=OPEN), Status.CONFIRMED, "It is confirmed now."),
        (LedgerFilter(status=OPEN, topic="berlin"), Status.UNREVIEWED, "It is no longer filed under “berlin”."),
        (
            LedgerFilter(status=OPEN, importance=frozenset({Importance.HIGH})),
            Status.UNREVIEWED,
            "Its importance changed to normal.",
        ),
        (LedgerFilter(status=OPEN), Status.UNREVIEWED, "The report asks for other claims now."),
    ],
)
def test_a_claim_that_is_gone_says_why(session: Session, ledger_filter: LedgerFilter, status: Status, why: str) -> None:
    scene = a_scene(session)
    scene.claim.status = status
    session.flush()

    [row] = delisted(session, {scene.claim.id: "unreviewed"}, ledger_filter, desk_ids=scene.desk_ids, now=NOW)

    assert (row.was, row.why) == ("unreviewed", why)


def test_of_a_claim_at_another_desk_nothing_else_is_said(session: Session) -> None:
    scene = a_scene(session)

    [row] = delisted(session, {scene.claim.id: "unreviewed"}, LedgerFilter(status=OPEN), desk_ids=[], now=NOW)

    assert row.why == "It belongs to another desk now."
