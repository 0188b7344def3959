"""The calendar that checks count from: as it stands now, one entry with its versions, and the articles it touches."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, Text, cast, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.errors import NotFound
from tracker.language.search_key import fold
from tracker.models import (
    Article,
    ArticleVersion,
    CalendarEntry,
    Capture,
    Claim,
    Evidence,
    Examination,
    Finding,
    FindingDecision,
    Person,
)
from tracker.queries.evidence import that_is_live
from tracker.queries.examinations import that_counts
from tracker.queries.findings import FindingRow
from tracker.queries.versions import newest_ids
from tracker.rules.calendar_entry_form import EntryKind

NO_ENTRY = "There is no such entry in the calendar; look it up in the list."
# Shorter words ("of", "EU") stand in every text and would touch them all.
_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True)
class EntryPage:
    """One entry: its versions with who recorded them, newest first, and the findings that rest on it."""

    versions: Sequence[tuple[CalendarEntry, str]]
    findings: Sequence[FindingRow]

    @property
    def entry(self) -> CalendarEntry:
        """The version that counts."""
        return self.versions[0][0]


@dataclass(frozen=True)
class Touched:
    """The newest version of an article whose findings an entry may change."""

    version: ArticleVersion


def entries_now(session: Session) -> dict[str, dict[str, Any]]:
    """The newest version of every entry as plain facts by key, in the shape of the reference."""
    return {entry.key: as_facts(entry) for entry in session.scalars(_newest())}


def as_facts(entry: CalendarEntry) -> dict[str, Any]:
    """One version of an entry in the shape of the reference."""
    return {
        **entry.facts,
        "kind": entry.kind,
        "source": entry.source,
        "as_of": entry.as_of.isoformat() if entry.as_of else None,
    }


def newest_entry(session: Session, key: str) -> CalendarEntry | None:
    """The version of an entry that counts."""
    return session.scalars(_newest().where(CalendarEntry.key == key)).first()


PER_PAGE = 50
"""Entries on a page of the list."""


def entries_list(session: Session, *, kind: EntryKind | None = None, words: str = "") -> list[CalendarEntry]:
    """The entries of a kind that hold all these words in title, key or names, by title."""
    entries = session.scalars(_newest().order_by(None).order_by(CalendarEntry.title, CalendarEntry.key)).all()
    searched_words = fold(words).split()
    return [
        entry
        for entry in entries
        # In Python: names and aliases are inside JSON, which two databases search differently.
        if (kind is None or entry.kind == kind) and all(word in _searched(entry) for word in searched_words)
    ]


def entry_page(session: Session, key: str, *, desk_ids: Collection[int]) -> EntryPage:
    """One entry with what rests on it at these desks, in a constant number of queries."""
    versions = (
        select(CalendarEntry, func.coalesce(Person.name, ""))
        .outerjoin(Person, Person.id == CalendarEntry.recorded_by_id)
        .where(CalendarEntry.key == key)
        .order_by(CalendarEntry.number.desc())
    )
    versions_and_authors = [(entry, name) for entry, name in session.execute(versions)]
    if not versions_and_authors:
        raise NotFound(NO_ENTRY)
    return EntryPage(versions_and_authors, _dependents_of(session, key, desk_ids))


def touched_by(session: Session, key: str, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> list[Touched]:
    """The articles whose findings may change with an entry: those read that name it, or whose findings use it.

    Naming is judged generously: all the longer words of a name somewhere in the text.
    """
    words_of_names = _words_of_names(session, before, after)
    uses = select(Finding.article_version_id).where(that_counts(), _uses(key))
    # The database looks for the longest word alone, which leaves few texts.
    naming = [ArticleVersion.text.icontains(max(words, key=len), autoescape=True) for words in words_of_names]
    versions = (
        select(ArticleVersion)
        .where(ArticleVersion.id.in_(newest_ids()), or_(ArticleVersion.id.in_(uses), *naming))
        .where(exists().where(Examination.article_version_id == ArticleVersion.id))
        .order_by(ArticleVersion.id)
        .options(joinedload(ArticleVersion.article))
    )
    # All words of a name are looked for here, in the few texts that are left.
    using = set(session.scalars(uses))
    return [
        Touched(version)
        for version in session.scalars(versions)
        if version.id in using or any(_holds(version.text.lower(), words) for words in words_of_names)
    ]


def claims_touched_by(session: Session, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> set[int]:
    """The claims of which live evidence is captured in words that name an entry, before or after it is changed.

    Two captures that make the same slip are proposed as copies, and what is a slip is for the calendar to say.
    """
    words_of_names = _words_of_names(session, before, after)
    if not words_of_names:
        return set()
    naming = [Capture.text.icontains(max(words, key=len), autoescape=True) for words in words_of_names]
    rows = session.execute(
        select(Evidence.claim_id, Capture.text)
        .join(Capture, Capture.id == Evidence.capture_id)
        .where(Evidence.carrier_id.is_not(None), that_is_live(), or_(*naming))
    )
    return {
        claim_id for claim_id, text in rows if text and any(_holds(text.lower(), words) for words in words_of_names)
    }


def _words_of_names(session: Session, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> list[list[str]]:
    """The longer words of every name by which texts may mean an entry or its group."""
    names = {name for facts in (before, after) if facts for name in _names(facts)}
    # An entry of a group is found by the names of the group too.
    groups = [key for key in (after.get("group"), (before or {}).get("group")) if key]
    for group in session.scalars(_newest().where(CalendarEntry.key.in_(groups))):
        names |= _names(group.facts)
    return [words for name in sorted(names) if (words := _WORD.findall(name.lower()))]


def _newest() -> Select[CalendarEntry]:
    newest = select(func.max(CalendarEntry.id)).group_by(CalendarEntry.key)
    return select(CalendarEntry).where(CalendarEntry.id.in_(newest)).order_by(CalendarEntry.key)


def _dependents_of(session: Session, key: str, desk_ids: Collection[int]) -> list[FindingRow]:
    findings = (
        select(Finding, Claim, ArticleVersion.title)
        .join(ArticleVersion, ArticleVersion.id == Finding.article_version_id)
        .join(Article, Article.id == ArticleVersion.article_id)
        .outerjoin(Claim, Claim.id == Finding.claim_id)
        .where(Article.desk_id.in_(desk_ids), that_counts(), _uses(key))
        .order_by(Finding.id.desc())
        .limit(100)
        .options(selectinload(Finding.decisions).joinedload(FindingDecision.recorded_by))
    )
    return [
        FindingRow(finding, claim.key if claim else "", claim.statement if claim else "", title)
        for finding, claim, title in session.execute(findings)
    ]


def _uses(key: str) -> Any:
    # With the quotation marks around it, so that a key that begins another one does not match.
    return cast(Finding.refs, Text).contains(f'"{key}"', autoescape=True)


def _names(facts: Mapping[str, Any]) -> set[str]:
    return {str(name) for field in ("names", "aliases", "members") for name in facts.get(field) or ()}


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)


def _searched(entry: CalendarEntry) -> str:
    return fold(" ".join([entry.title, entry.key, *_names(entry.facts)]))
