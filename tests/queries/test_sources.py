"""Sources and what rests on them; on both databases."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tests.counting import statements
from tracker.errors import NotFound
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models import Article, Desk, Grade, Ownership, Person, SourceAlias, Withdrawal
from tracker.queries.sources import PER_PAGE, find_source, source_names, source_page, sources_list
from tracker.rules.sources import Reliability


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session)


@pytest.fixture
def by(session: Session, desk: Desk) -> Person:
    return a_person(session, desk)


@pytest.fixture
def article(session: Session, desk: Desk, by: Person) -> Article:
    return an_article(session, desk, by)


def names(session: Session, desk: Desk, **filters: object) -> list[str]:
    return [row.source.name for row in sources_list(session, desk_ids=[desk.id], **filters).rows]  # type: ignore[arg-type]


def test_sources_are_listed_by_name_whatever_its_case(session: Session, desk: Desk, by: Person) -> None:
    for name in ("beta", "Alpha", "Gamma"):
        a_source(session, by, name=name)

    assert names(session, desk) == ["Alpha", "beta", "Gamma"]


def test_sources_are_found_by_part_of_a_name_or_of_another_name(session: Session, desk: Desk, by: Person) -> None:
    times = a_source(session, by, name="The New York Times")
    a_source(session, by, name="100% Daily")
    session.add(SourceAlias(source_id=times.id, name="NYT"))
    session.flush()

    assert names(session, desk, q=" york ") == ["The New York Times"]
    assert names(session, desk, q="nyt") == ["The New York Times"]
    assert names(session, desk, q="%") == ["100% Daily"]
    assert names(session, desk, q="_") == []


def test_sources_are_listed_by_kind(session: Session, desk: Desk, by: Person) -> None:
    a_source(session, by, name="Paper")
    a_source(session, by, name="Ministry", kind=SourceKind.GOVERNMENT)

    assert names(session, desk, kind=SourceKind.GOVERNMENT) == ["Ministry"]


def test_an_unnamed_source_is_listed_with_its_outlet(session: Session, desk: Desk, by: Person) -> None:
    paper = a_source(session, by, name="Paper")
    a_source(session, by, name="officials", kind=SourceKind.UNNAMED, outlet_id=paper.id)

    labels = [row.label for row in sources_list(session, desk_ids=[desk.id]).rows]

    assert labels == ["officials via Paper", "Paper"]


def test_pages_begin_at_one_and_end_at_the_last(session: Session, desk: Desk, by: Person) -> None:
    for number in range(PER_PAGE + 1):
        a_source(session, by, name=f"Outlet {number:03}")

    first, last = (sources_list(session, desk_ids=[desk.id], page=page) for page in (-5, 99))

    assert (first.page, first.pages, first.total, len(first.rows)) == (1, 2, PER_PAGE + 1, PER_PAGE)
    assert (last.page, [row.source.name for row in last.rows]) == (2, [f"Outlet {PER_PAGE:03}"])


def test_a_claim_counts_once_however_it_rests_on_a_source(session: Session, article: Article, by: Person) -> None:
    paper = a_source(session, by, name="Paper")
    claim = a_claim(session, article, by, chain=[paper])
    an_item(session, claim, by, publisher=paper, chain=[paper])

    (row,) = sources_list(session, desk_ids=[article.desk_id]).rows
    (dependent,) = source_page(session, paper.id, [article.desk_id]).claims

    assert row.claims == 1
    assert (dependent.claim, dependent.how) == (claim, ["chain", "evidence", "publisher"])


def test_nothing_withdrawn_or_of_another_desk_rests_on_a_source(session: Session, article: Article, by: Person) -> None:
    paper = a_source(session, by, name="Paper")
    withdrawn = an_item(session, a_claim(session, article, by), by, publisher=paper)
    session.add(Withdrawal(evidence_id=withdrawn.id, why="x", recorded_at=NOW, recorded_by_id=by.id))
    foreign_desk = a_desk(session)
    a_claim(session, an_article(session, foreign_desk, by), by, chain=[paper])

    page = source_page(session, paper.id, [article.desk_id])
    elsewhere = source_page(session, paper.id, [foreign_desk.id])

    assert (list(page.claims), len(page.carriers)) == ([], 1)
    assert (len(elsewhere.claims), list(elsewhere.carriers)) == (1, [])


def test_a_source_shows_its_grades_and_owners_newest_first(session: Session, desk: Desk, by: Person) -> None:
    paper, owner, newer = (a_source(session, by) for _ in range(3))
    for days, grade in ((30, Reliability.A), (1, Reliability.C)):
        from_on = date(2025, 12, 18) - timedelta(days=days)
        session.add(
            Grade(
                source_id=paper.id, reliability=grade, from_on=from_on, why="x", recorded_at=NOW, recorded_by_id=by.id
            )
        )
    for holder in (owner, newer):
        session.add(
            Ownership(
                source_id=paper.id, owner_id=holder.id, from_on=PartialDate(2020), recorded_at=NOW, recorded_by_id=by.id
            )
        )
        session.flush()

    page = source_page(session, paper.id, [desk.id])

    assert [grade.reliability for grade in page.grades] == [Reliability.C, Reliability.A]
    assert [tenure.owner for tenure in page.ownerships] == [newer, owner]


def test_a_source_that_is_not_there_is_not_found(session: Session) -> None:
    with pytest.raises(NotFound, match="no such source"):
        source_page(session, 999_999, [])


def test_names_are_offered_once_and_only_so_many(session: Session, by: Person) -> None:
    for kind in (SourceKind.OUTLET, SourceKind.ORGANISATION):
        a_source(session, by, name="Paper", kind=kind)
    a_source(session, by, name="Other")

    assert source_names(session) == ["Other", "Paper"]
    assert source_names(session, most=1) == ["Other"]


def test_sources_take_as_many_queries_for_few_as_for_many(session: Session, article: Article, by: Person) -> None:
    paper = a_source(session, by)

    def add(number: int) -> None:
        for _ in range(number):
            unnamed = a_source(session, by, kind=SourceKind.UNNAMED, outlet_id=paper.id)
            an_item(session, a_claim(session, article, by, chain=[paper]), by, publisher=paper, chain=[unnamed])

    def look() -> tuple[int, int]:
        session.expire_all()
        with statements(session) as listed:
            rows = [(row.label, row.claims) for row in sources_list(session, desk_ids=[article.desk_id]).rows]
        session.expire_all()
        with statements(session) as page_statements:
            page = source_page(session, paper.id, [article.desk_id])
            claims = [(dependent.claim.statement, dependent.how) for dependent in page.claims]
        assert rows
        assert claims
        return len(listed), len(page_statements)

    add(2)
    few = look()
    add(15)

    assert look() == few


def test_of_two_spellings_each_is_found_by_its_own(session: Session, by: Person) -> None:
    first, second = (a_source(session, by, name=name, kind=SourceKind.PERSON) for name in ("Trần Hùng", "Trần Hưng"))

    assert [find_source(session, name) for name in ("trần hùng", "Trần Hưng")] == [first, second]
    with pytest.raises(NotFound, match="Several"):
        find_source(session, "Tran Hung")


def test_a_publication_that_is_evidence_no_more_is_told_apart(
    session: Session, desk: Desk, article: Article, by: Person
) -> None:
    claim, paper = a_claim(session, article, by), a_source(session, by, name="Paper")
    standing, withdrawn = (an_item(session, claim, by, publisher=paper) for _ in range(2))
    session.add(Withdrawal(evidence_id=withdrawn.id, why="A slip.", recorded_at=NOW, recorded_by_id=by.id))
    session.flush()

    page = source_page(session, paper.id, [desk.id])

    assert {carrier.id for carrier in page.carriers} == {standing.carrier_id, withdrawn.carrier_id}
    assert page.no_evidence == {withdrawn.carrier_id}
    assert source_page(session, paper.id, []).no_evidence == ()
