"""Deciding about proposed claims."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, TEXT, a_person, a_source
from tests.machines import MACHINE, WEIGHING
from tests.services.refusals import at_once, refused
from tests.services.test_examinations import OLD, claim_on, taken_in
from tracker.db import Database
from tracker.errors import NotAllowed, NotFound, Refused, Unsettled, WrongInput
from tracker.language.kinds import Attitude, ClaimType, SourceKind
from tracker.models import Candidate, CandidateDecision, Claim, Entry, Person, Source
from tracker.queries.attribution import chains
from tracker.queries.candidates import candidates_of
from tracker.queries.near_sources import undecided_pairs
from tracker.rules.articles import Published, Taken
from tracker.rules.attribution import in_words
from tracker.rules.findings import Decision
from tracker.rules.naming import Answer
from tracker.rules.roles import RoleName
from tracker.services.articles import take_in
from tracker.services.candidates import Edit, accept_candidates, dismiss_candidate, naming_field, proposed_draft
from tracker.services.claims import ClaimDraft


def test_several_are_accepted_at_once_in_the_order_of_the_text(session: Session) -> None:
    article, by = taken_in(session)
    proposed = candidates_of(session, article.versions[0].id).open

    results = accept_candidates(session, candidate_ids=[proposal.id for proposal in reversed(proposed)], by=by, now=NOW)

    assert [result.claim.key for result in results if result.claim] == ["C01", "C02", "C03"]
    assert [result.why for result in results] == ["", "", ""]
    claims = session.scalars(select(Claim).order_by(Claim.number)).all()
    assert [claim.type for claim in claims] == [ClaimType.EVENT, ClaimType.PREDICTION, ClaimType.EVENT]
    assert claims[0].hedges == ["reportedly"]
    assert claims[0].statement == claims[0].anchors[0].exact
    assert in_words(chains(session, [claims[0].id])[claims[0].id]) == "anonymous sources → The Paper"
    assert candidates_of(session, article.versions[0].id).open == []
    summaries = session.scalars(select(Entry.summary).where(Entry.type == "candidate:accept")).all()
    assert summaries[2] == "Accepted the proposed claim “The war enters its eighth year.” as C03."


def test_an_edited_one_is_kept_in_the_words_and_of_the_passage_of_whoever_edits_it(session: Session) -> None:
    article, by = taken_in(session)
    candidate = candidates_of(session, article.versions[0].id).open[2]
    start = OLD.index("its eighth year")
    edit = Edit(ClaimDraft("It is the eighth year.", type=ClaimType.TEMPORAL), (start, start + 15))

    (result,) = accept_candidates(session, candidate_ids=[candidate.id], edits={candidate.id: edit}, by=by, now=NOW)

    assert result.claim
    assert (result.claim.statement, result.claim.type) == ("It is the eighth year.", ClaimType.TEMPORAL)
    assert result.claim.anchors[0].exact == "its eighth year"
    assert session.scalars(select(CandidateDecision)).one().edited is True


def test_a_refused_one_says_why_and_stops_no_other(session: Session) -> None:
    article, by = taken_in(session)
    first, second, third = candidates_of(session, article.versions[0].id).open
    sources = session.scalar(select(func.count(Source.id)))
    too_long = {first.id: Edit(ClaimDraft("x" * 1_001))}
    claim_on(session, article, by, second.quote)

    results = accept_candidates(session, candidate_ids=[first.id, second.id, third.id], edits=too_long, by=by, now=NOW)

    assert [bool(result.claim) for result in results] == [False, False, True]
    assert "The statement" in results[0].why
    assert results[1].why == "A claim stands on these words already; see the claims of the article."
    assert session.scalar(select(func.count(Source.id))) == sources


def test_the_same_cannot_be_accepted_twice(session: Session) -> None:
    article, by = taken_in(session)
    candidate = candidates_of(session, article.versions[0].id).open[0]
    accept_candidates(session, candidate_ids=[candidate.id], by=by, now=NOW)

    (again,) = accept_candidates(session, candidate_ids=[candidate.id], by=by, now=NOW)

    assert again.why == "Somebody accepted it already; see the claims of the article."


def test_a_dismissed_one_is_shown_apart_and_can_still_be_accepted(session: Session) -> None:
    article, by = taken_in(session)
    candidate = candidates_of(session, article.versions[0].id).open[0]

    dismiss_candidate(session, candidate_id=candidate.id, why="Said by nobody.", by=by, now=NOW)
    candidates = candidates_of(session, article.versions[0].id)
    (accepted,) = accept_candidates(session, candidate_ids=[candidate.id], by=by, now=NOW)

    assert [proposal.id for proposal in candidates.dismissed] == [candidate.id]
    assert candidate.id not in [proposal.id for proposal in candidates.open]
    assert accepted.claim
    assert [decision.decision for decision in candidate.decisions] == [Decision.DISMISSED, Decision.ACCEPTED]


def test_what_was_dismissed_is_not_proposed_again_in_the_same_words(session: Session) -> None:
    article, by = taken_in(session)
    candidate = candidates_of(session, article.versions[0].id).open[1]
    dismiss_candidate(session, candidate_id=candidate.id, by=by, now=NOW)

    newer = take_in(
        session, desk_id=article.desk_id, intake=Taken(OLD + " And so on."), published=Published(),
        article_id=article.id, analyzer=MACHINE, by=by, now=NOW,
    )  # fmt: skip

    assert candidate.quote not in [proposal.quote for proposal in candidates_of(session, newer.id).open]
    assert "And so on." in [proposal.quote for proposal in candidates_of(session, newer.id).open]


def test_one_of_an_older_text_is_not_accepted_any_more(session: Session) -> None:
    article, by = taken_in(session)
    candidate = candidates_of(session, article.versions[0].id).open[0]
    take_in(
        session, desk_id=article.desk_id, intake=Taken(TEXT + " More."), published=Published(), article_id=article.id,
        analyzer=MACHINE, by=by, now=NOW,
    )  # fmt: skip

    (result,) = accept_candidates(session, candidate_ids=[candidate.id], by=by, now=NOW)

    assert "A newer text of this article came in" in result.why


@pytest.mark.parametrize("stranger", [False, True])
def test_only_whoever_may_edit_claims_decides(session: Session, stranger: bool) -> None:
    article, _ = taken_in(session)
    candidate = candidates_of(session, article.versions[0].id).open[0]
    by = a_person(session) if stranger else a_person(session, article.desk, RoleName.VIEWER)

    with refused(session, NotFound if stranger else NotAllowed):
        accept_candidates(session, candidate_ids=[candidate.id], by=by, now=NOW)
    with refused(session, NotFound if stranger else NotAllowed):
        dismiss_candidate(session, candidate_id=candidate.id, by=by, now=NOW)


def test_nothing_chosen_and_nothing_there_are_said_so(session: Session) -> None:
    _, by = taken_in(session)

    with refused(session, WrongInput, match="tick those", field="candidates"):
        accept_candidates(session, candidate_ids=[], by=by, now=NOW)
    with refused(session, NotFound, match="no such proposed claim"):
        dismiss_candidate(session, candidate_id=999, by=by, now=NOW)


def test_dismissing_twice_is_refused(session: Session) -> None:
    article, by = taken_in(session)
    candidate = candidates_of(session, article.versions[0].id).open[0]
    dismiss_candidate(session, candidate_id=candidate.id, by=by, now=NOW)

    with refused(session, Refused, match="dismissed already"):
        dismiss_candidate(session, candidate_id=candidate.id, by=by, now=NOW)


def test_two_who_accept_the_same_at_once_make_one_claim(database: Database) -> None:
    with database.unit_of_work() as session:
        article, person = taken_in(session)
        candidate_id, by_id = candidates_of(session, article.versions[0].id).open[0].id, person.id

    def accept(session: Session) -> str:
        by = session.get_one(Person, by_id)
        return accept_candidates(session, candidate_ids=[candidate_id], by=by, now=NOW)[0].why

    assert sorted(at_once(database, accept, accept)) == [
        "",
        "Somebody accepted it already; see the claims of the article.",
    ]


def test_whoever_can_answer_is_asked_whether_a_proposed_source_is_there(session: Session) -> None:
    article, by = taken_in(session)
    paper = a_source(session, by, name="Paper")
    cited = next(row for row in candidates_of(session, article.versions[0].id).open if row.links)

    (asked,) = accept_candidates(session, candidate_ids=[cited.id], answers={}, by=by, now=NOW)
    answers = {naming_field(cited.id, 1): Answer(paper.id)}
    (accepted,) = accept_candidates(session, candidate_ids=[cited.id], answers=answers, by=by, now=NOW)

    assert isinstance(asked.error, Unsettled)
    assert [question.field for question in asked.error.questions] == [naming_field(cited.id, 1)]
    assert accepted.claim
    assert chains(session, [accepted.claim.id])[accepted.claim.id][1].source_id == paper.id
    assert [alias.name for alias in paper.aliases] == ["The Paper"]


def test_a_program_that_nobody_answers_joins_nothing(session: Session) -> None:
    article, by = taken_in(session)
    a_source(session, by, name="Paper")
    cited = next(row for row in candidates_of(session, article.versions[0].id).open if row.links)

    accept_candidates(session, candidate_ids=[cited.id], by=by, now=NOW)

    assert undecided_pairs(session).total == 1


@pytest.mark.parametrize(
    ("name", "kept", "kind"),
    [
        ("Barack Obama on Tuesday", "Barack Obama", SourceKind.PERSON),
        ("Another", "unnamed source", SourceKind.UNNAMED),
        ("It's", "unnamed source", SourceKind.UNNAMED),
        ("Orla Moe", "Orla Moe", SourceKind.PERSON),
    ],
)
def test_what_reading_left_around_a_name_makes_no_source(
    session: Session, name: str, kept: str, kind: SourceKind
) -> None:
    article, by = taken_in(session)
    old = candidates_of(session, article.versions[0].id).open[0]
    fields = ("examination_id", "article_version_id", "type", "checkable", "hedges", "words", "recorded_at")
    candidate = Candidate(
        quote=OLD[:20],
        start=0,
        end=20,
        attribution=name,
        links=[{"role": "origin", "name": name, "kind": "person", "cue": "said"}],
        **{field: getattr(old, field) for field in fields},
    )
    session.add(candidate)
    session.flush()

    (result,) = accept_candidates(session, candidate_ids=[candidate.id], by=by, now=NOW)

    assert result.claim, result.why
    (link,) = chains(session, [result.claim.id])[result.claim.id]
    assert (link.name, link.kind) == (kept, kind)


def test_what_a_source_denies_is_not_said_by_it(session: Session) -> None:
    article, by = taken_in(session)
    old = candidates_of(session, article.versions[0].id).open[0]
    fields = ("examination_id", "article_version_id", "type", "checkable", "hedges", "words", "recorded_at")
    denial = {"role": "origin", "name": "Orla Moe", "kind": "person", "cue": "denied", "attitude": "denies"}
    candidate = Candidate(
        quote=OLD[:20],
        start=0,
        end=20,
        attribution="Orla Moe",
        links=[denial | {"negated": True}],
        **{field: getattr(old, field) for field in fields},
    )
    session.add(candidate)
    session.flush()

    (result,) = accept_candidates(session, candidate_ids=[candidate.id], by=by, now=NOW)

    assert result.claim, result.why
    (link,) = chains(session, [result.claim.id])[result.claim.id]
    assert candidate.bearings == ["Orla Moe denies this."]
    assert (link.attitude, link.negated, link.is_against) == (Attitude.DENIES, True, True)
    assert result.claim.statement == f"Orla Moe denies this: {OLD[:20]}"


def test_what_two_people_say_is_accepted_for_each_of_them(session: Session) -> None:
    article, by = taken_in(session)
    version = article.versions[0]
    old = candidates_of(session, version.id).open[0]
    fields = ("examination_id", "article_version_id", "quote", "start", "end", "type", "checkable", "hedges", "words")
    twin = Candidate(
        attribution="Orla Moe",
        links=[{"role": "origin", "name": "Orla Moe", "kind": "person", "cue": "said"}],
        recorded_at=NOW,
        **{field: getattr(old, field) for field in fields},
    )
    session.add(twin)
    session.flush()

    (first,) = accept_candidates(session, candidate_ids=[old.id], by=by, now=NOW)
    session.expire_all()
    still_open = candidates_of(session, version.id).open
    (second,) = accept_candidates(session, candidate_ids=[twin.id], by=by, now=NOW)
    session.expire_all()

    assert first.claim, first.why
    assert second.claim, second.why
    assert twin in still_open
    assert old not in still_open
    assert twin not in candidates_of(session, version.id).open


def test_accepted_as_it_is_it_keeps_what_was_put_in_and_its_exact_quote(session: Session) -> None:
    by = a_person(session)
    text = "Strike\n\nThe union met on Monday. It struck a deal with the port. The port would reopen on Friday."
    intake, desk_id = Taken(text), by.memberships[0].desk_id
    version = take_in(session, desk_id=desk_id, intake=intake, published=Published(), analyzer=WEIGHING, by=by, now=NOW)
    candidates = candidates_of(session, version.id)
    ids = [candidate.id for candidate in (*candidates.open, *candidates.others)]

    results = accept_candidates(session, candidate_ids=ids, by=by, now=NOW)

    claims = [result.claim for result in results if result.claim]
    assert [(claim.statement, claim.anchors[0].exact) for claim in claims] == [
        ("The union met on Monday.", "The union met on Monday."),
        ("[The union] struck a deal with the port.", "It struck a deal with the port."),
        ("The port would reopen on Friday.", "The port would reopen on Friday."),
    ]
    assert session.scalars(select(CandidateDecision.edited)).all() == [False] * 3


@pytest.mark.parametrize(
    ("attitude", "statement", "drafted"),
    [
        (Attitude.ASSERTS, "[The union] struck a deal.", "[The union] struck a deal."),
        (Attitude.ASSERTS, "", "it struck a deal"),
        (Attitude.ASSERTS, "x" * 1_001, "it struck a deal"),
        (Attitude.DENIES, "[The union] struck a deal.", "The port denied that it struck a deal"),
    ],
)
def test_the_statement_is_what_can_be_read_alone_where_all_assert_it(
    attitude: Attitude, statement: str, drafted: str
) -> None:
    text = "The port denied that it struck a deal."
    start = text.index("it struck")
    step = {"role": "origin", "name": "The port", "kind": "body", "cue": "denied", "attitude": attitude}
    candidate = Candidate(
        quote=text[start:-1],
        start=start,
        end=len(text) - 1,
        type=ClaimType.EVENT,
        hedges=[],
        links=[step],
        statement=statement,
    )

    assert proposed_draft(candidate, text).statement == drafted
