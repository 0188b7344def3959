"""The page of approvals: the queue, answering right there, what comes back, how often two agree."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from tests.builders import a_proposal
from tests.counting import sent_to
from tests.web.conftest import Enter
from tests.web.newsroom import THEN, Newsroom, on_both
from tests.web.pages import Page, Pages
from tracker.db import Database
from tracker.models import Approval, Claim, Person, Verdict
from tracker.rules.statuses import Status
from tracker.services.policy import adopt_policy
from tracker.services.proposals import answer_proposal


@pytest.fixture
def answered(database: Database, newsroom: Newsroom, proposal_id: int) -> Callable[[Verdict, Status | None], None]:
    """Let the editor answer what waits."""

    def answer(verdict: Verdict, second: Status | None = None) -> None:
        with database.unit_of_work() as session:
            editor = session.get_one(Person, newsroom.people["editor"])
            answer_proposal(
                session,
                proposal_id=proposal_id,
                verdict=verdict,
                second_status=second,
                why="The other side says otherwise.",
                by=editor,
                now=THEN,
            )

    return answer


def test_the_queue_says_who_when_why_and_what_it_stands_on(proposal_id: int, editor: Pages) -> None:
    page = editor.get("/approvals")

    for words in (
        "1 change waits for a second person, 1 of them for you",
        "The army is to have 800,000 troops.",
        "The law says so.",
        "Carl Checker",
        "18 Dec 2025",
        "The Ministry, “The law”",
        "supports, primary, captured",
        "policy 1",
    ):
        assert words in page.text
    assert page.words("//nav//a[contains(., 'Approvals')]") == ["Approvals 1 for you"]


@on_both
def test_it_is_answered_right_there(database: Database, proposal_id: int, newsroom: Newsroom, editor: Pages) -> None:
    form = editor.get("/approvals").form(f"/approvals/{proposal_id}").fill(verdict="approved")

    page = form.send(303)

    assert page.h1 == "Approvals"
    assert "Nothing waits for a second person." in page.text
    assert "They agreed on 1 of 1 proposal answered (100 %)." in page.text
    with database.reading() as session:
        assert session.get_one(Claim, newsroom.army_id).status is Status.CONFIRMED
        assert session.scalars(select(Approval.second_status)).one() is Status.CONFIRMED


def test_a_rejection_without_a_reason_comes_back_with_what_was_chosen(proposal_id: int, editor: Pages) -> None:
    form = editor.get("/approvals").form(f"/approvals/{proposal_id}")

    page = form.fill(verdict="rejected", second_status="disputed").send(422)

    assert any("The reason is missing" in error for error in page.errors())
    again = page.form(f"/approvals/{proposal_id}")
    assert (again.values["verdict"], again.values["second_status"]) == (["rejected"], ["disputed"])


def test_a_second_verdict_like_the_first_is_refused_at_its_field(proposal_id: int, editor: Pages) -> None:
    form = editor.get("/approvals").form(f"/approvals/{proposal_id}")

    page = form.fill(verdict="rejected", second_status="confirmed", why="No.").send(422)

    assert any("That is what you reject" in error for error in page.words("//*[contains(@class, 'field-error')]"))


def test_ones_own_waits_for_somebody_else(proposal_id: int, checker: Pages) -> None:
    page = checker.get("/approvals")

    assert "You proposed it, so somebody else has to answer." in page.text
    assert "none for you" in page.text
    assert not page.all(f"//form[contains(@action, '/approvals/{proposal_id}')]")


def test_a_policy_that_wants_an_administrator_says_so(
    database: Database, newsroom: Newsroom, proposal_id: int, enter: Enter
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["administrator"])
        draft = {"approver": "administrator"}
        adopt_policy(session, desk_id=newsroom.politics_id, draft=draft, why="Mine.", by=by, now=THEN)

    for address in ("/approvals", f"/claims/{newsroom.army_id}"):
        assert "at least administrator has to" in enter("editor").get(address).text
        assert not enter("editor").get(address).all("//form[.//input[@name='verdict']]")
    assert "1 of them for you" in enter("administrator").get("/approvals").text


def test_nothing_waits_and_nothing_was_answered(viewer: Pages) -> None:
    page = viewer.get("/approvals")

    assert "Nothing waits for a second person." in page.text
    assert "Nobody has answered a proposal yet, so there is no rate of agreement." in page.text
    assert page.words("//nav//a[contains(., 'Approvals')]") == ["Approvals"]


def test_what_was_rejected_comes_back_to_who_proposed_it(
    newsroom: Newsroom, answered: Callable[[Verdict, Status | None], None], enter: Enter
) -> None:
    answered(Verdict.REJECTED, Status.DISPUTED)
    checker = enter("checker")

    for address in ("/", "/approvals", f"/claims/{newsroom.army_id}"):
        page = checker.get(address)
        assert "Came back to you" in page.text
        assert "Edith Editor would call it disputed" in page.text
        assert "The other side says otherwise." in page.text
        assert "Came back to you" not in enter("editor").get(address).text
    assert "They agreed on 0 of 1 proposal answered (0 %)." in checker.get("/").text


def test_it_is_settled_with_the_next_proposal(
    newsroom: Newsroom, answered: Callable[[Verdict, Status | None], None], checker: Pages
) -> None:
    answered(Verdict.REJECTED, None)
    form = checker.get(f"/claims/{newsroom.army_id}").form(f"/claims/{newsroom.army_id}/status")

    form.fill(to="confirmed", why="Here is the page number.").send(303)

    assert "Came back to you" not in checker.get("/").text
    assert "Came back to you" not in checker.get(f"/claims/{newsroom.army_id}").text


def test_the_history_keeps_every_verdict(
    newsroom: Newsroom, answered: Callable[[Verdict, Status | None], None], editor: Pages
) -> None:
    answered(Verdict.REJECTED, Status.DISPUTED)
    before = editor.get(f"/claims/{newsroom.army_id}").text
    form = editor.get(f"/claims/{newsroom.army_id}").form(f"/claims/{newsroom.army_id}/status")
    form.fill(to="single_source", why="One ministry.").send(303)
    after = editor.get(f"/claims/{newsroom.army_id}").text

    history = "initial: confirmed (Carl Checker) · second: disputed (Edith Editor) · final: "
    assert f"{history}not moved since" in before
    assert f"{history}single source, " in after
    assert "days later" in after


def test_desk_and_time_narrow_what_is_shown(
    newsroom: Newsroom, answered: Callable[[Verdict, Status | None], None], enter: Enter
) -> None:
    answered(Verdict.APPROVED, None)
    administrator = enter("administrator")

    assert "They agreed on 1 of 1" in administrator.get(f"/approvals?desk={newsroom.politics_id}").text
    assert "Nobody has answered" in administrator.get(f"/approvals?desk={newsroom.economy_id}").text
    assert "the last 30 days" in administrator.get("/approvals?days=30").text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [("desk=999", "That desk is not one of yours"), ("days=7", "Agreement is counted over 30, 90, 365 days")],
)
def test_what_cannot_be_asked_is_said_at_its_field(viewer: Pages, query: str, sentence: str) -> None:
    page = viewer.get(f"/approvals?{query}", status=422)

    assert any(sentence in error for error in page.words("//*[contains(@class, 'field-error')]"))


def test_somebody_of_another_desk_sees_nothing_of_it(proposal_id: int, enter: Enter) -> None:
    assert "Nothing waits for a second person." in enter("outsider").get("/approvals").text


def test_the_page_takes_the_same_number_of_queries_however_many_wait(
    database: Database, newsroom: Newsroom, proposal_id: int, editor: Pages
) -> None:
    def asked() -> int:
        with sent_to(database.engine) as sent:
            page: Page = editor.get("/approvals")
        assert page.h1 == "Approvals"
        return len(sent)

    def propose_more() -> None:
        with database.unit_of_work() as session:
            checker = session.get_one(Person, newsroom.people["checker"])
            for claim_id in (newsroom.deal_id, newsroom.army_id):
                a_proposal(session, session.get_one(Claim, claim_id), checker, to=Status.CONTRADICTED)

    propose_more()
    asked()
    few = asked()
    propose_more()

    assert asked() == few
