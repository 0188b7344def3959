"""The versions of an article."""

import hashlib

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.queries.scenes import Scene, a_scene
from tracker.errors import NotFound
from tracker.models import AnchorState, Article, ArticleVersion
from tracker.queries.versions import (
    newest_ids,
    newest_version,
    original_of,
    quotes_in,
    same_text,
    versions_of,
)


def a_second_version(session: Session, scene: Scene) -> ArticleVersion:
    digest = hashlib.sha256(b"New.").hexdigest()
    version = ArticleVersion(
        article_id=scene.article.id,
        number=2,
        title="New",
        text="New.",
        sha256=digest,
        media_type="text/plain",
        original=b"New.",
        original_sha256=digest,
        recorded_at=NOW,
        recorded_by_id=scene.checker.id,
    )
    session.add(version)
    session.flush()
    return version


def test_the_newest_version_is_the_one_that_people_work_on(session: Session) -> None:
    scene = a_scene(session)
    second = a_second_version(session, scene)

    assert newest_version(session, scene.article.id) is second
    assert list(session.scalars(newest_ids().where(Article.desk_id == scene.desk.id))) == [second.id]
    assert [row.number for row in versions_of(session, scene.article.id)] == [2, 1]
    with pytest.raises(NotFound):
        newest_version(session, 10**6)


def test_a_version_is_had_with_the_bytes_it_was_read_from(session: Session) -> None:
    scene = a_scene(session)
    a_second_version(session, scene)

    assert original_of(session, scene.article.id, 2, desk_ids=scene.desk_ids).original == b"New."
    with pytest.raises(NotFound):
        original_of(session, scene.article.id, 2, desk_ids=[])


def test_a_text_that_is_known_is_found_at_its_desk(session: Session) -> None:
    scene = a_scene(session)
    [version] = session.scalars(select(ArticleVersion).where(ArticleVersion.article_id == scene.article.id))

    assert same_text(session, desk_id=scene.desk.id, sha256=version.sha256) is version
    assert same_text(session, desk_id=10**6, sha256=version.sha256) is None
    assert quotes_in(session, version.id) == {AnchorState.EXACT: 1}
