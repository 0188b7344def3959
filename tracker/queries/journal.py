"""What happened, newest first: the entries of a person's desks, and those of the whole installation they may read."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import WrongInput
from tracker.models import Article, ArticleVersion, Claim, Desk, Entry, Person, Source
from tracker.queries.filter_options import article_choices
from tracker.rules.journal import JournalFilter
from tracker.rules.journal_details import Detail, Named, details, mentioned
from tracker.rules.journal_types import UNKNOWN_TYPE, type_of

PER_PAGE = 50
# Sources are shared by all desks, and so is what was done to them.
_FOR_EVERYBODY = ("source",)
# Roles, passwords and accounts are nobody else's business.
_FOR_ADMINISTRATORS = ("person",)


@dataclass(frozen=True)
class Reader:
    """Who reads: the desks whose entries they see, and whether those about people are for them."""

    desk_ids: Collection[int]
    administrator: bool


@dataclass(frozen=True)
class JournalRow:
    """One entry with what it speaks of; `fields` are its fields as people read them, `kept` its payload as it is kept.

    `claim_key` and `statement` are empty where no claim is meant, `article` where no article is.
    """

    entry: Entry
    actor: str
    desk: str
    claim_key: str
    statement: str
    article: str
    fields: Sequence[Detail]
    kept: str

    @property
    def sentence(self) -> str:
        """What entries of this type record."""
        row = type_of(self.entry.type)
        return row.sentence if row else UNKNOWN_TYPE

    @property
    def changed(self) -> Sequence[Detail]:
        """What was one thing before and is another now."""
        return [detail for detail in self.fields if detail.before is not None]

    @property
    def stated(self) -> Sequence[Detail]:
        """What is only stated."""
        return [detail for detail in self.fields if detail.before is None]


@dataclass(frozen=True)
class JournalPage:
    """One page of the journal; `about` names in words what the numbers of the filter mean."""

    rows: Sequence[JournalRow]
    total: int
    page: int
    pages: int
    about: Mapping[str, str]


@dataclass(frozen=True)
class Choices:
    """What a reader can choose from: (value, words), newest articles first."""

    articles: Sequence[tuple[int, str]]
    people: Sequence[tuple[int, str]]
    types: Sequence[str]


def journal_page(session: Session, filter_: JournalFilter, *, reader: Reader, zone: tzinfo) -> JournalPage:
    """The asked page of the entries a reader may see, in a constant number of queries; days begin in `zone`."""
    about = _about(session, filter_, reader)
    conditions = [_visible(reader), *_conditions(filter_, reader, zone)]
    total = session.scalar(select(func.count()).select_from(Entry).where(*conditions)) or 0
    pages = max(1, -(-total // PER_PAGE))
    # A page beyond the last is the last: a link outlives the filter it was made under.
    page = min(filter_.page, pages)
    rows = _rows(session, _details().where(*conditions).limit(PER_PAGE).offset((page - 1) * PER_PAGE))
    return JournalPage(rows, total, page, pages, about)


def last_entries(session: Session, *, reader: Reader, most: int) -> list[JournalRow]:
    """The newest entries a reader may see."""
    return _rows(session, _details().where(_visible(reader)).limit(most))


def journal_size(session: Session) -> int:
    """How many entries the whole journal has."""
    return session.scalar(select(func.count()).select_from(Entry)) or 0


def choices(session: Session, *, reader: Reader) -> Choices:
    """What the form of the journal offers."""
    people = (
        select(Person.id, Person.name).where(_acted(reader)).order_by(Person.name, Person.id).limit(limits.CHOICES.most)
    )
    types = select(Entry.type).where(_visible(reader)).distinct().order_by(Entry.type)
    return Choices(
        articles=article_choices(session, reader.desk_ids),
        people=list(session.execute(people)),
        types=list(session.scalars(types)),
    )


def _visible(reader: Reader) -> ColumnElement[bool]:
    """Entries of the reader's desks, and of no desk those about sources; about people only for administrators."""
    # By the type, for an entry about a role has a desk and would pass with it.
    of_people = or_(*(Entry.type.startswith(f"{subject}:") for subject in _FOR_ADMINISTRATORS))
    of_everybody = or_(*(Entry.type.startswith(f"{subject}:") for subject in _FOR_EVERYBODY))
    at_desks = or_(Entry.desk_id.in_(reader.desk_ids), and_(Entry.desk_id.is_(None), of_everybody))
    if reader.administrator:
        return or_(at_desks, Entry.desk_id.is_(None), of_people)
    return and_(at_desks, ~of_people)


def _acted(reader: Reader) -> ColumnElement[bool]:
    """Whether a person did anything the reader may see."""
    return exists().where(Entry.actor_id == Person.id, _visible(reader))


def _conditions(filter_: JournalFilter, reader: Reader, zone: tzinfo) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if filter_.claim:
        conditions.append(_of_claim(filter_.claim, reader))
    if filter_.article:
        conditions.append(Entry.article_id == filter_.article)
    if filter_.person:
        conditions.append(Entry.actor_id == filter_.person)
    if filter_.type:
        conditions.append(
            Entry.type == filter_.type if ":" in filter_.type else Entry.type.startswith(f"{filter_.type}:")
        )
    if filter_.since:
        conditions.append(Entry.at >= _midnight(filter_.since, zone))
    # The last day that exists has no day after it to stop before.
    if filter_.until and filter_.until < date.max:
        conditions.append(Entry.at < _midnight(filter_.until + timedelta(days=1), zone))
    return conditions


def _of_claim(name: str, reader: Reader) -> ColumnElement[bool]:
    if name.isdigit():
        return Entry.claim_id == int(name)
    claims = select(Claim.id).where(Claim.number == int(name[1:]), Claim.desk_id.in_(reader.desk_ids))
    return Entry.claim_id.in_(claims)


def _midnight(day: date, zone: tzinfo) -> datetime:
    """The instant a day begins there."""
    # On the clock of the installation, which is the one readers mean.
    return datetime.combine(day, time(), tzinfo=zone)


def _about(session: Session, filter_: JournalFilter, reader: Reader) -> dict[str, str]:
    """What the claim, article and person of a filter are called, in one query; one not to be seen is `WrongInput`."""
    claim = (
        (Claim.id == int(filter_.claim)) if filter_.claim.isdigit() else (Claim.number == int(filter_.claim[1:] or 0))
    )
    statement = select(Claim.statement).where(claim, Claim.desk_id.in_(reader.desk_ids)).order_by(Claim.id)
    title = (
        select(ArticleVersion.title)
        .join(Article, Article.id == ArticleVersion.article_id)
        .where(Article.id == filter_.article, Article.desk_id.in_(reader.desk_ids))
        .order_by(ArticleVersion.number.desc())
    )
    labels = session.execute(
        select(
            statement.limit(1).scalar_subquery(),
            title.limit(1).scalar_subquery(),
            select(Person.name).where(Person.id == filter_.person, _acted(reader)).scalar_subquery(),
        )
    ).one()
    sentences = {
        "claim": "There is no such claim at your desks; look it up in the ledger.",
        "article": "There is no such article at your desks; choose one of the list.",
        "person": "There is no such person; choose one of the list.",
    }
    about = dict(zip(sentences, labels, strict=True))
    for field, sentence in sentences.items():
        # Another desk's claim is refused like one that never was.
        if getattr(filter_, field) and about[field] is None:
            raise WrongInput(sentence, field=field)
    return {field: name for field, name in about.items() if name}


def _details() -> Any:
    newest = select(func.max(ArticleVersion.id)).where(ArticleVersion.article_id == Entry.article_id).correlate(Entry)
    return (
        select(Entry, Person.name, Desk.name, Claim.number, Claim.statement, ArticleVersion.title)
        .outerjoin(Person, Person.id == Entry.actor_id)
        .outerjoin(Desk, Desk.id == Entry.desk_id)
        .outerjoin(Claim, Claim.id == Entry.claim_id)
        .outerjoin(ArticleVersion, ArticleVersion.id == newest.scalar_subquery())
        .order_by(Entry.id.desc())
    )


def _rows(session: Session, entries: Any) -> list[JournalRow]:
    rows = session.execute(entries).all()
    # Read once for all rows, so that names cost two queries a page and not two a row.
    payloads = [json.loads(entry.payload) for entry, *_ in rows]
    names = _names_in(session, payloads)
    return [
        JournalRow(
            entry=entry,
            # A worker or a second look has no person behind it.
            actor=actor or "the tracker itself",
            desk=desk or "",
            claim_key=f"C{number:02}" if number else "",
            statement=statement or "",
            article=title or "",
            fields=details(entry.type, payload, names),
            kept=json.dumps(payload, ensure_ascii=False, indent=2),
        )
        for (entry, actor, desk, number, statement, title), payload in zip(rows, payloads, strict=True)
    ]


def _names_in(session: Session, payloads: Sequence[Mapping[str, Any]]) -> Named:
    pairs = [mentioned(payload) for payload in payloads]
    # Never an empty IN; nobody has the id 0.
    people = set().union(*(person_ids for person_ids, _ in pairs)) or {0}
    sources = set().union(*(source_ids for _, source_ids in pairs)) or {0}
    people_names = select(Person.id, Person.name).where(Person.id.in_(people))
    source_names = select(Source.id, Source.name).where(Source.id.in_(sources))
    return Named(
        people=dict(session.execute(people_names).all()),
        sources=dict(session.execute(source_names).all()),
    )
