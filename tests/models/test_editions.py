"""What a report said when it was due."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person
from tracker.models import Edition, Report


def a_report(session: Session) -> Report:
    desk = a_desk(session)
    by = a_person(session, desk)
    report = Report(desk_id=desk.id, name="Night", slug="night", params={}, created_at=NOW, created_by_id=by.id)
    session.add(report)
    session.flush()
    return report


def an_edition(report: Report, number: int, period: str | None) -> Edition:
    return Edition(
        report_id=report.id, number=number, as_of=NOW, in_words="all", head={}, recorded_at=NOW, period=period
    )


def test_a_period_has_one_edition(session: Session) -> None:
    report = a_report(session)
    session.add(an_edition(report, 1, "2025-12-18"))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(an_edition(report, 2, "2025-12-18"))


def test_any_number_can_be_asked_for_between_periods(session: Session) -> None:
    report = a_report(session)
    session.add_all([an_edition(report, 1, None), an_edition(report, 2, None)])

    session.flush()

    assert session.query(Edition).count() == 2
