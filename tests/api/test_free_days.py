"""The free days of the desks, by program."""

from datetime import date

from tests.api.conftest import Client, Program
from tests.api.test_claims import same
from tests.web.newsroom import THEN, Newsroom, on_both
from tracker.api.shapes.free_days import DesksShape
from tracker.db import Database
from tracker.models import Person
from tracker.services.free_days import add_free_day, choose_holidays


@on_both
def test_a_program_reads_what_is_free_at_its_desks(
    checker: Client, program: Program, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["editor"])
        choose_holidays(session, desk_id=newsroom.politics_id, place="FR", by=by, now=THEN)
        add_free_day(
            session, desk_id=newsroom.politics_id, day=date(2025, 12, 24), note="Eve", yearly=True, by=by, now=THEN
        )

    answer = checker.get("/desks")

    same(DesksShape, answer)
    (desk,) = answer["desks"]
    assert (desk["desk"], desk["holidays"], desk["own"]) == (
        "Politics",
        "FR",
        [{"day": "2025-12-24", "note": "Eve", "yearly": True}],
    )
    assert len(desk["ahead"]) == 12
    assert [each["holidays"] for each in program("outsider").get("/desks")["desks"]] == [None]
