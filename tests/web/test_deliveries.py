"""Mails that need somebody: the alarm on the page of the report, sending one again, leaving it."""

import pytest

from tests.web.newsroom import lose_mail, on_both
from tests.web.pages import Pages
from tracker.db import Database
from tracker.models import Delivery, DeliveryState


def lose(database: Database, slug: str, state: DeliveryState = DeliveryState.UNCERTAIN) -> int:
    with database.unit_of_work() as session:
        return lose_mail(session, slug, state)


def state_of(database: Database, mail_id: int) -> DeliveryState:
    with database.reading() as session:
        return session.get_one(Delivery, mail_id).state


@on_both
@pytest.mark.parametrize("state", [DeliveryState.UNCERTAIN, DeliveryState.FAILED])
def test_a_mail_is_sent_again_by_one_click(editor: Pages, database: Database, slug: str, state: DeliveryState) -> None:
    mail = lose(database, slug, state)
    page = editor.get(f"/reports/{slug}")
    assert "1 mail needs a decision" in page.text
    assert f"{state.value} after 1 try: The connection ended" in page.text

    answer = page.form("/resend").send(303)

    assert "need a decision" not in answer.text
    assert state_of(database, mail) is DeliveryState.PENDING


def test_a_mail_that_came_is_left_as_it_is(editor: Pages, database: Database, slug: str) -> None:
    mail = lose(database, slug)

    answer = editor.get(f"/reports/{slug}").form("/leave").send(303)

    assert "needs a decision" not in answer.text
    assert state_of(database, mail) is DeliveryState.LEFT_OUT


def test_what_was_decided_meanwhile_is_said(editor: Pages, second_editor: Pages, database: Database, slug: str) -> None:
    lose(database, slug)
    form = editor.get(f"/reports/{slug}").form("/resend")
    second_editor.get(f"/reports/{slug}").form("/leave").send(303)

    page = form.send(422)

    assert "Only a mail that failed or is uncertain can be sent again" in " ".join(page.errors())


def test_an_address_that_failed_before_and_got_a_later_mail_is_no_alarm(
    editor: Pages, database: Database, slug: str
) -> None:
    lose(database, slug, DeliveryState.FAILED)
    lose(database, slug, DeliveryState.SENT)

    assert "needs a decision" not in editor.get(f"/reports/{slug}").text


def test_the_list_of_reports_points_to_mails_that_need_somebody(viewer: Pages, database: Database, slug: str) -> None:
    lose(database, slug)

    page = viewer.get("/reports")

    assert page.link("1 mail needs a decision").endswith(f"/reports/{slug}#troubled")
    assert "An editor of the desk decides." in viewer.get(f"/reports/{slug}").text
    assert not viewer.get(f"/reports/{slug}").all("//form[contains(@action, '/resend')]")


def test_a_mail_of_another_report_is_not_there(editor: Pages, database: Database, slug: str) -> None:
    lose(database, slug)
    form = editor.get(f"/reports/{slug}").form("/resend")
    form.element.set("action", f"/reports/{slug}/mails/999/resend")

    assert form.send(404).h1 == "Not found"
