"""A small newsroom: two desks, somebody of every role, an article with two claims; all through the services."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests import instants
from tests.conftest import BACKENDS
from tests.web.pages import PASSWORD
from tracker.db import Database
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.language.kinds import ClaimType, EdgeKind, Role, SourceKind
from tracker.models import (
    Delivery,
    DeliveryState,
    EdgeProposal,
    Edition,
    EditionFile,
    Evidence,
    Person,
    Proposal,
    Report,
)
from tracker.models import Taken as Withdrawn
from tracker.outside.passwords import hash_password
from tracker.rules.articles import DateBasis, Published, Taken
from tracker.rules.cadences import Cadence
from tracker.rules.editions import Head
from tracker.rules.evidence import Stance
from tracker.rules.free_days import NO_FREE_DAYS
from tracker.rules.ledger import LedgerFilter
from tracker.rules.roles import RoleName
from tracker.rules.statuses import Status
from tracker.services.articles import take_in
from tracker.services.attribution import LinkDraft
from tracker.services.calendar import seed_calendar
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.edges import record_edge
from tracker.services.evidence import EvidenceDraft, add_evidence
from tracker.services.findings import load_finding
from tracker.services.people import add_desk, add_person, set_role
from tracker.services.recipients import add_recipient
from tracker.services.reports import ReportDraft, create_report
from tracker.services.retractions import retract
from tracker.services.sources import SourceDraft
from tracker.services.statuses import change_status
from tracker.services.tokens import make_token
from tracker.services.views import save_view

on_both = pytest.mark.parametrize("backend", BACKENDS, indirect=True)
"""Run a test of the pages on PostgreSQL as well."""

THEN = datetime(2025, 12, 18, 9, tzinfo=UTC)
TEXT = (
    "U.S. and EU Agree on Guarantees\n\n"
    "Officials have reportedly reached a deal in Berlin, according to The Paper, citing anonymous sources.\n\n"
    "The army would grow to 800,000 troops. The war enters its eighth year.\n"
)
DEAL = "Officials have reportedly reached a deal in Berlin"
ARMY = "The army would grow to 800,000 troops."
CAPTURED = b"<script>alert(1)</script> the text of the source"

PEOPLE = {
    "viewer": ("Vera Viewer", RoleName.VIEWER),
    "checker": ("Carl Checker", RoleName.FACT_CHECKER),
    "editor": ("Edith Editor", RoleName.EDITOR),
    "second_editor": ("Sam Second", RoleName.EDITOR),
}


@dataclass(frozen=True)
class Newsroom:
    """What is there, by id. `evidence_id` is a captured item for `deal_id`, `finding_id` an open one about it."""

    politics_id: int
    economy_id: int
    people: dict[str, int]
    article_id: int
    deal_id: int
    army_id: int
    source_id: int
    carrier_id: int
    evidence_id: int
    capture_id: int
    finding_id: int

    def email(self, member: str) -> str:
        """The address somebody signs in with."""
        assert member in self.people
        return f"{member.replace('_', '-')}@example.org"


@cache
def password_hash() -> str:
    """The hash of everybody's password, made once."""
    return hash_password(PASSWORD)


def furnish(database: Database) -> Newsroom:
    """Fill an empty database for good."""
    with database.unit_of_work() as session:
        return open_newsroom(session)


def open_newsroom(session: Session) -> Newsroom:
    """Fill an empty database."""
    politics = add_desk(session, name="Politics", by=None, now=THEN)
    economy = add_desk(session, name="Economy", by=None, now=THEN)
    people = {member: a_member(session, member, name, politics.id, role) for member, (name, role) in PEOPLE.items()}
    people["outsider"] = a_member(session, "outsider", "Otto Outsider", economy.id, RoleName.FACT_CHECKER)
    people["administrator"] = a_member(session, "administrator", "Ada Administrator", None, RoleName.ADMINISTRATOR)
    checker = session.get_one(Person, people["checker"])
    version = take_in(
        session,
        desk_id=politics.id,
        intake=Taken(TEXT),
        published=Published(PartialDate(2025, 12, 17), DateBasis.INFERRED, "Rewrites are dated so."),
        by=checker,
        now=THEN,
    )
    officials = LinkDraft(source=SourceDraft(name="anonymous sources", kind=SourceKind.UNNAMED), role=Role.ORIGIN)
    paper = LinkDraft(source=SourceDraft(name="The Paper"), role=Role.CARRIER)
    deal, army = (
        make_claim(
            session,
            article_id=version.article_id,
            start=version.text.index(quote),
            end=version.text.index(quote) + len(quote),
            draft=draft,
            links=links,
            by=checker,
            now=THEN,
        )
        for quote, draft, links in (
            (DEAL, ClaimDraft("A deal was reached in Berlin.", topics=["berlin"]), [officials, paper]),
            (ARMY, ClaimDraft("The army is to have 800,000 troops.", type=ClaimType.QUANTITY), []),
        )
    )
    evidence = add_evidence(
        session,
        claim_id=deal.id,
        draft=EvidenceDraft(
            stance=Stance.SUPPORTS,
            carrier=CarrierDraft(
                publisher=SourceDraft(name="The Paper"), title="A deal", published_on=PartialDate(2025, 12, 16)
            ),
            quotation="A deal was reached.",
            credibility=3,
            capture=CaptureDraft(CAPTURED, "deal.html", "text/html"),
        ),
        by=checker,
        now=THEN,
    )
    finding = load_finding(
        session,
        article_id=version.article_id,
        claim_id=deal.id,
        check_result=CheckResult("nth_year", Outcome.INCONSISTENT, "It is the fourth year.", phrase="its eighth year"),
        by=checker,
        now=THEN,
    )
    assert evidence.carrier
    assert evidence.capture_id
    return Newsroom(
        politics_id=politics.id,
        economy_id=economy.id,
        people=people,
        article_id=version.article_id,
        deal_id=deal.id,
        army_id=army.id,
        source_id=evidence.carrier.publisher_id,
        carrier_id=evidence.carrier.id,
        evidence_id=evidence.id,
        capture_id=evidence.capture_id,
        finding_id=finding.id,
    )


def propose(session: Session, newsroom: Newsroom) -> int:
    """Let the checker propose that the claim about the army is confirmed; the proposal waits for an editor."""
    checker = session.get_one(Person, newsroom.people["checker"])
    law = CarrierDraft(publisher=SourceDraft(name="The Ministry", kind=SourceKind.GOVERNMENT), title="The law")
    proof = EvidenceDraft(Stance.SUPPORTS, law, primary=True, capture=CaptureDraft.pasted("800,000 troops"))
    add_evidence(session, claim_id=newsroom.army_id, draft=proof, by=checker, now=THEN)
    proposal = change_status(
        session, claim_id=newsroom.army_id, to=Status.CONFIRMED, why="The law says so.", by=checker, now=THEN
    )
    assert isinstance(proposal, Proposal)
    return proposal.id


def keep_view(session: Session, newsroom: Newsroom) -> int:
    """Let the checker keep a view of the ledger and share it with the desk."""
    checker = session.get_one(Person, newsroom.people["checker"])
    desk_id = newsroom.politics_id
    view = save_view(
        session, desk_id=desk_id, name="Open ones", ledger_filter=LedgerFilter(), shared=True, by=checker, now=THEN
    )
    return view.id


def keep_report(session: Session, newsroom: Newsroom, *addresses: str, **draft: Any) -> str:
    """Let the editor set up a report of the politics desk, due every day at 07:30 in Berlin; its short name."""
    editor = session.get_one(Person, newsroom.people["editor"])
    how = {"name": "Night desk", "cadence": Cadence.of("30 7 * * *"), "zone": "Europe/Berlin"} | draft
    report = create_report(session, desk_id=newsroom.politics_id, draft=ReportDraft(**how), by=editor, now=THEN)
    for address in addresses:
        add_recipient(session, report=report, address=address, by=editor, now=THEN)
    return report.slug


def lose_mail(session: Session, slug: str, state: DeliveryState = DeliveryState.UNCERTAIN) -> int:
    """An edition of a report whose mail to ana@example.net ended so; the id of the mail."""
    report = session.scalars(select(Report).where(Report.slug == slug)).one()
    number = session.scalar(select(func.count()).where(Edition.report_id == report.id)) or 0
    head = Head(
        report=report.name,
        slug=slug,
        desk=report.desk.name,
        zone=report.zone,
        schedule=report.schedule_without(NO_FREE_DAYS),
        number=number + 1,
        as_of="2025-12-18T10:00+01:00",
        due_local="",
        subject="2 open claims",
        conditions=" of the Politics desk",
        journal_size=9,
        tells="counts",
        total=2,
    )
    edition = Edition(
        report=report, number=number + 1, as_of=THEN, in_words=head.in_words, head=head.as_fields(), recorded_at=THEN
    )
    edition.files = [_body("mail.txt"), _body("mail.html")]
    session.add(edition)
    session.flush()
    mail = Delivery(
        edition_id=edition.id,
        recipient_id=report.recipients[0].id,
        address="ana@example.net",
        message_id=f"<{slug}-{number}@example.org>",
        state=state,
        error="The connection ended while the mail was being handed over.",
        tries=1,
        next_try_at=THEN,
        made_at=THEN,
    )
    session.add(mail)
    session.flush()
    return mail.id


def _body(name: str) -> EditionFile:
    """A body of a mail, as an edition keeps it."""
    content = b"<p>2 claims</p></body>"
    return EditionFile(name=name, media_type="text/plain", sha256=hashlib.sha256(content).hexdigest(), content=content)


def keep_edge(session: Session, newsroom: Newsroom) -> int:
    """What the checker proved about the publication of the deal."""
    edge = record_edge(
        session,
        claim_id=newsroom.deal_id,
        from_carrier_id=session.get_one(Evidence, newsroom.evidence_id).carrier_id or 0,
        to_source=SourceDraft(name="A speaker", kind=SourceKind.PERSON),
        kind=EdgeKind.QUOTES,
        sentence="A deal was reached, a speaker said.",
        by=session.get_one(Person, newsroom.people["checker"]),
        now=THEN,
    )
    return edge.id


def keep_token(session: Session, newsroom: Newsroom) -> int:
    """Let the checker have a token that holds for a year from now on."""
    checker = session.get_one(Person, newsroom.people["checker"])
    return make_token(session, name="nightly", days=365, by=checker, now=instants.now()).token.id


def keep_echo(session: Session, newsroom: Newsroom) -> int:
    """Let a relay be recorded for the deal that names The Paper, so that an edge is proposed; the proposal's id."""
    checker = session.get_one(Person, newsroom.people["checker"])
    relay = CarrierDraft(publisher=SourceDraft(name="The Relay"), published_on=PartialDate(2025, 12, 17))
    draft = EvidenceDraft(Stance.SUPPORTS, relay, quotation="A deal was reached in Berlin, according to The Paper.")
    add_evidence(session, claim_id=newsroom.deal_id, draft=draft, by=checker, now=THEN)
    return session.scalars(select(EdgeProposal.id).where(EdgeProposal.claim_id == newsroom.deal_id)).one()


def keep_retraction(session: Session, newsroom: Newsroom) -> int:
    """Let the editor retract the publication that carries the deal."""
    editor = session.get_one(Person, newsroom.people["editor"])
    why = "The officials were invented."
    return retract(session, carrier_id=newsroom.carrier_id, kind=Withdrawn.RETRACTED, why=why, by=editor, now=THEN).id


def keep_entry(session: Session) -> str:
    """Put a fair into the calendar; its key."""
    fair = {"kind": "event", "label": "The fair", "aliases": ["the fair"], "start": "2024-05-01", "source": "A book."}
    seed_calendar(session, entries={"event.fair": fair}, by=None, now=THEN)
    return "event.fair"


def a_member(session: Session, member: str, name: str, desk_id: int | None, role: RoleName) -> int:
    """Somebody who can sign in with the password of all, by id."""
    person = add_person(
        session,
        name=name,
        email=f"{member.replace('_', '-')}@example.org",
        password_hash=password_hash(),
        administrator=role is RoleName.ADMINISTRATOR,
        by=None,
        now=THEN,
    )
    if desk_id is not None:
        set_role(session, person_id=person.id, desk_id=desk_id, role=role, by=None, now=THEN)
    return person.id
