"""Things with sane defaults, put straight into the tables, so that a test says only what matters to it."""

import hashlib
import itertools
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.language.dates import PartialDate
from tracker.language.findings import Outcome
from tracker.language.kinds import ClaimType, Role, SourceKind
from tracker.models import (
    Anchor,
    AnchorState,
    Article,
    ArticleVersion,
    Attribution,
    AttributionLink,
    Carrier,
    Change,
    Claim,
    DateBasis,
    Dating,
    Desk,
    Evidence,
    Finding,
    Made,
    Membership,
    Person,
    Policy,
    Proposal,
    Source,
    SourceRevision,
    Topic,
)
from tracker.rules.evidence import Stance
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status

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
    versioned = (
        "name",
        "kind",
        "outlet_id",
        "organisation_id",
        "descriptor",
        "event",
        "address",
        "note",
        "merged_into_id",
    )
    session.add(
        SourceRevision(
            source_id=source.id,
            fields={name: getattr(source, name) for name in versioned},
            recorded_at=source.created_at,
            recorded_by_id=by.id,
        )
    )
    session.flush()
    return source


def a_claim(
    session: Session,
    article: Article,
    by: Person,
    *,
    quote: str = "",
    topics: Sequence[str] = (),
    chain: Sequence[Source] = (),
    **fields: Any,
) -> Claim:
    """An unreviewed claim on the article's first version, with anchor, chain (origin first) and first change."""
    version = article.versions[0]
    exact = quote or version.text.splitlines()[0]
    start = version.text.find(exact)
    status = fields.get("status", Status.UNREVIEWED)
    created_at = fields.get("created_at", NOW)
    claim = Claim(
        **{
            "article_id": article.id,
            "desk_id": article.desk_id,
            "number": next(_numbers),
            "version": 1,
            "statement": exact,
            "type": ClaimType.EVENT,
            "status_since": created_at,
            "open_since": created_at if status.is_open else None,
            "created_at": created_at,
            "created_by_id": by.id,
            "changed_at": created_at,
            "topics": [Topic(name=name) for name in topics],
        }
        | fields
    )
    session.add(claim)
    session.flush()
    session.add(
        Anchor(
            claim_id=claim.id,
            article_version_id=version.id,
            exact=exact,
            start=start if start >= 0 else None,
            end=start + len(exact) if start >= 0 else None,
            state=AnchorState.EXACT if start >= 0 else AnchorState.GONE,
            recorded_at=created_at,
            recorded_by_id=by.id,
        )
    )
    session.add(_attribution(chain, by, claim_id=claim.id, recorded_at=created_at))
    policy = session.scalars(select(Policy.id).where(Policy.desk_id == article.desk_id)).first()
    session.add(
        Change(
            claim_id=claim.id,
            from_status=None,
            to_status=status,
            why="Taken in.",
            policy_id=policy,
            recorded_at=created_at,
            recorded_by_id=by.id,
        )
    )
    session.flush()
    return claim


def an_item(
    session: Session,
    claim: Claim,
    by: Person,
    *,
    publisher: Source | None = None,
    chain: Sequence[Source] = (),
    address: str = "",
    **fields: Any,
) -> Evidence:
    """An item that supports the claim, carried by that publisher (a new outlet if none is given)."""
    carrier = Carrier(
        publisher_id=(publisher or a_source(session, by)).id,
        title="A report",
        address=address,
        published_on=PartialDate(2025, 12, 16),
        fingerprint=f"{next(_numbers):064}",
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    session.add(carrier)
    session.flush()
    evidence = Evidence(
        **{
            "claim_id": claim.id,
            "stance": Stance.SUPPORTS,
            "carrier_id": carrier.id,
            "credibility": 3,
            "recorded_at": NOW,
            "recorded_by_id": by.id,
        }
        | fields
    )
    session.add(evidence)
    session.flush()
    session.add(_attribution(chain, by, evidence_id=evidence.id))
    session.flush()
    return evidence


def a_finding(session: Session, claim: Claim, **fields: Any) -> Finding:
    """An inconsistent finding about the claim that nobody has decided about."""
    version = session.scalars(select(ArticleVersion.id).where(ArticleVersion.article_id == claim.article_id)).first()
    finding = Finding(
        **{
            "article_version_id": version,
            "claim_id": claim.id,
            "check": "nth_year",
            "outcome": Outcome.INCONSISTENT,
            "phrase": "its eighth year",
            "explanation": "It is the fourth year since 2022.",
            "made": Made.LOADED,
            "recorded_at": NOW,
        }
        | fields
    )
    session.add(finding)
    session.flush()
    return finding


def a_proposal(session: Session, claim: Claim, by: Person, *, to: Status = Status.CONFIRMED) -> Proposal:
    """A change of status that waits for a different editor."""
    proposal = Proposal(
        claim_id=claim.id,
        from_status=claim.status,
        to_status=to,
        why="The document is there.",
        policy_id=session.scalars(select(Policy.id).where(Policy.desk_id == claim.desk_id)).first(),
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    session.add(proposal)
    session.flush()
    return proposal


def _attribution(
    chain: Sequence[Source],
    by: Person,
    *,
    claim_id: int | None = None,
    evidence_id: int | None = None,
    recorded_at: datetime = NOW,
) -> Attribution:
    links = [
        AttributionLink(position=place, source_id=source.id, role=Role.ORIGIN if place == 1 else Role.CARRIER)
        for place, source in enumerate(chain, start=1)
    ]
    return Attribution(
        claim_id=claim_id, evidence_id=evidence_id, recorded_at=recorded_at, recorded_by_id=by.id, links=links
    )
