"""Scheduled reports as a desk looks at them."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tests.queries.scenes import Scene, a_scene
from tracker.errors import NotFound
from tracker.models import Delivery, DeliveryState, Edition, Report
from tracker.queries.reports import (
    filter_of,
    history,
    last_edit,
    people_at,
    people_to_add,
    report_named,
    reports_of,
    troubled_mails,
)
from tracker.services.recipients import add_recipient
from tracker.services.reports import ReportDraft, create_report


def a_report(session: Session, scene: Scene, name: str = "Night desk") -> Report:
    return create_report(session, desk_id=scene.desk.id, draft=ReportDraft(name=name), by=scene.editor, now=NOW)


def test_a_report_is_found_by_its_short_name_at_its_desk_alone(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)

    assert report_named(session, report.slug, desk_ids=scene.desk_ids) is report
    with pytest.raises(NotFound):
        report_named(session, report.slug, desk_ids=[])


def test_reports_are_listed_by_name_with_what_they_list(session: Session) -> None:
    scene = a_scene(session)
    late, early = a_report(session, scene, "b"), a_report(session, scene, "A")

    rows = reports_of(session, scene.desk_ids)

    assert [row.report for row in rows] == [early, late]
    assert [(row.problem, row.newest, row.troubled) for row in rows] == [("", None, 0)] * 2
    assert filter_of(session, early) == (rows[0].in_words, "")


def test_an_edition_has_its_mails_by_state_and_a_failed_one_needs_somebody(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)
    edition = Edition(report_id=report.id, number=1, as_of=NOW, in_words="all", head={}, recorded_at=NOW)
    session.add(edition)
    session.flush()
    for state in (DeliveryState.SENT, DeliveryState.FAILED):
        address = f"{state}@example.net"
        mail = Delivery(
            edition_id=edition.id, address=address, message_id=address, state=state, next_try_at=NOW, made_at=NOW
        )
        session.add(mail)
    session.flush()

    [failed] = troubled_mails(session, [report.id])

    assert failed.state is DeliveryState.FAILED
    assert reports_of(session, scene.desk_ids)[0].troubled == 1


def test_a_report_without_editions_has_a_first_page(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)

    became = history(session, report, 3)

    assert (list(became.issues), became.total, became.page) == ([], 0, 1)
    entry = last_edit(session, report)
    assert entry
    assert entry.actor is scene.editor


def test_who_receives_a_report_already_is_not_to_be_added(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)
    add_recipient(session, report=report, address=scene.checker.email, by=scene.editor, now=NOW)
    session.expire(report)
    a_person(session)

    assert people_at(session, scene.desk_ids) == [scene.checker, scene.editor]
    assert people_to_add(session, report) == [scene.editor]
