"""The evidence of a claim; on both databases."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tests.counting import statements
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models import Capture, Claim, Evidence, Grade, Person, Withdrawal
from tracker.queries.attribution import evidence_chains
from tracker.queries.evidence import EvidenceItem, all_evidence, evidence_of
from tracker.queries.examinations import dating_of
from tracker.rules.evidence import Stance
from tracker.rules.sources import Reliability
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence


@pytest.fixture
def by(session: Session) -> Person:
    return a_person(session, a_desk(session))


@pytest.fixture
def claim(session: Session, by: Person) -> Claim:
    return a_claim(session, an_article(session, by.memberships[0].desk, by), by)


def published(session: Session, claim: Claim, by: Person, on: PartialDate | None, **fields: object) -> Evidence:
    """An item whose carrier was published on that day."""
    piece = an_item(session, claim, by, **fields)  # type: ignore[arg-type]
    assert piece.carrier
    carrier = type(piece.carrier)(
        publisher_id=piece.carrier.publisher_id,
        published_on=on,
        fingerprint=f"x{piece.id:063}",
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    session.add(carrier)
    session.flush()
    return an_item(session, claim, by, carrier_id=carrier.id, **fields)  # type: ignore[arg-type]


def shown(session: Session, claim: Claim) -> list[EvidenceItem]:
    """The evidence of a claim as its page shows it."""
    pieces = all_evidence(session, claim.id)
    links = evidence_chains(session, [piece.id for piece in pieces])
    dating = dating_of(session, claim.article_id)
    return evidence_of(session, pieces, links, published_on=dating.published_on if dating else None)


def test_items_stand_by_when_they_were_published_else_looked_at_else_recorded(
    session: Session, by: Person, claim: Claim
) -> None:
    recorded = an_item(session, claim, by, carrier_id=None, stance=Stance.CONTEXT)
    looked = an_item(session, claim, by, carrier_id=None, stance=Stance.CONTEXT, accessed_on=date(2025, 12, 17))
    out = an_item(session, claim, by)  # on 16 December

    assert [row.item for row in shown(session, claim)] == [out, looked, recorded]


def test_the_state_of_an_item_comes_with_the_reason(session: Session, by: Person, claim: Claim) -> None:
    withdrawn, live = an_item(session, claim, by), an_item(session, claim, by)
    session.add(Withdrawal(evidence_id=withdrawn.id, why="A hoax.", recorded_at=NOW, recorded_by_id=by.id))
    session.flush()
    note = EvidenceDraft(stance=Stance.CONTEXT, looked_in="the archive", accessed_on=date(2025, 12, 18))
    old = add_evidence(session, claim_id=claim.id, draft=note, by=by, now=NOW)
    new = supersede_evidence(session, evidence_id=old.id, draft=note, why="Misread.", by=by, now=NOW)
    session.expire_all()

    states = {row.item.id: (row.state, row.why) for row in shown(session, claim)}

    assert states == {
        withdrawn.id: ("withdrawn", "A hoax."),
        live.id: ("live", ""),
        old.id: ("superseded", "Misread."),
        new.id: ("live", ""),
    }


def test_an_item_shows_its_chain_with_the_publisher_at_its_end(session: Session, by: Person, claim: Claim) -> None:
    paper = a_source(session, by, name="Paper")
    unnamed = a_source(session, by, name="officials", kind=SourceKind.UNNAMED, outlet_id=paper.id)
    pieces = [
        an_item(session, claim, by, publisher=paper),
        an_item(session, claim, by, publisher=paper, chain=[unnamed]),
        an_item(session, claim, by, publisher=paper, chain=[unnamed, paper]),
        an_item(session, claim, by, carrier_id=None),
    ]

    attributions = {row.item.id: row.attribution for row in shown(session, claim)}

    assert [attributions[piece.id] for piece in pieces] == [
        "Paper",
        "officials via Paper → Paper",
        "officials → Paper",
        "",
    ]


def test_a_publisher_is_graded_as_it_was_when_the_item_was_recorded(session: Session, by: Person, claim: Claim) -> None:
    paper = a_source(session, by)
    for days, grade in ((-10, Reliability.B), (0, Reliability.C), (5, Reliability.E)):
        at = NOW + timedelta(days=days)
        session.add(
            Grade(
                source_id=paper.id,
                reliability=grade,
                from_on=at.date(),
                why="x",
                recorded_at=at,
                recorded_by_id=by.id,
            )
        )
    an_item(session, claim, by, publisher=paper)
    an_item(session, claim, by)

    first, second = (row.grade for row in shown(session, claim))

    assert first
    assert (first.reliability, second) == (Reliability.C, None)


def test_evidence_newer_than_the_article_is_flagged(session: Session, by: Person, claim: Claim) -> None:
    flags = {
        on: published(session, claim, by, on).id
        for on in (PartialDate(2025, 12, 17), PartialDate(2025, 12, 18), PartialDate(2025, 12), None)
    }

    impossible = {row.item.id: row.could_not_have_been_known for row in shown(session, claim)}

    assert [impossible[evidence_id] for evidence_id in flags.values()] == [False, True, False, False]


def test_the_bytes_of_a_capture_are_not_fetched_for_a_list(session: Session, by: Person, claim: Claim) -> None:
    capture = Capture(
        sha256="x" * 64,
        filename="a.txt",
        media_type="text/plain",
        size=3,
        content=b"abc",
        recorded_at=NOW,
        recorded_by_id=by.id,
    )
    session.add(capture)
    session.flush()
    an_item(session, claim, by, capture_id=capture.id)
    session.expire_all()

    with statements(session) as sent:
        (row,) = shown(session, claim)
        assert row.item.capture
        assert row.item.capture.filename == "a.txt"

    assert not [
        statement for statement in sent if "captures" in statement and ".content" in statement.partition("FROM")[0]
    ]


def test_evidence_takes_as_many_queries_for_few_as_for_many(session: Session, by: Person, claim: Claim) -> None:
    def look() -> int:
        session.expire_all()
        with statements(session) as sent:
            assert [(row.attribution, row.state, row.item.recorded_by.name) for row in shown(session, claim)]
        return len(sent)

    source = a_source(session, by)
    an_item(session, claim, by, chain=[source])
    few = look()
    for _ in range(15):
        an_item(session, claim, by, chain=[source])

    assert look() == few
