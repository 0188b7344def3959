"""The page of claims that rest on near names."""

import pytest

from tests.services.old_ledger import corroborated_by_a_spelling
from tests.web.conftest import Enter
from tests.web.newsroom import Newsroom
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Claim, Person


@pytest.fixture
def doubtful(database: Database, newsroom: Newsroom) -> int:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        corroborated_by_a_spelling(session, session.get_one(Claim, newsroom.army_id), by)
    return newsroom.army_id


def test_without_near_names_the_page_says_what_would_come_there(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get("/sources/doubts")

    assert "No claim rests on names that are near." in page.text
    assert page.h1 == "Claims in doubt for a name"
    assert "Claims in doubt for a name" in checker.get("/sources").text


def test_a_button_flags_what_no_longer_holds(checker: Pages, doubtful: int) -> None:
    page = checker.get("/sources/doubts")
    for words in ("1 claim has fewer", "2 → 1", "Mara Lindqvist and Mara Lindquist may be one person.", "no longer"):
        assert words in page.text

    after = page.form("/sources/doubts").send()

    assert "single source does, flagged" in after.text
    assert "Re-check" in checker.get(f"/claims/{doubtful}").text


def test_a_viewer_sees_the_list_without_the_button(enter: Enter, doubtful: int) -> None:
    page = enter("viewer").get("/sources/doubts")

    assert "may be one person" in page.text
    assert not page.all("//form[contains(@action, '/sources/doubts')]")
