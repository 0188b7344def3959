"""Moving claims: guards, the second person, two at once; on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, an_article
from tests.services.refusals import refused
from tracker.errors import Conflict, NotAllowed, NotFound, Refused, WrongInput
from tracker.language.findings import CheckResult, Outcome
from tracker.language.kinds import ClaimType, Role, SourceKind
from tracker.models import Approval, Change, Claim, Desk, Entry, Person, Proposal, Verdict
from tracker.queries.dossiers import dossiers
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status, reasons_for
from tracker.services.attribution import LinkDraft
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft, add_evidence, withdraw_evidence
from tracker.services.findings import decide_finding, load_finding
from tracker.services.policy import adopt_policy
from tracker.services.proposals import answer_proposal
from tracker.services.sources import SourceDraft
from tracker.services.statuses import change_status

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def desk(session: Session) -> Desk:
    return a_desk(session)


@pytest.fixture
def checker(session: Session, desk: Desk) -> Person:
    return a_person(session, desk)


@pytest.fixture
def editor(session: Session, desk: Desk) -> Person:
    return a_person(session, desk, RoleName.EDITOR)


@pytest.fixture
def claim(session: Session, desk: Desk, checker: Person) -> Claim:
    return a_claim(session, an_article(session, desk, checker), checker)


def published(name: str, kind: SourceKind = SourceKind.OUTLET) -> CarrierDraft:
    return CarrierDraft(publisher=SourceDraft(name=name, kind=kind))


def supported(session: Session, claim: Claim, by: Person, *, origins: int = 0, primary: bool = False) -> None:
    """Evidence for a claim: an unnamed origin, then `named` ones on the record, captured and primary if wanted."""
    unnamed = LinkDraft(source=SourceDraft(descriptor="officials", kind=SourceKind.UNNAMED), role=Role.ORIGIN)
    draft = EvidenceDraft(Stance.SUPPORTS, published("The Paper"), (unnamed,))
    add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW)
    for number in range(origins):
        draft = EvidenceDraft(
            Stance.SUPPORTS,
            published(f"Ministry {number}", SourceKind.GOVERNMENT),
            primary=primary,
            capture=CaptureDraft.pasted(f"The document {number}.") if primary else None,
        )
        add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=NOW)


def moved(session: Session, claim: Claim, to: Status, by: Person, **options: object) -> Change | Proposal:
    return change_status(session, claim_id=claim.id, to=to, why="Because.", by=by, now=LATER, **options)  # type: ignore[arg-type]


def test_a_move_is_recorded_with_what_it_stood_on(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker)

    change = moved(session, claim, Status.SINGLE_SOURCE, checker)

    assert isinstance(change, Change)
    assert (change.from_status, change.to_status) == (Status.UNREVIEWED, Status.SINGLE_SOURCE)
    assert change.reasons[0].startswith("Supported by 1 carrier, 1 origin (unnamed officials")
    assert len(change.evidence_ids) == 1
    assert (claim.status, claim.status_since) == (Status.SINGLE_SOURCE, LATER)


def test_a_refusal_names_every_reason_and_writes_nothing(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker)
    version, entries = claim.version, session.scalar(select(func.count(Entry.id)))

    with pytest.raises(Refused) as caught:
        moved(session, claim, Status.CORROBORATED, checker)

    assert [reason.code for reason in caught.value.reasons] == ["too_few_origins", "none_attributable"]
    assert (claim.status, claim.version) == (Status.UNREVIEWED, version)
    assert session.scalar(select(func.count(Entry.id))) == entries


def test_a_claim_stays_open_since_it_was_opened(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=2)

    moved(session, claim, Status.SINGLE_SOURCE, checker)
    assert claim.open_since == NOW
    moved(session, claim, Status.CORROBORATED, checker)

    assert claim.open_since is None


def test_confirmed_waits_for_a_different_editor(
    session: Session, claim: Claim, checker: Person, editor: Person
) -> None:
    supported(session, claim, checker, origins=1, primary=True)

    proposal = moved(session, claim, Status.CONFIRMED, checker)
    assert isinstance(proposal, Proposal)
    assert claim.status is Status.UNREVIEWED
    answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=editor, now=LATER)

    assert claim.status is Status.CONFIRMED
    change = session.scalars(select(Change).where(Change.proposal_id == proposal.id)).one()
    assert change.recorded_by_id == editor.id


def test_nobody_approves_their_own_proposal(session: Session, claim: Claim, editor: Person) -> None:
    supported(session, claim, editor, origins=1, primary=True)
    proposal = moved(session, claim, Status.CONFIRMED, editor)

    with pytest.raises(NotAllowed, match="different editor"):
        answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=editor, now=LATER)

    assert claim.status is Status.UNREVIEWED


def test_a_fact_checker_does_not_approve(session: Session, desk: Desk, claim: Claim, editor: Person) -> None:
    supported(session, claim, editor, origins=1, primary=True)
    proposal = moved(session, claim, Status.CONFIRMED, editor)

    with pytest.raises(NotAllowed, match="editor"):
        answer_proposal(
            session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=a_person(session, desk), now=LATER
        )


def test_somebody_of_another_desk_learns_nothing_of_a_proposal(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    proposal = moved(session, claim, Status.CONFIRMED, checker)
    outsider = a_person(session, a_desk(session), RoleName.EDITOR)

    with pytest.raises(NotFound, match="no such proposal"):
        answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=outsider, now=LATER)


def test_a_rejection_needs_a_reason_and_leaves_the_claim(
    session: Session, claim: Claim, checker: Person, editor: Person
) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    proposal = moved(session, claim, Status.CONFIRMED, checker)

    with pytest.raises(WrongInput, match="reason is missing"):
        answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.REJECTED, why=" ", by=editor, now=LATER)
    answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.REJECTED, why="Not it.", by=editor, now=LATER)

    assert claim.status is Status.UNREVIEWED
    with pytest.raises(Refused, match="rejected already"):
        answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=editor, now=LATER)


def test_the_second_verdict_is_kept_beside_the_first(
    session: Session, claim: Claim, checker: Person, editor: Person
) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    first = moved(session, claim, Status.CONFIRMED, checker)
    answer_proposal(
        session,
        proposal_id=first.id,
        verdict=Verdict.REJECTED,
        second_status=Status.DISPUTED,
        why="The other side says otherwise.",
        by=editor,
        now=LATER,
    )
    second = moved(session, claim, Status.CONFIRMED, checker)
    answer_proposal(session, proposal_id=second.id, verdict=Verdict.APPROVED, why="", by=editor, now=LATER)

    words = session.scalars(select(Approval).order_by(Approval.id)).all()

    assert [verdict.second_status for verdict in words] == [Status.DISPUTED, Status.CONFIRMED]
    entry = session.scalars(select(Entry).where(Entry.type == "proposal:reject")).one()
    assert entry.summary == "Rejected “confirmed”; would call it “disputed”."


@pytest.mark.parametrize(
    ("second", "sentence"),
    [(Status.CONFIRMED, "That is what you reject"), (Status.UNREVIEWED, "Somebody has looked at it")],
)
def test_a_second_verdict_that_cannot_be_is_refused_at_its_field(
    session: Session, claim: Claim, checker: Person, editor: Person, second: Status, sentence: str
) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    proposal = moved(session, claim, Status.CONFIRMED, checker)

    with refused(session, WrongInput, sentence, field="second_status"):
        answer_proposal(
            session,
            proposal_id=proposal.id,
            verdict=Verdict.REJECTED,
            second_status=second,
            why="No.",
            by=editor,
            now=LATER,
        )


def test_a_policy_can_leave_the_answer_to_administrators(
    session: Session, desk: Desk, claim: Claim, checker: Person, editor: Person
) -> None:
    administrator = a_person(session, role=RoleName.ADMINISTRATOR)
    draft = {"approver": "administrator"}
    adopt_policy(session, desk_id=desk.id, draft=draft, why="Heavy ones are mine.", by=administrator, now=NOW)
    supported(session, claim, checker, origins=1, primary=True)
    proposal = moved(session, claim, Status.CONFIRMED, checker)

    with refused(session, NotAllowed, "Policy 2 of this desk wants an answer by administrator"):
        answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=editor, now=LATER)
    answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=administrator, now=LATER)

    assert claim.status is Status.CONFIRMED


def test_an_approval_looks_at_the_rules_again(session: Session, claim: Claim, checker: Person, editor: Person) -> None:
    supported(session, claim, checker)
    document = EvidenceDraft(
        Stance.SUPPORTS,
        published("Ministry", SourceKind.GOVERNMENT),
        primary=True,
        capture=CaptureDraft.pasted("The document."),
    )
    evidence = add_evidence(session, claim_id=claim.id, draft=document, by=checker, now=NOW)
    proposal = moved(session, claim, Status.CONFIRMED, checker)
    withdraw_evidence(session, evidence_id=evidence.id, why="It was another one.", by=checker, now=LATER)

    with pytest.raises(Refused) as caught:
        answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="", by=editor, now=LATER)

    assert [reason.code for reason in caught.value.reasons] == ["no_primary"]


def test_a_proposal_lapses_when_the_claim_moves_otherwise(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    proposal = moved(session, claim, Status.CONFIRMED, checker)
    assert isinstance(proposal, Proposal)

    moved(session, claim, Status.SINGLE_SOURCE, checker)

    approval = session.scalars(select(Approval).where(Approval.proposal_id == proposal.id)).one()
    assert approval.verdict is Verdict.LAPSED


def test_the_same_proposal_is_not_made_twice(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    moved(session, claim, Status.CONFIRMED, checker)

    with pytest.raises(Refused, match="proposed already"):
        moved(session, claim, Status.CONFIRMED, checker)


def test_without_two_persons_a_heavy_verdict_moves_at_once(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    session.info["two_person"] = False

    assert isinstance(moved(session, claim, Status.CONFIRMED, checker), Change)
    assert claim.status is Status.CONFIRMED


def test_a_move_on_what_somebody_else_changed_meanwhile_is_a_conflict(
    session: Session, claim: Claim, checker: Person
) -> None:
    seen_version = claim.version
    supported(session, claim, checker)

    with pytest.raises(Conflict) as caught:
        moved(session, claim, Status.SINGLE_SOURCE, checker, seen_version=seen_version)

    assert caught.value.since == seen_version
    assert claim.status is Status.UNREVIEWED


def test_a_reason_is_mandatory(session: Session, claim: Claim, checker: Person) -> None:
    with pytest.raises(WrongInput) as caught:
        change_status(session, claim_id=claim.id, to=Status.UNVERIFIED, why="  ", by=checker, now=LATER)

    assert caught.value.field == "why"


def test_an_editor_supersedes_with_a_notice_or_a_newer_claim(session: Session, claim: Claim, editor: Person) -> None:
    with pytest.raises(WrongInput) as caught:
        moved(session, claim, Status.SUPERSEDED, editor)
    assert caught.value.field == "correction"
    with pytest.raises(WrongInput, match="own place"):
        moved(session, claim, Status.SUPERSEDED, editor, replaced_by_id=claim.id)

    change = moved(session, claim, Status.SUPERSEDED, editor, correction="Corrected on 19 December.")

    assert isinstance(change, Change)
    assert change.reasons == ["It was corrected, withdrawn or overtaken: Corrected on 19 December."]
    assert claim.open_since is None


def test_a_viewer_moves_nothing(session: Session, desk: Desk, claim: Claim) -> None:
    with pytest.raises(NotAllowed):
        moved(session, claim, Status.UNVERIFIED, a_person(session, desk, RoleName.VIEWER))


def test_a_closed_claim_reopens_on_something_new(
    session: Session, claim: Claim, checker: Person, editor: Person
) -> None:
    supported(session, claim, checker, origins=2)
    change_status(session, claim_id=claim.id, to=Status.CORROBORATED, why="Two.", by=checker, now=LATER)
    with pytest.raises(Refused, match="newer than the last change"):
        moved(session, claim, Status.UNVERIFIED, checker)
    much_later = LATER + timedelta(days=1)
    against = EvidenceDraft(Stance.CONFLICTS, published("Another Paper"))
    add_evidence(session, claim_id=claim.id, draft=against, by=checker, now=much_later)

    change_status(session, claim_id=claim.id, to=Status.UNVERIFIED, why="News.", by=checker, now=much_later)

    assert (claim.status, claim.open_since) == (Status.UNVERIFIED, much_later)
    newest = session.scalars(select(Change).order_by(Change.id.desc())).first()
    assert newest
    assert newest.reasons[0] == "Reopened on Another Paper (conflicts)."


def test_a_closed_claim_says_what_is_new(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=2)
    change_status(session, claim_id=claim.id, to=Status.CORROBORATED, why="Two.", by=checker, now=LATER)
    before = reasons_for(dossiers(session, [claim.id])[claim.id])
    against = EvidenceDraft(Stance.CONFLICTS, published("Another Paper"))
    add_evidence(session, claim_id=claim.id, draft=against, by=checker, now=LATER + timedelta(days=1))
    after = reasons_for(dossiers(session, [claim.id])[claim.id])

    assert all(reason.code != "news" for reason in before)
    assert after[-1].text == "New since then: Another Paper (conflicts); it can be reopened."


def test_what_is_superseded_itself_takes_no_place(session: Session, claim: Claim, editor: Person) -> None:
    another_claim = a_claim(session, claim.article, editor, status=Status.SUPERSEDED)

    with refused(session, WrongInput, "is superseded itself; name the claim", field="replaced_by"):
        moved(session, claim, Status.SUPERSEDED, editor, replaced_by_id=another_claim.id)


def test_a_superseded_claim_names_the_one_in_its_place(session: Session, claim: Claim, editor: Person) -> None:
    newer = a_claim(session, claim.article, editor)

    change = moved(session, claim, Status.SUPERSEDED, editor, replaced_by_id=newer.id)

    assert isinstance(change, Change)
    sentence = f"It was corrected, withdrawn or overtaken: claim {newer.key}."
    assert change.reasons == [sentence]
    assert reasons_for(dossiers(session, [claim.id])[claim.id])[0].text == sentence


def test_an_accepted_finding_of_the_calendar_contradicts_and_an_open_one_blocks(
    session: Session, claim: Claim, checker: Person, editor: Person
) -> None:
    supported(session, claim, checker, origins=2)
    result = CheckResult(
        "nth_year", Outcome.INCONSISTENT, "The twelfth.", phrase="enters its eighth year", gap_days=1344
    )
    finding = load_finding(
        session, article_id=claim.article_id, claim_id=claim.id, check_result=result, by=checker, now=NOW
    )
    with pytest.raises(Refused, match="enters its eighth year"):
        moved(session, claim, Status.CORROBORATED, checker)

    decide_finding(session, finding_id=finding.id, decision=Decision.ACCEPTED, why="Right.", by=checker, now=LATER)
    proposal = moved(session, claim, Status.CONTRADICTED, checker)
    answer_proposal(session, proposal_id=proposal.id, verdict=Verdict.APPROVED, why="Yes.", by=editor, now=LATER)

    assert claim.status is Status.CONTRADICTED


def test_a_dismissed_finding_blocks_nothing(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=2)
    result = CheckResult("nth_year", Outcome.INCONSISTENT, "The twelfth.", phrase="eighth year")
    finding = load_finding(
        session, article_id=claim.article_id, claim_id=claim.id, check_result=result, by=checker, now=NOW
    )

    decide_finding(
        session,
        finding_id=finding.id,
        decision=Decision.DISMISSED,
        because=Dismissal.OTHER,
        why="A season.",
        by=checker,
        now=LATER,
    )

    assert isinstance(moved(session, claim, Status.CORROBORATED, checker), Change)


def test_a_finding_is_not_decided_the_same_way_twice(session: Session, claim: Claim, checker: Person) -> None:
    result = CheckResult("nth_year", Outcome.INCONSISTENT, "The twelfth.", phrase="eighth year")
    finding = load_finding(
        session, article_id=claim.article_id, claim_id=claim.id, check_result=result, by=checker, now=NOW
    )
    decide_finding(session, finding_id=finding.id, decision=Decision.ACCEPTED, why="Right.", by=checker, now=LATER)

    with pytest.raises(WrongInput, match="accepted already"):
        decide_finding(session, finding_id=finding.id, decision=Decision.ACCEPTED, why="Yes.", by=checker, now=LATER)


def test_a_finding_of_no_known_check_is_refused(session: Session, claim: Claim, checker: Person) -> None:
    result = CheckResult("astrology", Outcome.INCONSISTENT, "The stars.")

    with pytest.raises(WrongInput, match="no check called astrology"):
        load_finding(session, article_id=claim.article_id, claim_id=claim.id, check_result=result, by=checker, now=NOW)


def test_an_opinion_is_set_aside(session: Session, desk: Desk, checker: Person) -> None:
    claim = a_claim(session, an_article(session, desk, checker), checker, type=ClaimType.OPINION)

    moved(session, claim, Status.NOT_CHECKABLE, checker)

    assert claim.status is Status.NOT_CHECKABLE


def test_every_move_stands_in_the_journal(session: Session, claim: Claim, checker: Person) -> None:
    supported(session, claim, checker, origins=1, primary=True)
    moved(session, claim, Status.SINGLE_SOURCE, checker)
    moved(session, claim, Status.CONFIRMED, checker)

    entries = session.scalars(select(Entry).where(Entry.claim_id == claim.id).order_by(Entry.seq)).all()

    assert [entry.type for entry in entries][-2:] == ["status:change", "proposal:make"]
    assert [entry.seq for entry in entries] == list(
        range(2, claim.version + 1)
    )  # the builder's claim is the first event


def test_dossiers_take_a_constant_number_of_queries(session: Session, desk: Desk, checker: Person) -> None:
    article = an_article(session, desk, checker)
    claims = [a_claim(session, article, checker) for _ in range(12)]
    for row in claims:
        supported(session, row, checker, origins=1)

    few = count_statements(session, [claims[0].id])
    for_many = count_statements(session, [row.id for row in claims])

    assert few == for_many


def count_statements(session: Session, claim_ids: list[int]) -> int:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_batch: object) -> None:
        statements.append(statement)

    session.expire_all()
    bind = session.connection()
    event.listen(bind, "before_cursor_execute", note)
    assert set(dossiers(session, claim_ids)) == set(claim_ids)
    event.remove(bind, "before_cursor_execute", note)
    return len(statements)
