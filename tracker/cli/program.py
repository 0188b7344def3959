"""What every command shares: the configuration, the database and who acts.

Whatever knows the tables is imported when a command first asks for it, so that text commands start at once.
"""

import json
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.refusals import WANTS_JSON, can_print
from tracker.errors import NotFound, TrackerError
from tracker.rules.roles import Action, allows

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from config import Config
    from tracker.db import Database
    from tracker.models import Person

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """This instant on the clock of the machine, in UTC."""
    return datetime.now(UTC)


class Program:
    """One run of the command; the database is opened when first asked for, and must be up to date.

    `database_url` is what the option said, if anything; `clock` says what instant it is.
    """

    def __init__(self, database_url: str | None, clock: Clock = system_clock) -> None:
        self.database_url = database_url
        self.clock = clock

    @cached_property
    def config(self) -> "Config":
        """The settings from the options and the environment."""
        from config import from_env  # commands that read text need no tables

        return from_env(database_url=self.database_url)

    @property
    def names_database(self) -> bool:
        """Whether anybody said which database: the option, or the environment."""
        return bool(self.database_url or os.environ.get("TRACKER_DATABASE_URL"))

    @cached_property
    def database(self) -> "Database":
        """The configured database, with its schema at the head."""
        from tracker import schema  # commands that read text need no tables
        from tracker.db import Database  # commands that read text need no tables

        config = self.config
        database = Database(
            config.database_url, must_exist=True, two_person=config.two_person_approval, holidays=config.holidays
        )
        if not schema.is_current(database.engine):
            raise TrackerError("The database is not set up for this version; run `tracker init` first.")
        return database

    def close(self) -> None:
        """Give the database back, if it was ever opened."""
        if "database" in self.__dict__:
            self.database.engine.dispose()

    def now(self) -> datetime:
        """This instant, in UTC."""
        return self.clock()

    def today(self) -> date:
        """The day it is on the clock of this installation."""
        from zoneinfo import ZoneInfo  # commands that read text ask for no day

        return self.now().astimezone(ZoneInfo(self.config.time_zone)).date()

    def acting(self, session: "Session", email: str | None, action: Action) -> "Person":
        """The person a command acts as: the one named, else the only one who may do this."""
        from sqlalchemy import select  # commands that read text need no tables
        from sqlalchemy.orm import selectinload  # commands that read text need no tables

        from tracker.models import Person  # commands that read text need no tables

        if email:
            person = session.scalar(select(Person).where(Person.email == email.strip().lower()))
            if person is None or not person.active:
                raise NotFound(f"There is no active account {email}; `tracker people list` shows them.")
            return person
        active = session.scalars(
            select(Person).where(Person.active).order_by(Person.id).options(selectinload(Person.memberships))
        ).all()
        able = [person for person in active if allows(person.best_role, action)]
        if not able:
            raise NotFound("Nobody here may do this yet; `tracker people add` makes an account.")
        if len(able) > 1:
            raise TrackerError(f"Say who you are with --by EMAIL: one of {', '.join(person.email for person in able)}.")
        return able[0]


def _remember_json(ctx: click.Context, _option: click.Parameter, wants_json: bool) -> bool:
    """Note it where the whole run can see it, so that a refusal answers as JSON too."""
    if wants_json:
        ctx.meta[WANTS_JSON] = True
    return wants_json


def as_json(value: Any) -> None:
    """Print a value as JSON, in the letters people wrote."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    click.echo(text if can_print(text) else json.dumps(value, indent=2, default=str))


by_option = click.option("--by", metavar="EMAIL", help="Who acts; not needed where only one person may.")
json_option = click.option(
    "--json", "wants_json", is_flag=True, is_eager=True, callback=_remember_json, help="Answer as JSON, refusals too."
)
pass_program = click.make_pass_decorator(Program)
