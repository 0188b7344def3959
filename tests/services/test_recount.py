"""Keeping the counts of claims, and flagging those that need a second look; on both databases."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_finding, a_person, a_source, an_article, an_item
from tests.counting import statements
from tracker.errors import Refused
from tracker.language.kinds import SourceKind
from tracker.models import Capture, Cause, Claim, Entry, OriginCount, Person, Recheck
from tracker.queries.dossiers import dossiers
from tracker.queries.rechecks import open_rechecks
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.statuses import Status
from tracker.services.captures import CaptureDraft, keep_capture
from tracker.services.carriers import CarrierDraft
from tracker.services.consequences import recount_uncounted
from tracker.services.evidence import EvidenceDraft, add_evidence, withdraw_evidence
from tracker.services.findings import decide_finding
from tracker.services.rechecks import answer_recheck
from tracker.services.recount import recount
from tracker.services.statuses import change_status


def a_checker_and_claim(session: Session, **fields: Any) -> tuple[Person, Claim]:
    desk = a_desk(session)
    by = a_person(session, desk)
    return by, a_claim(session, an_article(session, desk, by), by, **fields)


def a_capture(session: Session, by: Person) -> Capture:
    return keep_capture(session, draft=CaptureDraft.pasted("The document."), by=by, now=NOW)


def tallies(session: Session, claim: Claim) -> list[OriginCount]:
    return list(session.scalars(select(OriginCount).where(OriginCount.claim_id == claim.id).order_by(OriginCount.id)))


def test_each_item_of_evidence_that_counts_is_counted_anew(session: Session) -> None:
    by, claim = a_checker_and_claim(session)
    ministry = a_source(session, by, kind=SourceKind.GOVERNMENT)
    carried = EvidenceDraft(stance=Stance.SUPPORTS, carrier=CarrierDraft(publisher_id=ministry.id))

    evidence = add_evidence(session, claim_id=claim.id, draft=carried, by=by, now=NOW)
    withdraw_evidence(session, evidence_id=evidence.id, why="It is a forgery.", by=by, now=NOW)

    counts = [(tally.carriers_for, tally.k_min, tally.k_max, tally.attributable) for tally in tallies(session, claim)]
    assert counts == [(1, 1, 1, 1), (0, 0, 0, 0)]


def test_a_claim_whose_counts_stay_gets_no_further_row(session: Session) -> None:
    by, claim = a_checker_and_claim(session)
    an_item(session, claim, by)

    recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)
    recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)

    assert len(tallies(session, claim)) == 1


def test_a_claim_that_nothing_carries_has_no_row(session: Session) -> None:
    _, claim = a_checker_and_claim(session)

    recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)

    assert tallies(session, claim) == []


def test_an_older_database_is_counted_once(session: Session) -> None:
    by, claim = a_checker_and_claim(session)
    an_item(session, claim, by)

    assert [recount_uncounted(session, now=NOW), recount_uncounted(session, now=NOW)] == [1, 0]
    assert [tally.carriers_for for tally in tallies(session, claim)] == [1]


def rechecks(session: Session, claim: Claim) -> list[Recheck]:
    return list(session.scalars(select(Recheck).where(Recheck.claim_id == claim.id).order_by(Recheck.id)))


def test_a_claim_that_loses_its_last_origin_is_flagged_with_what_still_holds(session: Session) -> None:
    by, claim = a_checker_and_claim(session, status=Status.SINGLE_SOURCE)
    evidence = an_item(session, claim, by)

    withdraw_evidence(session, evidence_id=evidence.id, why="It is a forgery.", by=by, now=NOW)

    (row,) = rechecks(session, claim)
    assert (row.cause, row.status, row.holds) == (Cause.EVIDENCE, Status.SINGLE_SOURCE, Status.UNVERIFIED)
    assert row.reasons == [
        "The evidence changed on 18 December 2025.",
        "Single source no longer holds: no origin supports it yet (no carriers); record evidence for it.",
        "Unverified still does.",
    ]
    assert dossiers(session, [claim.id])[claim.id].rechecks == tuple(row.reasons)


def test_a_flag_is_an_entry_of_the_claims_own_journal_by_the_tracker_itself(session: Session) -> None:
    by, claim = a_checker_and_claim(session, status=Status.SINGLE_SOURCE)
    evidence = an_item(session, claim, by)

    withdraw_evidence(session, evidence_id=evidence.id, why="It is a forgery.", by=by, now=NOW)

    entry = session.scalars(select(Entry).order_by(Entry.id.desc()).limit(1)).one()
    session.refresh(claim)
    assert (entry.type, entry.actor_id, entry.claim_id) == ("claim:recheck", None, claim.id)
    assert entry.seq == claim.version == 3
    assert entry.summary == "Flagged for a second look: single source no longer holds, unverified still does."


def test_the_same_is_not_flagged_twice(session: Session) -> None:
    _, claim = a_checker_and_claim(session, status=Status.CORROBORATED)

    first = recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)
    second = recount(session, [claim.id], cause=Cause.SOURCE, now=NOW)

    assert ([flag.claim_id for flag in first], second) == ([claim.id], [])


def test_a_status_that_holds_again_takes_its_flag_back(session: Session) -> None:
    by, claim = a_checker_and_claim(session, status=Status.SINGLE_SOURCE)
    recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)
    an_item(session, claim, by, publisher=a_source(session, by, kind=SourceKind.GOVERNMENT))

    recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)

    assert rechecks(session, claim)[-1].reasons[-1] == "Single source holds again."
    assert open_rechecks(session, [claim.id]) == {}


def test_a_flag_is_over_once_a_person_lowered_the_claim(session: Session) -> None:
    by, claim = a_checker_and_claim(session, status=Status.CORROBORATED)
    recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)

    change_status(session, claim_id=claim.id, to=Status.UNVERIFIED, why="Nothing is left.", by=by, now=NOW)

    assert open_rechecks(session, [claim.id]) == {}


def test_a_finding_that_is_decided_takes_back_the_flag_it_raised(session: Session) -> None:
    by, claim = a_checker_and_claim(session, status=Status.CONFIRMED)
    an_item(session, claim, by, primary=True, capture=a_capture(session, by))
    finding = a_finding(session, claim)
    recount(session, [claim.id], cause=Cause.FINDING, now=NOW)
    raised = set(open_rechecks(session, [claim.id]))

    decide_finding(
        session,
        finding_id=finding.id,
        decision=Decision.DISMISSED,
        because=Dismissal.OTHER,
        why="A slip.",
        by=by,
        now=NOW,
    )

    assert (raised, open_rechecks(session, [claim.id])) == ({claim.id}, {})


def test_a_status_that_does_not_hold_cannot_be_said_to_stand(session: Session) -> None:
    by, claim = a_checker_and_claim(session, status=Status.CORROBORATED)
    recount(session, [claim.id], cause=Cause.EVIDENCE, now=NOW)

    with pytest.raises(Refused, match="It cannot stand as corroborated: 0 independent origins of 2 needed"):
        answer_recheck(session, claim_id=claim.id, why="I think so.", by=by, now=NOW)


def test_nothing_can_be_said_where_nothing_asks(session: Session) -> None:
    by, claim = a_checker_and_claim(session)

    with pytest.raises(Refused, match="Nothing asks for a second look"):
        answer_recheck(session, claim_id=claim.id, why="I think so.", by=by, now=NOW)


def test_flagging_takes_as_many_queries_for_many_claims_as_for_one(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    article = an_article(session, desk, by)
    claim_ids = [a_claim(session, article, by, status=Status.CORROBORATED).id for _ in range(30)]

    with statements(session) as statements_for_one:
        recount(session, claim_ids[:1], cause=Cause.EVIDENCE, now=NOW)
    with statements(session) as all_others:
        recount(session, claim_ids[1:], cause=Cause.EVIDENCE, now=NOW)

    queries = [
        [statement for statement in sent if not statement.startswith("INSERT")]
        for sent in (statements_for_one, all_others)
    ]
    assert len(queries[0]) == len(queries[1])
