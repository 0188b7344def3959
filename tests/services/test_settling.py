"""Keeping the counts of claims; on both databases."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tracker.models import Cause, Claim, Person, Tally
from tracker.rules.evidence import Stance
from tracker.rules.sources import SourceKind
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft, add_evidence, withdraw_evidence
from tracker.services.settling import settle, settle_uncounted


def a_checker_and_claim(session: Session) -> tuple[Person, Claim]:
    desk = a_desk(session)
    by = a_person(session, desk)
    return by, a_claim(session, an_article(session, desk, by), by)


def tallies(session: Session, claim: Claim) -> list[Tally]:
    return list(session.scalars(select(Tally).where(Tally.claim_id == claim.id).order_by(Tally.id)))


def test_each_item_of_evidence_that_counts_is_counted_anew(session: Session) -> None:
    by, claim = a_checker_and_claim(session)
    ministry = a_source(session, by, kind=SourceKind.GOVERNMENT)
    carried = EvidenceDraft(stance=Stance.SUPPORTS, carrier=CarrierDraft(publisher_id=ministry.id))

    item = add_evidence(session, claim_id=claim.id, draft=carried, by=by, now=NOW)
    withdraw_evidence(session, evidence_id=item.id, why="It is a forgery.", by=by, now=NOW)

    counts = [(each.carriers_for, each.k_min, each.k_max, each.attributable) for each in tallies(session, claim)]
    assert counts == [(1, 1, 1, 1), (0, 0, 0, 0)]


def test_a_claim_whose_counts_stay_gets_no_further_row(session: Session) -> None:
    by, claim = a_checker_and_claim(session)
    an_item(session, claim, by)

    settle(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)
    settle(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)

    assert len(tallies(session, claim)) == 1


def test_a_claim_that_nothing_carries_has_no_row(session: Session) -> None:
    _, claim = a_checker_and_claim(session)

    settle(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)

    assert tallies(session, claim) == []


def test_an_older_database_is_counted_once(session: Session) -> None:
    by, claim = a_checker_and_claim(session)
    an_item(session, claim, by)

    assert [settle_uncounted(session, now=NOW), settle_uncounted(session, now=NOW)] == [1, 0]
    assert [each.carriers_for for each in tallies(session, claim)] == [1]
