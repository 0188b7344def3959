"""The report of unverified items told in the terminal, and as data."""

from datetime import timedelta

from click import unstyle
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tracker.cli.reporting import report_record, report_text
from tracker.queries.unverified import UnverifiedReport, unverified_report
from tracker.rules.ledger import LedgerFilter


def a_report(session: Session, *, empty: bool = False) -> UnverifiedReport:
    desk = a_desk(session)
    by = a_person(session, desk)
    if not empty:
        article = an_article(session, desk, by)
        a_claim(session, article, by, statement="A deal was reached.", due_on=(NOW - timedelta(days=2)).date())
        a_claim(session, article, by, statement="CANARY", confidential=True)
    return unverified_report(session, LedgerFilter(), desk_ids=[desk.id], now=NOW)


def test_each_claim_says_why_it_is_listed_and_whose_it_is(session: Session) -> None:
    text = unstyle(report_text(a_report(session)))

    assert "A deal was reached." in text
    for label in ("why", "missing", "next", "whose"):
        assert f"     {label}" in text
    assert "2 days late" in text


def test_an_empty_report_says_so(session: Session) -> None:
    assert report_text(a_report(session, empty=True)).endswith("Nothing to report.")


def test_confidential_claims_are_counted_and_do_not_leave(session: Session) -> None:
    record = report_record(a_report(session))

    assert (record["total"], record["confidential"], len(record["claims"])) == (2, 1, 1)
    assert "CANARY" not in str(record)
