"""The list of articles with how their claims stand."""

from sqlalchemy.orm import Session

from tests.builders import a_claim, an_article
from tests.queries.scenes import a_scene
from tracker.queries.articles_list import articles_list
from tracker.rules.statuses import Status


def test_the_last_taken_in_comes_first_with_its_claims_by_status(session: Session) -> None:
    scene = a_scene(session)
    a_scene(session, name="Economy")
    newer = an_article(session, scene.desk, scene.checker, text="Another text.")
    a_claim(session, scene.article, scene.checker, status=Status.CONFIRMED)

    listed = articles_list(session, scene.desk_ids)

    assert [row.article for row in listed.rows] == [newer, scene.article]
    assert listed.rows[1].counts == {Status.UNREVIEWED: 1, Status.CONFIRMED: 1}
    assert [row.claims for row in listed.rows] == [0, 2]


def test_there_is_always_a_page(session: Session) -> None:
    listed = articles_list(session, [], page=9)

    assert (listed.page, listed.pages, listed.total) == (1, 1, 0)
