"""One source with its history and what rests on it."""

from sqlalchemy import update

from tests.api.conftest import Client, Program
from tests.api.test_claims import same
from tests.web.newsroom import Newsroom, on_both
from tracker.api.shapes.sources import SourceShape
from tracker.db import Database
from tracker.models import Claim


@on_both
def test_a_source_is_told_with_what_rests_on_it(checker: Client, newsroom: Newsroom) -> None:
    record = checker.get(f"/sources/{newsroom.source_id}")

    same(SourceShape, record)
    assert (record["name"], record["kind"]) == ("The Paper", "outlet")
    assert [carrier["published_on"] for carrier in record["carriers"]] == ["2025-12-16"]
    assert [(claim["id"], claim["how"]) for claim in record["claims"]] == [(newsroom.deal_id, ["chain", "publisher"])]


def test_what_rests_on_it_at_other_desks_or_in_confidence_stays_there(
    program: Program, checker: Client, newsroom: Newsroom, database: Database
) -> None:
    outsider = program("outsider").get(f"/sources/{newsroom.source_id}")
    with database.unit_of_work() as session:
        session.execute(update(Claim).values(confidential=True))

    assert (outsider["claims"], outsider["carriers"]) == ([], [])
    assert checker.get(f"/sources/{newsroom.source_id}", 404)["error"]["code"] == "not_found"


def test_a_source_that_is_not_there(checker: Client) -> None:
    assert checker.get("/sources/999999", 404)["error"]["code"] == "not_found"
