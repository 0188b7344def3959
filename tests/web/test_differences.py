"""What changed between two moments."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from tests.counting import sent_to
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Person
from tracker.queries.differences import Span, differences_page
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, edit_claim, make_claim
from tracker.services.evidence import EvidenceDraft, add_evidence, withdraw_evidence
from tracker.services.sources import SourceDraft
from tracker.services.statuses import change_status

LATER = THEN + timedelta(days=1)
ADDRESS = "/ledger/changes?since=2025-12-18T12:00"


@pytest.fixture
def moved_on(database: Database, newsroom: Newsroom) -> None:
    """A day later: evidence for one claim and its status, one item of the other withdrawn, a third claim."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        author_and_time = {"by": by, "now": LATER}
        looked = EvidenceDraft(Stance.CONTEXT, looked_in="the archive", accessed_on=date(2025, 12, 19))
        add_evidence(session, claim_id=newsroom.army_id, draft=looked, **author_and_time)
        change_status(
            session, claim_id=newsroom.army_id, to=Status.UNVERIFIED, why="Nothing was found.", **author_and_time
        )
        withdraw_evidence(session, evidence_id=newsroom.evidence_id, why="A mistake.", **author_and_time)
        make_claim(
            session, article_id=newsroom.article_id, start=0, end=20, draft=ClaimDraft("It is new."), **author_and_time
        )


@on_both
def test_every_claim_that_differs_is_listed_with_its_differences(editor: Pages, moved_on: None) -> None:
    page = editor.get(ADDRESS)

    assert page.h1 == "What changed"
    assert "3 claims changed in status, origins, evidence or speaker between 18 Dec 2025, 12:00 UTC and" in page.text
    assert "Unreviewed → unverified (Carl Checker): “Nothing was found”." in page.text
    assert "1 item of evidence recorded (looked in the archive)." in page.text
    assert "1 item of evidence withdrawn (The Paper)." in page.text
    assert "→ no carriers." in page.text
    assert "Newly taken in, unreviewed." in page.text


def test_until_a_moment_before_all_that_nothing_changed(editor: Pages, moved_on: None) -> None:
    page = editor.get(f"{ADDRESS}&until=2025-12-18T13:00")

    assert "No claim changed" in page.text
    assert "Nothing changed." in page.text


def test_edits_alone_are_no_difference(editor: Pages, database: Database, newsroom: Newsroom) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        edit_claim(session, claim_id=newsroom.army_id, seen_version=None, draft=ClaimDraft("Edited."), by=by, now=LATER)

    assert "No claim changed" in editor.get(ADDRESS).text


def test_without_a_moment_the_page_asks_for_one(editor: Pages) -> None:
    assert "Choose a moment." in editor.get("/ledger/changes").text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("since=long+ago", " is no date:"),
        ("since=12/11/2025", "can be 12 November 2025 or 11 December 2025: say which."),
        ("since=2025-12-01", "the first day there is, is 2025-12-18"),
        ("since=2999-01-01", "This is in the future"),
        ("since=2025-12-19&until=2025-12-18", "This lies before the first moment"),
        ("since=2025-12-18&until=x", " is no date:"),
        ("since=2025-12-18&article=999", "There is no such article at your desks"),
        ("since=2025-12-18&desk=999", "There is no such desk among yours"),
        ("since=2025-12-18&article=x", "article"),
    ],
)
def test_what_cannot_be_compared_is_said_at_its_field(editor: Pages, query: str, sentence: str) -> None:
    page = editor.get(f"/ledger/changes?{query}", 422)

    assert sentence in " ".join(page.words("//*[contains(@class, 'field-error')]"))
    assert editor.http.get(f"/ledger/changes.csv?{query}").status_code == 422


def test_claims_of_other_desks_are_not_there(outsider: Pages, moved_on: None) -> None:
    assert "No claim changed" in outsider.get(ADDRESS).text


def test_the_export_leaves_out_what_is_confidential(
    editor: Pages, database: Database, newsroom: Newsroom, moved_on: None
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        draft = ClaimDraft("It is secret.", confidential=True)
        edit_claim(session, claim_id=newsroom.army_id, seen_version=None, draft=draft, by=by, now=LATER)

    answer = editor.http.get(ADDRESS.replace("changes", "changes.csv"))

    assert "secret" not in answer.text
    assert "Newly taken in, unreviewed." in answer.text
    assert "changes-2025-12-18T1200Z-" in answer.headers["Content-Disposition"]


@on_both
def test_the_number_of_queries_does_not_grow(database: Database, newsroom: Newsroom, moved_on: None) -> None:
    def sent() -> int:
        with database.reading(THEN) as earlier, database.reading(LATER) as later, sent_to(database.engine) as texts:
            page = differences_page(Span(earlier, later, THEN), desk_ids=[newsroom.politics_id])
            assert page.rows
        return len(texts)

    def record(papers: Iterable[str]) -> None:
        with database.unit_of_work() as session:
            by = session.get_one(Person, newsroom.people["checker"])
            for paper in papers:
                draft = ClaimDraft(f"As {paper} has it.")
                place = {"article_id": newsroom.article_id, "start": 0, "end": 20}
                claim = make_claim(session, **place, draft=draft, by=by, now=LATER)
                carrier = CarrierDraft(publisher=SourceDraft(paper), title="A report")
                evidence = EvidenceDraft(Stance.SUPPORTS, carrier)
                add_evidence(session, claim_id=claim.id, draft=evidence, by=by, now=LATER)

    # One of the kind first: where nothing carries a claim, what is known of its sources is not asked for at all.
    record(["Paper 0"])
    few = sent()
    record(f"Paper {number}" for number in range(1, 9))

    assert sent() <= few + 1
