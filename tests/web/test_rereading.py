"""What reading articles by the rules of today would change, on pages."""

from sqlalchemy import func, select

from tests.web.newsroom import Newsroom
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Candidate, Examination


def test_an_article_is_read_by_the_rules_of_today_after_looking(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    address = f"/articles/{newsroom.article_id}/reread"
    page = checker.get(address)
    with database.reading() as session:
        before = session.scalar(select(func.count()).select_from(Examination))

    after = page.form(address).send(303)

    assert "Would be proposed" in page.text
    assert "Would stand below" not in page.text
    assert "The article is read by the rules of today." in after.response.text
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Examination)) == (before or 0) + 1
        assert session.scalar(select(func.count()).select_from(Candidate))
    again = checker.get(address)
    assert "Nothing would change." in again.text
    assert not [form for form in again.all("//form") if form.get("action") == address]


def test_all_articles_are_looked_at_a_few_at_a_time_and_nothing_is_kept(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    page = checker.get("/reread")

    assert "1 of 1 article" in page.text
    assert page.all(f"//a[@href='/articles/{newsroom.article_id}/reread']")
    with database.reading() as session:
        assert session.scalars(select(Candidate)).all() == []


def test_an_article_of_another_desk_is_not_there_and_a_viewer_reads_none(
    outsider: Pages, viewer: Pages, newsroom: Newsroom
) -> None:
    outsider.get(f"/articles/{newsroom.article_id}/reread", 404)
    viewer.get("/reread", 403)
