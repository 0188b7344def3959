"""Recording chains; on both databases."""

import json

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article
from tests.services.refusals import refused
from tracker.errors import Conflict, NotAllowed, NotFound, Refused, WrongInput
from tracker.language.kinds import Attitude, Role, SourceKind
from tracker.models import Attribution, Claim, Desk, Entry, Person, Source
from tracker.queries.attribution import chains
from tracker.rules.attribution import GroundRule, Knowledge, in_words
from tracker.rules.roles import RoleName
from tracker.services.attribution import LinkDraft, add_link, record_chain, remove_link, set_attitude
from tracker.services.sources import SourceDraft

OFFICIALS = LinkDraft(
    source=SourceDraft(descriptor="officials", kind=SourceKind.UNNAMED),
    knowledge=Knowledge.TOLD,
    ground_rule=GroundRule.BACKGROUND,
    people=3,
    cue=" citing ",
)
PAPER = LinkDraft(source=SourceDraft(name="The Paper"), role=Role.CARRIER)


@pytest.fixture
def claim(session: Session, desk: Desk, by: Person) -> Claim:
    return a_claim(session, an_article(session, desk, by), by)


def chain_of(session: Session, claim: Claim) -> str:
    """The newest chain in words."""
    return in_words(chains(session, [claim.id])[claim.id])


def newest(session: Session) -> Entry:
    """The last entry of the journal."""
    return session.scalars(select(Entry).order_by(Entry.id.desc()).limit(1)).one()


def chains_kept(session: Session, claim: Claim) -> int:
    """How many chains were ever recorded for a claim."""
    return session.scalar(select(func.count()).where(Attribution.claim_id == claim.id)) or 0


def test_a_chain_is_recorded_whole_with_its_sources(session: Session, by: Person, claim: Claim) -> None:
    record_chain(session, claim_id=claim.id, seen_version=1, links=[OFFICIALS, PAPER], by=by, now=NOW)

    first, second = chains(session, [claim.id])[claim.id]
    assert chain_of(session, claim) == "unnamed officials → The Paper"
    assert (first.knowledge, first.ground_rule, first.people, first.cue) == ("told", "background", 3, "citing")
    assert (second.role, second.kind) == (Role.CARRIER, SourceKind.OUTLET)
    assert claim.version == 2


def test_an_unnamed_source_belongs_to_the_outlet_that_comes_next(session: Session, by: Person, claim: Claim) -> None:
    record_chain(session, claim_id=claim.id, seen_version=1, links=[OFFICIALS, PAPER], by=by, now=NOW)

    unnamed = session.scalars(select(Source).where(Source.kind == SourceKind.UNNAMED)).one()
    assert unnamed.outlet
    assert unnamed.outlet.name == "The Paper"


def test_a_last_unnamed_source_belongs_to_the_outlet_of_the_article(session: Session, desk: Desk, by: Person) -> None:
    outlet = a_source(session, by, name="The Daily")
    claim = a_claim(session, an_article(session, desk, by, outlet_id=outlet.id), by)

    record_chain(session, claim_id=claim.id, seen_version=None, links=[OFFICIALS], by=by, now=NOW)

    assert chain_of(session, claim) == "unnamed officials via The Daily"


def test_every_earlier_chain_stays_readable(session: Session, by: Person, claim: Claim) -> None:
    record_chain(session, claim_id=claim.id, seen_version=1, links=[PAPER], by=by, now=NOW)
    record_chain(session, claim_id=claim.id, seen_version=2, links=[], by=by, now=NOW)

    assert chains_kept(session, claim) == 3
    assert chain_of(session, claim) == "the article’s own voice"
    assert [link["name"] for link in json.loads(newest(session).payload)["old"]] == ["The Paper"]
    assert newest(session).seq == claim.version == 3


def test_the_same_chain_again_changes_nothing(session: Session, by: Person, claim: Claim) -> None:
    first = record_chain(session, claim_id=claim.id, seen_version=1, links=[OFFICIALS, PAPER], by=by, now=NOW)

    again = record_chain(session, claim_id=claim.id, seen_version=2, links=[OFFICIALS, PAPER], by=by, now=NOW)

    assert again is first
    assert claim.version == 2


def test_a_step_is_put_where_it_belongs(session: Session, by: Person, claim: Claim) -> None:
    add_link(session, claim_id=claim.id, seen_version=1, link=PAPER, position=1, by=by, now=NOW)
    add_link(session, claim_id=claim.id, seen_version=2, link=OFFICIALS, position=1, by=by, now=NOW)
    wire = LinkDraft(source=SourceDraft(name="The Wire"), role=Role.CARRIER)
    add_link(session, claim_id=claim.id, seen_version=3, link=wire, position=3, by=by, now=NOW)

    assert chain_of(session, claim) == "unnamed officials → The Paper → The Wire"


def test_a_step_is_taken_out(session: Session, by: Person, claim: Claim) -> None:
    record_chain(session, claim_id=claim.id, seen_version=1, links=[OFFICIALS, PAPER], by=by, now=NOW)

    remove_link(session, claim_id=claim.id, seen_version=2, position=2, by=by, now=NOW)

    assert chain_of(session, claim) == "unnamed officials via The Paper"
    assert claim.version == 3


@pytest.mark.parametrize("position", [-1, 0, 3])
def test_a_place_outside_the_chain_is_refused(session: Session, by: Person, claim: Claim, position: int) -> None:
    record_chain(session, claim_id=claim.id, seen_version=1, links=[PAPER], by=by, now=NOW)

    with refused(session, WrongInput, "from 1", field="position"):
        add_link(session, claim_id=claim.id, seen_version=2, link=OFFICIALS, position=position, by=by, now=NOW)
    with refused(session, WrongInput, "from 1", field="position"):
        remove_link(session, claim_id=claim.id, seen_version=2, position=position, by=by, now=NOW)


def test_nothing_can_be_taken_out_of_the_articles_own_voice(session: Session, by: Person, claim: Claim) -> None:
    with refused(session, WrongInput, "no links; there is nothing to remove", field="position"):
        remove_link(session, claim_id=claim.id, seen_version=1, position=1, by=by, now=NOW)


@pytest.mark.parametrize(
    ("link", "kind", "field"),
    [
        (LinkDraft(), WrongInput, "source"),
        (LinkDraft(source_id=999_999), WrongInput, "source"),
        (LinkDraft(source=SourceDraft(name=" ")), WrongInput, "name"),
        (LinkDraft(source=SourceDraft(name="x"), cue="x" * 201), WrongInput, "cue"),
        (LinkDraft(source=SourceDraft(name="x"), people=2), Refused, "links"),
    ],
)
def test_a_step_that_cannot_be_is_refused_and_no_source_is_left(
    session: Session, by: Person, claim: Claim, link: LinkDraft, kind: type[WrongInput | Refused], field: str
) -> None:
    before = session.scalar(select(func.count()).select_from(Source))

    with pytest.raises(kind) as caught, session.begin_nested():
        record_chain(session, claim_id=claim.id, seen_version=1, links=[link, PAPER], by=by, now=NOW)

    session.expire_all()
    assert caught.value.field == field
    assert (claim.version, chains_kept(session, claim)) == (1, 1)
    assert session.scalar(select(func.count()).select_from(Source)) == before


def test_every_fault_of_a_chain_is_named(session: Session, by: Person, claim: Claim) -> None:
    paper = a_source(session, by, name="Paper")
    link = LinkDraft(source_id=paper.id, people=0)

    with refused(session, Refused, field="links") as caught:
        record_chain(session, claim_id=claim.id, seen_version=1, links=[link, link], by=by, now=NOW)

    codes = [reason.code for reason in caught.value.reasons]  # type: ignore[attr-defined]
    assert codes == ["no_people", "twice_in_a_row", "origin_not_first", "no_people"]


def test_somebody_who_saw_an_older_claim_is_told(session: Session, by: Person, claim: Claim) -> None:
    record_chain(session, claim_id=claim.id, seen_version=1, links=[PAPER], by=by, now=NOW)

    with refused(session, Conflict, "Somebody changed this claim") as caught:
        record_chain(session, claim_id=claim.id, seen_version=1, links=[], by=by, now=NOW)
    with refused(session, Conflict, "Somebody changed this claim"):
        remove_link(session, claim_id=claim.id, seen_version=1, position=1, by=by, now=NOW)

    assert caught.value.since == 1  # type: ignore[attr-defined]


def test_a_viewer_records_no_chain_and_an_outsider_finds_no_claim(
    session: Session, desk: Desk, by: Person, claim: Claim
) -> None:
    viewer, outsider = a_person(session, desk, RoleName.VIEWER), a_person(session, a_desk(session), RoleName.EDITOR)

    with refused(session, NotAllowed):
        add_link(session, claim_id=claim.id, seen_version=1, link=PAPER, position=1, by=viewer, now=NOW)
    with refused(session, NotFound, "no such claim"):
        add_link(session, claim_id=claim.id, seen_version=1, link=PAPER, position=1, by=outsider, now=NOW)
    with refused(session, NotFound, "no such claim"):
        remove_link(session, claim_id=999_999, seen_version=1, position=1, by=by, now=NOW)


def test_what_a_source_does_is_said_by_hand_and_the_rest_of_the_chain_stays(
    session: Session, by: Person, claim: Claim
) -> None:
    record_chain(session, claim_id=claim.id, seen_version=1, links=[OFFICIALS, PAPER], by=by, now=NOW)

    for attitude, negated, seen_version in ((Attitude.DENIES, True, 2), (Attitude.DENIES, True, 3)):
        set_attitude(
            session,
            claim_id=claim.id,
            seen_version=seen_version,
            position=1,
            attitude=attitude,
            negated=negated,
            by=by,
            now=NOW,
        )

    first, second = chains(session, [claim.id])[claim.id]
    assert (first.attitude, first.negated, first.cue, first.people) == (Attitude.DENIES, True, "citing", 3)
    assert (second.attitude, second.negated) == (Attitude.ASSERTS, False)
    assert chain_of(session, claim) == "unnamed officials (deny this, in the negative) → The Paper"
    assert claim.version == 3
    payload = json.loads(newest(session).payload)
    assert [link["attitude"] for link in payload["old"] + payload["new"]] == ["asserts", "asserts", "denies", "asserts"]


@pytest.mark.parametrize(("links", "position", "why"), [([], 1, "own voice"), ([PAPER], 2, "from 1 .origin. to 1")])
def test_only_a_step_that_is_there_can_deny(
    session: Session, by: Person, claim: Claim, links: list[LinkDraft], position: int, why: str
) -> None:
    record_chain(session, claim_id=claim.id, seen_version=None, links=links, by=by, now=NOW)

    with refused(session, WrongInput, match=why, field="position"):
        set_attitude(
            session,
            claim_id=claim.id,
            seen_version=None,
            position=position,
            attitude=Attitude.DENIES,
            negated=False,
            by=by,
            now=NOW,
        )
