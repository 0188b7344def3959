"""Moving a claim for good, and what it stood on at that moment."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_finding, an_item
from tests.services.scenes import a_scene
from tracker.errors import Refused
from tracker.queries.dossiers import dossiers
from tracker.rules.statuses import Status
from tracker.services.moves import counting_findings, live_evidence, move, require

LATER = NOW + timedelta(days=1)


def test_a_move_keeps_what_it_stood_on(session: Session) -> None:
    scene = a_scene(session)
    evidence, finding = an_item(session, scene.claim, scene.checker), a_finding(session, scene.claim)
    dossier = dossiers(session, [scene.claim.id])[scene.claim.id]

    change = move(
        session, scene.claim, dossier, to=Status.SINGLE_SOURCE, why="One outlet.", by=scene.checker, now=LATER
    )

    assert (change.from_status, change.to_status) == (Status.UNREVIEWED, Status.SINGLE_SOURCE)
    assert change.evidence_ids == live_evidence(session, scene.claim.id) == [evidence.id]
    assert change.finding_ids == counting_findings(session, scene.claim.id) == [finding.id]
    assert (scene.claim.status_since, scene.claim.open_since) == (LATER, NOW)


def test_closing_ends_the_time_that_a_claim_has_been_open(session: Session) -> None:
    scene = a_scene(session)
    dossier = dossiers(session, [scene.claim.id])[scene.claim.id]

    move(session, scene.claim, dossier, to=Status.NOT_CHECKABLE, why="So.", by=scene.checker, now=LATER)

    assert scene.claim.open_since is None


def test_what_something_stands_against_is_refused_with_every_reason_and_what_would_do(session: Session) -> None:
    scene = a_scene(session)
    dossier = dossiers(session, [scene.claim.id])[scene.claim.id]

    with pytest.raises(Refused, match="It cannot be corroborated yet: 0 independent origins") as caught:
        require(dossier, Status.CORROBORATED)

    assert [reason.code for reason in caught.value.reasons] == ["too_few_origins", "none_attributable"]
    assert all(reason.would_do for reason in caught.value.reasons)
