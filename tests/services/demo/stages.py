"""A demo in the making, from the files that ship, read by nothing: the text machine has tests of its own."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from tracker import places
from tracker.language.analysis import Analyzer
from tracker.language.findings import CheckResult
from tracker.rules.mail_messages import MessageIds
from tracker.services.demo.article import take_in_article
from tracker.services.demo.people import open_desk
from tracker.services.demo.sources import add_sources
from tracker.services.demo.stage import Press, Stage

NOW = datetime(2026, 1, 20, 9, tzinfo=UTC)
"""When the story ends."""


def finds_nothing(_text: str, **_circumstances: Any) -> list[CheckResult]:
    """A check that has nothing to say."""
    return []


SILENT = Analyzer(read=lambda _text, _title: [], check=finds_nothing)


def an_empty_stage(session: Session) -> Stage:
    """Nothing was done yet."""
    press = Press(lambda _draft: [], MessageIds("secret", "example.org"))
    return Stage(session, places.SEEDS / "berlin", NOW, SILENT, press)


def a_set_stage(session: Session) -> Stage:
    """The desk, the article and the sources are there."""
    stage = an_empty_stage(session)
    open_desk(stage, password_hash=lambda: "hash")
    take_in_article(stage)
    add_sources(stage)
    return stage
