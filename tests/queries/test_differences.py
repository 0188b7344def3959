"""The claims that differ between two moments, and in what."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim
from tests.queries.scenes import Scene, a_scene
from tracker.language.kinds import Role, SourceKind
from tracker.queries.differences import FIELDS, Span, as_record, differences, differences_page
from tracker.services.attribution import LinkDraft, record_chain
from tracker.services.sources import SourceDraft


def span(session: Session, since: int) -> Span:
    """From so many days before until now, both read as they stand."""
    return Span(session, session, NOW - timedelta(days=since))


def with_an_old_claim(session: Session) -> Scene:
    scene = a_scene(session)
    a_claim(session, scene.article, scene.checker, created_at=NOW - timedelta(days=30))
    return scene


def test_only_what_came_after_the_first_moment_differs(session: Session) -> None:
    scene = with_an_old_claim(session)

    page = differences_page(span(session, 10), desk_ids=scene.desk_ids)

    assert [row.id for row in page.rows] == [scene.claim.id]
    assert (page.total, page.page, page.pages) == (1, 1, 1)


def test_all_of_them_leave_as_records(session: Session) -> None:
    scene = with_an_old_claim(session)

    rows = list(differences(span(session, 40), desk_ids=scene.desk_ids))

    assert len(rows) == 2
    assert tuple(as_record(rows[0])) == FIELDS
    assert as_record(rows[0])["desk"] == "Politics"


def test_nothing_differs_at_another_desk(session: Session) -> None:
    with_an_old_claim(session)

    assert list(differences(span(session, 40), desk_ids=[])) == []


def test_a_change_of_the_chain_is_a_difference(session: Session) -> None:
    scene = a_scene(session)
    claim = a_claim(session, scene.article, scene.checker, created_at=NOW - timedelta(days=30))
    step = LinkDraft(source=SourceDraft(name="Orla Moe", kind=SourceKind.PERSON), role=Role.ORIGIN)
    record_chain(session, claim_id=claim.id, seen_version=None, links=[step], by=scene.checker, now=NOW)

    rows = {row.id: row for row in differences(span(session, 10), desk_ids=scene.desk_ids)}

    assert claim.id in rows
