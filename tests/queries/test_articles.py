"""The list of articles and the article page, each in a constant number of queries."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT, a_desk, a_person, a_source, an_article
from tracker.errors import NotFound
from tracker.language.findings import Outcome
from tracker.language.kinds import ClaimType
from tracker.models import Anchor, ArticleVersion, Claim, Desk, Finding, Made, Person
from tracker.queries.articles import article_page
from tracker.queries.articles_list import PER_PAGE, articles_list
from tracker.rules.anchors import AnchorState
from tracker.rules.articles import Published, Taken
from tracker.rules.statuses import Status
from tracker.services.articles import take_in
from tracker.services.claims import ClaimDraft, make_claim


def queries(session: Session, ask: Callable[[], Any]) -> int:
    """How many statements it takes."""
    session.flush()
    session.expunge_all()
    statements: list[str] = []

    def note(*arguments: Any) -> None:
        statements.append(arguments[2])

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", note)
    ask()
    event.remove(connection, "before_cursor_execute", note)
    return len(statements)


def a_claim(session: Session, version: ArticleVersion, by: Person, words: str, **fields: Any) -> Claim:
    """A claim on the first place of these words."""
    start = version.text.index(words)
    return make_claim(
        session,
        article_id=version.article_id,
        start=start,
        end=start + len(words),
        draft=ClaimDraft(statement=f"About “{words}”.", type=ClaimType.EVENT),
        by=by,
        now=NOW,
    )


def taken_in(
    session: Session, desk: Desk, by: Person, text: str = TEXT, article_id: int | None = None
) -> ArticleVersion:
    """A version taken in."""
    return take_in(
        session,
        desk_id=desk.id,
        intake=Taken(text),
        published=Published(),
        article_id=article_id,
        by=by,
        now=NOW,
    )


def a_finding(session: Session, version: ArticleVersion, claim: Claim | None) -> Finding:
    """An inconsistent finding."""
    finding = Finding(
        article_version_id=version.id,
        claim_id=claim.id if claim else None,
        check="nth_year",
        outcome=Outcome.INCONSISTENT,
        explanation="It does not fit.",
        made=Made.LOADED,
        recorded_at=NOW,
    )
    session.add(finding)
    session.flush()
    return finding


def test_the_list_shows_the_articles_of_the_desks_last_first(session: Session) -> None:
    desk, foreign_desk = a_desk(session), a_desk(session)
    by = a_person(session, desk)
    outlet = a_source(session, by, name="The Paper")
    first = an_article(session, desk, by, outlet_id=outlet.id)
    second = taken_in(session, desk, by, "Head\n\nSomething else.")
    an_article(session, foreign_desk, by)
    claim = a_claim(session, first.versions[0], by, "reached a deal")
    a_claim(session, first.versions[0], by, "800,000 troops").status = Status.DISPUTED
    taken_in(session, desk, by, "News.\n\nNothing of it.", second.article_id)

    listing = articles_list(session, [desk.id])

    assert [row.article.id for row in listing.rows] == [second.article_id, first.id]
    assert (listing.total, listing.page, listing.pages) == (2, 1, 1)
    newest, oldest = listing.rows
    assert (newest.version.number, newest.version.title, newest.claims) == (2, "News.", 0)
    assert (oldest.outlet, oldest.claims, oldest.unsettled) == ("The Paper", 2, 0)
    assert dict(oldest.counts) == {Status.UNREVIEWED: 1, Status.DISPUTED: 1}
    assert oldest.dating is not None
    assert oldest.dating.published_on is not None
    assert claim.article_id == first.id


def test_the_list_counts_quotes_that_wait_for_a_person(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    for words in ("reached a deal", "800,000 troops", "The army"):
        a_claim(session, version, by, words)

    taken_in(session, desk, by, TEXT.replace("800,000", "600,000") + " The army.", version.article_id)

    (row,) = articles_list(session, [desk.id]).rows
    assert row.unsettled == 1


def test_nobody_has_to_place_the_quote_of_a_claim_that_is_overtaken(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    a_claim(session, version, by, "The army").status = Status.SUPERSEDED

    taken_in(session, desk, by, "Nothing of it.", version.article_id)

    assert articles_list(session, [desk.id]).rows[0].unsettled == 0
    assert article_page(session, version.article_id, desk_ids=[desk.id]).unsettled == []


def test_a_person_without_desks_sees_no_articles(session: Session) -> None:
    desk = a_desk(session)
    an_article(session, desk, a_person(session, desk))

    listing = articles_list(session, [])

    assert (list(listing.rows), listing.total, listing.pages) == ([], 0, 1)


def test_the_list_is_cut_into_pages(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    for number in range(PER_PAGE + 1):
        an_article(session, desk, by, text=f"Article {number}.")

    assert len(articles_list(session, [desk.id]).rows) == PER_PAGE
    (last,) = articles_list(session, [desk.id], page=2).rows
    assert last.version.title == "Article 0."
    assert articles_list(session, [desk.id], page=99).page == 2


def test_the_list_takes_as_many_queries_for_one_article_as_for_many(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)

    def add(number: int) -> None:
        article = an_article(session, desk, by, text=f"Article {number} of many.")
        for _ in range(3):
            a_claim(session, article.versions[0], by, "of many")

    add(1)
    few = queries(session, lambda: _read(articles_list(session, [desk.id])))
    for number in range(2, 8):
        add(number)

    assert queries(session, lambda: _read(articles_list(session, [desk.id]))) == few


def _read(listing: Any) -> None:
    for row in listing.rows:
        assert row.article.desk.name
        assert row.version.title
        assert row.dating.basis


def test_the_page_has_the_claims_in_the_order_of_the_text(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    later = a_claim(session, version, by, "800,000 troops")
    sooner = a_claim(session, version, by, "reached a deal")
    of_claim, whole = a_finding(session, version, later), a_finding(session, version, None)

    page = article_page(session, version.article_id, desk_ids=[desk.id])

    assert [annotation.claim.id for annotation in page.claims] == [sooner.id, later.id]
    assert [finding.id for finding in page.claims[1].findings] == [of_claim.id]
    assert [finding.id for finding in page.findings] == [whole.id]
    assert page.beside(later.id).anchor is not None
    assert page.counts == {Status.UNREVIEWED: 2}
    assert (page.is_newest, page.previous, page.rewordings) == (True, None, [])


def test_the_text_is_cut_at_nested_and_overlapping_quotes(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    outer = a_claim(session, version, by, "reached a deal in Berlin, according to The Paper")
    inner = a_claim(session, version, by, "in Berlin")
    across = a_claim(session, version, by, "The Paper, citing anonymous sources")

    page = article_page(session, version.article_id, desk_ids=[desk.id])

    runs = [(run.text, list(run.under)) for paragraph in page.paragraphs for run in paragraph if run.under]
    assert runs == [
        ("reached a deal ", [outer.id]),
        ("in Berlin", [inner.id, outer.id]),
        (", according to ", [outer.id]),
        ("The Paper", [across.id, outer.id]),
        (", citing anonymous sources", [across.id]),
    ]


def test_an_uncertain_quote_is_shown_with_the_places_where_it_may_stand(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    a_claim(session, version, by, "800,000 troops")
    lost = a_claim(session, version, by, "reached a deal")
    text = "Head\n\nThere are 800,000 troops. Or no 800,000 troops."

    taken_in(session, desk, by, text, version.article_id)

    page = article_page(session, version.article_id, desk_ids=[desk.id])
    uncertain = page.unsettled[0]
    assert [annotation.anchor.state for annotation in page.unsettled if annotation.anchor] == [
        AnchorState.UNCERTAIN,
        AnchorState.GONE,
    ]
    assert [text[place.start : place.end] for place in uncertain.places] == ["800,000 troops"] * 2
    assert uncertain.places[1].passage.before == "There are 800,000 troops. Or no "
    assert page.unsettled[1].claim.id == lost.id
    assert page.unsettled[1].places == []


def test_an_older_version_is_shown_as_it_was(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    a_claim(session, version, by, "800,000 troops")
    taken_in(session, desk, by, TEXT.replace("800,000", "600,000"), version.article_id)
    younger = a_claim(session, article_page_version(session, version, desk), by, "600,000 troops")

    old = article_page(session, version.article_id, desk_ids=[desk.id], version=1)
    new = article_page(session, version.article_id, desk_ids=[desk.id])

    assert (old.version.text, old.is_newest, old.rewordings) == (TEXT, False, [])
    assert old.beside(younger.id).anchor is None
    assert [row.number for row in new.versions] == [2, 1]
    assert new.versions[0].recorded_by == by.name
    (changed,) = new.rewordings
    assert changed.what == "changed"


def article_page_version(session: Session, version: ArticleVersion, desk: Desk) -> ArticleVersion:
    """The newest version of the same article."""
    return article_page(session, version.article_id, desk_ids=[desk.id]).version


def test_a_settled_place_counts_before_the_uncertain_one(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    claim = a_claim(session, version, by, "800,000 troops")
    second = taken_in(session, desk, by, "Nothing of it.", version.article_id)
    session.add(
        Anchor(
            claim_id=claim.id,
            article_version_id=second.id,
            exact="Nothing",
            start=0,
            end=7,
            state=AnchorState.MOVED,
            recorded_at=NOW,
            recorded_by_id=by.id,
        )
    )

    page = article_page(session, version.article_id, desk_ids=[desk.id])

    assert page.unsettled == []
    assert articles_list(session, [desk.id]).rows[0].unsettled == 0


def test_articles_of_other_desks_and_versions_that_never_were_are_not_found(session: Session) -> None:
    desk = a_desk(session)
    version = taken_in(session, desk, a_person(session, desk))

    with pytest.raises(NotFound, match="no such article"):
        article_page(session, version.article_id, desk_ids=[a_desk(session).id])
    for number in (0, 2, -1):
        with pytest.raises(NotFound, match=f"no version {number}"):
            article_page(session, version.article_id, desk_ids=[desk.id], version=number)


def test_the_page_takes_as_many_queries_for_one_claim_as_for_many(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = taken_in(session, desk, by)
    a_finding(session, version, a_claim(session, version, by, "deal"))
    article_id, desk_id = version.article_id, desk.id

    def ask() -> None:
        page = article_page(session, article_id, desk_ids=[desk_id])
        assert page.paragraphs
        assert [(annotation.claim.key, annotation.anchor, annotation.links) for annotation in page.claims]
        assert page.article.desk.name

    few = queries(session, ask)
    fresh = session.get_one(ArticleVersion, version.id)
    for words in ("reached", "Officials", "army", "troops"):
        a_finding(session, fresh, a_claim(session, fresh, session.get_one(Person, by.id), words))

    assert queries(session, ask) == few
