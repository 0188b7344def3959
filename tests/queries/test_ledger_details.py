"""What a row of the ledger shows beside its claim."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_finding
from tests.queries.scenes import a_scene
from tracker.models import FindingDecision
from tracker.queries.ledger_details import details_of, finding_states, topics_of
from tracker.rules.findings import Decision


def test_a_claim_stands_beside_its_article_desk_and_people(session: Session) -> None:
    scene = a_scene(session)
    scene.claim.assignee_id = scene.editor.id
    session.flush()

    [row] = session.execute(details_of([scene.claim.id]))

    assert (row.title, row.quote, row.desk) == (scene.article.versions[0].title, scene.claim.statement, "Politics")
    assert (row.status_by, row.assignee, row.outlet) == ("Carl", "Edith", None)


def test_topics_stand_by_the_alphabet(session: Session) -> None:
    scene = a_scene(session)
    claim = a_claim(session, scene.article, scene.checker, topics=["berlin", "army"])

    assert topics_of(session, [claim.id, scene.claim.id])[claim.id] == ["army", "berlin"]


def test_the_last_word_on_a_finding_counts(session: Session) -> None:
    scene = a_scene(session)
    finding = a_finding(session, scene.claim)
    for decision in (Decision.ACCEPTED, Decision.DISMISSED):
        session.add(
            FindingDecision(
                finding_id=finding.id, decision=decision, why="So.", recorded_at=NOW, recorded_by_id=scene.editor.id
            )
        )
        session.flush()

    [state] = finding_states(session, [scene.claim.id])[scene.claim.id]

    assert (state.check, state.decision) == ("nth_year", Decision.DISMISSED)
