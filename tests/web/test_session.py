"""Two who send at the same moment: written once, or refused in one sentence, never half and never an error of ours."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from tests.web.conftest import Enter
from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import FilledForm, Pages
from tracker.db import Database
from tracker.models import Claim, Desk, Entry, Evidence, Person, Source, Submission


def at_once(address: str, *sent: tuple[Pages, FilledForm]) -> list[TestResponse]:
    """Post each form in a thread of its own, begun together."""
    start = Barrier(len(sent), timeout=20)

    def post(window_and_form: tuple[Pages, FilledForm]) -> TestResponse:
        pages, form = window_and_form
        start.wait()
        return pages.http.post(address, data=dict(form.values))

    with ThreadPoolExecutor(len(sent)) as pool:
        return list(pool.map(post, sent))


def counted(database: Database, *tables: type[Any]) -> list[int]:
    with database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


def twins(enter: Enter, member: str) -> list[Pages]:
    """The same person in three windows of one browser."""
    return [enter(member) for _ in range(3)]


@on_both
def test_a_form_sent_three_times_at_once_writes_once(enter: Enter, database: Database, newsroom: Newsroom) -> None:
    windows = twins(enter, "checker")
    form = windows[0].get(f"/claims/{newsroom.deal_id}").form("/evidence")
    form.fill(stance="supports", publisher="The Wire", note="Once.")
    before = counted(database, Evidence, Entry, Source, Submission)

    answers = at_once(f"/claims/{newsroom.deal_id}/evidence", *[(window, form) for window in windows])

    assert [answer.status_code for answer in answers] == [303] * 3
    assert len({answer.headers["Location"] for answer in answers}) == 1
    after = counted(database, Evidence, Entry, Source, Submission)
    assert [now - count_before for now, count_before in zip(after, before, strict=True)] == [1, 2, 1, 1]


@on_both
@pytest.mark.parametrize("kind", ["account", "desk"])
def test_the_same_name_given_by_two_at_once_is_taken_once(
    enter: Enter, database: Database, newsroom: Newsroom, kind: str
) -> None:
    windows = twins(enter, "administrator")
    address = "/people" if kind == "account" else "/people/desks"
    forms = [window.get("/people").form(address) for window in windows]
    for form in forms:
        if kind == "account":
            form.fill(name="Nina", email="nina@example.org", password="a-first-password", desk=newsroom.economy_id)
        else:
            form.fill(name="Night Desk")
    before = counted(database, Person, Desk)

    answers = at_once(address, *zip(windows, forms, strict=True))

    after = counted(database, Person, Desk)
    assert sorted(answer.status_code for answer in answers) == [303, 422, 422]
    assert sum(after) - sum(before) == 1
    for answer in answers:
        if answer.status_code == 422:
            assert "at this moment" in answer.text or "already" in answer.text


@on_both
def test_of_three_who_edit_a_claim_at_once_two_are_shown_both_versions(
    enter: Enter, database: Database, newsroom: Newsroom
) -> None:
    people = [enter(member) for member in ("checker", "editor", "second_editor")]
    address = f"/claims/{newsroom.deal_id}"
    forms = [pages.get(address).form(address) for pages in people]
    for number, form in enumerate(forms):
        form.fill(statement=f"As number {number} sees it.")

    answers = at_once(address, *zip(people, forms, strict=True))

    assert sorted(answer.status_code for answer in answers) == [303, 409, 409]
    with database.reading() as session:
        winner = session.get_one(Claim, newsroom.deal_id).statement
    for number, answer in enumerate(answers):
        if answer.status_code == 409:
            assert f"As number {number} sees it." in answer.text
            assert winner in answer.text
