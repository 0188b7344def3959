"""What falls if a publication or a source is retracted, before it is done."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.errors import NotFound
from tracker.language.kinds import SourceKind
from tracker.queries.retraction_impact import impact
from tracker.rules.statuses import Status


def test_a_claim_falls_with_its_only_publication(session: Session) -> None:
    scene = a_scene(session)
    claim = a_claim(session, scene.article, scene.checker, status=Status.SINGLE_SOURCE)
    ministry = a_source(session, scene.checker, name="The Ministry", kind=SourceKind.GOVERNMENT)
    evidence = an_item(session, claim, scene.checker, publisher=ministry)

    fallen = impact(session, carrier_id=evidence.carrier_id, desk_ids=scene.desk_ids)

    [affected] = fallen.claims
    assert (affected.claim_id, affected.status, affected.holds) == (claim.id, Status.SINGLE_SOURCE, Status.UNVERIFIED)
    assert (affected.supports, affected.supports_then) == ("1 carrier, 1 origin (The Ministry)", "no carriers")
    assert (fallen.fallen, fallen.elsewhere) == (1, 0)


def test_of_other_desks_only_the_number_is_told(session: Session) -> None:
    scene, foreign = a_scene(session), a_scene(session, name="Economy")
    paper = a_source(session, scene.checker)
    an_item(session, foreign.claim, foreign.checker, publisher=paper)

    fallen = impact(session, source_id=paper.id, desk_ids=scene.desk_ids)

    assert (list(fallen.claims), fallen.elsewhere) == ([], 1)


def test_what_is_not_there_cannot_be_retracted(session: Session) -> None:
    with pytest.raises(NotFound):
        impact(session, carrier_id=10**6, desk_ids=[])
