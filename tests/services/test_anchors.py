"""Finding quotes again when an article changes, and saying where they stand."""

import hashlib

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT
from tests.services.refusals import refused
from tests.services.scenes import Scene, a_scene
from tracker.errors import Conflict, Refused
from tracker.models import AnchorState, ArticleVersion
from tracker.services.anchors import look_up_quotes, settle_anchor


def a_new_version(session: Session, scene: Scene, text: str) -> ArticleVersion:
    digest = hashlib.sha256(text.encode()).hexdigest()
    version = ArticleVersion(
        article_id=scene.article.id,
        number=2,
        title="New",
        text=text,
        sha256=digest,
        media_type="text/plain",
        original=text.encode(),
        original_sha256=digest,
        recorded_at=NOW,
        recorded_by_id=scene.checker.id,
    )
    session.add(version)
    session.flush()
    return version


@pytest.mark.parametrize(
    ("text", "state"), [(f"{TEXT}\n\nMore.", "exact"), (f"First.\n\n{TEXT}", "uncertain"), ("Nothing of it.", "gone")]
)
def test_every_quote_is_looked_up_in_the_new_text(session: Session, text: str, state: str) -> None:
    scene = a_scene(session)

    became = look_up_quotes(session, a_new_version(session, scene, text), by=scene.checker, now=NOW)

    assert became[scene.claim.key]["state"] == state


def test_a_person_says_where_a_quote_stands_that_is_gone(session: Session) -> None:
    scene = a_scene(session)
    version = a_new_version(session, scene, "A deal was agreed. Nothing else.")
    look_up_quotes(session, version, by=scene.checker, now=NOW)
    seen_version = scene.claim.version

    anchor = settle_anchor(
        session, claim_id=scene.claim.id, seen_version=seen_version, start=0, end=19, by=scene.checker, now=NOW
    )

    assert (anchor.exact, anchor.state) == ("A deal was agreed.", AnchorState.MOVED)
    assert anchor.note.startswith("Placed by a person; it said:")


def test_a_place_that_is_known_or_seen_too_early_is_refused(session: Session) -> None:
    scene = a_scene(session)
    arguments = {"claim_id": scene.claim.id, "start": 0, "end": 5, "by": scene.checker, "now": NOW}

    with refused(session, Refused, "is known"):
        settle_anchor(session, seen_version=scene.claim.version, **arguments)
    with refused(session, Conflict):
        settle_anchor(session, seen_version=scene.claim.version + 1, **arguments)
