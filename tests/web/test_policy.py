"""The page of a policy: reading it, trying another one, adopting it."""

from urllib.parse import urlencode

import pytest
from flask import Flask
from sqlalchemy import func, select

from config import Config
from tests.web.conftest import Enter
from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import FilledForm, Page, Pages
from tracker.app import create_app
from tracker.db import Database
from tracker.models import Policy

LAX = {"independent": "1", "attributable": "0", "approval": ["confirmed"], "approver": "editor", "try": "1"}


def tried(pages: Pages, status: int = 200, **draft: object) -> Page:
    """What the page says to a draft in its address."""
    return pages.get("/policy?" + urlencode(LAX | draft, doseq=True), status=status)


def adopting(page: Page) -> FilledForm:
    """The form that puts the draft on a page into force."""
    return next(FilledForm(page, form) for form in page.all("//main//form") if form.get("method") == "post")


def test_everybody_reads_the_policy_in_force(viewer: Pages) -> None:
    page = viewer.get("/policy")

    assert page.h1 == "Policy of Politics"
    assert "In force: policy 1" in page.text
    assert "A claim is corroborated with 2 independent origins or more." in page.text
    assert "A second person has to approve confirmed and contradicted." in page.text
    assert "What every desk begins with." in page.text


@on_both
def test_a_draft_shows_which_claims_would_move_and_changes_nothing(
    database: Database, newsroom: Newsroom, viewer: Pages
) -> None:
    page = viewer.get("/policy").form("/policy").fill(independent="1", attributable="0", approval=["confirmed"]).send()

    assert "What policy 2 would change" in page.text
    assert "A claim is corroborated with 1 independent origin or more." in page.words("//ins")
    assert "No claim would move." in page.text
    assert "An administrator adopts it; send them the address of this page." in page.text
    with database.reading() as session:
        assert session.scalar(select(func.count(Policy.id)).where(Policy.desk_id == newsroom.politics_id)) == 1


def test_a_draft_names_the_claims_it_touches(proposal_id: int, viewer: Pages) -> None:
    page = tried(viewer, approval=["confirmed", "single_source"])

    assert "2 claims would need a second person where they need none now." in page.words("//ul/li")
    assert page.words("//tbody//th/a") == ["A deal was reached in Berlin.", "The army is to have 800,000 troops."]
    assert "A second person would have to approve single source." in page.text


def test_the_address_of_a_draft_can_be_shared(enter: Enter) -> None:
    address = "/policy?" + urlencode(LAX | {"independent": "4"}, doseq=True)

    assert enter("editor").get(address).words("//ins") == enter("viewer").get(address).words("//ins")


@on_both
def test_an_administrator_adopts_what_was_tried(database: Database, newsroom: Newsroom, enter: Enter) -> None:
    form = adopting(tried(enter("administrator"), desk=newsroom.politics_id))

    page = form.fill(why="We publish faster now.").send(303)

    assert "In force: policy 2" in page.text
    assert "We publish faster now." in page.text
    assert "Ada Administrator" in page.text
    with database.reading() as session:
        row = session.scalars(select(Policy).where(Policy.number == 2)).one()
        assert (row.desk_id, row.rules["independent"], row.rules["approval"]) == (
            newsroom.politics_id,
            1,
            ["confirmed"],
        )


def test_a_reason_is_needed_and_nothing_typed_is_lost(enter: Enter) -> None:
    form = adopting(tried(enter("administrator")))

    page = form.send(422)

    assert "Say why; the reason stays with the policy." in page.errors()
    again = adopting(page)
    assert again.values["independent"] == ["1"]
    assert again.values["approval"] == ["confirmed"]


def test_what_was_adopted_meanwhile_is_said(enter: Enter) -> None:
    administrator = enter("administrator")
    own_form = adopting(tried(administrator))
    other_form = adopting(tried(administrator, independent="3"))
    other_form.fill(why="First.").send(303)

    page = own_form.fill(why="Second.").send(422)

    assert any("Policy 2 was adopted meanwhile" in error for error in page.errors())


@pytest.mark.parametrize(
    ("draft", "sentence"),
    [
        ({"independent": "0"}, "Say how many independent origins are needed: a number from 1 to 9."),
        ({"independent": "100"}, "Say how many independent origins are needed: a number from 1 to 9."),
        ({"attributable": "2"}, "Of 1 origins at most 1 can be attributable; ask for no more than that."),
        ({"primary_types": "rumour"}, "“rumour” is no type of claim"),
        ({"approver": "nobody"}, "“nobody” is no role that can stand here"),
    ],
)
def test_an_impossible_draft_is_refused_at_its_field(viewer: Pages, draft: dict[str, str], sentence: str) -> None:
    page = tried(viewer, 422, **draft)

    assert any(sentence in error for error in page.words("//*[contains(@class, 'field-error')]"))
    assert "What policy 2 would change" not in page.text


def test_the_same_policy_is_refused(viewer: Pages) -> None:
    page = viewer.get("/policy").form("/policy").send(422)

    assert "That is what policy 1 says already; nothing would change." in page.text


def test_a_desk_of_others_is_not_found(newsroom: Newsroom, viewer: Pages) -> None:
    assert viewer.get(f"/policy?desk={newsroom.economy_id}", status=404).h1 == "Not found"
    assert viewer.get("/policy?desk=x", status=404).h1 == "Not found"


def test_an_administrator_has_every_desk_and_the_link(newsroom: Newsroom, enter: Enter) -> None:
    page = enter("administrator").get("/")

    policy = page.client.get(page.link("Policy"))

    assert policy.link("Politics").endswith(f"desk={newsroom.politics_id}")


def test_a_page_beyond_the_last_says_how_many_there_are(viewer: Pages) -> None:
    assert "What policy 2 would change" in tried(viewer, page="99").text


def test_an_installation_without_two_persons_says_so(config: Config) -> None:
    alone = Database(config.database_url, two_person=False)

    page = Pages(create_app(config, alone)).sign_in("viewer@example.org").get("/policy")
    alone.engine.dispose()

    assert "whatever the policy says, nobody has to approve" in page.text


def test_the_claim_page_says_under_which_policy_it_was_moved(newsroom: Newsroom, viewer: Pages, app: Flask) -> None:
    page = viewer.get(f"/claims/{newsroom.deal_id}")

    assert "Under policy 1." in page.text
    assert page.link("policy 1").endswith(f"/policy?desk={newsroom.politics_id}")
