"""What a dossier calls by name, and that what would do does."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_finding, a_person, a_proposal, a_source, an_article, an_item
from tests.counting import statements
from tracker.language.kinds import SourceKind
from tracker.models import Claim, Desk, Ownership, Person
from tracker.queries.dossiers import dossiers
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Dossier, Status, reasons_against, reasons_for, what_would_change


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session)


@pytest.fixture
def checker(session: Session, desk: Desk) -> Person:
    return a_person(session, desk)


@pytest.fixture
def claim(session: Session, desk: Desk, checker: Person) -> Claim:
    return a_claim(session, an_article(session, desk, checker), checker, status=Status.SINGLE_SOURCE)


def of(session: Session, claim: Claim) -> Dossier:
    session.expire_all()
    return dossiers(session, [claim.id])[claim.id]


def test_a_dossier_names_what_the_sentences_need(session: Session, claim: Claim, checker: Person) -> None:
    owner = a_source(session, checker, name="The Holding", kind=SourceKind.ORGANISATION)
    ministry = a_source(session, checker, name="The Ministry", kind=SourceKind.GOVERNMENT)
    session.add(Ownership(source_id=ministry.id, owner_id=owner.id, recorded_at=NOW, recorded_by_id=checker.id))
    law = a_source(session, checker, name="the law", kind=SourceKind.DOCUMENT)
    kremlin = a_source(session, checker, name="The Kremlin", kind=SourceKind.GOVERNMENT)
    an_item(session, claim, checker, publisher=ministry, primary=True)
    an_item(session, claim, checker, publisher=a_source(session, checker, name="The Paper"), chain=[law])
    an_item(session, claim, checker, publisher=kremlin, stance=Stance.CONFLICTS)
    a_finding(session, claim)
    a_proposal(session, claim, checker)

    names = of(session, claim).particulars

    assert names.ties == ("The Holding", "The Ministry")
    assert names.documents == ("the law",)
    assert names.opponents == ("The Kremlin",)
    assert names.primaries == names.uncaptured == ("The Ministry, “A report”",)
    assert names.deciding == ("its eighth year",)
    assert names.proposed_by == checker.name


def test_what_would_do_does(session: Session, claim: Claim, checker: Person) -> None:
    unnamed = a_source(session, checker, name="officials", kind=SourceKind.UNNAMED)
    an_item(session, claim, checker, chain=[unnamed])
    before = reasons_for(of(session, claim))[1].would_do
    an_item(session, claim, checker, publisher=a_source(session, checker, name="A", kind=SourceKind.GOVERNMENT))
    between = reasons_for(of(session, claim))[1].would_do
    an_item(session, claim, checker, publisher=a_source(session, checker, name="B", kind=SourceKind.GOVERNMENT))

    assert before.startswith("Two origins that are not unnamed")
    assert between.startswith("One more origin that is not unnamed and not of A would do")
    assert reasons_against(of(session, claim), Status.CORROBORATED) == []


def test_the_same_record_says_the_same_every_time(session: Session, claim: Claim, checker: Person) -> None:
    for name in ("B", "C", "A"):
        publisher = a_source(session, checker, name=name, kind=SourceKind.GOVERNMENT)
        an_item(session, claim, checker, publisher=publisher, stance=Stance.CONFLICTS, accessed_on=NOW.date())

    sentences = {
        str(reasons_for(dossier) + what_would_change(dossier)) for dossier in (of(session, claim) for _ in range(5))
    }

    assert len(sentences) == 1
    assert "A correction by A, B or C would do." in sentences.pop()


def test_names_cost_the_same_number_of_queries_for_many_claims(session: Session, desk: Desk, checker: Person) -> None:
    article = an_article(session, desk, checker)
    claims = [a_claim(session, article, checker, created_at=NOW - timedelta(days=days)) for days in range(9)]
    for claim in claims:
        an_item(session, claim, checker, publisher=a_source(session, checker, kind=SourceKind.GOVERNMENT))
    ids = [claim.id for claim in claims]
    session.expunge_all()

    with statements(session) as for_one:
        dossiers(session, ids[:1])
    session.expunge_all()
    with statements(session) as for_many:
        dossiers(session, ids)

    assert len(for_one) == len(for_many)
