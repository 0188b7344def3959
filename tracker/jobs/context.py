"""Everything a worker needs, put together once for a process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tracker.db import Database
from tracker.outside import mail_templates
from tracker.rules.mail_messages import MessageIds
from tracker.rules.mail_servers import MailServer
from tracker.services import deliveries, runs

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class WorkerContext:
    """Everything the worker needs. Without a `server` editions are made, and their mails wait.

    People are told of a due date `deadline_days` working days before, or never where there are none. `name` tells
    workers apart: what one has taken no other may finish.
    """

    database: Database
    templates: mail_templates.MailTemplates
    server: MailServer | None
    secret: str
    name: str
    clock: Clock
    zone: str = "UTC"
    deadline_days: int | None = 1
    deadline_statements: bool = False
    run_lease: timedelta = runs.LEASE
    mail_lease: timedelta = deliveries.LEASE

    @property
    def message_ids(self) -> MessageIds:
        """What makes a Message-ID one of this installation."""
        return MessageIds(self.secret, self.sender.rpartition("@")[2] or "localhost")

    @property
    def sender(self) -> str:
        """Whom mail comes from."""
        return self.server.sender if self.server else "tracker@localhost"
