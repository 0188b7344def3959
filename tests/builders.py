"""Things with sane defaults, put straight into the tables, so that a test says only what matters to it."""

import hashlib
import itertools
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from tracker.models import Article, ArticleVersion, DateBasis, Dating, Desk, Membership, Person, Policy, Source
from tracker.rules.dates import PartialDate
from tracker.rules.roles import RoleName
from tracker.rules.sources import SourceKind

NOW = datetime(2025, 12, 18, 9, 0, tzinfo=UTC)
TEXT = (
    "U.S. and EU Agree on Guarantees\n\n"
    "Officials have reportedly reached a deal in Berlin, according to The Paper, citing anonymous sources.\n\n"
    "The army would grow to 800,000 troops."
)
_numbers = itertools.count(1)


def a_desk(session: Session, *, name: str = "Politics", slug: str | None = None) -> Desk:
    """A desk with its first policy."""
    desk = Desk(name=name, slug=slug or f"desk-{next(_numbers)}", created_at=NOW)
    session.add(desk)
    session.flush()
    session.add(Policy(desk_id=desk.id, number=1, rules={}, why="The first policy.", recorded_at=NOW))
    session.flush()
    return desk


def a_person(
    session: Session, desk: Desk | None = None, role: RoleName = RoleName.FACT_CHECKER, **fields: Any
) -> Person:
    """Somebody with that role at that desk (a new one if none is given)."""
    number = next(_numbers)
    person = Person(
        **{
            "name": f"Person {number}",
            "email": f"person{number}@example.org",
            "fs_uniquifier": f"unique-{number}",
            "created_at": NOW,
        }
        | fields
    )
    session.add(person)
    session.flush()
    if role is not RoleName.ADMINISTRATOR:
        membership = Membership(person_id=person.id, desk_id=(desk or a_desk(session)).id, role=role)
        person.memberships.append(membership)
    else:
        person.administrator = True
    session.flush()
    return person


def an_article(
    session: Session, desk: Desk, by: Person, *, text: str = TEXT, title: str = "", **fields: Any
) -> Article:
    """An article with one version, published on 17 December 2025 as far as is inferred."""
    article = Article(desk_id=desk.id, created_at=NOW, created_by_id=by.id)
    session.add(article)
    session.flush()
    digest = hashlib.sha256(text.encode()).hexdigest()
    version = ArticleVersion(
        **{
            "number": 1,
            "title": title or text.splitlines()[0],
            "text": text,
            "sha256": digest,
            "media_type": "text/plain",
            "original": text.encode(),
            "original_sha256": digest,
            "recorded_at": NOW,
            "recorded_by_id": by.id,
        }
        | fields
    )
    article.versions.append(version)
    article.datings.append(
        Dating(
            published_on=PartialDate(2025, 12, 17),
            basis=DateBasis.INFERRED,
            reasoning="Rewrites are dated so.",
            recorded_at=NOW,
            recorded_by_id=by.id,
        )
    )
    session.flush()
    return article


def a_source(session: Session, by: Person, *, name: str | None = None, **fields: Any) -> Source:
    """An outlet, unless told otherwise."""
    source = Source(
        **{
            "name": name or f"Outlet {next(_numbers)}",
            "kind": SourceKind.OUTLET,
            "created_at": NOW,
            "created_by_id": by.id,
        }
        | fields
    )
    session.add(source)
    session.flush()
    return source
