"""Making, editing and filing claims; on both databases."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT, a_desk, a_person, an_article
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import Conflict, NotAllowed, NotFound, Refused, TrackerError, WrongInput
from tracker.language.kinds import ClaimType, Role, SourceKind
from tracker.models import Anchor, AnchorState, Article, Change, Claim, Desk, Entry, Person, Revision
from tracker.queries.attribution import chains
from tracker.rules.attribution import in_words
from tracker.rules.claims import Importance
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.attribution import LinkDraft
from tracker.services.claims import ClaimDraft, edit_claim, make_claim
from tracker.services.filing import file_claims
from tracker.services.sources import SourceDraft

QUOTE = "The army would grow to 800,000 troops."
LATER = NOW + timedelta(hours=1)
DRAFT = ClaimDraft(
    " The army is  to grow. ",
    type=ClaimType.QUANTITY,
    hedges=["would", "would", ""],
    importance=Importance.HIGH,
    topics=["Army", "berlin ", "army"],
)


@pytest.fixture
def article(session: Session, desk: Desk, by: Person) -> Article:
    return an_article(session, desk, by)


def made(session: Session, article: Article, by: Person, draft: ClaimDraft = DRAFT, **options: Any) -> Claim:
    start = TEXT.index(QUOTE)
    marked = {"start": start, "end": start + len(QUOTE), "now": NOW} | options
    return make_claim(session, article_id=article.id, draft=draft, by=by, **marked)


def edited(session: Session, claim: Claim, by: Person, seen_version: int | None = None, **changes: Any) -> Claim:
    draft = replace(ClaimDraft.of(claim), **changes)
    return edit_claim(session, claim_id=claim.id, seen_version=seen_version, draft=draft, by=by, now=LATER)


def newest(session: Session) -> Entry:
    """The last entry of the journal."""
    return session.scalars(select(Entry).order_by(Entry.id.desc()).limit(1)).one()


def counted(session: Session, table: type[Any], claim: Claim) -> int:
    """How many rows of that table belong to a claim."""
    return session.scalar(select(func.count()).where(table.claim_id == claim.id)) or 0


def test_a_marked_passage_becomes_an_unreviewed_claim(session: Session, article: Article, by: Person) -> None:
    claim = made(session, article, by)

    assert (claim.key, claim.version, claim.status) == ("C01", 1, Status.UNREVIEWED)
    assert (claim.statement, claim.hedges) == ("The army is to grow.", ["would"])
    assert [topic.name for topic in claim.topics] == ["army", "berlin"]
    assert (claim.status_since, claim.open_since, claim.changed_at) == (NOW, NOW, NOW)
    assert (counted(session, Revision, claim), counted(session, Change, claim)) == (1, 1)
    assert (newest(session).type, newest(session).seq) == ("claim:create", 1)
    assert newest(session).summary == "Recorded the claim C01: The army is to grow."


def test_a_quote_is_anchored_with_its_surroundings(session: Session, article: Article, by: Person) -> None:
    claim = made(session, article, by, start=TEXT.index(QUOTE) - 2, end=len(TEXT))

    anchor = session.scalars(select(Anchor).where(Anchor.claim_id == claim.id)).one()
    assert (anchor.exact, anchor.state) == (QUOTE, AnchorState.EXACT)
    assert anchor.prefix == TEXT[TEXT.index(QUOTE) - 32 : TEXT.index(QUOTE)]
    assert TEXT[anchor.start : anchor.end] == QUOTE


def test_a_claim_is_made_with_its_chain(session: Session, article: Article, by: Person) -> None:
    links = [
        LinkDraft(source=SourceDraft(descriptor="officials", kind=SourceKind.UNNAMED)),
        LinkDraft(source=SourceDraft(name="The Paper"), role=Role.CARRIER),
    ]

    claim = made(session, article, by, links=links)

    assert in_words(chains(session, [claim.id])[claim.id]) == "unnamed officials → The Paper"


def test_claims_are_numbered_within_their_article(session: Session, desk: Desk, article: Article, by: Person) -> None:
    another_article = an_article(session, desk, by, text=TEXT + " ")

    keys = [made(session, article, by).key, made(session, article, by).key, made(session, another_article, by).key]

    assert keys == ["C01", "C02", "C01"]


def test_claims_made_at_once_get_numbers_of_their_own(database: Database) -> None:
    with database.unit_of_work() as session:
        desk = a_desk(session)
        by = a_person(session, desk)
        article = an_article(session, desk, by)

    results = at_once(database, *[lambda session: made(session, article, by).key] * 4)

    assert sorted(results) == ["C01", "C02", "C03", "C04"]


@pytest.mark.parametrize(
    ("changes", "field", "match"),
    [
        ({"statement": " "}, "statement", "The statement is missing"),
        ({"statement": "x" * 1_001}, "statement", "shorten it to 1,000"),
        ({"statement": "a\u202eb"}, "statement", "invisible"),
        ({"topics": [str(number) for number in range(21)]}, "topics", "keep the 20"),
        ({"topics": ["x" * 81]}, "topics", "shorten it to 80"),
        ({"hedges": ["x" * 201]}, "hedges", "shorten it to 200"),
        ({"due_on": date(2025, 12, 16)}, "due_on", "in the past"),
        ({"assignee_id": 999_999}, "assignee", "works at this desk"),
    ],
)
def test_a_draft_that_cannot_be_kept_is_refused_at_its_field(
    session: Session, article: Article, by: Person, changes: dict[str, Any], field: str, match: str
) -> None:
    with refused(session, WrongInput, match, field=field):
        made(session, article, by, replace(DRAFT, **changes))
    claim = made(session, article, by)
    with refused(session, WrongInput, match, field=field):
        edited(session, claim, by, **changes)


@pytest.mark.parametrize("marked", [(-1, 5), (5, 4), (0, len(TEXT) + 1), (31, 33)])
def test_a_passage_outside_the_text_or_without_words_is_refused(
    session: Session, article: Article, by: Person, marked: tuple[int, int]
) -> None:
    with refused(session, WrongInput, "mark", field="quote"):
        made(session, article, by, start=marked[0], end=marked[1])


def test_a_passage_marked_in_an_older_text_is_refused(session: Session, article: Article, by: Person) -> None:
    with refused(session, Refused, "A newer text of this article came in", field="quote"):
        made(session, article, by, version_id=article.versions[0].id + 1)


def test_only_who_works_at_the_desk_can_be_assigned(session: Session, desk: Desk, article: Article, by: Person) -> None:
    editor = a_person(session, desk, RoleName.EDITOR)
    administrator = a_person(session, role=RoleName.ADMINISTRATOR)
    unfit = [
        a_person(session, desk, RoleName.VIEWER),
        a_person(session),
        a_person(session, desk, RoleName.EDITOR, active=False),
    ]
    claim = made(session, article, by)

    for person in (editor, administrator):
        assert edited(session, claim, by, assignee_id=person.id).assignee_id == person.id
    for person in unfit:
        with refused(session, WrongInput, field="assignee"):
            edited(session, claim, by, assignee_id=person.id)


def test_who_left_stays_assigned_and_a_day_gone_by_stays_due(
    session: Session, desk: Desk, article: Article, by: Person
) -> None:
    editor = a_person(session, desk, RoleName.EDITOR)
    claim = made(session, article, by, replace(DRAFT, assignee_id=editor.id, due_on=NOW.date()))
    editor.active = False
    session.flush()
    draft = replace(ClaimDraft.of(claim), statement="Otherwise.")

    edit_claim(session, claim_id=claim.id, seen_version=1, draft=draft, by=by, now=NOW + timedelta(days=9))

    assert (claim.statement, claim.assignee_id, claim.due_on) == ("Otherwise.", editor.id, NOW.date())


def test_an_edit_keeps_a_revision_and_says_what_changed(session: Session, article: Article, by: Person) -> None:
    claim = made(session, article, by)

    edited(session, claim, by, 1, statement="Otherwise.", topics=["navy", "army"], due_on=date(2025, 12, 24))

    revisions = session.scalars(select(Revision).where(Revision.claim_id == claim.id).order_by(Revision.id)).all()
    assert (claim.version, claim.changed_at) == (2, LATER)
    assert [revision.fields["statement"] for revision in revisions] == ["The army is to grow.", "Otherwise."]
    assert newest(session).summary == "Changed statement, due date, topics of C01."
    assert json.loads(newest(session).payload)["old"] == {
        "statement": "The army is to grow.",
        "due_on": None,
        "topics": ["army", "berlin"],
    }


def test_an_edit_that_changes_nothing_leaves_no_trace(session: Session, article: Article, by: Person) -> None:
    claim = made(session, article, by)
    before = newest(session).id

    edited(session, claim, by, 1)

    assert (claim.version, counted(session, Revision, claim), newest(session).id) == (1, 1, before)


def test_assigning_reads_like_what_it_is(session: Session, desk: Desk, article: Article, by: Person) -> None:
    claim = made(session, article, by)
    editor = a_person(session, desk, RoleName.EDITOR, name="Edith")

    edited(session, claim, by, assignee_id=editor.id)
    assert newest(session).summary == "Assigned C01 to Edith."
    edited(session, claim, by, assignee_id=None)
    assert newest(session).summary == "Took C01 from its assignee."


def test_who_saw_an_older_claim_is_told_and_writes_nothing(session: Session, article: Article, by: Person) -> None:
    claim = made(session, article, by)
    edited(session, claim, by, 1, statement="First.")

    with refused(session, Conflict, "Somebody changed this claim") as caught:
        edited(session, claim, by, 1, statement="Second.")

    assert caught.value.since == 1  # type: ignore[attr-defined]
    assert claim.statement == "First."


def test_of_two_who_edit_at_once_the_later_is_told(database: Database) -> None:
    with database.unit_of_work() as session:
        desk = a_desk(session)
        by = a_person(session, desk)
        claim = made(session, an_article(session, desk, by), by)
        draft = ClaimDraft.of(claim)

    def edit(session: Session) -> int:
        changed = replace(draft, statement=f"Said by {id(session)}.")
        return edit_claim(session, claim_id=claim.id, seen_version=1, draft=changed, by=by, now=NOW).version

    results = at_once(database, edit, edit)

    with database.reading() as session:
        assert counted(session, Revision, claim) == 2
    assert sorted(type(result).__name__ for result in results) == ["Conflict", "int"]


def test_a_viewer_writes_nothing_and_an_outsider_finds_nothing(
    session: Session, desk: Desk, article: Article, by: Person
) -> None:
    claim = made(session, article, by)
    viewer, outsider = a_person(session, desk, RoleName.VIEWER), a_person(session, role=RoleName.EDITOR)

    for person, kind in ((viewer, NotAllowed), (outsider, NotFound)):
        with refused(session, kind):
            made(session, article, person)
        with refused(session, kind):
            edited(session, claim, person, statement="x")


def test_what_does_not_exist_is_not_found(session: Session, by: Person) -> None:
    with refused(session, NotFound, "no such article"):
        make_claim(session, article_id=999_999, start=0, end=5, draft=DRAFT, by=by, now=NOW)
    with refused(session, NotFound, "no such claim"):
        edit_claim(session, claim_id=999_999, seen_version=1, draft=DRAFT, by=by, now=NOW)


def test_many_are_filed_with_one_result_each_in_the_order_asked(
    session: Session, desk: Desk, article: Article, by: Person
) -> None:
    first, second = made(session, article, by), made(session, article, by, replace(DRAFT, topics=["navy"]))
    other_desk = a_desk(session)
    foreign = made(session, an_article(session, other_desk, by), a_person(session, other_desk))

    results = file_claims(
        session, claim_ids=[second.id, foreign.id, first.id, second.id], topic=" Navy ", by=by, now=LATER
    )

    assert [(result.claim_id, result.outcome) for result in results] == [
        (second.id, "unchanged"),
        (foreign.id, "refused"),
        (first.id, "changed"),
    ]
    assert "no such claim" in results[1].why
    assert [topic.name for topic in first.topics] == ["army", "berlin", "navy"]
    assert (first.version, second.version, foreign.version) == (2, 1, 1)


def test_many_are_assigned_and_taken_from_their_assignee(session: Session, article: Article, by: Person) -> None:
    claims = [made(session, article, by) for _ in range(2)]
    ids = [claim.id for claim in claims]

    file_claims(session, claim_ids=ids, assignee_id=by.id, by=by, now=LATER)
    assert [claim.assignee_id for claim in claims] == [by.id] * 2
    file_claims(session, claim_ids=ids, unassign=True, by=by, now=LATER)
    assert [claim.assignee_id for claim in claims] == [None] * 2


def test_a_refused_row_never_stops_the_rest(session: Session, desk: Desk, article: Article, by: Person) -> None:
    full = made(session, article, by, replace(DRAFT, topics=[str(number) for number in range(20)]))
    free = made(session, article, by)

    results = file_claims(session, claim_ids=[full.id, free.id], topic="one more", by=by, now=LATER)

    assert [result.outcome for result in results] == ["refused", "changed"]
    assert "keep the 20" in results[0].why
    assert (full.version, free.version) == (1, 2)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"claim_ids": [], "topic": "x"}, "claims"),
        ({"claim_ids": [1]}, "assignee"),
        ({"claim_ids": [1], "topic": "x" * 81}, "topics"),
    ],
)
def test_filing_nothing_or_under_nothing_is_refused_as_a_whole(
    session: Session, by: Person, asked: dict[str, Any], field: str
) -> None:
    with refused(session, TrackerError, field=field):
        file_claims(session, **asked, by=by, now=NOW)
