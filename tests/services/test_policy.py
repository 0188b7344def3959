"""Putting another policy into force: what is refused, what it moves, two at once; on both databases."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tests.services.refusals import at_once, refused
from tracker.db import Database
from tracker.errors import NotAllowed, NotFound, WrongInput
from tracker.language.kinds import ClaimType, SourceKind
from tracker.models import Cause, Change, Claim, Desk, Entry, Person, Policy, Proposal, Recheck, Source
from tracker.queries.policy import policy_in_force, policy_versions
from tracker.queries.policy_preview import policy_preview
from tracker.rules import policy as rules
from tracker.rules.policy_impact import ImpactKind
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.policy import adopt_policy, draft_policy
from tracker.services.statuses import change_status

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session)


@pytest.fixture
def administrator(session: Session) -> Person:
    return a_person(session, role=RoleName.ADMINISTRATOR)


def a_claim_with(session: Session, desk: Desk, by: Person, *, origins: int, status: Status, **fields: object) -> Claim:
    """A claim with so many independent origins on the record."""
    claim = a_claim(session, an_article(session, desk, by), by, status=status, **fields)
    for _ in range(origins):
        an_item(session, claim, by, publisher=a_ministry(session, by))
    return claim


def a_ministry(session: Session, by: Person) -> Source:
    return a_source(session, by, kind=SourceKind.GOVERNMENT)


def adopted(session: Session, desk: Desk, by: Person, **draft: object) -> Policy:
    return adopt_policy(session, desk_id=desk.id, draft=draft, why="We were too quick.", by=by, now=LATER)


def test_a_policy_is_adopted_as_the_next_version(session: Session, desk: Desk, administrator: Person) -> None:
    row = adopted(session, desk, administrator, independent=3, approval=["corroborated", "confirmed"])

    assert row.number == 2
    assert policy_in_force(session, desk.id) == rules.Policy(2, 3, 1, (Status.CORROBORATED, Status.CONFIRMED))
    entry = session.scalars(select(Entry).where(Entry.type == "policy:adopt")).one()
    assert (entry.summary, entry.why, entry.desk_id) == ("Adopted policy 2.", "We were too quick.", desk.id)
    payload = json.loads(entry.payload)
    assert (payload["old"]["independent"], payload["new"]["independent"]) == (2, 3)


def test_the_history_says_who_when_why_and_what_differs(session: Session, desk: Desk, administrator: Person) -> None:
    adopted(session, desk, administrator, attributable=0)

    newest, first = policy_versions(session, desk.id)

    assert (newest.row.number, newest.by, newest.row.why) == (2, administrator.name, "We were too quick.")
    assert [old for old, _ in newest.differs] == [
        "At least 1 of them is attributable: a named source, a document or an own observation."
    ]
    assert (first.row.number, first.differs) == (1, [])


@pytest.mark.parametrize(
    ("draft", "field", "sentence"),
    [
        ({"independent": 0}, "independent", "a number from 1 to 9"),
        ({"independent": 100}, "independent", "a number from 1 to 9"),
        ({"attributable": 3}, "attributable", "at most 2 can be attributable"),
        ({"primary_types": ["rumour"]}, "primary_types", "no type of claim"),
        ({"independent": 2}, None, "That is what policy 1 says already; nothing would change."),
        ({}, None, "nothing would change"),
    ],
)
def test_an_impossible_policy_is_refused(
    session: Session,
    desk: Desk,
    administrator: Person,
    draft: dict[str, object],
    field: str | None,
    sentence: str,
) -> None:
    with refused(session, WrongInput, sentence, field=field):
        adopted(session, desk, administrator, **draft)


def test_a_policy_that_nobody_could_approve_under_is_refused(session: Session, desk: Desk) -> None:
    a_person(session, desk, RoleName.EDITOR)

    with pytest.raises(WrongInput, match="Nobody at this desk is administrator") as caught:
        draft_policy(session, desk.id, {"approver": "administrator"})

    assert caught.value.field == "approver"
    assert not draft_policy(session, desk.id, {"approver": "administrator", "approval": []}).approval


def test_a_reason_is_needed(session: Session, desk: Desk, administrator: Person) -> None:
    with refused(session, WrongInput, "reason is missing", field="why"):
        adopt_policy(session, desk_id=desk.id, draft={"independent": 3}, why=" ", by=administrator, now=NOW)


def test_an_editor_reads_and_does_not_adopt(session: Session, desk: Desk) -> None:
    editor = a_person(session, desk, RoleName.EDITOR)

    with refused(session, NotAllowed, "administrator"):
        adopted(session, desk, editor, independent=3)


def test_somebody_of_another_desk_learns_nothing(session: Session, desk: Desk) -> None:
    outsider = a_person(session, a_desk(session), RoleName.EDITOR)

    with refused(session, NotFound, "no such desk"):
        adopted(session, desk, outsider, independent=3)


def test_a_policy_compared_with_an_older_one_is_refused(session: Session, desk: Desk, administrator: Person) -> None:
    adopted(session, desk, administrator, independent=3)

    with refused(session, WrongInput, "Policy 2 was adopted meanwhile"):
        adopt_policy(
            session, desk_id=desk.id, draft={"independent": 4}, why="x", by=administrator, now=LATER, seen_number=1
        )


def test_a_trial_says_which_claims_would_move_and_changes_nothing(
    session: Session, desk: Desk, administrator: Person
) -> None:
    two = a_claim_with(session, desk, administrator, origins=2, status=Status.CORROBORATED)
    single = a_claim_with(session, desk, administrator, origins=1, status=Status.SINGLE_SOURCE)
    a_claim_with(session, desk, administrator, origins=0, status=Status.UNREVIEWED)

    stricter = policy_preview(session, desk.id, draft_policy(session, desk.id, {"independent": 3}))
    laxer = policy_preview(session, desk.id, draft_policy(session, desk.id, {"independent": 1}))

    assert [(row.claim_id, row.effect.falls_to) for row in stricter.rows] == [(two.id, Status.SINGLE_SOURCE)]
    assert stricter.effects.in_words == ["1 claim would no longer be what it is called"]
    assert (stricter.effects.looked_at, stricter.effects.touched) == (3, 1)
    assert [(row.claim_id, row.effect.opens) for row in laxer.rows] == [(single.id, (Status.CORROBORATED,))]
    assert laxer.rows[0].effect.in_words == ["It could now be corroborated."]
    assert policy_in_force(session, desk.id).number == 1


def test_a_trial_says_who_would_need_a_second_person(session: Session, desk: Desk, administrator: Person) -> None:
    claim = a_claim_with(session, desk, administrator, origins=2, status=Status.SINGLE_SOURCE)
    draft = draft_policy(session, desk.id, {"approval": ["corroborated"]})

    preview = policy_preview(session, desk.id, draft)
    session.info["two_person"] = False
    switched_off = policy_preview(session, desk.id, draft)

    assert [(row.claim_id, row.effect.asks) for row in preview.rows] == [(claim.id, (Status.CORROBORATED,))]
    assert switched_off.rows == []


def test_a_trial_counts_all_and_lists_a_page(session: Session, desk: Desk, administrator: Person) -> None:
    article = an_article(session, desk, administrator)
    ministry = a_ministry(session, administrator)
    for _ in range(52):
        claim = a_claim(session, article, administrator, status=Status.SINGLE_SOURCE)
        an_item(session, claim, administrator, publisher=ministry)
    draft = draft_policy(session, desk.id, {"independent": 1})

    first = policy_preview(session, desk.id, draft)
    second = policy_preview(session, desk.id, draft, page=2)

    assert (len(first.rows), len(second.rows), first.effects.touched, first.pages) == (50, 2, 52, 2)
    assert first.effects.counts[ImpactKind.OPENS] == 52


def test_an_adopted_policy_guards_the_next_change_and_old_ones_keep_theirs(
    session: Session, desk: Desk, administrator: Person
) -> None:
    claim = a_claim_with(session, desk, administrator, origins=2, status=Status.SINGLE_SOURCE)
    before = session.scalars(select(Change).where(Change.claim_id == claim.id)).one()
    row = adopted(session, desk, administrator, approval=["corroborated"])

    proposal = change_status(
        session, claim_id=claim.id, to=Status.CORROBORATED, why="Two.", by=administrator, now=LATER
    )

    assert isinstance(proposal, Proposal)
    assert proposal.policy_id == row.id
    assert before.policy_id != row.id


def test_a_claim_that_falls_under_an_adopted_policy_is_flagged(
    session: Session, desk: Desk, administrator: Person
) -> None:
    falls = a_claim_with(session, desk, administrator, origins=2, status=Status.CORROBORATED)
    a_claim_with(session, desk, administrator, origins=3, status=Status.CORROBORATED)

    adopted(session, desk, administrator, independent=3)

    flagged = session.scalars(select(Recheck)).all()
    assert [(flag.claim_id, flag.cause, flag.holds) for flag in flagged] == [
        (falls.id, Cause.POLICY, Status.SINGLE_SOURCE)
    ]


def test_a_type_that_needs_primary_evidence_falls(session: Session, desk: Desk, administrator: Person) -> None:
    claim = a_claim_with(session, desk, administrator, origins=2, status=Status.CORROBORATED, type=ClaimType.QUANTITY)

    preview = policy_preview(session, desk.id, draft_policy(session, desk.id, {"primary_types": ["quantity"]}))

    assert [row.claim_id for row in preview.rows] == [claim.id]


def test_two_at_once_do_not_make_the_same_number(database: Database) -> None:
    with database.unit_of_work() as session:
        desk_id = a_desk(session).id
        by_id = a_person(session, role=RoleName.ADMINISTRATOR).id

    def adopt(session: Session, number: int) -> None:
        by = session.get_one(Person, by_id)
        adopt_policy(session, desk_id=desk_id, draft={"independent": number}, why="x", by=by, now=NOW)

    at_once(database, lambda session: adopt(session, 3), lambda session: adopt(session, 4))

    with database.reading() as session:
        assert sorted(session.scalars(select(Policy.number).where(Policy.desk_id == desk_id))) == [1, 2, 3]
