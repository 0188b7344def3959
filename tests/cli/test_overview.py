"""What the demo prints: everything at a glance."""

import json

import click
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_finding, a_person, a_source, an_article, an_item
from tracker.cli.overview import overview_record, overview_texts
from tracker.language.findings import Outcome
from tracker.models import Claim, FindingDecision
from tracker.rules.findings import Decision
from tracker.rules.statuses import Status

YEARS = [{"ref": "conflict.donbas_2014", "title": "War in Donbas", "from": "2021-04-06", "to": "2022-04-13"}]


@pytest.fixture
def filled(session: Session) -> Session:
    """A contradicted claim with a decided finding, an open one, and one that was checked in vain."""
    desk = a_desk(session)
    ana = a_person(session, desk, name="Ana")
    article, paper = an_article(session, desk, ana), a_source(session, ana, name="The Paper")
    year = a_claim(session, article, ana, statement="It is the eighth year.", number=6, status=Status.CONTRADICTED)
    army = a_claim(session, article, ana, statement="The army grows.", number=7, status=Status.SINGLE_SOURCE)
    an_item(session, army, ana, publisher=paper, chain=[paper])
    finding = a_finding(
        session,
        year,
        phrase="its eighth year",
        gap_days=1344,
        implied=[{**YEARS[0], "actual_year": 12}],
        compared={"what": "published_on", "from": "2025-12-17", "to": "2025-12-17"},
        explanation="On that day it was the 12th.",
    )
    finding.decisions.append(
        FindingDecision(decision=Decision.ACCEPTED, why="Counted again.", recorded_at=NOW, recorded_by_id=ana.id)
    )
    a_finding(session, army, phrase="unprecedented", outcome=Outcome.UNDECIDABLE, reason="needs_exhaustive_evidence")
    a_finding(session, army, phrase="next Monday", explanation="It was a Tuesday.")
    session.flush()
    return session


@pytest.fixture
def page(filled: Session, monkeypatch: pytest.MonkeyPatch) -> str:
    """The whole text as it stands on a terminal of 100 places."""
    monkeypatch.setenv("COLUMNS", "100")
    return click.unstyle("\n".join(overview_texts(filled, now=NOW)))


def test_the_ledger_stands_under_its_statuses(page: str) -> None:
    lines = page.splitlines()

    assert lines[1] == "The ledger: 2 claims, 1 of them open"
    assert lines.index("✕ contradicted (1)") < lines.index("◐ single source (1)")
    assert lines[lines.index("✕ contradicted (1)") + 1].startswith("C06  It is the eighth year.")


def test_findings_show_their_arithmetic_and_what_was_decided(page: str) -> None:
    assert "✕ inconsistent  “its eighth year”  1,344 days too late  nth year, C06" in page
    assert "War in Donbas  6 Apr 2021  13 Apr 2022  year 12" in page
    assert "published 17 Dec 2025" in page
    assert "Accepted by Ana: Counted again." in page
    assert "? undecidable  “unprecedented”" in page
    assert page.count("Nobody has decided about it yet.") == 1


def test_an_interval_that_older_versions_did_not_judge_is_judged(
    filled: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    compared = {"what": "anchor", "from": "2021-05-01", "to": "2021-05-31"}
    for number, outcome in ((6, Outcome.CONSISTENT), (7, Outcome.INCONSISTENT)):
        claim = filled.scalars(select(Claim).where(Claim.number == number)).one()
        a_finding(filled, claim, outcome=outcome, implied=YEARS, compared=compared)

    text = click.unstyle("\n".join(overview_texts(filled, now=NOW)))

    assert text.count("War in Donbas  6 Apr 2021  13 Apr 2022  fits") == 1
    assert text.count("War in Donbas  6 Apr 2021  13 Apr 2022  does not fit") == 1


def test_the_unverified_report_comes_last(page: str) -> None:
    report = page[page.index("Unverified items") :]

    assert "1 open claim, most important first." in report
    assert "The army grows." in report
    assert "It is the eighth year." not in report


def test_it_fits_a_narrow_terminal(filled: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    lines = click.unstyle("\n".join(overview_texts(filled, now=NOW))).splitlines()

    assert max(map(len, lines)) <= 60


def test_the_same_is_there_as_data(filled: Session) -> None:
    record = json.loads(json.dumps(overview_record(filled, now=NOW), default=str))

    assert [claim["key"] for claim in record["claims"]] == ["C06", "C07"]
    assert record["total"] == 2
    assert [(finding["claim"], finding["outcome"], finding["decision"]) for finding in record["findings"]] == [
        ("C06", "inconsistent", "accepted"),
        ("C07", "undecidable", None),
        ("C07", "inconsistent", None),
    ]
    assert [claim["key"] for claim in record["unverified"]["claims"]] == ["C07"]


def test_an_empty_database_is_told_too(session: Session) -> None:
    text = click.unstyle("\n".join(overview_texts(session, now=NOW)))

    assert "The ledger: 0 claims" in text
    assert text.endswith("Nothing to report.")
