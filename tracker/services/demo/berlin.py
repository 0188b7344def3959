"""The demo as a whole: who works there, what they took in, and what they made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker.errors import Refused
from tracker.language.analysis import Analyzer, Entries
from tracker.models import Person
from tracker.services.calendar import seed_calendar
from tracker.services.demo.article import take_in_article
from tracker.services.demo.people import open_desk
from tracker.services.demo.sources import add_sources
from tracker.services.demo.stage import FIRST_DAY, Press, Stage
from tracker.services.demo.story import play

PASSWORD = "berlin-demo-2025"  # noqa: S105  (no secret: the demo says it to everybody)


@dataclass(frozen=True)
class Loaded:
    """The article of the demo, and its people with what they are: checker, editor, administrator."""

    article_id: int
    people: list[tuple[Person, str]]


def load_berlin(
    session: Session,
    *,
    folder: Path,
    calendar: Entries,
    analyzer: Analyzer,
    press: Press,
    hash_password: Callable[[str], str],
    now: datetime,
) -> Loaded:
    """Fill an empty database from the files in `folder`, as if the desk had begun eight days before `now`.

    `calendar` is what the checks count from, `analyzer` what reads and checks the article,
    `press` what prints the editions of its report.

    A database somebody already works with is `Refused`.
    """
    if session.scalar(select(exists().where(Person.id.is_not(None)))):
        raise Refused("Somebody works with this database already; the demo only fills a new one, so name another.")
    stage = Stage(session, folder, now, analyzer, press)
    # Before the article: what the checks count from has to be there when it is read.
    seed_calendar(session, entries=calendar, by=None, now=stage.at("17:00", day=FIRST_DAY + 1))
    people = open_desk(stage, password_hash=lambda: hash_password(PASSWORD))
    take_in_article(stage)
    add_sources(stage)
    play(stage)
    return Loaded(stage.version.article_id, people)
