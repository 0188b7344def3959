"""Findings that people accepted stay while what they rest on is unchanged."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT, a_person
from tests.machines import MACHINE
from tracker.language.dates import PartialDate
from tracker.models import ArticleVersion, DateBasis, Finding
from tracker.queries.calendar import entries_now
from tracker.rules.articles import Published, Taken
from tracker.rules.findings import Decision
from tracker.services.accepted_findings import kept_accepted, of_the_text
from tracker.services.articles import take_in
from tracker.services.examinations import grounds_of
from tracker.services.findings import decide_finding

DAY = Published(PartialDate(2025, 12, 17), DateBasis.STATED)


def test_only_what_was_accepted_is_kept_and_only_on_the_same_grounds(session: Session) -> None:
    by = a_person(session)
    text = TEXT + " The war enters its eighth year."
    desk_id = by.memberships[0].desk_id
    taken = take_in(session, desk_id=desk_id, intake=Taken(text), published=DAY, analyzer=MACHINE, by=by, now=NOW)
    version = session.get_one(ArticleVersion, taken.id)
    finding = session.scalars(select(Finding).where(Finding.check == "nth_year")).one()
    grounds = grounds_of(session, version, entries_now(session))

    undecided = kept_accepted(of_the_text(session, version), [], grounds)
    decide_finding(session, finding_id=finding.id, decision=Decision.ACCEPTED, why="So it is.", by=by, now=NOW)
    before = of_the_text(session, version)
    kept = kept_accepted(before, [], grounds)
    counted_otherwise = grounds_of(session, version, {"war": {"start": "1914-07-28"}})

    assert undecided == []
    assert [draft.basis for draft in kept] == [finding.basis]
    assert kept_accepted(before, kept, grounds) == []
    assert kept_accepted(before, [], counted_otherwise) == []
