"""A scheduled report: what it lists, when, what is sent and to whom."""

from contextlib import AbstractContextManager
from typing import Any

import pytest
from flask import Flask

from tests.web.forms.sent import sent
from tracker.models import Desk, Person, Report
from tracker.models.reports import Attach, Resends, Tells
from tracker.queries.filter_options import FilterOptions
from tracker.rules.cadences import Cadence
from tracker.rules.statuses import Status
from tracker.web.forms.schedules import ReportForm

WHOLE = {
    "name": "Night desk",
    "desk": "4",
    "when": "daily",
    "clock": "07:30",
    "weekday": "monday",
    "minute": "0",
    "zone": "europe/berlin",
    "tells": "statements",
    "attach": "csv",
    "resends": "ask",
    "people": ["3"],
    **dict.fromkeys(("article", "assignee", "findings", "origins", "due", "waiting", "recheck"), ""),
}


def page_without_tokens() -> AbstractContextManager[object]:
    """A page as it is fetched, without the token of the form."""
    bare = Flask("test")
    bare.config["WTF_CSRF_ENABLED"] = False
    return bare.test_request_context("/")


def a_form(**typed: Any) -> ReportForm:
    form = sent(ReportForm, **WHOLE | typed)
    form.offer(
        FilterOptions((), (), ()),
        [Desk(id=4, name="Politics")],
        [Person(id=3, name="Ana", email="ana@example.org")],
        can_pdf=False,
    )
    return form


def test_a_report_is_read_as_the_service_takes_it() -> None:
    form = a_form(status=["disputed"])

    assert form.validate(), form.errors
    draft = form.draft(person_id=3)
    assert (draft.cadence, draft.zone) == (Cadence.of("30 7 * * *"), "Europe/Berlin")
    assert (draft.attach, draft.tells, draft.sends_empty) == (Attach.CSV, Tells.STATEMENTS, False)
    assert draft.ledger_filter.status == {Status.DISPUTED}
    assert form.to() == ([3], [])


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"people": []}, "addresses"),
        ({"addresses": "nobody"}, "addresses"),
        ({"attach": "pdf"}, "attach"),
        ({"tells": "counts"}, "attach"),
        ({"zone": "Mars/Base"}, "zone"),
        ({"clock": "25:00"}, "clock"),
    ],
)
def test_every_fault_is_told_at_its_field(typed: dict[str, Any], field: str) -> None:
    form = a_form(status=["disputed"], **typed)

    assert not form.validate()
    assert form.errors.keys() == {field}


def test_a_report_that_is_there_stands_in_its_fields() -> None:
    report = Report(
        name="Night",
        params={"topic": ["berlin"]},
        cadence="30 7 * * *",
        zone="UTC",
        attach=Attach.NONE,
        tells=Tells.COUNTS,
        resends=Resends.ASK,
        sends_empty=True,
        version=3,
    )

    with page_without_tokens():
        form = ReportForm.of(report)

    assert (form.seen.version, form.when.data, form.clock.data, form.topic.data) == (3, "daily", "07:30", "berlin")
