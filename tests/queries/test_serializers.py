"""Claims as data for programs."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_finding, a_proposal, an_item
from tests.queries.scenes import a_scene
from tracker.queries.claims import claim_page
from tracker.queries.ledger import ledger_page
from tracker.queries.serializers import (
    claim_record,
    count_record,
    explained_record,
    finding_record,
    reason_record,
    row_record,
)
from tracker.rules.ledger import LedgerFilter
from tracker.rules.origins import Count
from tracker.rules.reasons import Reason


def test_nobody_is_null_and_a_day_is_text(session: Session) -> None:
    scene = a_scene(session)
    scene.claim.due_on = NOW.date()
    session.flush()
    [row] = ledger_page(session, LedgerFilter(), desk_ids=scene.desk_ids, now=NOW).rows

    record = row_record(row)

    assert (record["assignee"], record["due_on"], record["desk"]) == (None, "2025-12-18", "Politics")


def test_a_claim_is_told_whole(session: Session) -> None:
    scene = a_scene(session)
    an_item(session, scene.claim, scene.checker)
    finding = a_finding(session, scene.claim)
    a_proposal(session, scene.claim, scene.checker)
    session.expire_all()

    page = claim_page(session, scene.claim.id, scene.desk_ids)
    record = claim_record(page)

    assert (len(record["evidence"]), len(record["history"])) == (1, 1)
    assert record["findings"] == [finding_record(finding)]
    assert record["proposal"]["by"] == "Carl"
    assert record["quote"] == scene.claim.statement


def test_reasons_have_stable_codes_where_they_are_explained(session: Session) -> None:
    scene = a_scene(session)

    record = explained_record(claim_page(session, scene.claim.id, scene.desk_ids))

    assert all({"code", "text", "would_do"} == reason.keys() for reason in record["missing"])
    assert reason_record(Reason("same", "So.")) == {"code": "same", "text": "So.", "would_do": None}
    assert count_record(Count(2, 1, 2))["k_max"] == 2
