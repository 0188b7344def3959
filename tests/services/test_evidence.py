"""Recording evidence: added, superseded, withdrawn, never edited; on both databases."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tests.services.refusals import at_once, refused
from tracker import limits
from tracker.db import Database
from tracker.errors import NotAllowed, NotFound, Refused, TooLarge, WrongInput
from tracker.language.dates import PartialDate
from tracker.language.kinds import Attitude, Role, SourceKind
from tracker.models import (
    Attribution,
    AttributionLink,
    Carrier,
    Claim,
    Desk,
    Entry,
    Evidence,
    Person,
    Source,
    Withdrawal,
)
from tracker.queries.attribution import evidence_chains
from tracker.queries.graphs import graphs
from tracker.rules.attribution import in_words
from tracker.rules.evidence import Stance
from tracker.rules.roles import RoleName
from tracker.services.attribution import LinkDraft
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.services.sources import SourceDraft

LATER = NOW + timedelta(hours=1)
OFFICIALS = LinkDraft(source=SourceDraft(descriptor="officials", kind=SourceKind.UNNAMED))
DRAFT = EvidenceDraft(
    stance=Stance.SUPPORTS,
    carrier=CarrierDraft(
        publisher=SourceDraft(name="The Paper"),
        title="A deal",
        address="https://paper.example/a",
        published_on=PartialDate(2025, 12, 16),
    ),
    links=[OFFICIALS],
    accessed_on=date(2025, 12, 18),
    quotation="A deal\r\nwas reached. ",
    note="So it was.",
    credibility=2,
    primary=True,
    capture=CaptureDraft.pasted("A deal was reached."),
)
NOTE = EvidenceDraft(stance=Stance.CONTEXT, looked_in=" the  archive ", accessed_on=date(2025, 12, 18))


@pytest.fixture
def claim(session: Session, desk: Desk, by: Person) -> Claim:
    return a_claim(session, an_article(session, desk, by), by)


def added(session: Session, claim: Claim, by: Person, draft: EvidenceDraft = DRAFT, **changes: Any) -> Evidence:
    return add_evidence(session, claim_id=claim.id, draft=replace(draft, **changes), by=by, now=NOW)


def superseded(
    session: Session, evidence: Evidence, by: Person, draft: EvidenceDraft = DRAFT, **options: Any
) -> Evidence:
    arguments = {"why": "It was wrong.", "now": LATER} | options
    return supersede_evidence(session, evidence_id=evidence.id, draft=draft, by=by, **arguments)


def withdrawn(session: Session, evidence: Evidence, by: Person, why: str = "A hoax.") -> Evidence:
    return withdraw_evidence(session, evidence_id=evidence.id, why=why, by=by, now=LATER)


def newest(session: Session) -> Entry:
    """The last entry of the journal."""
    return session.scalars(select(Entry).order_by(Entry.id.desc()).limit(1)).one()


def test_an_item_is_recorded_with_publication_chain_and_capture(session: Session, by: Person, claim: Claim) -> None:
    evidence = added(session, claim, by)

    session.expire_all()
    assert evidence.carrier
    assert evidence.capture
    assert (evidence.carrier.publisher.name, evidence.carrier.title) == ("The Paper", "A deal")
    assert (evidence.quotation, evidence.note, evidence.credibility, evidence.primary) == (
        "A deal\nwas reached.",
        "So it was.",
        2,
        True,
    )
    assert evidence.capture.text == "A deal was reached."
    assert in_words(evidence_chains(session, [evidence.id])[evidence.id]) == "unnamed officials via The Paper"
    assert evidence.is_live
    assert claim.version == 2


def test_recording_is_written_down(session: Session, by: Person, claim: Claim) -> None:
    evidence = added(session, claim, by)

    entry = newest(session)
    payload = json.loads(entry.payload)
    assert (entry.type, entry.seq, entry.claim_id) == ("evidence:add", 2, claim.id)
    assert entry.summary == "Recorded evidence that supports it: The Paper, 16 December 2025."
    assert (payload["evidence_id"], payload["capture_sha256"]) == (
        evidence.id,
        evidence.capture and evidence.capture.sha256,
    )
    assert payload["attribution"] == "unnamed officials via The Paper"


def test_a_note_says_where_was_looked_and_when(session: Session, by: Person, claim: Claim) -> None:
    evidence = added(session, claim, by, NOTE)

    assert (evidence.looked_in, evidence.accessed_on, evidence.carrier) == ("the archive", date(2025, 12, 18), None)
    assert newest(session).summary == "Recorded context: looked in the archive."


@pytest.mark.parametrize(
    ("draft", "changes", "field", "match"),
    [
        (NOTE, {"stance": Stance.SUPPORTS}, "carrier", "needs a publication"),
        (NOTE, {"stance": Stance.CONFLICTS}, "carrier", "needs a publication"),
        (NOTE, {"primary": True}, "primary", "needs a publication or document"),
        (NOTE, {"links": [OFFICIALS]}, "carrier", "A chain leads to a publication"),
        (NOTE, {"looked_in": " "}, "looked_in", "say where you looked"),
        (NOTE, {"looked_in": "x" * 501}, "looked_in", "shorten it to 500"),
        (DRAFT, {"stance": Stance.CONTEXT}, "primary", "Context cannot be primary"),
        (DRAFT, {"credibility": 0}, "credibility", "from 1 to 6"),
        (DRAFT, {"credibility": 7}, "credibility", "from 1 to 6"),
        (DRAFT, {"accessed_on": date(2025, 12, 20)}, "accessed_on", "in the future"),
        (DRAFT, {"quotation": "x" * 20_001}, "quotation", "shorten it to 20,000"),
        (DRAFT, {"note": "x" * 20_001}, "note", "shorten it to 20,000"),
        (DRAFT, {"note": "a\x00b"}, "note", "invisible"),
    ],
)
def test_an_item_that_cannot_be_kept_is_refused_at_its_field(
    session: Session, by: Person, claim: Claim, draft: EvidenceDraft, changes: dict[str, Any], field: str, match: str
) -> None:
    with refused(session, WrongInput, match, field=field):
        added(session, claim, by, draft, **changes)


@pytest.mark.parametrize(
    ("changes", "kind", "field"),
    [
        ({"carrier": CarrierDraft(title="x")}, WrongInput, "publisher"),
        ({"carrier": replace(DRAFT.carrier, published_on=PartialDate(2026, 1))}, WrongInput, "published_on"),  # type: ignore[type-var]
        ({"carrier": replace(DRAFT.carrier, address="javascript:1")}, WrongInput, "address"),  # type: ignore[type-var]
        ({"capture": CaptureDraft(b"")}, WrongInput, "capture"),
        ({"capture": CaptureDraft(b"x" * (limits.CAPTURE.most + 1))}, TooLarge, "capture"),
        ({"links": [OFFICIALS, LinkDraft()]}, WrongInput, "source"),
        ({"links": [replace(OFFICIALS, people=0)]}, Refused, "links"),
    ],
)
def test_what_is_refused_half_way_leaves_nothing_once_the_transaction_ends(
    session: Session, by: Person, claim: Claim, changes: dict[str, Any], kind: type[WrongInput], field: str
) -> None:
    def kept() -> list[int | None]:
        return [session.scalar(select(func.count()).select_from(model)) for model in (Evidence, Source, Carrier, Entry)]

    before = kept()

    with pytest.raises(kind) as caught, session.begin_nested():
        added(session, claim, by, **changes)

    session.expire_all()
    assert (caught.value.field, kept(), claim.version) == (field, before, 1)


def test_a_newer_item_takes_the_place_of_an_older_one(session: Session, by: Person, claim: Claim) -> None:
    old = added(session, claim, by)

    new = superseded(session, old, by, replace(DRAFT, stance=Stance.CONFLICTS, capture=None))

    session.expire_all()
    assert (old.is_live, old.superseded_by, new.supersedes, new.is_live) == (False, new, old, True)
    assert (old.stance, new.stance) == (Stance.SUPPORTS, Stance.CONFLICTS)
    assert new.capture_id == old.capture_id
    assert (newest(session).type, newest(session).why) == ("evidence:supersede", "It was wrong.")
    assert json.loads(newest(session).payload)["supersedes_id"] == old.id
    assert claim.version == 3


def test_a_capture_can_be_replaced_or_left_behind(session: Session, by: Person, claim: Claim) -> None:
    old = added(session, claim, by)

    new = superseded(session, old, by, replace(DRAFT, capture=CaptureDraft(b"other")))
    newer = superseded(session, new, by, replace(DRAFT, capture=None), carry_capture=False)

    assert new.capture_id not in {None, old.capture_id}
    assert newer.capture_id is None


def test_a_withdrawn_item_stays_readable_with_the_reason(session: Session, by: Person, claim: Claim) -> None:
    evidence = added(session, claim, by)

    withdrawn(session, evidence, by)

    session.expire_all()
    assert evidence.withdrawal
    assert (evidence.is_live, evidence.withdrawal.why, evidence.withdrawal.recorded_by_id) == (False, "A hoax.", by.id)
    assert newest(session).summary == "Withdrew evidence that supports it: The Paper, 16 December 2025."


Ending = Callable[[Session, Evidence, Person], Evidence]


@pytest.mark.parametrize("first", [superseded, withdrawn])
@pytest.mark.parametrize("then", [superseded, withdrawn])
def test_an_item_ends_once(session: Session, by: Person, claim: Claim, first: Ending, then: Ending) -> None:
    evidence = added(session, claim, by)
    first(session, evidence, by)

    with refused(session, Refused, "reload the claim"):
        then(session, evidence, by)


@pytest.mark.parametrize("why", ["", " \n ", "x" * 2_001])
def test_an_item_ends_with_a_reason(session: Session, by: Person, claim: Claim, why: str) -> None:
    evidence = added(session, claim, by)

    with refused(session, WrongInput, "The reason", field="why"):
        withdrawn(session, evidence, by, why)
    with refused(session, WrongInput, "The reason", field="why"):
        superseded(session, evidence, by, why=why)


def test_an_item_can_be_neither_edited_nor_deleted(session: Session, by: Person, claim: Claim) -> None:
    evidence = added(session, claim, by)

    for statement in (update(Evidence).values(note="Other."), Evidence.__table__.delete()):
        with pytest.raises(DatabaseError, match="can only be added to"), session.begin_nested():
            session.execute(statement.where(Evidence.id == evidence.id))  # type: ignore[attr-defined]


def test_a_viewer_records_nothing_and_an_outsider_finds_nothing(
    session: Session, desk: Desk, by: Person, claim: Claim
) -> None:
    evidence = added(session, claim, by)
    viewer, outsider = a_person(session, desk, RoleName.VIEWER), a_person(session, role=RoleName.EDITOR)

    for person, kind in ((viewer, NotAllowed), (outsider, NotFound)):
        with refused(session, kind):
            added(session, claim, person)
        with refused(session, kind):
            superseded(session, evidence, person)
        with refused(session, kind):
            withdrawn(session, evidence, person)


def test_what_does_not_exist_is_not_found(session: Session, by: Person) -> None:
    with refused(session, NotFound, "no such claim"):
        add_evidence(session, claim_id=999_999, draft=DRAFT, by=by, now=NOW)
    with refused(session, NotFound, "no such item"):
        withdraw_evidence(session, evidence_id=999_999, why="x", by=by, now=NOW)


def test_of_two_who_end_an_item_at_once_the_later_is_refused(database: Database) -> None:
    with database.unit_of_work() as session:
        desk = a_desk(session)
        by = a_person(session, desk)
        evidence = added(session, a_claim(session, an_article(session, desk, by), by), by)

    results = at_once(
        database,
        lambda session: withdrawn(session, evidence, by).id,
        lambda session: superseded(session, evidence, by).id,
    )

    with database.reading() as session:
        ended = session.scalar(select(func.count()).select_from(Withdrawal)) or 0
        replaced = session.scalar(select(func.count()).where(Evidence.supersedes_id.is_not(None))) or 0
    assert ended + replaced == 1
    assert sorted(type(result).__name__ for result in results) == ["Refused", "int"]


def test_evidence_recorded_at_once_is_all_kept(database: Database) -> None:
    with database.unit_of_work() as session:
        desk = a_desk(session)
        by = a_person(session, desk)
        claim = a_claim(session, an_article(session, desk, by), by)

    results = at_once(database, *[lambda session: added(session, claim, by).id] * 3)

    with database.reading() as session:
        assert session.get_one(Claim, claim.id).version == 4
        assert session.scalar(select(func.count()).select_from(Carrier)) == 1
    assert len({result for result in results if isinstance(result, int)}) == 3


@pytest.mark.parametrize("attitude", [Attitude.DENIES, Attitude.DOUBTS])
def test_who_denies_or_doubts_a_claim_is_against_it_and_never_supports_it(
    session: Session, by: Person, claim: Claim, attitude: Attitude
) -> None:
    links = [replace(OFFICIALS, attitude=attitude)]

    with refused(session, WrongInput, match="does not support it", field="stance"):
        added(session, claim, by, stance=Stance.SUPPORTS, links=links)
    added(session, claim, by, stance=Stance.CONFLICTS, links=links)

    graph = graphs(session, [claim.id])[claim.id]
    assert (graph.supports.k_min, graph.supports.k_max, graph.supports.carriers) == (0, 0, 0)
    assert (graph.conflicts.k_min, graph.conflicts.k_max) == (1, 1)


def test_a_denial_that_came_in_as_support_counts_against_the_claim(session: Session, by: Person, claim: Claim) -> None:
    denier = a_source(session, by, name="Orla Moe", kind=SourceKind.PERSON)
    item = an_item(session, claim, by)
    chain = session.scalars(select(Attribution).where(Attribution.evidence_id == item.id)).one()
    chain.links.append(
        AttributionLink(position=1, source_id=denier.id, role=Role.ORIGIN, cue="", attitude=Attitude.DENIES)
    )
    session.flush()

    graph = graphs(session, [claim.id])[claim.id]

    assert item.stance is Stance.SUPPORTS
    assert (graph.supports.k_max, graph.conflicts.k_max, graph.conflicts.attributable) == (0, 1, 1)
