"""Retracting and correcting, what falls, and undoing it; on both databases."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tests.services.refusals import refused
from tracker.errors import NotAllowed, NotFound, Refused, WrongInput
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.models import Cause, Claim, Entry, ProvenEdge, Recheck, Retraction, Taken
from tracker.queries.dossiers import dossiers
from tracker.queries.rechecks import open_rechecks
from tracker.queries.retraction_impact import impact
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.captures import CaptureDraft, keep_capture
from tracker.services.merging import merge_sources
from tracker.services.rechecks import answer_recheck
from tracker.services.retractions import reinstate, retract


class Newsroom:
    """A claim that a paper's unnamed officials are behind, carried by the paper and by two that cite it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.desk = a_desk(session)
        self.by = a_person(session, self.desk, RoleName.EDITOR)
        self.article = an_article(session, self.desk, self.by)
        self.paper = a_source(session, self.by, name="The New York Times")
        self.officials = a_source(session, self.by, name="officials", kind=SourceKind.UNNAMED, outlet_id=self.paper.id)
        self.claim = a_claim(session, self.article, self.by, status=Status.SINGLE_SOURCE)
        chain = [self.officials, self.paper]
        self.first = an_item(session, self.claim, self.by, publisher=self.paper, chain=[self.officials])
        self.echoes = [an_item(session, self.claim, self.by, chain=chain) for _ in range(2)]

    def retract(self, **fields: Any) -> Retraction:
        subject = {"source_id": self.paper.id} if "carrier_id" not in fields else {}
        words = {"kind": Taken.RETRACTED, "why": "The officials were invented.", "by": self.by, "now": NOW}
        return retract(self.session, **{**words, **subject, **fields})

    def flagged(self, claim: Claim | None = None) -> Recheck | None:
        """The open second look at the claim."""
        claim_id = (claim or self.claim).id
        return open_rechecks(self.session, [claim_id]).get(claim_id)


@pytest.fixture
def room(session: Session) -> Newsroom:
    return Newsroom(session)


def newest(session: Session, type_: str) -> Entry:
    """The last entry of that type in the journal."""
    return session.scalars(select(Entry).where(Entry.type == type_).order_by(Entry.id.desc()).limit(1)).one()


def test_what_rests_on_a_retracted_paper_is_flagged_with_the_highest_status_that_holds(room: Newsroom) -> None:
    room.retract()

    flag = room.flagged()
    assert flag is not None
    assert (flag.cause, flag.status, flag.holds) == (Cause.RETRACTION, Status.SINGLE_SOURCE, Status.UNVERIFIED)
    assert flag.reasons == [
        "The New York Times was retracted on 18 December 2025: The officials were invented.",
        "Single source no longer holds: no origin supports it yet (2 carriers, no origin); record evidence for it.",
        "Unverified still does.",
    ]


def test_the_journal_says_what_was_retracted_and_why(room: Newsroom) -> None:
    room.retract(notice="https://nyt.example/correction")

    entry = newest(room.session, "source:retract")
    assert (entry.summary, entry.why) == ("Retracted The New York Times.", "The officials were invented.")


def test_a_claim_that_a_retraction_leaves_standing_is_flagged_as_well(room: Newsroom) -> None:
    ministry = a_source(room.session, room.by, name="The ministry", kind=SourceKind.GOVERNMENT)
    an_item(room.session, room.claim, room.by, publisher=ministry)

    room.retract()

    flag = room.flagged()
    assert flag is not None
    assert (flag.holds, flag.reasons[-1]) == (Status.SINGLE_SOURCE, "Single source still holds.")


def test_a_correction_flags_and_takes_nothing_away(room: Newsroom) -> None:
    before = dossiers(room.session, [room.claim.id])[room.claim.id].supports

    room.retract(kind=Taken.CORRECTED, why="One number was wrong.")

    after = dossiers(room.session, [room.claim.id])[room.claim.id]
    assert after.supports == before
    assert after.rechecks == (
        "The New York Times was corrected on 18 December 2025: One number was wrong.",
        "Single source still holds.",
    )


def test_the_retraction_of_one_publication_flags_the_claims_it_carries_only(room: Newsroom) -> None:
    another_claim = a_claim(room.session, room.article, room.by, status=Status.SINGLE_SOURCE)
    an_item(room.session, another_claim, room.by, publisher=room.paper, chain=[room.officials])

    room.retract(carrier_id=room.first.carrier_id)

    flag = room.flagged()
    assert flag is not None
    assert flag.reasons[0].startswith("“A report” (The New York Times, 16 December 2025) was retracted")
    assert room.flagged(another_claim) is None


def through_the_claims_chain(room: Newsroom) -> Claim:
    return a_claim(room.session, room.article, room.by, chain=[room.officials, room.paper])


def through_a_chain_of_its_evidence(room: Newsroom) -> Claim:
    claim = a_claim(room.session, room.article, room.by)
    an_item(room.session, claim, room.by, chain=[room.officials, room.paper])
    return claim


def through_a_publication(room: Newsroom) -> Claim:
    claim = a_claim(room.session, room.article, room.by)
    an_item(room.session, claim, room.by, publisher=room.paper)
    return claim


def through_an_edge(room: Newsroom) -> Claim:
    claim = a_claim(room.session, room.article, room.by)
    evidence = an_item(room.session, claim, room.by)
    edge = {"claim_id": claim.id, "from_carrier_id": evidence.carrier_id, "to_source_id": room.paper.id}
    proof = {"kind": EdgeKind.CITES, "sentence": "as the Times reported", "recorded_at": NOW}
    room.session.add(ProvenEdge(**edge, **proof, recorded_by_id=room.by.id))
    room.session.flush()
    return claim


def through_its_unnamed_sources(room: Newsroom) -> Claim:
    claim = a_claim(room.session, room.article, room.by)
    an_item(room.session, claim, room.by, chain=[room.officials])
    return claim


def through_a_source_merged_into_it(room: Newsroom) -> Claim:
    claim, twin = a_claim(room.session, room.article, room.by), a_source(room.session, room.by, name="NYT")
    an_item(room.session, claim, room.by, publisher=twin)
    merge_sources(room.session, source_id=twin.id, into_id=room.paper.id, why="The same paper.", by=room.by, now=NOW)
    return claim


@pytest.mark.parametrize(
    "path",
    [
        through_the_claims_chain,
        through_a_chain_of_its_evidence,
        through_a_publication,
        through_an_edge,
        through_its_unnamed_sources,
        through_a_source_merged_into_it,
    ],
)
def test_a_claim_is_flagged_whatever_the_path_through_which_it_rests(room: Newsroom, path: Any) -> None:
    claim = path(room)

    room.retract()

    assert room.flagged(claim) is not None


def test_a_claim_that_does_not_rest_on_it_is_left_alone(room: Newsroom) -> None:
    claim = a_claim(room.session, room.article, room.by, status=Status.SINGLE_SOURCE)
    an_item(room.session, claim, room.by)

    room.retract()

    assert room.flagged(claim) is None


def test_undoing_a_retraction_takes_its_flags_back(room: Newsroom) -> None:
    retraction = room.retract()

    reinstate(room.session, retraction_id=retraction.id, why="It was another paper.", by=room.by, now=NOW)

    rows = room.session.scalars(select(Recheck).order_by(Recheck.id)).all()
    assert room.flagged() is None
    assert rows[-1].reasons == [
        "The New York Times was reinstated on 18 December 2025: It was another paper.",
        "Single source holds again.",
    ]
    assert newest(room.session, "source:reinstate").summary == "The New York Times was reinstated."


def test_undoing_one_retraction_leaves_the_flag_of_another(room: Newsroom) -> None:
    room.retract(carrier_id=room.echoes[0].carrier_id)
    second = room.retract(carrier_id=room.echoes[1].carrier_id)

    reinstate(room.session, retraction_id=second.id, why="It was another one.", by=room.by, now=NOW)

    flag = room.flagged()
    assert flag is not None
    assert flag.retraction_id != second.id


def test_a_person_says_that_it_stands(room: Newsroom) -> None:
    room.retract(kind=Taken.CORRECTED, why="One number was wrong.")

    answer_recheck(room.session, claim_id=room.claim.id, why="Not our number.", by=room.by, now=NOW)

    assert room.flagged() is None
    assert newest(room.session, "claim:stands").summary == "Looked again: it stands as single source."


def test_a_corrected_paper_may_be_retracted_after_all(room: Newsroom) -> None:
    room.retract(kind=Taken.CORRECTED)

    room.retract()

    flag = room.flagged()
    assert flag is not None
    assert flag.holds is Status.UNVERIFIED


def test_retracting_twice_is_refused(room: Newsroom) -> None:
    room.retract()

    with pytest.raises(Refused, match="The New York Times was retracted already; undo that first"):
        room.retract()
    with pytest.raises(Refused, match="retracted already; undo that first to record a correction"):
        room.retract(kind=Taken.CORRECTED)


def test_undoing_twice_is_refused(room: Newsroom) -> None:
    retraction = room.retract()
    reinstate(room.session, retraction_id=retraction.id, why="A slip.", by=room.by, now=NOW)

    with pytest.raises(Refused, match="This was undone already"):
        reinstate(room.session, retraction_id=retraction.id, why="A slip.", by=room.by, now=NOW)


def test_what_was_undone_may_be_retracted_again(room: Newsroom) -> None:
    retraction = room.retract()
    reinstate(room.session, retraction_id=retraction.id, why="A slip.", by=room.by, now=NOW)

    room.retract()

    assert room.flagged() is not None


def test_a_merged_source_is_not_retracted_itself(room: Newsroom) -> None:
    twin = a_source(room.session, room.by, name="NYT")
    merge_sources(room.session, source_id=twin.id, into_id=room.paper.id, why="The same.", by=room.by, now=NOW)

    with pytest.raises(Refused, match="NYT was merged into The New York Times; retract that one"):
        room.retract(source_id=twin.id)


@pytest.mark.parametrize(
    ("fields", "kind", "sentence"),
    [
        ({"why": "  "}, WrongInput, "The reason is missing"),
        ({"notice": "page 3"}, WrongInput, "The address must begin with http"),
        ({"source_id": 999_999}, NotFound, "There is no such source"),
        ({"carrier_id": 999_999}, NotFound, "There is no such publication"),
        ({"carrier_id": 1, "source_id": 1}, WrongInput, "Name either a publication or a source"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    room: Newsroom, fields: dict[str, Any], kind: type[Exception], sentence: str
) -> None:
    with pytest.raises(kind, match=sentence):
        room.retract(**fields)


def test_a_retraction_that_is_not_there_cannot_be_undone(room: Newsroom) -> None:
    with pytest.raises(NotFound, match="There is no such retraction"):
        reinstate(room.session, retraction_id=999_999, why="A slip.", by=room.by, now=NOW)


def test_only_an_editor_retracts(room: Newsroom) -> None:
    checker = a_person(room.session, room.desk)

    refused(NotAllowed, lambda: room.retract(by=checker))


def test_a_confirmed_claim_falls_with_its_document(room: Newsroom, session: Session) -> None:
    capture = keep_capture(session, draft=CaptureDraft.pasted("The document."), by=room.by, now=NOW)
    paper = a_source(session, room.by, name="A document", kind=SourceKind.DOCUMENT)
    claim = a_claim(session, room.article, room.by, status=Status.CONFIRMED)
    an_item(session, claim, room.by, publisher=paper, primary=True, capture=capture)

    before = impact(session, source_id=paper.id, desk_ids=[room.desk.id])
    room.retract(source_id=paper.id)

    flag = room.flagged(claim)
    assert flag is not None
    assert (flag.holds, [fallen.holds for fallen in before.claims]) == (Status.UNVERIFIED, [Status.UNVERIFIED])


def test_the_fall_is_seen_before_it_is_done(room: Newsroom) -> None:
    another_claim = a_claim(room.session, room.article, room.by, chain=[room.paper])

    fall = impact(room.session, source_id=room.paper.id, desk_ids=[room.desk.id])

    first, second = fall.claims
    assert (fall.name, fall.fallen, fall.elsewhere) == ("The New York Times", 1, 0)
    assert (first.claim_id, first.status, first.holds) == (room.claim.id, Status.SINGLE_SOURCE, Status.UNVERIFIED)
    assert first.supports.startswith("3 carriers, 1 origin (officials")
    assert first.supports_then == "2 carriers, no origin"
    assert list(first.ways) == [
        "it published evidence",
        "a chain of its evidence names it",
        "unnamed sources of it are named",
    ]
    assert first.path[-1].startswith("The New York Times")
    assert (second.claim_id, second.falls, list(second.ways)) == (another_claim.id, False, ["its chain names it"])


def test_the_fall_that_is_seen_is_the_fall_that_comes(room: Newsroom) -> None:
    foreseen = impact(room.session, carrier_id=room.first.carrier_id, desk_ids=[room.desk.id]).claims

    room.retract(carrier_id=room.first.carrier_id)

    afterwards = dossiers(room.session, [fallen.claim_id for fallen in foreseen])
    assert [fallen.supports_then for fallen in foreseen] == [
        afterwards[fallen.claim_id].supports_in_words for fallen in foreseen
    ]


def test_the_fall_at_other_desks_is_a_number_only(room: Newsroom) -> None:
    elsewhere = a_desk(room.session)

    fall = impact(room.session, source_id=room.paper.id, desk_ids=[elsewhere.id])

    assert (list(fall.claims), fall.elsewhere) == ([], 1)


def test_looking_at_a_fall_writes_nothing(room: Newsroom) -> None:
    before = room.session.scalar(select(Entry.id).order_by(Entry.id.desc()).limit(1))

    impact(room.session, source_id=room.paper.id, desk_ids=[room.desk.id])

    assert not room.session.new
    assert not room.session.dirty
    assert room.session.scalar(select(Entry.id).order_by(Entry.id.desc()).limit(1)) == before
