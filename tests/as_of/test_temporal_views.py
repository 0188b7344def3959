"""Every table reads as it stood, and at this moment as it stands."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tests.as_of.then import as_of
from tests.web.newsroom import THEN, Newsroom, open_newsroom
from tracker.as_of import NOT_VERSIONED, temporal_views
from tracker.language.kinds import Attitude, ClaimType
from tracker.models import Article, Base, Claim, Evidence, Person, Source, Topic
from tracker.queries.attribution import chains
from tracker.rules.articles import Published, Taken
from tracker.rules.claims import Importance
from tracker.rules.evidence import Stance
from tracker.rules.statuses import Status
from tracker.services.articles import take_in
from tracker.services.attribution import set_attitude
from tracker.services.claims import ClaimDraft, edit_claim
from tracker.services.evidence import EvidenceDraft, add_evidence, withdraw_evidence
from tracker.services.sources import SourceDraft, find_or_create_source
from tracker.services.statuses import change_status

HOUR = timedelta(hours=1)
LATER = THEN + 24 * HOUR
_FIRST = ClaimDraft(
    "It was said.", ClaimType.QUANTITY, ["reportedly"], True, Importance.HIGH, False, None, date(2026, 1, 2), ["army"]
)


def rows(session: Session, name: str) -> list[dict[str, Any]]:
    """Every row of a table, without the ids where they mean nothing."""
    table = Base.metadata.tables[name]
    columns = [table.c.claim_id, table.c.name] if name == "topics" else list(table.c)
    return [dict(row._mapping) for row in session.execute(select(*columns).order_by(*columns[:2]))]


def checker(session: Session, newsroom: Newsroom) -> Person:
    return session.get_one(Person, newsroom.people["checker"])


def test_every_table_has_a_shadow_or_a_reason_to_be_read_as_of_today(session: Session) -> None:
    dialect = session.connection().dialect

    shadowed = set(temporal_views(dialect.name, dialect.default_schema_name or "main"))

    assert shadowed | set(NOT_VERSIONED) == set(Base.metadata.tables)
    assert not shadowed & set(NOT_VERSIONED)


def test_at_this_moment_every_table_reads_as_it_stands(session: Session) -> None:
    newsroom = open_newsroom(session)
    by, deal_id = checker(session, newsroom), newsroom.deal_id
    edit_claim(session, claim_id=deal_id, seen_version=None, draft=_FIRST, by=by, now=LATER)
    edit_claim(session, claim_id=deal_id, seen_version=None, draft=replace(_FIRST, topics=["berlin"]), by=by, now=LATER)
    real = {name: rows(session, name) for name in Base.metadata.tables}

    with as_of(session, LATER) as past:
        tables = {name: rows(past, name) for name in Base.metadata.tables}

    assert tables == real
    assert real["topics"] == [{"claim_id": deal_id, "name": "berlin"}]


def test_a_claim_reads_as_the_desk_wrote_it_then(session: Session) -> None:
    newsroom = open_newsroom(session)
    by, deal_id = checker(session, newsroom), newsroom.deal_id
    edit_claim(session, claim_id=deal_id, seen_version=None, draft=_FIRST, by=by, now=LATER)
    edit_claim(
        session, claim_id=deal_id, seen_version=None, draft=ClaimDraft("It was written."), by=by, now=LATER + HOUR
    )

    with as_of(session, LATER) as past:
        claim = past.get_one(Claim, deal_id)
        draft = ClaimDraft.of(claim)

    assert draft == replace(_FIRST, topics=["army"])
    assert claim.changed_at == LATER


def test_a_status_reads_as_it_was_then_with_how_long_it_was_open(session: Session) -> None:
    newsroom = open_newsroom(session)
    by, army_id = checker(session, newsroom), newsroom.army_id
    before = session.get_one(Claim, army_id)
    was, since = before.status, before.open_since
    draft = EvidenceDraft(Stance.CONTEXT, looked_in="the archive", accessed_on=date(2025, 12, 18))
    add_evidence(session, claim_id=army_id, draft=draft, by=by, now=LATER)
    change_status(session, claim_id=army_id, to=Status.UNVERIFIED, why="Nothing was found.", by=by, now=LATER + HOUR)

    with as_of(session, LATER) as past:
        earlier = past.get_one(Claim, army_id)
    with as_of(session, LATER + HOUR) as past:
        later = past.get_one(Claim, army_id)

    assert (earlier.status, earlier.open_since) == (was, since)
    assert (later.status, later.status_since, later.open_since) == (Status.UNVERIFIED, LATER + HOUR, since)
    assert later.version == earlier.version + 1


def test_a_withdrawn_item_was_live_before(session: Session) -> None:
    newsroom = open_newsroom(session)
    by = checker(session, newsroom)
    withdraw_evidence(session, evidence_id=newsroom.evidence_id, why="A mistake.", by=by, now=LATER)

    with as_of(session, LATER - HOUR) as past:
        before = past.get_one(Evidence, newsroom.evidence_id).is_live
    with as_of(session, LATER) as past:
        after = past.get_one(Evidence, newsroom.evidence_id).is_live

    assert (before, after) == (True, False)


def test_nothing_is_there_before_it_came(session: Session) -> None:
    open_newsroom(session)

    with as_of(session, THEN - HOUR) as past:
        numbers = {name: len(rows(past, name)) for name in Base.metadata.tables}

    assert {name for name, number in numbers.items() if number} <= set(NOT_VERSIONED)


def test_what_is_confidential_today_is_confidential_at_every_moment(session: Session) -> None:
    newsroom = open_newsroom(session)
    by, deal_id = checker(session, newsroom), newsroom.deal_id
    secret = replace(ClaimDraft.of(session.get_one(Claim, deal_id)), confidential=True)
    edit_claim(session, claim_id=deal_id, seen_version=None, draft=secret, by=by, now=LATER)

    with as_of(session, THEN) as past:
        confidential = past.scalars(select(Claim.id).where(Claim.confidential)).all()

    assert list(confidential) == [deal_id]


def test_a_claim_that_was_confidential_then_still_is_at_that_moment(session: Session) -> None:
    newsroom = open_newsroom(session)
    by, deal_id = checker(session, newsroom), newsroom.deal_id
    open_ = ClaimDraft.of(session.get_one(Claim, deal_id))
    edit_claim(session, claim_id=deal_id, seen_version=None, draft=replace(open_, confidential=True), by=by, now=LATER)
    edit_claim(session, claim_id=deal_id, seen_version=None, draft=open_, by=by, now=LATER + HOUR)

    with as_of(session, LATER) as past:
        confidential = past.scalars(select(Claim.id).where(Claim.confidential)).all()

    assert list(confidential) == [deal_id]


def test_topics_read_as_they_were_then(session: Session) -> None:
    newsroom = open_newsroom(session)
    by, deal_id = checker(session, newsroom), newsroom.deal_id
    edit_claim(session, claim_id=deal_id, seen_version=None, draft=_FIRST, by=by, now=LATER)
    edit_claim(
        session, claim_id=deal_id, seen_version=None, draft=replace(_FIRST, topics=["b", "a"]), by=by, now=LATER + HOUR
    )

    with as_of(session, LATER) as past:
        before = past.scalars(select(Topic.name)).all()
    with as_of(session, LATER + HOUR) as past:
        after = [topic.name for topic in past.get_one(Claim, deal_id).topics]

    assert (before, after) == (["army"], ["a", "b"])


def test_an_address_reads_as_it_was_given_with_the_version_of_then(session: Session) -> None:
    newsroom = open_newsroom(session)
    article = session.get_one(Article, newsroom.article_id)
    old = article.address
    take_in(
        session,
        desk_id=article.desk_id,
        intake=Taken("Another text altogether, long enough to be one."),
        published=Published(),
        address="https://example.org/new",
        article_id=article.id,
        by=checker(session, newsroom),
        now=LATER,
    )

    with as_of(session, LATER - HOUR) as past:
        before = past.get_one(Article, article.id).address
    with as_of(session, LATER) as past:
        after = past.get_one(Article, article.id).address

    assert (before, after) == (old, "https://example.org/new")


def test_a_source_without_revisions_reads_as_it_stands(session: Session) -> None:
    newsroom = open_newsroom(session)
    by = checker(session, newsroom)
    source = find_or_create_source(session, draft=SourceDraft("The Sheet", note="Small."), by=by, now=THEN)

    with as_of(session, THEN) as past:
        source_then = past.get_one(Source, source.id)

    assert (source_then.name, source_then.note, source_then.outlet_id) == ("The Sheet", "Small.", None)


def test_tables_are_read_where_they_are_whatever_the_statement_looks_like(session: Session) -> None:
    newsroom = open_newsroom(session)
    by = checker(session, newsroom)
    edit_claim(session, claim_id=newsroom.deal_id, seen_version=None, draft=_FIRST, by=by, now=LATER)
    statement = select(Claim.statement).where(Claim.id == newsroom.deal_id)
    wrapped = statement.cte("own")
    counted = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT count(*) FROM n, claims"
    )

    with as_of(session, THEN) as past:
        plain = past.scalar(statement)
        nested = past.scalar(select(wrapped.c.statement))
        both = past.scalars(statement.union_all(statement)).all()
        recursive = past.scalar(text(counted))

    assert {plain, nested, *both} == {plain}
    assert plain != "It was said."
    assert recursive == 6


def test_a_chain_says_what_its_source_did_then(session: Session) -> None:
    newsroom = open_newsroom(session)
    claim_id = newsroom.deal_id
    set_attitude(
        session,
        claim_id=claim_id,
        seen_version=None,
        position=1,
        attitude=Attitude.DENIES,
        negated=True,
        by=checker(session, newsroom),
        now=LATER,
    )

    with as_of(session, LATER - HOUR) as then:
        before = chains(then, [claim_id])[claim_id][0]
    now = chains(session, [claim_id])[claim_id][0]
    assert (before.attitude, before.negated) == (Attitude.ASSERTS, False)
    assert (now.attitude, now.negated) == (Attitude.DENIES, True)
