"""The ledger as a table that leaves the house."""

import csv

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim
from tests.queries.scenes import a_scene
from tracker.queries.exports import COLUMNS, csv_lines
from tracker.queries.ledger import ledger_page
from tracker.rules.ledger import LedgerFilter


def test_a_line_has_every_column_and_confidential_claims_stay(session: Session) -> None:
    scene = a_scene(session)
    a_claim(session, scene.article, scene.checker, statement="CANARY", confidential=True)
    rows = ledger_page(session, LedgerFilter(), desk_ids=scene.desk_ids, now=NOW).rows

    text = "".join(csv_lines(rows))

    head, line = csv.reader(text.removeprefix("\ufeff").splitlines())
    assert head == list(COLUMNS)
    assert dict(zip(head, line, strict=True))["statement"] == scene.claim.statement
    assert "CANARY" not in text
