"""The worker as the pages know it."""

from dataclasses import replace
from datetime import timedelta

from flask import Flask

from tracker.web.workers import START, schedule_health, wake, why_mail_waits, worker_context


def test_why_mail_waits_is_said_plainly(app: Flask) -> None:
    with app.test_request_context("/"):
        state = schedule_health()
        looked_at = replace(state, last_tick=state.at - timedelta(seconds=1))

        assert why_mail_waits(state) == f"No worker runs: nothing is made or sent until one does. {START}"
        assert why_mail_waits(looked_at).startswith("No mail server is set")
        assert worker_context().server is None


def test_a_queue_that_is_not_there_stops_no_page(app: Flask) -> None:
    def broken() -> None:
        raise ConnectionError

    app.extensions["tracker.wake"] = broken

    with app.app_context():
        wake()
