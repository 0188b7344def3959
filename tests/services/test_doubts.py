"""Older ledgers are counted by the new rule when somebody asks; on both databases."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.old_ledger import corroborated_by_a_spelling
from tests.services.scenes import a_scene
from tracker.errors import NotAllowed
from tracker.models import OriginCount
from tracker.queries.rechecks import open_rechecks
from tracker.rules.statuses import Status
from tracker.services.distinctions import keep_apart
from tracker.services.doubts import flag_doubtful_claims


def test_what_stood_on_a_spelling_is_flagged_once_and_its_status_stays(session: Session) -> None:
    scene = a_scene(session)
    corroborated_by_a_spelling(session, scene.claim, scene.checker)

    flagged = flag_doubtful_claims(session, by=scene.checker, now=NOW)
    again = flag_doubtful_claims(session, by=scene.checker, now=NOW)

    recheck = open_rechecks(session, [scene.claim.id])[scene.claim.id]
    counts = session.scalars(select(OriginCount.k_min).order_by(OriginCount.id)).all()
    assert (list(flagged), list(again)) == ([recheck], [])
    assert (recheck.status, recheck.holds) == (Status.CORROBORATED, Status.SINGLE_SOURCE)
    assert recheck.reasons[0] == "The names of its sources were compared on 18 December 2025."
    assert "Mara Lindqvist and Mara Lindquist may be one person." in " ".join(recheck.reasons)
    assert scene.claim.status is Status.CORROBORATED
    assert counts == [2, 1]


def test_a_claim_that_still_holds_is_flagged_too_until_the_names_are_decided(session: Session) -> None:
    scene = a_scene(session)
    first, second = corroborated_by_a_spelling(session, scene.claim, scene.checker)
    scene.claim.status = Status.SINGLE_SOURCE

    [flagged] = flag_doubtful_claims(session, by=scene.checker, now=NOW)
    again = flag_doubtful_claims(session, by=scene.checker, now=NOW)

    assert (flagged.status, flagged.holds, list(again)) == (Status.SINGLE_SOURCE, Status.SINGLE_SOURCE, [])
    assert list(open_rechecks(session, [scene.claim.id])) == [scene.claim.id]

    keep_apart(session, source_id=first.id, other_id=second.id, why="Two people.", by=scene.checker, now=NOW)

    assert open_rechecks(session, [scene.claim.id]) == {}


def test_a_viewer_flags_nothing(session: Session) -> None:
    with pytest.raises(NotAllowed):
        flag_doubtful_claims(session, by=a_scene(session).viewer, now=NOW)
