"""The report of unverified items, on both databases, and never another desk's claims."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_finding, a_person, a_proposal, a_source, an_article, an_item
from tests.counting import statements
from tracker.errors import WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import Article, Cause, Claim, Desk, Person
from tracker.queries.journal import journal_size
from tracker.queries.unverified import FIELDS, UnverifiedReport, unverified_report
from tracker.rules.claims import Importance
from tracker.rules.ledger import LedgerFilter
from tracker.rules.statuses import Status
from tracker.services.recount import recount

CANARY = "canary7f3e"


@dataclass
class Scene:
    """Open claims of one desk, a closed one, and one of another desk."""

    here: Desk
    ana: Person
    article: Article
    claims: dict[str, Claim]
    session: Session

    def report(self, **conditions: Any) -> UnverifiedReport:
        """The report as somebody of the first desk asked for it."""
        return unverified_report(self.session, LedgerFilter(**conditions), desk_ids=[self.here.id], now=NOW)


def statements_of(report: UnverifiedReport) -> list[str]:
    return [row.row.statement for row in report.rows]


@pytest.fixture
def scene(session: Session) -> Scene:
    own_desk, foreign_desk = a_desk(session, name="Politics"), a_desk(session, name="Sport")
    ana, ben = a_person(session, own_desk, name="Ana"), a_person(session, foreign_desk, name="Ben")
    article, abroad = an_article(session, own_desk, ana), an_article(session, foreign_desk, ben)

    def claim(statement: str, status: Status, days: int, **fields: Any) -> Claim:
        taken_in_at = NOW - timedelta(days=days)
        return a_claim(session, article, ana, statement=statement, status=status, created_at=taken_in_at, **fields)

    claims = {
        "new": claim("New", Status.UNREVIEWED, 0),
        "old": claim("Old", Status.UNVERIFIED, 6, assignee_id=ana.id, due_on=(NOW - timedelta(days=2)).date()),
        "heavy": claim("Heavy", Status.SINGLE_SOURCE, 1, importance=Importance.HIGH),
        "light": claim("Light", Status.DISPUTED, 9, importance=Importance.LOW, confidential=True),
        "done": claim("Done", Status.CONFIRMED, 9),
    }
    a_claim(session, abroad, ben, statement=CANARY, importance=Importance.HIGH)
    return Scene(own_desk, ana, article, claims, session)


def test_every_open_claim_of_the_desk_is_listed_by_importance_and_then_age(scene: Scene) -> None:
    report = scene.report()

    assert statements_of(report) == ["Heavy", "Old", "New", "Light"]
    assert [row.age for row in report.rows] == [1, 6, 0, 9]
    assert CANARY not in repr(report)


def test_a_row_says_why_it_is_listed_what_it_lacks_and_what_to_do(scene: Scene, session: Session) -> None:
    paper = a_source(session, scene.ana, name="The Paper")
    officials = a_source(session, scene.ana, name="officials", kind=SourceKind.UNNAMED, outlet_id=paper.id)
    an_item(session, scene.claims["heavy"], scene.ana, publisher=paper, chain=[officials])
    a_finding(session, scene.claims["heavy"], phrase="its eighth year")

    row = scene.report().rows[0]

    assert row.why == (
        "Single source for 1 day; one independent origin of two needed; nobody on the record; "
        "an inconsistent finding is undecided."
    )
    assert any("“its eighth year” is open" in lack for lack in row.missing)
    assert row.next_step == "Accept or dismiss the finding on “its eighth year”."


def test_a_claim_that_was_moved_says_both_ages(scene: Scene, session: Session) -> None:
    scene.claims["old"].status_since = NOW - timedelta(days=2)
    session.flush()

    assert scene.report().rows[1].why.startswith("Unverified for 2 days, open for 6 days; ")


def test_what_waits_for_approval_is_said(scene: Scene, session: Session) -> None:
    a_proposal(session, scene.claims["heavy"], scene.ana, to=Status.CONFIRMED)

    row = scene.report().rows[0]

    assert "“confirmed” waits for a second person" in row.why
    assert row.next_step == "A different editor approves or rejects “confirmed”."


def test_overdue_days_are_counted_from_the_due_date(scene: Scene) -> None:
    assert [row.overdue for row in scene.report().rows] == [0, 2, 0, 0]


def test_a_filter_narrows_the_report_and_says_itself(scene: Scene) -> None:
    report = scene.report(assignee=scene.ana.id, importance=frozenset({Importance.NORMAL}))

    assert statements_of(report) == ["Old"]
    assert report.in_words == "1 open claim, normal importance, assigned to Ana, most important first"


def test_other_statuses_are_listed_only_when_asked_for(scene: Scene) -> None:
    report = scene.report(status=frozenset({Status.CONFIRMED}))

    assert statements_of(report) == ["Done"]
    assert report.rows[0].why == "Confirmed for 9 days."


def test_confidential_claims_are_shown_but_do_not_leave_the_house(scene: Scene) -> None:
    report = scene.report()

    assert report.confidential == 1
    assert [row.row.statement for row in report.leaving] == ["Heavy", "Old", "New"]


def test_a_record_has_every_field_and_plain_values(scene: Scene) -> None:
    record = scene.report().rows[1].as_record()

    assert tuple(record) == FIELDS
    assert record["status"] == "unverified"
    assert record["due_on"] == "2025-12-16"
    assert record["assignee"] == "Ana"
    assert record["attribution"] == "the article’s own voice"
    assert all(isinstance(value, str | int) for value in record.values())


def test_another_desk_is_refused_at_its_field(scene: Scene, session: Session) -> None:
    with pytest.raises(WrongInput) as refused:
        scene.report(desk=a_desk(session).id)

    assert refused.value.field == "desk"


def test_a_desk_without_open_claims_has_an_empty_report(session: Session) -> None:
    desk = a_desk(session, name="Science")

    report = unverified_report(session, LedgerFilter(), desk_ids=[desk.id], now=NOW)

    assert report.rows == []
    assert report.in_words == "No open claims, most important first"
    assert report.journal_size == journal_size(session)


def test_the_report_takes_the_same_queries_for_four_claims_and_for_forty(scene: Scene, session: Session) -> None:
    def queries() -> int:
        session.expire_all()
        with statements(session) as sent:
            scene.report()
        return len(sent)

    few = queries()
    paper = a_source(session, scene.ana)
    for _ in range(36):
        claim = a_claim(session, scene.article, scene.ana, chain=[paper], topics=["army"], assignee_id=scene.ana.id)
        an_item(session, claim, scene.ana, chain=[paper])
        a_finding(session, claim)

    assert queries() <= few + 7  # sources and names are asked for once there are any
    for_four = queries()
    for _ in range(36):
        an_item(session, a_claim(session, scene.article, scene.ana), scene.ana, chain=[a_source(session, scene.ana)])
    assert queries() == for_four


def test_what_needs_a_second_look_comes_first_closed_claims_included(scene: Scene) -> None:
    recount(scene.session, [scene.claims["done"].id], cause=Cause.EVIDENCE, now=NOW)

    report = scene.report()

    assert statements_of(report)[0] == "Done"
    assert report.in_words.startswith("4 open claims and 1 other to be looked at again")
    assert report.rows[0].as_record()["recheck"].startswith("Re-check: The evidence changed on")
    assert report.rows[0].heading == "Needs a second look"


def test_who_asks_for_statuses_gets_these_only(scene: Scene) -> None:
    recount(scene.session, [scene.claims["done"].id], cause=Cause.EVIDENCE, now=NOW)

    assert "Done" not in statements_of(scene.report(status=frozenset({Status.UNVERIFIED})))
