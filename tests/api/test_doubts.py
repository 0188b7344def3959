"""The claims in doubt for a name, by program."""

import pytest
from sqlalchemy import update

from tests.api.conftest import Client, Program
from tests.api.test_claims import same
from tests.services.old_ledger import corroborated_by_a_spelling
from tests.web.newsroom import Newsroom, on_both
from tracker.api.shapes.doubts import DoubtsShape
from tracker.db import Database
from tracker.models import Claim, Person


@pytest.fixture
def doubtful_id(database: Database, newsroom: Newsroom) -> int:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        corroborated_by_a_spelling(session, session.get_one(Claim, newsroom.army_id), by)
    return newsroom.army_id


@on_both
def test_a_claim_is_listed_with_what_falls(checker: Client, doubtful_id: int) -> None:
    answer = checker.get("/sources/doubts")

    same(DoubtsShape, answer)
    (claim,) = answer["claims"]
    assert (claim["id"], claim["status"], claim["holds"]) == (doubtful_id, "corroborated", "single_source")
    assert (claim["falls_below"], claim["flagged"]) == (True, False)
    (fall,) = claim["falls"]
    assert (fall["before"]["k_min"], fall["after"]["k_min"]) == (2, 1)
    assert fall["doubts"] == ["Mara Lindqvist and Mara Lindquist may be one person."]
    assert (answer["total"], answer["page"], answer["pages"]) == (1, 1, 1)


def test_other_desks_and_confidence_keep_theirs(
    checker: Client, program: Program, database: Database, doubtful_id: int
) -> None:
    outsider = program("outsider").get("/sources/doubts?page=7")
    with database.unit_of_work() as session:
        session.execute(update(Claim).values(confidential=True))

    none = {"claims": [], "total": 0, "page": 1, "pages": 1}
    assert outsider == none
    assert checker.get("/sources/doubts") == none
