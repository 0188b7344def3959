"""A newsroom that does one random thing after the other, through the services, as its people would."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.web.newsroom import THEN, Newsroom, open_newsroom
from tracker.errors import Refused, TrackerError
from tracker.language.dates import PartialDate
from tracker.language.findings import CheckResult, Outcome
from tracker.language.kinds import ClaimType, EdgeKind, Role, SourceKind
from tracker.models import (
    Carrier,
    Claim,
    Evidence,
    Finding,
    Person,
    Proposal,
    ProvenEdge,
    Retraction,
    Source,
    Taken,
    Verdict,
)
from tracker.rules import articles
from tracker.rules.articles import DateBasis, Published
from tracker.rules.claims import Importance
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision, Dismissal
from tracker.rules.sources import Reliability
from tracker.rules.statuses import Status
from tracker.services.articles import correct_dating, take_in
from tracker.services.attribution import LinkDraft, record_chain
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.claims import ClaimDraft, edit_claim, make_claim
from tracker.services.edges import record_edge, withdraw_edge
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.services.filing import file_claims
from tracker.services.findings import decide_finding, load_finding
from tracker.services.merging import merge_sources
from tracker.services.ownership import record_ownership
from tracker.services.policy import adopt_policy
from tracker.services.proposals import answer_proposal
from tracker.services.retractions import reinstate, retract
from tracker.services.sources import SourceDraft, add_alias, edit_source, grade_source
from tracker.services.statuses import change_status

# Quotes, signs of SQL and format strings, letters outside ASCII: what breaks a statement that is put together as text.
_WORDS = ("troops", "deal", "“quoted”", "100 %", "naïve", "Київ", "it's", "a:b", "\\", "💶", "?", "%(x)s")
_NAMES = ("The Paper", "The Relay", "Wire", "Ministry", "A. Person", "The Sheet", "Wochenblatt", "Herald")
_KINDS = (SourceKind.OUTLET, SourceKind.GOVERNMENT, SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.DOCUMENT)
# In microseconds: often no time at all passes, since what is recorded at one instant has to keep its order.
_STEPS = (0, 0, 1, 1_000_000, 3_600_000_000, 86_400_000_000, 259_200_000_000)


@dataclass
class Life:
    """One history. `rng` decides everything, `now` never goes back; `did` counts what was taken in, by name."""

    session: Session
    rng: random.Random
    newsroom: Newsroom
    now: datetime = THEN
    did: dict[str, int] = field(default_factory=dict)
    last: str = "the first day"

    @classmethod
    def begun(cls, session: Session, seed: int) -> "Life":
        """A newsroom on its first day."""
        return cls(session, random.Random(seed), open_newsroom(session))  # noqa: S311  (to be the same again, not secret)

    @property
    def deeds(self) -> Mapping[str, Callable[[Any], None]]:
        """What may be done, by name."""
        return EVERY_DEED

    def step(self) -> bool:
        """Let some time pass, or none, and do something; whether it was taken in. A refusal leaves nothing behind."""
        self.now += timedelta(microseconds=self.rng.choice(_STEPS))
        # Sorted, so that a seed means the same history whatever order the deeds are written in.
        name = self.rng.choice(sorted(self.deeds))
        try:
            with self.session.begin_nested():
                self.deeds[name](self)
        except TrackerError:
            # The savepoint took back the rows, not what the objects in memory say.
            self.session.expire_all()
            return False
        self.did[name], self.last = self.did.get(name, 0) + 1, name
        return True

    def who(self, *roles: str) -> dict[str, Any]:
        """Somebody who does it, at this instant."""
        role = self.rng.choice(roles or ("checker", "editor", "second_editor"))
        return {"by": self.session.get_one(Person, self.newsroom.people[role]), "now": self.now}

    def some(self, table: Any, *conditions: Any) -> int:
        """The id of some row; 0 where there is none."""
        ids = self.session.scalars(select(table.id).where(*conditions).order_by(table.id)).all()
        # No row has the id 0: the service refuses it, which is one more thing that happens to people.
        return int(self.rng.choice(ids)) if ids else 0

    def claim(self) -> int:
        """Some claim of the desk."""
        return self.some(Claim)

    def words(self, least: int = 1) -> str:
        """A few words, some of them awkward."""
        return " ".join(self.rng.choices(_WORDS, k=self.rng.randint(least, 4)))

    def draft(self) -> ClaimDraft:
        """Something to write about a claim."""
        rng = self.rng
        return ClaimDraft(
            statement=self.words(),
            type=rng.choice(list(ClaimType)),
            hedges=rng.sample(["reportedly", "may", "« dit-on »"], rng.randint(0, 2)),
            motive=rng.random() < 0.2,
            importance=rng.choice(list(Importance)),
            confidential=rng.random() < 0.2,
            assignee_id=rng.choice([None, self.newsroom.people["checker"], self.newsroom.people["editor"]]),
            due_on=rng.choice([None, (self.now + timedelta(days=rng.randint(1, 30))).date()]),
            topics=rng.sample(["army", "berlin", "c:d", "été"], rng.randint(0, 3)),
        )

    def source(self) -> SourceDraft:
        """Some source, known or not."""
        kind = self.rng.choice(_KINDS)
        outlet = self.some(Source, Source.kind == SourceKind.OUTLET) if kind is SourceKind.UNNAMED else None
        event = self.rng.choice(["", "", "the briefing"])
        return SourceDraft(self.rng.choice(_NAMES), kind, outlet or None, descriptor="officials", event=event)

    def links(self) -> list[LinkDraft]:
        """A chain of no, one or two steps."""
        chain = [LinkDraft(source=self.source(), role=Role.ORIGIN), LinkDraft(source=self.source(), role=Role.CARRIER)]
        return chain[: self.rng.choice([0, 1, 1, 2])]

    def item(self) -> EvidenceDraft:
        """An item of evidence, or a note of where was looked."""
        rng, day = self.rng, date(2025, 12, rng_day(self.rng))
        if rng.random() < 0.25:
            return EvidenceDraft(Stance.CONTEXT, looked_in=self.words(), accessed_on=day)
        published = rng.choice([None, PartialDate(2025, 12), PartialDate(2025, 12, day.day)])
        carrier = CarrierDraft(publisher=self.source(), title=self.words(), published_on=published)
        captured = CaptureDraft.pasted(self.words(3)) if rng.random() < 0.4 else None
        stance = rng.choice([Stance.SUPPORTS, Stance.SUPPORTS, Stance.CONFLICTS, Stance.CONTEXT])
        return EvidenceDraft(
            stance,
            carrier,
            self.links(),
            quotation=self.words(),
            credibility=rng.randint(1, 6),
            primary=rng.random() < 0.4,
            capture=captured,
        )


def rng_day(rng: random.Random) -> int:
    """A day of December up to the 18th."""
    return rng.randint(1, 18)


def _make(life: Life) -> None:
    start = life.rng.randint(0, 60)
    end = start + life.rng.randint(5, 40)
    make_claim(
        life.session,
        article_id=life.newsroom.article_id,
        start=start,
        end=end,
        draft=life.draft(),
        links=life.links(),
        **life.who(),
    )


def _edit(life: Life) -> None:
    edit_claim(life.session, claim_id=life.claim(), seen_version=None, draft=life.draft(), **life.who())


def _file(life: Life) -> None:
    ids = list(life.session.scalars(select(Claim.id)))
    topic = life.rng.choice(["army", "night"])
    file_claims(life.session, claim_ids=life.rng.sample(ids, 2), topic=topic, **life.who())


def _chain(life: Life) -> None:
    record_chain(life.session, claim_id=life.claim(), seen_version=None, links=life.links(), **life.who())


def _add(life: Life) -> None:
    add_evidence(life.session, claim_id=life.claim(), draft=life.item(), **life.who())


def _supersede(life: Life) -> None:
    old = life.some(Evidence)
    supersede_evidence(life.session, evidence_id=old, draft=life.item(), why=life.words(), **life.who())


def _withdraw(life: Life) -> None:
    withdraw_evidence(life.session, evidence_id=life.some(Evidence), why=life.words(), **life.who())


def _move(life: Life) -> None:
    claim_id, why, mover = life.claim(), life.words(), life.who()
    for to in life.rng.sample(list(Status), len(Status)):  # until one may follow
        try:
            with life.session.begin_nested():
                change_status(life.session, claim_id=claim_id, to=to, why=why, correction="A notice.", **mover)
            return
        except Refused:
            life.session.expire_all()
    raise Refused("No status may follow.")


def _proposed(life: Life) -> int:
    """A verdict against some claim, proposed on the word of somebody on record."""
    claim_id, by = life.claim(), life.who("checker")
    links = [LinkDraft(source=SourceDraft("The Ministry", SourceKind.GOVERNMENT), role=Role.ORIGIN)]
    paper = CarrierDraft(publisher=SourceDraft("The Gazette"), title=life.words())
    add_evidence(life.session, claim_id=claim_id, draft=EvidenceDraft(Stance.CONFLICTS, paper, links), **by)
    change_status(life.session, claim_id=claim_id, to=Status.CONTRADICTED, why=life.words(), **by)
    return life.some(Proposal, ~Proposal.approval.has())


def _answer(life: Life) -> None:
    verdict = life.rng.choice([Verdict.APPROVED, Verdict.APPROVED, Verdict.REJECTED])
    proposal_id = life.some(Proposal, ~Proposal.approval.has()) or _proposed(life)
    answer_proposal(
        life.session, proposal_id=proposal_id, verdict=verdict, why=life.words(), **life.who("editor", "second_editor")
    )


def _load(life: Life) -> None:
    check = life.rng.choice(["nth_year", "office", "self_contradiction", "departure"])
    result = CheckResult(check, life.rng.choice(list(Outcome)), "It does not fit.", phrase=life.words())
    article_id = life.newsroom.article_id
    load_finding(life.session, article_id=article_id, claim_id=life.claim(), check_result=result, **life.who())


def _decide(life: Life) -> None:
    decision = life.rng.choice(list(Decision))
    because = life.rng.choice(list(Dismissal)) if decision is Decision.DISMISSED else None
    finding_id, why = life.some(Finding), life.words()
    decide_finding(life.session, finding_id=finding_id, decision=decision, because=because, why=why, **life.who())


def _rename(life: Life) -> None:
    source = life.session.get_one(Source, life.some(Source))
    draft = SourceDraft.of(source)
    target = life.some(Source)
    changed = life.rng.choice(
        [
            {"name": f"{life.rng.choice(_NAMES)} {life.rng.randint(2, 9)}"},
            {"kind": life.rng.choice(_KINDS)},
            {"outlet_id": target, "note": life.words()},
            {"organisation_id": target},
            {"outlet_id": None, "organisation_id": None, "event": life.words()},
        ]
    )
    edit_source(life.session, source_id=source.id, draft=SourceDraft(**draft.__dict__ | changed), **life.who())


def _alias(life: Life) -> None:
    add_alias(life.session, source_id=life.some(Source), name=f"Alias {life.rng.randint(1, 9)}", **life.who())


def _record_owner(life: Life) -> None:
    since = life.rng.choice([None, PartialDate(2020)])
    ids = {"source_id": life.some(Source), "owner_id": life.some(Source)}
    record_ownership(life.session, **ids, from_on=since, **life.who())


def _grade(life: Life) -> None:
    reliability = life.rng.choice(list(Reliability))
    day = date(2025, 12, rng_day(life.rng))
    source_id = life.some(Source)
    grade_source(
        life.session, source_id=source_id, reliability=reliability, from_on=day, why=life.words(), **life.who()
    )


def _date(life: Life) -> None:
    published = Published(PartialDate(2025, 12, rng_day(life.rng)), DateBasis.INFERRED, life.words())
    correct_dating(life.session, article_id=life.newsroom.article_id, published=published, **life.who())


def _version(life: Life) -> None:
    text = f"{life.words()}\n\nOfficials have reportedly reached a deal in Berlin, {life.words(4)}, it was said again."
    take_in(
        life.session,
        desk_id=life.newsroom.politics_id,
        intake=articles.Taken(text),
        published=Published(),
        address=life.rng.choice(["", f"https://example.org/{life.rng.randint(1, 9)}"]),
        article_id=life.newsroom.article_id,
        **life.who(),
    )


def _edge(life: Life) -> None:
    claim_id = life.claim()
    carriers = select(Evidence.carrier_id).where(Evidence.claim_id == claim_id)
    first, second = (life.some(Carrier, Carrier.id.in_(carriers)) for _ in range(2))
    to = life.rng.choice([{"to_carrier_id": second}, {"to_source_id": life.some(Source)}])
    kind, sentence = life.rng.choice(list(EdgeKind)), life.words()
    record_edge(
        life.session, claim_id=claim_id, from_carrier_id=first, kind=kind, sentence=sentence, **to, **life.who()
    )


def _unlink(life: Life) -> None:
    withdraw_edge(life.session, edge_id=life.some(ProvenEdge), why=life.words(), **life.who())


def _policy(life: Life) -> None:
    desk_id = life.newsroom.politics_id
    draft = {"independent": life.rng.randint(1, 4), "attributable": life.rng.randint(0, 1)}
    adopt_policy(life.session, desk_id=desk_id, draft=draft, why=life.words(), **life.who("administrator", "editor"))


def _retract(life: Life) -> None:
    retracted = life.rng.choice([{"carrier_id": life.some(Carrier)}, {"source_id": life.some(Source)}])
    retract(life.session, **retracted, kind=life.rng.choice(list(Taken)), why=life.words(), **life.who("editor"))


def _reinstate(life: Life) -> None:
    reinstate(life.session, retraction_id=life.some(Retraction), why=life.words(), **life.who("editor"))


def _merge(life: Life) -> None:
    ids = {"source_id": life.some(Source), "into_id": life.some(Source)}
    merge_sources(life.session, **ids, why=life.words(), **life.who("editor"))


EVERY_DEED: Mapping[str, Callable[[Any], None]] = {
    "adds evidence": _add,
    "adopts a policy": _policy,
    "answers a proposal": _answer,
    "decides a finding": _decide,
    "edits a claim": _edit,
    "edits a source": _rename,
    "files claims": _file,
    "grades a source": _grade,
    "loads a finding": _load,
    "makes a claim": _make,
    "merges sources": _merge,
    "moves a claim": _move,
    "names an owner": _record_owner,
    "notes an alias": _alias,
    "proves an edge": _edge,
    "records a chain": _chain,
    "redates the article": _date,
    "reinstates": _reinstate,
    "retracts": _retract,
    "supersedes evidence": _supersede,
    "takes an edge back": _unlink,
    "takes in a version": _version,
    "withdraws evidence": _withdraw,
}
DEEDS: Sequence[str] = sorted(EVERY_DEED)
"""Everything a life may hold."""
