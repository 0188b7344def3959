"""The ledger piece by piece for programs."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim
from tests.queries.scenes import a_scene
from tracker.queries.ledger_keyset import KeysetPage, ledger_after
from tracker.rules.cursors import Cursor
from tracker.rules.ledger import LedgerFilter


def test_the_pieces_hold_every_claim_once_and_no_confidential_one(session: Session) -> None:
    scene = a_scene(session)
    claims = [scene.claim, *(a_claim(session, scene.article, scene.checker) for _ in range(3))]
    a_claim(session, scene.article, scene.checker, confidential=True)

    def piece(after: Cursor | None) -> KeysetPage:
        return ledger_after(session, LedgerFilter(), after=after, most=2, desk_ids=scene.desk_ids, now=NOW)

    first = piece(None)
    second = piece(first.last)

    assert first.last
    assert [row.id for page in (first, second) for row in page.rows] == [claim.id for claim in claims]
    assert (first.total, second.last) == (4, None)
