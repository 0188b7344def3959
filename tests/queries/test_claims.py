"""Everything about one claim; on both databases."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import (
    NOW,
    TEXT,
    a_claim,
    a_desk,
    a_finding,
    a_person,
    a_proposal,
    a_source,
    an_article,
    an_item,
)
from tests.counting import statements
from tracker.errors import NotFound
from tracker.models import Anchor, AnchorState, Approval, Article, ArticleVersion, Person, Verdict
from tracker.queries.claims import claim_page, entries_since, find_claim
from tracker.rules.roles import RoleName
from tracker.services.journal import advance, record

QUOTE = "The army would grow to 800,000 troops."


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def article(session: Session, by: Person) -> Article:
    return an_article(session, by.memberships[0].desk, by)


def test_a_claim_comes_with_its_text_chain_and_history(session: Session, article: Article, by: Person) -> None:
    paper = a_source(session, by, name="Paper")
    claim = a_claim(session, article, by, quote=QUOTE, chain=[paper], topics=["army"])
    an_item(session, claim, by)
    of_claim, foreign = a_finding(session, claim), a_claim(session, article, by)
    joint = a_finding(session, claim, claim_id=None, part_of=[of_claim.id])
    a_finding(session, claim, claim_id=None)
    a_finding(session, foreign)

    page = claim_page(session, claim.id, [article.desk_id])

    assert (page.claim, page.version, page.passage.quote, page.attribution) == (
        claim,
        article.versions[0],
        QUOTE,
        "Paper",
    )
    assert [finding.id for finding in page.findings] == [of_claim.id, joint.id]
    assert (len(page.evidence), len(page.changes), page.open_proposal) == (1, 1, None)
    assert page.dating
    assert page.dating.published_on == article.datings[-1].published_on


def test_a_claim_of_another_desk_is_not_found(session: Session, article: Article, by: Person) -> None:
    claim = a_claim(session, article, by)

    for desk_ids in ([], [a_desk(session).id]):
        with pytest.raises(NotFound, match="no such claim"):
            claim_page(session, claim.id, desk_ids)


def test_a_quote_gone_from_the_newest_text_is_shown_where_it_last_stood(
    session: Session, article: Article, by: Person
) -> None:
    claim = a_claim(session, article, by, quote=QUOTE)
    newer = ArticleVersion(
        number=2,
        title="New",
        text="All is different.",
        sha256="x" * 64,
        media_type="text/plain",
        original=b"",
        original_sha256="x" * 64,
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    article.versions.append(newer)
    session.flush()
    lost = Anchor(
        claim_id=claim.id,
        article_version_id=newer.id,
        exact=QUOTE,
        state=AnchorState.GONE,
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    session.add(lost)
    session.flush()

    page = claim_page(session, claim.id, [article.desk_id])

    assert (page.version, page.anchor, page.passage.quote) == (newer, lost, QUOTE)


def test_the_newest_unanswered_proposal_waits(session: Session, article: Article, by: Person) -> None:
    claim = a_claim(session, article, by)
    answered, waiting = a_proposal(session, claim, by), a_proposal(session, claim, by)
    answered.approval = Approval(verdict=Verdict.REJECTED, why="x", recorded_at=NOW, recorded_by_id=by.id)
    session.flush()

    page = claim_page(session, claim.id, [article.desk_id])

    assert page.open_proposal == waiting
    assert len(page.proposals) == 2


def test_a_claim_takes_as_many_queries_with_little_as_with_much(session: Session, article: Article, by: Person) -> None:
    claim = a_claim(session, article, by, chain=[a_source(session, by)])

    def fill(number: int) -> None:
        for _ in range(number):
            an_item(session, claim, by, chain=[a_source(session, by)])
            a_finding(session, claim)
            a_proposal(session, claim, by)

    def look() -> int:
        session.expire_all()
        with statements(session) as sent:
            page = claim_page(session, claim.id, [article.desk_id])
            assert page.attribution
            assert [piece.attribution for piece in page.evidence]
            assert [event.recorded_by.name for event in (*page.changes, *page.proposals)]
            assert [finding.decisions for finding in page.findings]
        return len(sent)

    fill(1)
    few = look()
    fill(8)

    assert look() == few


def test_what_happened_since_a_version_comes_oldest_first(session: Session, article: Article, by: Person) -> None:
    claim = a_claim(session, article, by)
    for number in range(3):
        counted = advance(session, claim.id, now=NOW)
        record(session, type="claim:edit", summary=f"Change {number}.", by=by, now=NOW, claim=counted)

    assert [entry.summary for entry in entries_since(session, claim.id, 2)] == ["Change 1.", "Change 2."]


def test_a_claim_is_found_by_its_id_or_its_key(session: Session, article: Article, by: Person) -> None:
    claim = a_claim(session, article, by, number=906)

    for name in (str(claim.id), "C906", "c906"):
        assert find_claim(session, name) == claim


@pytest.mark.parametrize(
    ("name", "match"),
    [
        ("999999", "no claim 999999"),
        ("C999", "no claim C999"),
        ("army", "names no claim"),
        ("", "names no claim"),
        ("C", "names no claim"),
        ("²", "names no claim"),
        ("C²", "names no claim"),
        ("9" * 30, "names no claim"),
    ],
)
def test_a_name_of_no_claim_says_what_to_do(session: Session, name: str, match: str) -> None:
    with pytest.raises(NotFound, match=match):
        find_claim(session, name)


def test_a_key_of_several_claims_asks_for_the_id(session: Session, article: Article, by: Person) -> None:
    second_article = an_article(
        session, a_desk(session), a_person(session, role=RoleName.ADMINISTRATOR), text=TEXT + "!"
    )
    for namesake in (article, second_article):
        a_claim(session, namesake, by, number=907)

    with pytest.raises(NotFound, match="stands in several articles"):
        find_claim(session, "C907")
