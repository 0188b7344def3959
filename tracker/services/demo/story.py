"""What the desk of the demo did from day to day."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import WrongInput
from tracker.models import Claim, Evidence, Person, Proposal, Verdict
from tracker.rules.evidence import Stance
from tracker.rules.findings import Decision
from tracker.rules.sources import Reliability
from tracker.rules.statuses import Status
from tracker.services.demo.claims import mark
from tracker.services.demo.evidence import Library
from tracker.services.demo.reports import make_editions, set_up
from tracker.services.demo.stage import Stage
from tracker.services.edges import record_edge
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.services.findings import decide_finding
from tracker.services.proposals import answer_proposal
from tracker.services.sources import grade_source
from tracker.services.statuses import change_status

MARKING, RECORDING = timedelta(minutes=3), timedelta(minutes=5)  # between things that are done in one go

Act = Callable[[Stage, Library, dict[str, Any], Person, datetime], None]


def play(stage: Stage) -> None:
    """Do every step of the file, in its order, each at its time, with the editions that were due between them."""
    library = Library.of(stage)
    for step in stage.read("story.toml")["steps"]:
        act = next((act for word, act in _ACTS.items() if word in step), None)
        if act is None:
            raise WrongInput(f"A step of the demo’s story does nothing; give it one of: {', '.join(_ACTS)}.")
        moment = _when(stage, step)
        make_editions(stage, until=moment)
        act(stage, library, step, stage.person(step["who"]), moment)
    make_editions(stage, until=stage.now)


def _when(stage: Stage, step: dict[str, Any]) -> datetime:
    if "hours_ago" in step:
        return stage.now.astimezone(UTC) - timedelta(hours=step["hours_ago"])
    return stage.at(step["at"], day=step["day"])


def _mark(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    for number, key in enumerate(step["mark"]):
        mark(stage, key, by=by, now=moment + number * MARKING)


def _record(stage: Stage, library: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    for number, name in enumerate(step["record"]):
        claim_id, draft = library.item(name, moment.date())
        when = moment + number * RECORDING
        evidence = add_evidence(stage.session, claim_id=claim_id, draft=draft, by=by, now=when)
        stage.evidence[name] = evidence.id
        _prove(stage, library, name, evidence, by, when)


def _prove(stage: Stage, library: Library, name: str, evidence: Evidence, by: Person, moment: datetime) -> None:
    """Record what the publication of a new item took the claim from, where the files say so."""
    for origin_name, kind, sentence in library.edges(name):
        record_edge(
            stage.session,
            claim_id=evidence.claim_id,
            from_carrier_id=_carrier_of(evidence),
            to_carrier_id=_carrier_of(stage.session.get_one(Evidence, stage.item(origin_name))),
            kind=kind,
            sentence=sentence,
            by=by,
            now=moment,
        )


def _carrier_of(evidence: Evidence) -> int:
    if evidence.carrier_id is None:
        raise WrongInput("The demo’s files draw an edge from or to a note without publication; correct them.")
    return evidence.carrier_id


def _look(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    draft = EvidenceDraft(
        stance=Stance.CONTEXT, looked_in=step["looked_in"], accessed_on=moment.date(), note=step["note"]
    )
    add_evidence(stage.session, claim_id=stage.claim(step["claim"]), draft=draft, by=by, now=moment)


def _supersede(stage: Stage, library: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    name = step["with"]
    _, draft = library.item(name, moment.date())
    old_id = stage.item(step["supersede"])
    evidence = supersede_evidence(stage.session, evidence_id=old_id, draft=draft, why=step["why"], by=by, now=moment)
    stage.evidence[name] = evidence.id


def _withdraw(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    evidence_id = stage.item(step["withdraw"])
    withdraw_evidence(stage.session, evidence_id=evidence_id, why=step["why"], by=by, now=moment)


def _accept(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    for name in step["accept"]:
        decide_finding(
            stage.session,
            finding_id=stage.finding(name),
            decision=Decision.ACCEPTED,
            why=step["why"],
            by=by,
            now=moment,
        )


def _move(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    claim = stage.session.get_one(Claim, stage.claim(step["move"]))
    change_status(
        stage.session,
        claim_id=claim.id,
        to=Status(step["to"]),
        why=step["why"],
        seen_version=claim.version,
        by=by,
        now=moment,
    )


def _answer(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    answer_proposal(
        stage.session,
        proposal_id=_newest_proposal(stage.session, stage.claim(step["answer"])),
        verdict=Verdict(step["verdict"]),
        why=step["why"],
        by=by,
        now=moment,
    )


def _grade(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    grade_source(
        stage.session,
        source_id=stage.source(step["grade"]),
        reliability=Reliability(step["reliability"]),
        from_on=moment.date(),
        why=step["why"],
        by=by,
        now=moment,
    )


def _report(stage: Stage, _: Library, step: dict[str, Any], by: Person, moment: datetime) -> None:
    set_up(stage, step["report"], by=by, now=moment)


def _newest_proposal(session: Session, claim_id: int) -> int:
    proposals = select(Proposal.id).where(Proposal.claim_id == claim_id).order_by(Proposal.id.desc())
    return session.scalars(proposals.limit(1)).one()


_ACTS: dict[str, Act] = {
    "mark": _mark,
    "record": _record,
    "looked_in": _look,
    "supersede": _supersede,
    "withdraw": _withdraw,
    "accept": _accept,
    "move": _move,
    "answer": _answer,
    "grade": _grade,
    "report": _report,
}
"""What a step can do, by the word it is written with."""
