"""What checks found, and what people say to it."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_finding
from tests.services.refusals import refused
from tests.services.scenes import a_scene
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.language.findings import CheckResult, Outcome
from tracker.models import Made
from tracker.rules.findings import Decision, Dismissal
from tracker.services.findings import decide_finding, load_finding

SLIP = CheckResult("nth_year", Outcome.INCONSISTENT, "It is the fourth year.", "its eighth year")


def test_a_finding_is_loaded_and_marked_so(session: Session) -> None:
    scene = a_scene(session)
    arguments = {"article_id": scene.article.id, "claim_id": scene.claim.id, "by": scene.checker, "now": NOW}
    version = scene.claim.version

    finding = load_finding(session, check_result=SLIP, **arguments)

    assert (finding.made, finding.claim_id, scene.claim.version) == (Made.LOADED, scene.claim.id, version + 1)
    with refused(session, WrongInput, "There is no check called rumour"):
        load_finding(session, check_result=CheckResult("rumour", Outcome.INCONSISTENT, "…"), **arguments)


def test_the_newest_word_counts_and_the_same_again_is_refused(session: Session) -> None:
    scene = a_scene(session)
    finding = a_finding(session, scene.claim)
    arguments = {"finding_id": finding.id, "why": "It says so itself.", "by": scene.checker, "now": NOW}

    for decision in (Decision.ACCEPTED, Decision.DISMISSED):
        decide_finding(session, decision=decision, because=Dismissal.MISREAD, **arguments)

    assert finding.decision is Decision.DISMISSED
    assert [word.because for word in finding.decisions] == [None, Dismissal.MISREAD]
    with pytest.raises(WrongInput, match="It is dismissed already"):
        decide_finding(session, decision=Decision.DISMISSED, because=Dismissal.MISREAD, **arguments)


def test_what_is_dismissed_has_a_reason_of_the_list_that_may_say_enough(session: Session) -> None:
    scene = a_scene(session)
    finding = a_finding(session, scene.claim)
    arguments = {"finding_id": finding.id, "decision": Decision.DISMISSED, "by": scene.checker, "now": NOW}

    with refused(session, WrongInput, "Choose what is wrong with it", field="because"):
        decide_finding(session, why="No.", **arguments)
    with refused(session, WrongInput, field="why"):
        decide_finding(session, because=Dismissal.OTHER, why=" ", **arguments)
    word = decide_finding(session, because=Dismissal.BESIDE_THE_POINT, why="", **arguments)

    assert (word.because, word.why) == (Dismissal.BESIDE_THE_POINT, "Right, but beside the point.")


def test_what_no_longer_counts_is_not_decided_and_a_viewer_decides_nothing(session: Session) -> None:
    scene = a_scene(session)
    stale = a_finding(session, scene.claim, made=Made.COMPUTED)
    arguments = {"decision": Decision.ACCEPTED, "why": "So.", "now": NOW}

    with refused(session, Refused, "no longer counts"):
        decide_finding(session, finding_id=stale.id, by=scene.checker, **arguments)
    with refused(session, NotAllowed):
        decide_finding(session, finding_id=stale.id, by=scene.viewer, **arguments)
    with refused(session, NotFound):
        decide_finding(session, finding_id=10**6, by=scene.checker, **arguments)
