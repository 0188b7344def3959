"""Which claims need a second look, in the ledger's filter and on the front page; never another desk's."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tracker.models import Cause
from tracker.queries.dashboard import desk_page
from tracker.queries.journal import Reader
from tracker.queries.ledger import ledger_rows
from tracker.rules.ledger import LedgerFilter
from tracker.rules.statuses import Status
from tracker.services.recount import recount


def test_the_filter_lists_what_needs_a_second_look_and_nothing_else(session: Session) -> None:
    own_desk, foreign_desk = a_desk(session), a_desk(session)
    flagged, fine, abroad = (
        a_claim(session, an_article(session, desk, by), by, status=status)
        for desk, status in (
            (own_desk, Status.CORROBORATED),
            (own_desk, Status.UNVERIFIED),
            (foreign_desk, Status.CORROBORATED),
        )
        for by in [a_person(session, desk)]
    )
    recount(session, [flagged.id, fine.id, abroad.id], cause=Cause.EVIDENCE, now=NOW)

    rows = ledger_rows(session, LedgerFilter(recheck="open"), desk_ids=[own_desk.id], now=NOW)

    assert [row.id for row in rows] == [flagged.id]


def test_the_front_page_shows_what_fell_before_what_still_holds(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    claim = a_claim(session, an_article(session, desk, by), by, status=Status.CONFIRMED)
    recount(session, [claim.id], cause=Cause.FINDING, now=NOW)

    page = desk_page(session, reader=Reader(desk_ids=[desk.id], administrator=False), person_id=by.id, now=NOW)

    assert page.rechecks.total == 1
    (row,) = page.rechecks.rows
    assert (row.status, row.holds, row.because) == (
        Status.CONFIRMED,
        Status.UNVERIFIED,
        "The findings about it changed on 18 December 2025.",
    )
