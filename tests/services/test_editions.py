"""Editions: composed in one pass, then kept whole."""

from contextlib import closing

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.scenes import Scene, a_scene
from tracker.errors import NotFound, Refused
from tracker.models import Report
from tracker.rules.mail_messages import Attachment
from tracker.rules.statuses import Status
from tracker.services.editions import AtTheSameMoment, compose, keep
from tracker.services.reports import ReportDraft, create_report


def a_report(session: Session, scene: Scene) -> Report:
    return create_report(session, desk_id=scene.desk.id, draft=ReportDraft(name="Night"), by=scene.editor, now=NOW)


def test_an_edition_lists_the_open_claims_and_is_kept_with_its_files(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)

    with closing(compose(session, report_id=report.id, now=NOW)) as draft:
        listed = [line.key for line in draft.lines()]
        edition = keep(session, draft, files=[Attachment("mail.txt", "text/plain", b"1 claim")], by=None, now=NOW)

    assert listed == [scene.claim.key]
    assert (edition.number, [file.name for file in edition.files]) == (1, ["mail.txt"])


def test_what_was_listed_and_is_gone_is_told(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)
    with closing(compose(session, report_id=report.id, now=NOW)) as draft:
        keep(session, draft, files=[], by=None, now=NOW)
    claim = session.merge(scene.claim)
    claim.status = Status.CONFIRMED
    session.flush()

    with closing(compose(session, report_id=report.id, now=NOW)) as draft:
        left = [(delisted.key, delisted.why) for delisted in draft.gone()]

    assert left == [(claim.key, "It is confirmed now.")]


def test_of_two_editions_of_one_moment_the_second_is_refused(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)

    with (
        closing(compose(session, report_id=report.id, now=NOW)) as first,
        closing(compose(session, report_id=report.id, now=NOW)) as second,
    ):
        keep(session, first, files=[], by=None, now=NOW)
        with pytest.raises(AtTheSameMoment):
            keep(session, second, files=[], by=None, now=NOW)


def test_a_report_that_cannot_run_says_why(session: Session) -> None:
    scene = a_scene(session)
    report = a_report(session, scene)
    scene.desk.closed_at = NOW
    session.flush()

    with pytest.raises(Refused, match="was closed"):
        compose(session, report_id=report.id, now=NOW)
    with pytest.raises(NotFound):
        compose(session, report_id=10**6, now=NOW)
