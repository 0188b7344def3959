"""The ledger's one query: every filter and order, on both databases, and never another desk's claims."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.builders import (
    NOW,
    a_claim,
    a_desk,
    a_finding,
    a_person,
    a_proposal,
    a_source,
    an_article,
    an_item,
)
from tests.counting import statements
from tracker.errors import WrongInput
from tracker.language.findings import Outcome
from tracker.language.kinds import ClaimType, SourceKind
from tracker.models import Approval, Claim, Desk, FindingDecision, Person, Source, SourceAlias, Verdict, Withdrawal
from tracker.queries.filters import names_of
from tracker.queries.ledger import PER_PAGE, LedgerPage, ledger_page, ledger_rows
from tracker.rules.claims import Importance
from tracker.rules.findings import Decision
from tracker.rules.ledger import LedgerFilter, Names
from tracker.rules.statuses import Status

CANARY = "canary7f3e"
TEXT = "A Deal in Berlin\n\nUkraine’s army enters its eighth year, say 100% of the Élysée_staff."


@dataclass
class Scene:
    """Two desks; six claims by name at one of them, in two articles, and one at the other."""

    here: Desk
    ana: Person
    paper: Source
    officials: Source
    claims: dict[str, Claim]

    def names(self, ids: Any) -> list[str]:
        """What the claims with these ids are called here."""
        called = {claim.id: name for name, claim in self.claims.items()}
        return [called[claim_id] for claim_id in ids]


@pytest.fixture
def scene(session: Session) -> Scene:
    """Claims that differ in everything one can filter by."""
    own_desk, foreign_desk = a_desk(session, name="Politics"), a_desk(session, name="Sport")
    ana, ben = a_person(session, own_desk, name="Ana"), a_person(session, foreign_desk, name="Ben")
    paper = a_source(session, ana, name="The Paper")
    paper.aliases.append(SourceAlias(name="TP"))
    officials = a_source(session, ana, name="US officials", kind=SourceKind.UNNAMED, outlet_id=paper.id)
    wire = a_source(session, ana, name="Wire")
    deal = an_article(session, own_desk, ana, text=TEXT)
    second_article = an_article(session, own_desk, ana, title="Another")
    abroad = an_article(session, foreign_desk, ben)

    def old(days: int) -> dict[str, Any]:
        taken_in_at = NOW - timedelta(days=days)
        return {"created_at": taken_in_at}

    claims = {
        "year": a_claim(
            session,
            deal,
            ana,
            quote="Ukraine’s army enters its eighth year",
            statement="The war is in its eighth year.",
            number=1,
            type=ClaimType.TEMPORAL,
            importance=Importance.HIGH,
            topics=["dates"],
            **old(9),
        ),
        "army": a_claim(
            session,
            deal,
            ana,
            quote="say 100% of the Élysée_staff",
            statement="Zelenskýy’s army grows.",
            number=2,
            status=Status.DISPUTED,
            due_on=date(2025, 12, 10),
            assignee_id=ana.id,
            chain=[officials, paper],
            **old(3),
        ),
        "troops": a_claim(
            session,
            deal,
            ana,
            statement="Besetzung: 800.000 troops",
            number=3,
            status=Status.SINGLE_SOURCE,
            importance=Importance.LOW,
            due_on=date(2025, 12, 24),
            topics=["nato", "troops"],
            **old(1),
        ),
        "signed": a_claim(
            session, deal, ana, statement="It was signed.", number=4, status=Status.CONFIRMED, type=ClaimType.LEGAL
        ),
        "false": a_claim(
            session,
            second_article,
            ana,
            statement="a canal was dug",
            number=1,
            status=Status.CONTRADICTED,
            due_on=date(2025, 12, 1),
            changed_at=NOW + timedelta(hours=1),
        ),
        "mood": a_claim(
            session,
            second_article,
            ana,
            statement="The mood is good.",
            number=2,
            type=ClaimType.OPINION,
            confidential=True,
            **old(2),
        ),
        "abroad": a_claim(
            session, abroad, ben, statement="The eighth year of the army.", topics=["nato"], chain=[paper], **old(9)
        ),
    }
    an_item(session, claims["troops"], ana, publisher=wire, chain=[officials])
    withdrawn = an_item(session, claims["year"], ana, publisher=wire)
    session.add(Withdrawal(evidence_id=withdrawn.id, why="Wrong.", recorded_at=NOW, recorded_by_id=ana.id))
    a_finding(session, claims["year"])
    accepted = a_finding(session, claims["false"])
    accepted.decisions.append(
        FindingDecision(decision=Decision.ACCEPTED, why="Right.", recorded_at=NOW, recorded_by_id=ana.id)
    )
    a_finding(session, claims["signed"], outcome=Outcome.CONSISTENT)
    a_finding(session, claims["abroad"])
    a_proposal(session, claims["army"], ana, to=Status.CONTRADICTED)
    answered = a_proposal(session, claims["signed"], ana)
    answered.approval = Approval(verdict=Verdict.APPROVED, why="Yes.", recorded_at=NOW, recorded_by_id=ana.id)
    a_proposal(session, claims["abroad"], ben)
    session.flush()
    return Scene(own_desk, ana, paper, officials, claims)


def listed(session: Session, scene: Scene, **params: Any) -> list[str]:
    """The claims a filter lists at the one desk."""
    filter_ = LedgerFilter.from_params(params)
    rows = ledger_rows(session, filter_, desk_ids=[scene.here.id], now=NOW)
    return scene.names(row.id for row in rows)


def paged(session: Session, scene: Scene, **params: Any) -> LedgerPage:
    """The page of a filter at the one desk."""
    filter_ = LedgerFilter.from_params(params)
    return ledger_page(session, filter_, desk_ids=[scene.here.id], now=NOW)


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({}, "false army troops year mood signed"),
        ({"status": "open"}, "army troops year mood"),
        ({"status": "closed"}, "false signed"),
        ({"status": ["disputed", "confirmed"]}, "army signed"),
        ({"topic": "NATO"}, "troops"),
        ({"topic": "nat"}, ""),
        ({"assignee": "nobody"}, "false troops year mood signed"),
        ({"importance": "high"}, "year"),
        ({"importance": ["high", "low"]}, "troops year"),
        ({"type": ["legal", "opinion"]}, "mood signed"),
        ({"findings": "open"}, "year"),
        ({"findings": "any"}, "false year signed"),
        ({"findings": "none"}, "army troops mood"),
        ({"older_than": "2"}, "army year"),
        ({"older_than": "9"}, ""),
        ({"due": "overdue"}, "army"),
        ({"waiting": "approval"}, "army"),
        ({"q": "EIGHTH YEAR"}, "year"),
        ({"q": "ukraine's army"}, "year"),
        ({"q": "year eighth"}, "year"),
        ({"q": "zelenskyy's"}, "army"),
        ({"q": "elysee"}, "army"),
        ({"q": "%"}, "army"),
        ({"q": "_"}, "army"),
        ({"q": "1_0"}, ""),
        ({"q": "/"}, ""),
        ({"q": "dates"}, "year"),
        ({"q": "us OFFICIALS"}, "army troops"),
        ({"q": "tp"}, "army"),
        ({"q": "wire"}, "troops"),
        ({"q": "c03"}, "troops"),
        ({"q": "nothing says this"}, ""),
        ({"q": "\u0301"}, "false army troops year mood signed"),
        ({"status": "open", "q": "army", "older_than": "5"}, "year"),
    ],
)
def test_a_filter_lists_what_it_says(session: Session, scene: Scene, params: dict[str, Any], expected: str) -> None:
    assert listed(session, scene, **params) == expected.split()


@pytest.mark.parametrize(
    ("sort", "direction", "expected"),
    [
        ("status", "desc", "signed year mood troops army false"),
        ("statement", "asc", "false troops signed mood year army"),
        ("statement", "desc", "army year mood signed troops false"),
        ("age", "desc", "year army mood troops signed false"),
        ("age", "asc", "troops mood army year signed false"),
        ("changed", "desc", "false signed troops mood army year"),
        ("changed", "asc", "year army mood troops signed false"),
        ("due", "asc", "false army troops year signed mood"),
        ("due", "desc", "troops army false year signed mood"),
        ("importance", "desc", "year army signed false mood troops"),
        ("importance", "asc", "troops army signed false mood year"),
        ("article", "asc", "year army troops signed false mood"),
        ("article", "desc", "mood false signed troops army year"),
    ],
)
def test_rows_come_in_the_order_asked_for(
    session: Session, scene: Scene, sort: str, direction: str, expected: str
) -> None:
    assert listed(session, scene, sort=sort, direction=direction) == expected.split()


def test_the_filters_by_number_list_what_they_name(session: Session, scene: Scene) -> None:
    article = scene.claims["false"].article_id

    assert listed(session, scene, desk=str(scene.here.id)) == ["false", "army", "troops", "year", "mood", "signed"]
    assert listed(session, scene, article=str(article)) == ["false", "mood"]
    assert listed(session, scene, assignee=str(scene.ana.id)) == ["army"]
    assert listed(session, scene, source=str(scene.officials.id)) == ["army", "troops"]
    assert listed(session, scene, source=str(scene.paper.id)) == ["army"]


def test_another_desks_claims_never_appear(session: Session, scene: Scene) -> None:
    abroad = scene.claims["abroad"]

    for params in (
        {"desk": abroad.desk_id},
        {"article": abroad.article_id},
        {"q": "The eighth year of the army"},
    ):
        assert listed(session, scene, **params) == []
        page = paged(session, scene, **params)
        assert (page.rows, page.total, page.counts) == ([], 0, {})


def test_without_a_desk_nothing_is_listed(session: Session, scene: Scene) -> None:
    page = ledger_page(session, LedgerFilter(), desk_ids=[], now=NOW)

    assert (page.rows, page.total, page.page, page.pages) == ([], 0, 1, 1)


def test_me_must_be_somebody(session: Session, scene: Scene) -> None:
    with pytest.raises(WrongInput, match="name the person"):
        listed(session, scene, assignee="me")


def test_a_row_holds_what_every_list_shows(session: Session, scene: Scene) -> None:
    row = paged(session, scene, q="elysee").rows[0]

    assert (row.key, row.statement, row.quote) == ("C02", "Zelenskýy’s army grows.", "say 100% of the Élysée_staff")
    assert row.attribution == "US officials → The Paper"
    assert (row.status, row.status_by, row.why) == (Status.DISPUTED, "Ana", "Taken in.")
    assert (row.age, row.due_on, row.assignee) == (3, date(2025, 12, 10), "Ana")
    assert (row.article_title, row.desk, str(row.published_on)) == ("A Deal in Berlin", "Politics", "2025-12-17")
    assert row.waits is Status.CONTRADICTED
    assert not row.confidential


def test_a_row_says_what_the_checks_found(session: Session, scene: Scene) -> None:
    rows = {row.id: row for row in paged(session, scene, findings="any").rows}

    year, false = rows[scene.claims["year"].id], rows[scene.claims["false"].id]

    assert [(finding.check, finding.decision) for finding in year.open_findings] == [("nth_year", None)]
    assert [finding.decision for finding in false.findings] == [Decision.ACCEPTED]
    assert not false.open_findings


def test_a_closed_claim_has_no_age(session: Session, scene: Scene) -> None:
    assert [row.age for row in paged(session, scene, status="closed").rows] == [None, None]


def test_counts_by_status_leave_the_asked_status_out(session: Session, scene: Scene) -> None:
    page = paged(session, scene, status="disputed", article=str(scene.claims["army"].article_id))

    assert page.total == 1
    assert page.counts == {
        Status.DISPUTED: 1,
        Status.SINGLE_SOURCE: 1,
        Status.UNREVIEWED: 1,
        Status.CONFIRMED: 1,
    }
    assert next(iter(page.counts)) is Status.DISPUTED


def test_the_confidential_ones_are_counted(session: Session, scene: Scene) -> None:
    assert paged(session, scene).confidential == 1
    assert paged(session, scene, status="closed").confidential == 0


def test_pages_hold_every_claim_once(session: Session, scene: Scene) -> None:
    article, number = scene.claims["year"].article, PER_PAGE + 5
    for index in range(number):
        a_claim(session, article, scene.ana, statement=f"Claim {index}", topics=["many"], number=100 + index)

    first, second = (paged(session, scene, topic="many", page=str(page)) for page in (1, 2))
    beyond = paged(session, scene, topic="many", page="99")

    assert (len(first.rows), len(second.rows)) == (PER_PAGE, 5)
    assert (first.total, first.pages) == (number, 2)
    assert len({row.id for row in [*first.rows, *second.rows]}) == number
    assert (beyond.page, [row.id for row in beyond.rows]) == (2, [row.id for row in second.rows])


def test_the_export_holds_the_rows_of_every_page(session: Session, scene: Scene) -> None:
    for index in range(PER_PAGE + 5):
        a_claim(session, scene.claims["year"].article, scene.ana, topics=["many"], number=100 + index)
    filter_ = LedgerFilter(topic="many", page=2)

    rows = list(ledger_rows(session, filter_, desk_ids=[scene.here.id], now=NOW))

    assert len(rows) == PER_PAGE + 5


def test_a_page_takes_the_same_queries_for_five_claims_and_for_sixty(session: Session, scene: Scene) -> None:
    def queries(topic: str, number: int) -> int:
        for index in range(number):
            claim = a_claim(
                session,
                scene.claims["year"].article,
                scene.ana,
                topics=[topic, "x"],
                chain=[scene.officials, scene.paper],
            )
            an_item(session, claim, scene.ana, chain=[scene.officials])
            a_finding(session, claim)
            if index % 2:
                a_proposal(session, claim, scene.ana)
        session.expire_all()
        with statements(session) as sent:
            page = paged(session, scene, topic=topic)
            assert [row.attribution for row in page.rows] == ["US officials → The Paper"] * min(number, PER_PAGE)
        return len(sent)

    for_five, for_sixty = queries("few", 5), queries("many", 60)

    assert for_five == for_sixty
    assert for_five < 25


@pytest.mark.parametrize("name", ["q", "topic"])
def test_what_is_typed_is_never_part_of_the_sql(session: Session, scene: Scene, name: str) -> None:
    typed = f"{CANARY}' OR 1=1 -- %"

    with statements(session) as sent:
        page = paged(session, scene, **{name: typed})

    assert page.total == 0
    assert sent
    assert not [statement for statement in sent if CANARY in statement]


@pytest.mark.parametrize("name", ["desk", "article", "source", "assignee", "older_than"])
def test_a_number_is_never_part_of_the_sql(session: Session, scene: Scene, name: str) -> None:
    with statements(session) as sent:
        page = paged(session, scene, **{name: "31415"})

    assert page.total == 0
    assert not [statement for statement in sent if "31415" in statement]


@pytest.mark.parametrize(
    "name", ["status", "importance", "type", "findings", "due", "waiting", "recheck", "sort", "direction", "page"]
)
def test_a_word_that_is_not_known_never_reaches_the_database(session: Session, scene: Scene, name: str) -> None:
    with statements(session) as sent, pytest.raises(WrongInput):
        paged(session, scene, **{name: CANARY})

    assert sent == []


def test_the_numbers_of_a_filter_have_names(session: Session, scene: Scene) -> None:
    filter_ = LedgerFilter(
        desk=scene.here.id, article=scene.claims["year"].article_id, source=scene.paper.id, assignee=scene.ana.id
    )

    names = names_of(session, filter_, desk_ids=[scene.here.id])

    assert names == Names(desk="Politics", article="A Deal in Berlin", source="The Paper", assignee="Ana")


@pytest.mark.parametrize("field", ["desk", "article", "source", "assignee"])
def test_a_number_that_names_nothing_is_refused_at_its_field(session: Session, scene: Scene, field: str) -> None:
    with pytest.raises(WrongInput, match="choose") as caught:
        names_of(session, LedgerFilter(**{field: 31415}), desk_ids=[scene.here.id])

    assert caught.value.field == field


def test_names_of_other_desks_stay_there(session: Session, scene: Scene) -> None:
    abroad = scene.claims["abroad"]

    for filter_ in (
        LedgerFilter(desk=abroad.desk_id),
        LedgerFilter(article=abroad.article_id),
        LedgerFilter(assignee=abroad.created_by_id),
    ):
        with pytest.raises(WrongInput):
            names_of(session, filter_, desk_ids=[scene.here.id])
