"""Counting a whole ledger anew."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_person, an_item
from tests.queries.scenes import a_scene
from tests.services.old_ledger import corroborated_by_a_spelling
from tests.services.refusals import refused
from tracker.errors import NotAllowed
from tracker.models import OriginCount
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.counting import count_all_anew


def test_what_an_older_version_counted_is_counted_anew_and_flagged_where_it_falls(session: Session) -> None:
    scene = a_scene(session)
    corroborated_by_a_spelling(session, scene.claim, scene.checker)

    first = count_all_anew(session, by=scene.editor, now=NOW)
    again = count_all_anew(session, by=scene.editor, now=NOW)

    assert (first.changed, first.flagged) == ([scene.claim], [scene.claim])
    assert (again.looked_at, again.changed, again.flagged) == (1, [], [])
    assert scene.claim.status is Status.CORROBORATED


@pytest.mark.parametrize("newer", ["https://m.paper.example/a-1", "https://paper.example/a-1?gad_source=1"])
def test_one_page_under_two_addresses_counts_once_from_then_on(session: Session, newer: str) -> None:
    scene = a_scene(session)
    for address in ("https://paper.example/a-1", newer):
        an_item(session, scene.claim, scene.checker, address=address)
    uncounted = a_claim(session, scene.article, scene.checker)
    counts = dict.fromkeys(["k_min", "k_max", "attributable", "carriers_against"], 0)
    against = dict.fromkeys(["k_min_against", "k_max_against", "attributable_against"], 0)
    session.add(OriginCount(claim_id=scene.claim.id, carriers_for=2, recorded_at=NOW, **counts, **against))

    recounted = count_all_anew(session, by=scene.editor, now=NOW)

    newest = session.query(OriginCount).order_by(OriginCount.id.desc()).first()
    assert newest is not None
    assert (recounted.changed, newest.carriers_for) == ([scene.claim], 1)
    assert uncounted not in recounted.changed


def test_a_viewer_counts_nothing(session: Session) -> None:
    scene = a_scene(session)
    viewer = a_person(session, scene.desk, RoleName.VIEWER)

    with refused(session, NotAllowed):
        count_all_anew(session, by=viewer, now=NOW)
