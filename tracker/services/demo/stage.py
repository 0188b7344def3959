"""What the parts of the demo share while it is being set up: files, people, times, and what was made so far."""

import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import WrongInput
from tracker.language.analysis import Analyzer
from tracker.models import ArticleVersion, Finding, Person
from tracker.queries.examinations import that_counts
from tracker.rules.mail_messages import MessageIds
from tracker.services.editions import Files

FIRST_DAY = 8  # days before the demo

Named = TypeVar("Named")


@dataclass(frozen=True)
class Press:
    """What makes the files of an edition, and what marks its mails."""

    files: Files
    message_ids: MessageIds


@dataclass
class Stage:
    """The demo in the making. The names that the files give to things lead to their rows."""

    session: Session
    folder: Path
    now: datetime
    analyzer: Analyzer
    press: Press
    people: dict[str, Person] = field(default_factory=dict)
    desk_id: int = 0
    sources: dict[str, int] = field(default_factory=dict)
    claims: dict[str, int] = field(default_factory=dict)
    evidence: dict[str, int] = field(default_factory=dict)
    version: ArticleVersion = field(init=False)
    _read: dict[str, dict[str, Any]] = field(default_factory=dict)

    def read(self, name: str) -> dict[str, Any]:
        """What one of the files says; a file that cannot be read is `WrongInput`."""
        if name not in self._read:
            try:
                self._read[name] = tomllib.loads((self.folder / name).read_text(encoding="utf-8"))
            except (OSError, ValueError) as error:
                raise WrongInput(f"The demo’s file {name} cannot be read ({error}); restore it.") from error
        return self._read[name]

    def part(self, name: str, key: str) -> dict[str, Any]:
        """What one of the files says under that heading."""
        return _looked_up(self.read(name), key, f"part of {name}")

    def at(self, clock: str, *, day: int = FIRST_DAY) -> datetime:
        """That time of day (UTC) so many days before the demo."""
        return datetime.combine(self.now.astimezone(UTC).date(), time.fromisoformat(clock), UTC) - timedelta(days=day)

    def person(self, name: str) -> Person:
        """Somebody by their name in the files."""
        return _looked_up(self.people, name, "person")

    def source(self, name: str) -> int:
        """A source by its name in the files."""
        return _looked_up(self.sources, name, "source")

    def claim(self, name: str) -> int:
        """A claim by its key."""
        return _looked_up(self.claims, name, "claim")

    def item(self, name: str) -> int:
        """An item of evidence by its name in the files."""
        return _looked_up(self.evidence, name, "item of evidence")

    def finding(self, name: str) -> int:
        """What a check has found in the article (`nth_year`), or of one claim (`C18.quantity`)."""
        key, _, check = name.rpartition(".")
        findings = select(Finding.id).where(Finding.check == check, that_counts())
        if key:
            findings = findings.where(Finding.claim_id == self.claim(key))
        finding_id = self.session.scalars(findings.order_by(Finding.id)).first()
        if finding_id is None:
            raise WrongInput(f"The demo’s story names a finding “{name}”, which found nothing; correct it.")
        return finding_id

    def passage(self, quote: str) -> tuple[int, int]:
        """Where a quote stands in the article, which has to be one place."""
        if self.version.text.count(quote) != 1:
            raise WrongInput(f"“{quote}” does not stand exactly once in the article; correct the demo’s files.")
        start = self.version.text.index(quote)
        return start, start + len(quote)


def _looked_up(described: dict[str, Named], name: str, kind: str) -> Named:
    if name not in described:
        raise WrongInput(f"The demo’s files name a {kind} “{name}” that they do not describe before; correct them.")
    return described[name]
