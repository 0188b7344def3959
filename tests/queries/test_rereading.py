"""The articles that can be read once more, a few at a time."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import a_desk, a_person, an_article
from tracker.errors import NotFound
from tracker.queries.rereading import PER_PAGE, version_to_reread, versions_to_reread


def test_pages_hold_a_few_articles_of_these_desks_the_last_first(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    articles = [an_article(session, desk, by) for _ in range(PER_PAGE + 2)]

    first, last, beyond = (versions_to_reread(session, desk_ids=[desk.id], page=page) for page in (1, 2, 9))

    assert [version.article_id for version in first.versions] == [article.id for article in articles[:1:-1]]
    assert [version.article_id for version in last.versions] == [articles[1].id, articles[0].id]
    assert (first.done, last.done, last.total) == (PER_PAGE, PER_PAGE + 2, PER_PAGE + 2)
    assert beyond.page == 2
    assert versions_to_reread(session, desk_ids=[]).versions == []


def test_an_article_of_another_desk_is_not_there(session: Session) -> None:
    desk = a_desk(session)
    article = an_article(session, desk, a_person(session, desk))

    version = version_to_reread(session, article.id, desk_ids=[article.desk_id])

    assert version.article_id == article.id
    with pytest.raises(NotFound):
        version_to_reread(session, article.id, desk_ids=[])
