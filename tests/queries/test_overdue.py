"""What is overdue, by person: only open claims of the reader's desks, nobody's last, at a constant price."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tests.counting import statements
from tracker.models import Article, Desk, Person
from tracker.queries.overdue import Overdue, overdue
from tracker.rules.claims import Importance
from tracker.rules.statuses import Status


class Scene:
    """A desk with two people and an article."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.here: Desk = a_desk(session, name="Politics")
        self.zoe: Person = a_person(session, self.here, name="Zoe")
        self.ana: Person = a_person(session, self.here, name="Ana")
        self.article: Article = an_article(session, self.here, self.ana, title="Guarantees")

    def due(self, statement: str, days_late: int, assignee: Person | None = None, **fields: Any) -> None:
        """A claim that was due so many days ago."""
        a_claim(
            self.session,
            self.article,
            self.ana,
            statement=statement,
            due_on=(NOW - timedelta(days=days_late)).date(),
            assignee_id=assignee.id if assignee else None,
            **fields,
        )

    def ask(self, **how: Any) -> Overdue:
        """What an editor of the desk is told."""
        return overdue(self.session, desk_ids=[self.here.id], now=NOW, **how)


@pytest.fixture
def scene(session: Session) -> Scene:
    return Scene(session)


def piles_of(late_claims: Overdue) -> list[tuple[str, list[tuple[str, int]]]]:
    return [(pile.name, [(late.statement, late.days) for late in pile.claims]) for pile in late_claims.piles]


def test_people_come_by_name_and_nobody_last_with_the_latest_first(scene: Scene) -> None:
    scene.due("a", 1)
    scene.due("b", 2, scene.zoe)
    scene.due("c", 1, scene.ana)
    scene.due("d", 9, scene.ana)
    scene.due("e", 1, scene.ana, importance=Importance.HIGH)

    late_claims = scene.ask()

    assert piles_of(late_claims) == [
        ("Ana", [("d", 9), ("e", 1), ("c", 1)]),
        ("Zoe", [("b", 2)]),
        ("Nobody’s", [("a", 1)]),
    ]
    assert late_claims.in_words == "5 claims are overdue: 4 with 2 people, 1 nobody’s."
    assert late_claims.piles[0].claims[0].article == "Guarantees"


@pytest.mark.parametrize(
    ("assignees", "words"),
    [
        ([], "Nothing is overdue."),
        ([None], "1 claim is overdue, nobody’s."),
        (["ana"], "1 claim is overdue, with Ana."),
        (["ana", "ana"], "2 claims are overdue, all with Ana."),
        (["ana", None], "2 claims are overdue: 1 with Ana, 1 nobody’s."),
    ],
)
def test_the_sentence_says_with_whom(scene: Scene, assignees: list[str | None], words: str) -> None:
    for assignee in assignees:
        scene.due("a", 1, getattr(scene, assignee) if assignee else None)

    assert scene.ask().in_words == words


def test_what_is_closed_or_due_today_is_not_late(scene: Scene) -> None:
    scene.due("done", 3, scene.ana, status=Status.CONFIRMED)
    scene.due("today", 0, scene.ana)

    assert scene.ask().piles == []


def test_nothing_of_another_desk_is_told(scene: Scene, session: Session) -> None:
    foreign_desk = a_desk(session, name="Economy")
    abroad = an_article(session, foreign_desk, scene.ana)
    a_claim(session, abroad, scene.ana, due_on=(NOW - timedelta(days=3)).date(), assignee_id=scene.ana.id)

    assert scene.ask().total == 0


def test_a_long_pile_is_cut_and_counted_in_one_query(scene: Scene, session: Session) -> None:
    for number in range(7):
        scene.due(f"claim {number}", number + 1, scene.ana)
    scene.due("other", 1)

    with statements(session) as sent:
        late_claims = scene.ask(most=3)

    assert len(sent) == 1
    assert [(pile.total, len(pile.claims)) for pile in late_claims.piles] == [(7, 3), (1, 1)]
    assert late_claims.total == 8
    assert scene.ask(most=1, person_id=scene.ana.id).total == 7
