"""A worker with a clock of the test's own, on a newsroom with claims and a report."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import a_claim, a_desk, a_person, an_article
from tracker import jobs, places
from tracker.db import Database
from tracker.models import Article, Claim, Delivery, Desk, Edition, Person, Report, Run
from tracker.outside.mail_templates import MailTemplates
from tracker.rules.cadences import Cadence
from tracker.rules.mail_servers import MailServer
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.recipients import add_recipient
from tracker.services.reports import ReportDraft, create_report

SECRET = "s" * 40
BEGIN = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
DAILY = Cadence.of("30 7 * * *")


@dataclass
class Clock:
    """What time it is, until the test says otherwise."""

    at: datetime = BEGIN

    def __call__(self) -> datetime:
        """This instant."""
        return self.at

    def go(self, **passed: float) -> None:
        """Let time pass, or go back."""
        self.at += timedelta(**passed)


@cache
def mail_templates() -> MailTemplates:
    """The mails of the product; each of them is compiled once."""
    return MailTemplates(places.TEMPLATES / "mail", "https://tracker.example")


@dataclass
class Worker:
    """A worker, with what a test looks at."""

    database: Database
    clock: Clock = field(default_factory=Clock)
    server: MailServer | None = None
    name: str = "test"
    deadline_days: int | None = 1
    deadline_statements: bool = False

    @property
    def context(self) -> jobs.WorkerContext:
        """What the worker works with."""
        return jobs.WorkerContext(
            database=self.database,
            templates=mail_templates(),
            server=self.server,
            secret=SECRET,
            name=self.name,
            clock=self.clock,
            zone="Europe/Berlin",
            deadline_days=self.deadline_days,
            deadline_statements=self.deadline_statements,
        )

    def turn(self, **passed: float) -> None:
        """Let time pass, look at the schedules and do what is due."""
        self.clock.go(**passed)
        jobs.tick(self.context)
        jobs.work(self.context)

    def every(self, model: Any) -> list[Any]:
        """Every row of a table, as it is now."""
        with self.database.reading() as session:
            rows = list(session.scalars(select(model).order_by(model.id)))
            for row in rows:
                session.refresh(row)
            session.expunge_all()
        return rows

    def runs(self) -> list[Run]:
        """The runs so far."""
        return self.every(Run)

    def editions(self) -> list[Edition]:
        """The editions so far."""
        return self.every(Edition)

    def deliveries(self) -> list[Delivery]:
        """The mails so far."""
        return self.every(Delivery)


@dataclass
class Newsroom:
    """Ids of what a report is about."""

    desk: int
    owner: int
    article: int
    claims: dict[str, int]
    report: int


def furnish(database: Database, *addresses: str, **draft: Any) -> Newsroom:
    """A desk with an editor, three open claims and a closed one, and a daily report at 07:30 in Berlin."""
    with database.unit_of_work() as session:
        desk = a_desk(session)
        owner = a_person(session, desk, RoleName.EDITOR, name="Olga Owner", email="olga@example.org")
        article = an_article(session, desk, owner)
        claims = {
            "deal": claim(session, article, owner, "A deal was reached."),
            "army": claim(session, article, owner, "The army would grow.", status=Status.UNVERIFIED),
            "secret": claim(session, article, owner, "CANARY-SECRET", confidential=True),
            "done": claim(session, article, owner, "Troops were sent.", status=Status.CONFIRMED),
        }
        report = a_report(session, desk, owner, *addresses, **draft)
        return Newsroom(desk.id, owner.id, article.id, {name: claim_.id for name, claim_ in claims.items()}, report.id)


def claim(session: Session, article: Article, by: Person, statement: str, **fields: Any) -> Claim:
    """A claim that is six days old."""
    return a_claim(session, article, by, statement=statement, created_at=BEGIN - timedelta(days=6), **fields)


def a_report(session: Session, desk: Desk, owner: Person, *addresses: str, **draft: Any) -> Report:
    """A report that goes to these addresses."""
    how = {"name": "Night desk", "cadence": DAILY, "zone": "Europe/Berlin"} | draft
    report = create_report(session, desk_id=desk.id, draft=ReportDraft(**how), by=owner, now=BEGIN)
    for address in addresses:
        add_recipient(session, report=report, address=address, by=owner, now=BEGIN)
    return report
