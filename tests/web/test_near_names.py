"""A near name on the page of a claim, in its data and on the command line."""

import pytest

from tests.web.newsroom import THEN, Newsroom
from tests.web.pages import Pages
from tracker.db import Database
from tracker.language.kinds import SourceKind
from tracker.models import Person
from tracker.rules.evidence import Stance
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.sources import SourceDraft


@pytest.fixture
def heard(database: Database, newsroom: Newsroom) -> int:
    """A claim of which two spellings of one name spoke."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        for name in ("Mara Lindqvist", "Mara Lindquist"):
            draft = EvidenceDraft(Stance.SUPPORTS, CarrierDraft(publisher=SourceDraft(name, SourceKind.PERSON)))
            add_evidence(session, claim_id=newsroom.army_id, draft=draft, by=by, now=THEN)
    return newsroom.army_id


def test_the_claim_page_says_which_names_are_near_beside_the_count_and_the_graph(checker: Pages, heard: int) -> None:
    page = checker.get(f"/claims/{heard}")

    assert page.text.count("Mara Lindqvist and Mara Lindquist may be one person.") >= 2
    assert "They count as one until somebody says that they are two." in page.text
