"""The scheduled reports of the demo, and their editions of the days since."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.services.demo.stages import NOW, a_set_stage
from tracker.models import Edition, Report
from tracker.services.demo.reports import make_editions, set_up


def test_every_edition_that_was_due_by_then_is_made_at_its_own_moment(session: Session) -> None:
    stage = a_set_stage(session)
    key = next(iter(stage.read("reports.toml")))
    set_up(stage, key, by=stage.person("editor"), now=stage.at("09:00"))

    make_editions(stage, until=NOW)

    [report] = session.scalars(select(Report))
    editions = list(session.scalars(select(Edition).order_by(Edition.number)))
    assert [edition.number for edition in editions] == list(range(1, len(editions) + 1))
    assert len(editions) > 3
    assert all(stage.at("09:00") < edition.as_of <= NOW for edition in editions)
    assert len(report.recipients) == len(stage.part("reports.toml", key)["to"])
