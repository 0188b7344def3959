"""The worker as the pages know it: wake it, and say plainly why mail waits where none hears."""

import logging

from flask import current_app

from tracker.jobs import WorkerContext
from tracker.queries.health import health
from tracker.rules.health import Health
from tracker.web.session import now, reading

START = "Start “tracker worker”, or serve with “tracker serve --with-worker”."
_NO_SERVER = "No mail server is set (TRACKER_SMTP_HOST): editions are made, and their mails wait until there is one."
log = logging.getLogger(__name__)


def worker_context() -> WorkerContext:
    """What the worker of this installation works with."""
    made_with: WorkerContext = current_app.extensions["tracker.worker"]
    return made_with


def wake() -> None:
    """Wake a worker for what was just written down; where that fails, its next look at the schedules finds it."""
    try:
        current_app.extensions["tracker.wake"]()
    except Exception:
        log.warning("nobody could be woken", exc_info=True)


def schedule_health() -> Health:
    """How the schedules and the mail are doing at this moment."""
    return health(reading(), now=now())


def why_mail_waits(state: Health) -> str:
    """Why nothing goes out at the moment, and what to do; nothing where it does."""
    if not state.ticks:
        return f"No worker runs: nothing is made or sent until one does. {START}"
    return "" if worker_context().server else _NO_SERVER
