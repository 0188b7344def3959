"""Reading an article once more by the rules of today."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT, a_person
from tests.machines import GIVES_UP, MACHINE, WEIGHING
from tests.services.refusals import refused, rows
from tracker.errors import NotAllowed, NotFound, Refused
from tracker.language.analysis import Analyzer, Ending
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult
from tracker.language.proposed import Proposed
from tracker.models import Article, DateBasis, Desk, Examination, Finding, Person
from tracker.models.candidates import NOT_PROPOSED
from tracker.queries.candidates import candidates_of
from tracker.queries.examinations import that_counts
from tracker.queries.versions import newest_version
from tracker.rules.articles import Published, Taken
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.roles import RoleName
from tracker.services.articles import correct_dating, take_in
from tracker.services.candidates import accept_candidates, dismiss_candidate
from tracker.services.findings import decide_finding
from tracker.services.rereading import Reread, prepare_reread, reread_article, would_reread

OLD = TEXT + " The war enters its eighth year."
DAY = Published(PartialDate(2025, 12, 17), DateBasis.STATED)


def find_nothing(*_: object, **__: object) -> Sequence[CheckResult]:
    return ()


def read_numbers(text: str, title: str) -> list[Proposed]:
    """Only what has a number, and the name of a town."""
    town = text.index("Berlin")
    proposed = [claim for claim in MACHINE.read(text, title) if re.search(r"\d", claim.quote)]
    return [Proposed("Berlin", town, town + 6), *proposed]


# What the rules of today are: no finding, and other claims than before.
TODAY = replace(MACHINE, read=read_numbers, check=find_nothing)


def taken_in(session: Session) -> tuple[Article, Person]:
    by = a_person(session)
    desk_id = by.memberships[0].desk_id
    version = take_in(session, desk_id=desk_id, intake=Taken(OLD), published=DAY, analyzer=MACHINE, by=by, now=NOW)
    return version.article, by


def tried(session: Session, article: Article, machine: Analyzer = TODAY) -> Reread:
    version = newest_version(session, article.id)
    prepared = prepare_reread(session, version=version, analyzer=machine)
    return would_reread(session, version=version, prepared=prepared)


def done(session: Session, article: Article, by: Person, machine: Analyzer = TODAY) -> Reread:
    prepared = prepare_reread(session, version=newest_version(session, article.id), analyzer=machine)
    return reread_article(session, article_id=article.id, prepared=prepared, by=by, now=NOW)


def counting(session: Session) -> list[Finding]:
    session.expire_all()
    return list(session.scalars(select(Finding).where(that_counts()).order_by(Finding.id)))


def decide(session: Session, finding: Finding, decision: Decision, by: Person) -> None:
    because = Dismissal.MISREAD if decision is Decision.DISMISSED else None
    decide_finding(session, finding_id=finding.id, decision=decision, because=because, why="I looked.", by=by, now=NOW)


def test_trying_says_what_would_change_and_keeps_nothing(session: Session) -> None:
    article, _ = taken_in(session)
    before = rows(session)

    reread = tried(session, article)

    assert [claim.quote for claim in reread.proposed] == ["Berlin"]
    assert len(reread.withdrawn) == 2
    assert [finding.check for finding in reread.lost] == [finding.check for finding in counting(session)]
    assert (list(reread.found), list(reread.kept), reread.changes) == ([], [], True)
    assert rows(session) == before


def test_the_same_rules_change_nothing(session: Session) -> None:
    article, _ = taken_in(session)

    reread = tried(session, article, MACHINE)

    assert not reread.changes
    assert list(reread.changed) == []


def test_doing_it_is_what_trying_said_and_then_nothing_is_left_to_do(session: Session) -> None:
    article, by = taken_in(session)
    said = tried(session, article)

    assert done(session, article, by) == said
    assert counting(session) == []
    candidates = candidates_of(session, article.versions[-1].id)
    assert [candidate.quote for candidate in candidates.open] == ["Berlin", "The army would grow to 800,000 troops."]
    assert {candidate.decisions[-1].why for candidate in candidates.dismissed} == {NOT_PROPOSED}
    assert not tried(session, article).changes


@pytest.mark.parametrize(("decision", "stays"), [(Decision.ACCEPTED, True), (Decision.DISMISSED, False)])
def test_what_somebody_accepted_is_never_withdrawn(session: Session, decision: Decision, *, stays: bool) -> None:
    article, by = taken_in(session)
    finding = next(finding for finding in counting(session) if finding.check == "nth_year")
    decide(session, finding, decision, by)

    reread = done(session, article, by)

    assert ([kept.id for kept in reread.kept] == [finding.id]) is stays
    assert [left.id for left in counting(session)] == ([finding.id] if stays else [])
    assert tried(session, article).changes is False


def test_what_joins_accepted_findings_stays_with_them(session: Session) -> None:
    article, by = taken_in(session)
    before = counting(session)
    for finding in before:
        decide(session, finding, Decision.ACCEPTED, by)

    done(session, article, by)

    assert [finding.id for finding in counting(session)] == [finding.id for finding in before]


def test_an_accepted_finding_goes_when_the_day_it_rests_on_changes(session: Session) -> None:
    article, by = taken_in(session)
    finding = next(finding for finding in counting(session) if finding.check == "nth_year")
    decide(session, finding, Decision.ACCEPTED, by)
    day = Published(PartialDate(2021, 6, 1), DateBasis.STATED)

    correct_dating(session, article_id=article.id, published=day, analyzer=TODAY, by=by, now=NOW)

    assert counting(session) == []


def test_a_claim_that_is_read_otherwise_is_named_and_stays(session: Session) -> None:
    article, by = taken_in(session)
    (cited, *_) = candidates_of(session, article.versions[-1].id).open
    accept_candidates(session, candidate_ids=[cited.id], by=by, now=NOW)

    def in_its_own_voice(text: str, title: str) -> list[Proposed]:
        return [replace(claim, steps=(), attribution="") for claim in MACHINE.read(text, title)]

    reread = done(session, article, by, replace(MACHINE, read=in_its_own_voice))

    (changed,) = reread.changed
    assert (changed.candidate.id, changed.now.attribution) == (cited.id, "")
    assert cited.decision is Decision.ACCEPTED


def test_where_the_machine_gives_up_nothing_changes(session: Session) -> None:
    article, by = taken_in(session)
    before = counting(session)

    reread = done(session, article, by, GIVES_UP)

    assert (reread.ending, reread.changes) == (Ending.TIME, False)
    assert counting(session) == before


def test_what_was_prepared_for_another_day_and_who_may_not_are_refused(session: Session) -> None:
    article, by = taken_in(session)
    viewer = a_person(session, session.get_one(Desk, article.desk_id), RoleName.VIEWER)
    prepared = prepare_reread(session, version=newest_version(session, article.id), analyzer=TODAY)
    day = Published(PartialDate(2021, 6, 1), DateBasis.STATED)
    correct_dating(session, article_id=article.id, published=day, analyzer=MACHINE, by=by, now=NOW)
    examinations = session.scalar(select(func.count()).select_from(Examination))

    with refused(session, Refused, "changed while it was read"):
        reread_article(session, article_id=article.id, prepared=prepared, by=by, now=NOW)
    with refused(session, NotAllowed):
        reread_article(session, article_id=article.id, prepared=prepared, by=viewer, now=NOW)
    with refused(session, NotFound):
        reread_article(session, article_id=10**6, prepared=prepared, by=by, now=NOW)
    assert session.scalar(select(func.count()).select_from(Examination)) == examinations


def test_what_is_only_in_the_text_by_the_rules_of_today_is_withdrawn_and_stands_there(session: Session) -> None:
    article, by = taken_in(session)
    version_id = article.versions[-1].id

    said = tried(session, article, WEIGHING)
    assert done(session, article, by, WEIGHING) == said

    army = "The army would grow to 800,000 troops."
    assert (list(said.proposed), [claim.quote for claim in said.others]) == ([], [army])
    assert [candidate.quote for candidate in said.withdrawn] == [army]
    candidates = candidates_of(session, version_id)
    assert ([candidate.quote for candidate in candidates.others], list(candidates.dismissed)) == ([army], [])
    assert [claim.quote for claim in said.weighed] == [candidate.quote for candidate in candidates.open]
    assert [candidate.rank for candidate in candidates.open] == [2, 1]
    assert not tried(session, article, WEIGHING).changes


def test_what_comes_back_is_proposed_again_and_what_a_person_said_stays(session: Session) -> None:
    article, by = taken_in(session)
    version_id = article.versions[-1].id
    first, army, last = candidates_of(session, version_id).open
    dismiss_candidate(session, candidate_id=first.id, why="No claim.", by=by, now=NOW)
    accept_candidates(session, candidate_ids=[last.id], by=by, now=NOW)
    for machine in (WEIGHING, TODAY):
        done(session, article, by, machine)

    said = done(session, article, by, MACHINE)

    assert [claim.quote for claim in said.proposed] == []
    candidates = candidates_of(session, version_id)
    assert [candidate.quote for candidate in candidates.open] == [army.quote]
    assert [candidate.decisions[-1].why for candidate in candidates.dismissed] == ["No claim.", NOT_PROPOSED]
    assert (list(candidates.accepted), list(candidates.others)) == ([last], [])


def test_what_rules_withdrew_they_can_propose_again(session: Session) -> None:
    article, by = taken_in(session)
    before = [candidate.quote for candidate in candidates_of(session, article.versions[-1].id).open]
    done(session, article, by, replace(MACHINE, read=lambda *_: []))

    said = done(session, article, by, MACHINE)

    assert [claim.quote for claim in said.proposed] == before
    candidates = candidates_of(session, article.versions[-1].id)
    assert ([candidate.quote for candidate in candidates.open], list(candidates.dismissed)) == (before, [])
