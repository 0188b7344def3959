"""What reading makes of an article."""

import pytest
from marshmallow import ValidationError
from sqlalchemy.orm import Session

from tests.queries.scenes import a_scene
from tests.queries.test_candidates import ARMY, a_candidate, dismissed
from tests.services.test_rereading import taken_in, tried
from tracker.api.shapes.articles import (
    CandidateDecisionShape,
    ReadClaimShape,
    ReadClaimsShape,
    RereadAskedShape,
    RereadFindingShape,
    RereadShape,
)
from tracker.queries.proposal_records import proposals_record
from tracker.services.reread_records import reread_record


def test_a_shape_names_the_fields_of_its_record(session: Session) -> None:
    scene = a_scene(session)
    dismissed(session, scene, a_candidate(session, scene, ARMY, rank=0), "No claim.")

    record = proposals_record(session, scene.article.versions[0])

    assert record.keys() == ReadClaimsShape().fields.keys()
    assert record["others"][0].keys() == ReadClaimShape().fields.keys()
    assert record["others"][0]["decisions"][0].keys() == CandidateDecisionShape().fields.keys()


def test_the_shape_of_rereading_names_the_fields_of_its_record(session: Session) -> None:
    article, _ = taken_in(session)

    record = reread_record(tried(session, article)) | {"tried": True}

    assert record.keys() == RereadShape().fields.keys()
    assert record["lost"][0].keys() == RereadFindingShape().fields.keys()


def test_whether_it_is_tried_has_to_be_said() -> None:
    assert RereadAskedShape().load({"try": False}) == {"only_try": False}
    with pytest.raises(ValidationError):
        RereadAskedShape().load({"only_try": False})
