"""Pages as of a moment: they say it, keep it in their links, offer nothing to do, and refuse what is no moment."""

from datetime import date, timedelta
from urllib.parse import quote_plus

import pytest

from tests import instants
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Person
from tracker.rules.as_of import as_typed
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.claims import ClaimDraft, edit_claim
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.statuses import change_status

LATER = THEN + timedelta(days=1)
THEN_TYPED = "2025-12-18T12:00"
NEW = "The statement was rewritten."


@pytest.fixture
def moved_on(database: Database, newsroom: Newsroom) -> None:
    """A day later one claim is rewritten, the other looked into."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        edit_claim(session, claim_id=newsroom.deal_id, seen_version=None, draft=ClaimDraft(NEW), by=by, now=LATER)
        looked = EvidenceDraft(Stance.CONTEXT, looked_in="the archive", accessed_on=date(2025, 12, 19))
        add_evidence(session, claim_id=newsroom.army_id, draft=looked, by=by, now=LATER)
        change_status(session, claim_id=newsroom.army_id, to=Status.UNVERIFIED, why="Nothing.", by=by, now=LATER)


@pytest.fixture
def pages(editor: Pages, moved_on: None) -> Pages:
    """An editor, after that."""
    return editor


@on_both
def test_the_ledger_says_what_it_said_then(pages: Pages) -> None:
    now = pages.get("/ledger")
    past = pages.get(f"/ledger?as_of={THEN_TYPED}")

    assert NEW in now.text
    assert NEW not in past.text
    assert "As of 18 Dec 2025, 12:00 UTC. The ledger has moved on since:" in " ".join(past.words("//aside"))
    assert past.words("//title") == ["Ledger, as of 18 Dec 2025, 12:00 UTC – tracker"]


@on_both
def test_a_claim_says_what_it_said_then(pages: Pages, newsroom: Newsroom) -> None:
    page = pages.get(f"/claims/{newsroom.army_id}?as_of={THEN_TYPED}")

    assert "unreviewed" in page.text
    assert "the archive" not in page.text
    assert "the archive" in pages.get(f"/claims/{newsroom.army_id}").text


@on_both
def test_the_report_says_what_it_said_then(pages: Pages) -> None:
    page = pages.get(f"/reports/unverified?as_of={THEN_TYPED}")

    assert NEW not in page.text
    assert "As of 18 Dec 2025, 12:00 UTC. The journal has" in page.text


@pytest.mark.parametrize("address", ["/ledger", "/reports/unverified", "/claims/{deal_id}"])
def test_nothing_can_be_done_in_the_past(pages: Pages, newsroom: Newsroom, address: str) -> None:
    page = pages.get(f"{address.format(deal_id=newsroom.deal_id)}?as_of={THEN_TYPED}")

    assert page.all("//main//form[@method='post']") == []
    assert (
        page.all("//main//a[contains(@href, 'form=') or contains(@href, '/supersede') or contains(@href, '#record')]")
        == []
    )


def test_links_inside_keep_the_moment_and_now_drops_it(pages: Pages, newsroom: Newsroom) -> None:
    page = pages.get(f"/ledger?status=open&as_of={THEN_TYPED}")

    rows = [address.get("href") for address in page.all("//tr[@data-row]//a[@data-open]")]
    assert rows
    assert all(address.endswith("?as_of=2025-12-18T12:00") for address in rows)
    assert page.link("Export CSV").endswith("/ledger.csv?status=open&as_of=2025-12-18T12:00")
    assert page.link("now").endswith("/ledger?status=open")
    claim = pages.get(rows[0])
    assert "as_of=" in claim.link("Ledger")
    assert "as_of=" not in claim.link("Sources")


def test_the_filter_and_the_form_that_looks_back_keep_each_other(pages: Pages) -> None:
    page = pages.get(f"/ledger?importance=normal&as_of={THEN_TYPED}")

    searched = page.form(id="filter").fill(q="deal").send()
    assert "as of 18 Dec 2025, 12:00 UTC" in searched.words("//title")[0]
    [back] = [form for form in page.all("//form") if "look-back" in form.get("class", "")]
    assert ("importance", "normal") in back.form_values()
    assert ("as_of", "2025-12-18T12:00") in back.form_values()


@on_both
def test_the_export_is_that_of_then_without_what_is_confidential_today(
    pages: Pages, newsroom: Newsroom, database: Database
) -> None:
    address = f"/ledger.csv?as_of={THEN_TYPED}"
    before = pages.http.get(address, buffered=True)
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        secret = ClaimDraft(NEW, confidential=True)
        edit_claim(
            session, claim_id=newsroom.army_id, seen_version=None, draft=secret, by=by, now=LATER + timedelta(hours=1)
        )
    after = pages.http.get(address)
    report = pages.http.get(f"/reports/unverified.csv?as_of={THEN_TYPED}")

    assert NEW not in before.text
    assert before.headers["Ledger-Time"] == "2025-12-18T12:00:00+00:00"
    assert "ledger-2025-12-18T1200Z" in before.headers["Content-Disposition"]
    assert "unverified-2025-12-18T1200Z" in report.headers["Content-Disposition"]
    ids = [[line.split(",")[0] for line in response.text.splitlines()[1:]] for response in (before, after, report)]
    assert str(newsroom.army_id) in ids[0]
    assert str(newsroom.army_id) not in ids[1] + ids[2]


def test_what_is_no_moment_is_said_at_its_field_and_stays_there(pages: Pages, newsroom: Newsroom) -> None:
    for address in ("/ledger", "/reports/unverified", f"/claims/{newsroom.deal_id}"):
        for typed, sentence in (
            ("ages-ago", " is no date:"),
            ("2025-12-01", "the first day there is, is 2025-12-1"),
            ("2999-01-01", "This is in the future"),
        ):
            page = pages.get(f"{address}?as_of={typed}", 422)

            [field] = page.all("//input[@id='as-of']")
            assert sentence in page.words("//*[@id='as-of-error']")[0]
            assert field.get("value") == typed
    assert pages.http.get("/ledger.csv?as_of=ages-ago").status_code == 422


@pytest.mark.parametrize("words", ["18 Dec 2025, 12:00 UTC", "18 December 2025 at 12:00", "Dec. 18, 2025 12:00"])
def test_a_moment_in_words_goes_on_to_an_address_that_means_the_same_tomorrow(pages: Pages, words: str) -> None:
    address = f"/ledger?status=unreviewed&as_of={quote_plus(words)}"

    page = pages.follow(pages.http.get(address), address)

    assert page.url.removesuffix("Z").endswith("/ledger?status=unreviewed&as_of=2025-12-18T12%3A00")
    assert "As of 18 Dec 2025, 12:00 UTC." in " ".join(page.words("//aside"))


def test_a_day_that_can_be_two_is_asked_at_the_field(pages: Pages) -> None:
    page = pages.get("/ledger?as_of=12/11/2025", 422)

    assert "“12/11/2025” can be 12 November 2025 or 11 December 2025: say which." in page.errors()
    assert [link.get("href") for link in page.all("//p[contains(@class, 'meant')]/a")] == [
        "/ledger?as_of=2025-11-12",
        "/ledger?as_of=2025-12-11",
    ]


def test_an_address_cannot_lead_elsewhere_by_the_names_of_its_parameters(pages: Pages) -> None:
    answer = pages.http.get("/ledger?as_of=18+Dec+2025&_external=1&_scheme=javascript&endpoint=x")

    assert answer.headers["Location"] == "/ledger?as_of=2025-12-18&_external=1&_scheme=javascript&endpoint=x"


def test_an_empty_moment_is_none(pages: Pages) -> None:
    assert NEW in pages.get("/ledger?as_of=").text


def test_pages_without_a_past_ignore_it(pages: Pages) -> None:
    page = pages.get("/calendar?as_of=yesterday")

    assert page.all("//aside[@class='moment']") == []


def test_where_nothing_was_recorded_since_the_page_says_so(pages: Pages) -> None:
    exact = as_typed(instants.now() - timedelta(seconds=1))

    page = pages.get(f"/ledger?as_of={exact}")

    assert "Nothing was recorded since." in " ".join(page.words("//aside"))
