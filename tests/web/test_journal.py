"""The journal's page: who reads what, in words and not in code."""

from datetime import timedelta

import pytest

from tests.counting import sent_to
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import Page, Pages
from tracker.db import Database
from tracker.models import Claim, Entry, Person
from tracker.queries.journal import PER_PAGE
from tracker.services.claims import ClaimDraft, edit_claim


def edit(database: Database, newsroom: Newsroom, *, times: int = 1, member: str = "checker", **fields: object) -> None:
    """Edit the claim about the army; the first time as told, then its statement again and again."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people[member])
        for number in range(times):
            claim = session.get_one(Claim, newsroom.army_id)
            new = fields if not number else {"statement": f"The army grows, version {number}."}
            draft = ClaimDraft(**{**ClaimDraft.of(claim).__dict__, **new})
            at = THEN + timedelta(days=1, minutes=number)
            edit_claim(session, claim_id=newsroom.army_id, seen_version=None, draft=draft, by=by, now=at)


def summaries(page: Page) -> list[str]:
    return page.words("//*[@class='journal-what']")


@on_both
def test_what_happened_stands_under_its_day_with_who_and_why(checker: Pages) -> None:
    page = checker.get("/journal")

    assert page.h1 == "Journal"
    assert page.words("//main//h2") == ["18 Dec 2025"]
    assert any(summary.startswith("Recorded the claim C01") for summary in summaries(page))
    assert "Carl Checker, fact-checker" in page.text
    assert page.words("//li//div[@class='journal-when']")[0] == "09:00"


def test_a_change_is_told_as_before_and_after_with_names_instead_of_numbers(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    edit(database, newsroom, assignee_id=newsroom.people["editor"], topics=["army"])

    page = checker.get("/journal?type=claim:edit")

    assert page.words("//dl[@class='journal-changed']//dt") == ["assignee", "topics"]
    assert page.words("//del") == ["nothing", "nothing"]
    assert page.words("//ins") == ["Edith Editor", "army"]


def test_everything_an_entry_holds_can_be_opened_as_words_and_as_it_is_kept(checker: Pages) -> None:
    page = checker.get("/journal?type=evidence:add")

    facts = dict(zip(page.words("//details//dt"), page.words("//details//dd"), strict=True))
    assert facts["stance"] == "supports"
    assert facts["carrier"] == "publisher: The Paper, title: A deal, published: 16 December 2025"
    assert '"stance": "supports"' in page.words("//details//pre")[0]


def test_a_claim_can_be_asked_for_by_its_number_and_by_its_key(checker: Pages, newsroom: Newsroom) -> None:
    by_number = checker.get(f"/journal?claim={newsroom.army_id}")
    by_key = checker.get("/journal").form("/journal").fill(claim="c02").send()

    assert "1 entry about “The army is to have 800,000 troops.”, newest first." in by_number.text
    assert "1 entry about C02, newest first." in by_key.text
    assert len(summaries(by_number)) == len(summaries(by_key)) == 1


def test_the_filter_says_itself_and_stays_in_its_fields(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    edit(database, newsroom, member="editor", topics=["army"])
    form = checker.get("/journal").form("/journal")

    page = form.fill(
        article=newsroom.article_id,
        person=newsroom.people["editor"],
        type="claim",
        since="2025-12-19",
        until="2025-12-19",
    ).send()

    assert (
        "1 entry in “U.S. and EU Agree on Guarantees” by Edith Editor, claims, on 19 Dec 2025, newest first."
        in page.text
    )
    assert page.all("//input[@name='since']")[0].get("value") == "2025-12-19"
    assert "Edith Editor" in page.words("//option[@selected]")
    assert page.link("all entries").endswith("/journal")


def test_entries_of_a_newer_version_are_listed_and_can_be_asked_for(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        desk_id = session.get_one(Claim, newsroom.army_id).desk_id
        for code in ("claim:seal", "seal:make_again", "seal"):
            session.add(Entry(type=code, summary=f"Did {code}.", payload="{}", desk_id=desk_id, at=THEN))

    page = checker.get("/journal?type=seal:make_again")
    form = checker.get("/journal")

    assert summaries(page) == ["Did seal:make_again."]
    assert "seal: make again, newest first" in page.text
    assert {"claims: seal", "seal: make again", "seal"} <= set(form.words("//select[@name='type']/option"))


def test_a_filter_that_leaves_nothing_says_what_to_do(checker: Pages) -> None:
    page = checker.get("/journal?until=2025-12-01")

    assert "No entries, up to 1 Dec 2025" in page.text
    assert page.link("All entries").endswith("/journal")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("claim=the+first", "claim"),
        ("claim=999999", "claim"),
        ("claim=99999999999999999999", "claim"),
        ("article=x", "article"),
        ("article=77", "article"),
        ("person=77", "person"),
        ("type=DROP", "type"),
        ("since=long+ago", "since"),
        ("since=03/04/2025", "since"),
        ("since=Monday+17+December+2025", "since"),
        ("since=2025-12-02&until=2025-12-01", "until"),
    ],
)
def test_a_wrong_filter_is_one_sentence_at_its_field(checker: Pages, query: str, field: str) -> None:
    page = checker.get(f"/journal?{query}", 422)

    assert len(page.words("//*[@role='alert']//p")) == 1
    assert page.all(f"//*[@name='{field}'][@aria-invalid='true']")
    assert summaries(page) == []


def test_a_day_in_words_goes_on_to_an_address_in_digits(checker: Pages) -> None:
    address = "/journal?type=claim&since=17+Dec.+2025&until=31.12.2025"

    page = checker.follow(checker.http.get(address), address)

    assert page.url.endswith("/journal?type=claim&since=2025-12-17&until=2025-12-31")
    assert "from 17 Dec 2025 on, up to 31 Dec 2025" in page.text


def test_another_desk_sees_nothing_of_this_one(outsider: Pages, newsroom: Newsroom) -> None:
    page = outsider.get("/journal")

    assert "Politics" not in page.response.text
    assert "Carl Checker" in page.text  # who added a source, which belongs to everybody
    assert all("source" in summary or "Added the" in summary for summary in summaries(page) if "Economy" not in summary)
    outsider.get(f"/journal?claim={newsroom.deal_id}", 422)
    outsider.get(f"/journal?article={newsroom.article_id}", 422)


def test_what_happened_to_accounts_is_for_administrators(checker: Pages, administrator: Pages) -> None:
    assert not any("account" in summary for summary in summaries(checker.get("/journal")))
    assert any("Opened an account for Vera Viewer" in summary for summary in summaries(administrator.get("/journal")))
    assert summaries(checker.get("/journal?type=person")) == []


def test_long_histories_come_in_pages(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    edit(database, newsroom, times=PER_PAGE + 3, topics=["army"])

    first = checker.get(f"/journal?claim={newsroom.army_id}")
    second = checker.get(first.link("Next →"))

    assert len(summaries(first)) == PER_PAGE
    assert len(summaries(second)) == 4
    assert f"claim={newsroom.army_id}" in second.link("← Previous")


def test_the_page_takes_the_same_queries_whatever_it_shows(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with sent_to(database.engine) as few:
        checker.get("/journal")
    edit(database, newsroom, times=30, assignee_id=newsroom.people["editor"])

    with sent_to(database.engine) as queries_for_many:
        checker.get("/journal")

    assert len(queries_for_many) == len(few)


def test_text_of_strangers_stays_text(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    edit(database, newsroom, statement="<script>alert(1)</script> & more")

    page = checker.get("/journal")

    assert "<script>alert(1)</script> & more" in page.text
    assert not page.all("//main//script")
