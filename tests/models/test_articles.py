"""Articles and their immutable versions."""

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import a_desk, a_person, an_article
from tracker.models import ArticleVersion


def test_a_version_has_a_number_of_its_own(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    article = an_article(session, desk, by)
    [first] = article.versions

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(
            ArticleVersion(
                article_id=article.id,
                number=first.number,
                title=first.title,
                text=first.text,
                sha256=first.sha256,
                media_type="text/plain",
                original=first.text.encode(),
                original_sha256=first.sha256,
                recorded_at=first.recorded_at,
                recorded_by_id=by.id,
            )
        )


def test_the_file_of_a_version_is_loaded_only_when_somebody_looks_at_it(session: Session) -> None:
    desk = a_desk(session)
    article = an_article(session, desk, a_person(session, desk))
    session.expire_all()
    [version] = article.versions

    assert version.text.encode() == article.versions[0].text.encode()
    assert "original" in inspect(version).unloaded
