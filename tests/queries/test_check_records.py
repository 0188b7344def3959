"""How often each check was right."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_finding
from tests.services.scenes import a_scene
from tracker.language.findings import Outcome
from tracker.models import Made
from tracker.queries.check_records import CheckRecord, check_records
from tracker.rules.findings import Decision, Dismissal
from tracker.services.findings import decide_finding


def test_checks_are_counted_by_the_newest_word_on_what_they_call_inconsistent(session: Session) -> None:
    scene = a_scene(session)
    ways = [
        ("office", Outcome.INCONSISTENT, Decision.ACCEPTED, None),
        ("office", Outcome.INCONSISTENT, Decision.DISMISSED, Dismissal.MISREAD),
        ("office", Outcome.INCONSISTENT, Decision.DISMISSED, Dismissal.BESIDE_THE_POINT),
        ("age", Outcome.INCONSISTENT, Decision.ACCEPTED, None),
        ("age", Outcome.UNDECIDABLE, Decision.DISMISSED, Dismissal.OTHER),
    ]
    for check, outcome, decision, because in ways:
        finding = a_finding(session, scene.claim, check=check, outcome=outcome)
        said = {"because": because, "why": "I looked.", "by": scene.checker, "now": NOW}
        decide_finding(session, finding_id=finding.id, decision=decision, **said)
    a_finding(session, scene.claim, check="since")

    records = check_records(session, desk_ids=[scene.article.desk_id])

    assert records == [CheckRecord("office", 1, 1, 1), CheckRecord("age", 1, 0, 0)]
    assert [record.percent_right for record in records] == [33, 100]
    assert check_records(session, desk_ids=[]) == []


def test_a_finding_that_was_made_again_counts_once(session: Session) -> None:
    scene = a_scene(session)
    for word in (Decision.DISMISSED, Decision.ACCEPTED):
        finding = a_finding(session, scene.claim, check="office", basis="a" * 64)
        because = Dismissal.MISREAD if word is Decision.DISMISSED else None
        said = {"because": because, "why": "I looked.", "by": scene.checker, "now": NOW}
        decide_finding(session, finding_id=finding.id, decision=word, **said)
        finding.made = Made.LOADED

    assert check_records(session, desk_ids=[scene.article.desk_id]) == [CheckRecord("office", 1, 0, 0)]
