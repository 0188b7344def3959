"""The front page of a desk, on both databases, and never another desk's claims."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_finding, a_person, a_proposal, an_article
from tests.counting import statements
from tracker import limits
from tracker.language.findings import Outcome
from tracker.models import Approval, Article, Claim, Desk, FindingDecision, Person, Verdict
from tracker.queries.dashboard import DeskPage, desk_page
from tracker.queries.journal import Reader
from tracker.rules.claims import Importance
from tracker.rules.findings import Decision
from tracker.rules.statuses import Status
from tracker.services.journal import record

CANARY = "canary7f3e"


@dataclass
class Scene:
    """A desk with an article, and another one with everything that must not be seen."""

    here: Desk
    ana: Person
    article: Article
    session: Session

    def page(self) -> DeskPage:
        """What Ana sees."""
        reader = Reader(desk_ids=[self.here.id], administrator=False)
        return desk_page(self.session, reader=reader, person_id=self.ana.id, now=NOW)

    def claim(self, statement: str, *, days: int = 0, **fields: Any) -> Claim:
        """A claim of the desk that was taken in so many days ago."""
        taken_in_at = NOW - timedelta(days=days)
        return a_claim(self.session, self.article, self.ana, statement=statement, created_at=taken_in_at, **fields)


def days_ago(days: int) -> Any:
    return (NOW - timedelta(days=days)).date()


@pytest.fixture
def scene(session: Session) -> Scene:
    own_desk, foreign_desk = a_desk(session, name="Politics"), a_desk(session, name=CANARY)
    ana, ben = a_person(session, own_desk, name="Ana"), a_person(session, foreign_desk, name=f"Ben {CANARY}")
    article, abroad = an_article(session, own_desk, ana), an_article(session, foreign_desk, ben, title=CANARY)
    hidden = a_claim(session, abroad, ben, statement=CANARY, due_on=days_ago(9), assignee_id=ana.id)
    a_finding(session, hidden, phrase=CANARY)
    a_proposal(session, hidden, ben)
    record(session, type="claim:create", summary=CANARY, by=ben, now=NOW, claim=hidden)
    return Scene(own_desk, ana, article, session)


def test_nothing_of_another_desk_is_on_the_page(scene: Scene) -> None:
    page = scene.page()

    assert CANARY not in repr(page)
    assert [block.total for block in (page.waiting, page.overdue, page.undecided, page.mine)] == [0, 0, 0, 0]
    assert page.counts == {}
    assert page.has_articles


def test_what_waits_for_approval_says_who_when_and_why_and_goes_when_it_is_answered(
    scene: Scene, session: Session
) -> None:
    claim = scene.claim("The deal", status=Status.SINGLE_SOURCE)
    proposal = a_proposal(session, claim, scene.ana, to=Status.CONFIRMED)

    [row] = scene.page().waiting.rows

    assert (row.statement, row.before, row.to) == ("The deal", Status.SINGLE_SOURCE, Status.CONFIRMED)
    assert (row.by, row.at, row.why) == ("Ana", NOW, "The document is there.")

    proposal.approval = Approval(verdict=Verdict.REJECTED, why="Not yet.", recorded_at=NOW, recorded_by_id=scene.ana.id)
    session.flush()
    assert scene.page().waiting.total == 0


def test_what_is_overdue_is_open_and_was_due_before_today_longest_first(scene: Scene) -> None:
    scene.claim("Yesterday", due_on=days_ago(1))
    scene.claim("Last week", due_on=days_ago(7), assignee_id=scene.ana.id)
    scene.claim("Today", due_on=days_ago(0))
    scene.claim("Closed", due_on=days_ago(7), status=Status.CONFIRMED)
    scene.claim("Never due")

    overdue = scene.page().overdue

    assert [(row.statement, row.late, row.assignee) for row in overdue.rows] == [
        ("Last week", 7, "Ana"),
        ("Yesterday", 1, ""),
    ]


def test_findings_nobody_decided_are_those_that_are_inconsistent_and_open(scene: Scene, session: Session) -> None:
    claim = scene.claim("The eighth year", number=6)
    a_finding(session, claim, phrase="its eighth year", gap_days=1344)
    a_finding(session, claim, phrase="consistent", outcome=Outcome.CONSISTENT)
    decided = a_finding(session, claim, phrase="decided")
    decided.decisions.append(
        FindingDecision(decision=Decision.DISMISSED, why="No.", recorded_at=NOW, recorded_by_id=scene.ana.id)
    )
    whole = a_finding(session, claim, phrase="", claim_id=None, check="joint_anachronism")
    a_finding(session, scene.claim("Overtaken", status=Status.SUPERSEDED), phrase="overtaken")

    rows = scene.page().undecided.rows

    assert [(row.phrase, row.key, row.gap_days) for row in rows] == [("its eighth year", "C06", 1344), ("", "", None)]
    assert rows[1].finding_id == whole.id
    assert rows[1].article == "U.S. and EU Agree on Guarantees"


def test_mine_are_the_open_ones_assigned_to_me_due_ones_first(scene: Scene, session: Session) -> None:
    cem = a_person(session, scene.here)
    assigned = {"assignee_id": scene.ana.id}
    scene.claim("No date", days=3, **assigned)
    scene.claim("Heavy", importance=Importance.HIGH, **assigned)
    scene.claim("Tomorrow", due_on=days_ago(-1), **assigned)
    scene.claim("Closed", status=Status.CONFIRMED, **assigned)
    scene.claim("Of Cem", assignee_id=cem.id)

    assert [(row.statement, row.late) for row in scene.page().mine.rows] == [
        ("Tomorrow", 0),
        ("Heavy", 0),
        ("No date", 0),
    ]


def test_a_block_shows_the_first_rows_and_counts_them_all(scene: Scene) -> None:
    for number in range(limits.DESK_ROWS_SHOWN.most + 3):
        scene.claim(f"Claim {number}", due_on=days_ago(1))

    overdue = scene.page().overdue

    assert (len(overdue.rows), overdue.total) == (limits.DESK_ROWS_SHOWN.most, limits.DESK_ROWS_SHOWN.most + 3)


def test_open_claims_fall_into_classes_of_age_by_whole_days(scene: Scene) -> None:
    for days in (0, 1, 2, 3, 4, 7, 8, 15, 31, 400):
        scene.claim(f"{days} days", days=days, status=Status.UNVERIFIED)
    scene.claim("Disputed", days=2, status=Status.DISPUTED)
    scene.claim("Closed", days=2, status=Status.CONFIRMED)

    ages = scene.page().ages

    assert [age_class.total for age_class in ages] == [1, 1, 3, 2, 1, 1, 2]
    assert ages[2].counts == {Status.DISPUTED: 1, Status.UNVERIFIED: 2}


def test_claims_are_counted_by_status_in_the_order_of_the_ledger(scene: Scene) -> None:
    for status in (Status.CONFIRMED, Status.DISPUTED, Status.UNREVIEWED, Status.UNREVIEWED):
        scene.claim("Another", status=status)

    page = scene.page()

    assert list(page.counts.items()) == [(Status.DISPUTED, 1), (Status.UNREVIEWED, 2), (Status.CONFIRMED, 1)]
    assert page.open_claims == 3


def test_the_last_events_are_those_of_the_desk(scene: Scene, session: Session) -> None:
    claim = scene.claim("The deal")
    record(session, type="claim:create", summary="Recorded the claim.", by=scene.ana, now=NOW, claim=claim)

    assert [row.entry.summary for row in scene.page().events] == ["Recorded the claim."]


def test_before_the_first_article_the_page_says_so(session: Session) -> None:
    desk = a_desk(session)
    ana = a_person(session, desk)

    page = desk_page(session, reader=Reader([desk.id], administrator=False), person_id=ana.id, now=NOW)

    assert not page.has_articles


def test_the_page_takes_the_same_queries_whatever_there_is(scene: Scene, session: Session) -> None:
    def queries() -> int:
        session.expire_all()
        with statements(session) as sent:
            scene.page()
        return len(sent)

    none = queries()
    for number in range(12):
        claim = scene.claim(f"Claim {number}", due_on=days_ago(2), assignee_id=scene.ana.id)
        a_finding(session, claim)
        a_proposal(session, claim, a_person(session, scene.here))
        record(session, type="claim:create", summary="Recorded.", by=scene.ana, now=NOW, claim=claim)

    assert queries() == none
