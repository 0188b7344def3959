"""What the worker works with, put together from the settings: the same for pages and for commands."""

import os
import secrets
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from huey import Huey

from config import Config, kept_secret
from tracker import jobs, places
from tracker.db import Database
from tracker.outside.mail_templates import MailTemplates
from tracker.outside.queues import queue_at


def system_clock() -> datetime:
    """This instant on the clock of the machine, in UTC."""
    return datetime.now(UTC)


def worker_context(
    config: Config, database: Database, clock: Callable[[], datetime] = system_clock
) -> jobs.WorkerContext:
    """What the worker of this configuration works with, under a name that no other process has."""
    return jobs.WorkerContext(
        database=database,
        templates=MailTemplates(places.TEMPLATES / "mail", config.public_url),
        server=config.mail_server,
        secret=config.secret_key or kept_secret(Path("instance")),
        name=f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(4)}",
        clock=clock,
        zone=config.time_zone,
        deadline_days=config.deadline_days,
        deadline_statements=config.deadline_statements,
    )


def wake_worker(queue_url: str, context: jobs.WorkerContext) -> Callable[[], None]:
    """What wakes a worker. The queue is opened when it is first used, and no connection to it is kept."""

    @cache
    def opened() -> tuple[Huey, jobs.Jobs]:
        queue = queue_at(queue_url, context.secret)
        return queue, jobs.register(queue, context)

    def wake() -> None:
        queue, worker_jobs = opened()
        try:
            worker_jobs.work()
        finally:
            getattr(queue.storage, "close", lambda: None)()

    return wake
