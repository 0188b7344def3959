"""Claims told in the terminal."""

import pytest
from click import unstyle
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_finding, a_person, an_article, an_item
from tracker.cli.format_claims import claim_text, interval, ledger_table
from tracker.models import Claim, Desk
from tracker.queries.claims import claim_page
from tracker.queries.ledger import ledger_page
from tracker.rules.ledger import LedgerFilter
from tracker.rules.origins import Count


def a_ledger(session: Session) -> tuple[Desk, Claim]:
    desk = a_desk(session)
    by = a_person(session, desk)
    return desk, a_claim(session, an_article(session, desk, by), by, number=6)


def test_the_ledger_is_a_table_that_marks_findings(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    desk, claim = a_ledger(session)
    a_finding(session, claim)
    rows = ledger_page(session, LedgerFilter(), desk_ids=[desk.id], now=NOW).rows

    table = unstyle(ledger_table(rows))

    assert "C06" in table
    assert claim.statement.split()[0] in table
    assert "✕ nth year" in " ".join(table.split())


def test_a_claim_is_told_from_what_is_claimed_to_its_history(session: Session) -> None:
    desk, claim = a_ledger(session)
    an_item(session, claim, a_person(session, desk))
    session.expire_all()

    text = claim_text(claim_page(session, claim.id, [desk.id]))

    places = [text.index(words) for words in ("C06", "Carriers and origins", "What would change it", "History")]
    assert places == sorted(places)
    assert "none yet" not in text


def test_an_interval_is_one_number_where_it_is_certain() -> None:
    assert interval(Count(k_min=1, k_max=1)) == "1"
    assert interval(Count(k_min=1, k_max=2)) == "1–2"
