"""Deciding about the claims that reading proposes: accepting them as they are or edited, dismissing them."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker import limits
from tracker.errors import NotFound, Refused, TrackerError, WrongInput
from tracker.language.kinds import Attitude, Role, SourceKind
from tracker.language.near_names import residue
from tracker.language.near_names.residue import DATED
from tracker.models import Article, ArticleVersion, Candidate, CandidateDecision, Claim, Person
from tracker.queries.candidates import candidates_of_version, is_claimed_for_another
from tracker.queries.examinations import marked_quotes
from tracker.rules.findings import Decision
from tracker.rules.frames import Bearing, statement_of
from tracker.rules.input_cleaning import prose
from tracker.rules.journal_types import JournalType
from tracker.rules.naming import Answer
from tracker.rules.roles import Action
from tracker.rules.sources import OF_ONE_OUTLET
from tracker.services import consequences
from tracker.services.attribution import LinkDraft
from tracker.services.claims import ClaimDraft, make_claim
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.naming import settle
from tracker.services.permissions import require_at
from tracker.services.sources import SourceDraft

_ARTICLE = re.compile(r"^(?:an?|the|some)\s+", re.IGNORECASE)
_NO_CANDIDATE = "There is no such proposed claim; look at the page of its article."


@dataclass(frozen=True)
class Edit:
    """How somebody takes a candidate in: in other words, or from another passage of the text."""

    draft: ClaimDraft
    span: tuple[int, int] | None = None


@dataclass(frozen=True)
class CandidateResult:
    """What became of one candidate: the claim it is now, or why it could not become one."""

    candidate_id: int
    quote: str
    claim: Claim | None = None
    error: TrackerError | None = None

    @property
    def why(self) -> str:
        """Why it was refused, in a sentence; nothing if it was taken in."""
        return str(self.error) if self.error else ""


def accept_candidates(
    session: Session,
    *,
    candidate_ids: Sequence[int],
    edits: Mapping[int, Edit] | None = None,
    answers: Mapping[str, Answer] | None = None,
    by: Person,
    now: datetime,
) -> list[CandidateResult]:
    """Make proposed claims claims, in the order of the text; one result each, and a refused one stops no other.

    Without an edit the statement is the quote as it can be read alone, what was put in between brackets, for a person
    to put in the desk's words later; what is denied, doubted, asked … keeps the words that say so. Whoever can say
    whether a name in a chain is one that is there hands over `answers`, by `naming_field`, empty at first; without them
    nobody is asked.
    """
    if not candidate_ids:
        raise WrongInput("No proposed claims are chosen; tick those you mean.", field="candidates")
    # By id, so that two who accept overlapping lists hold the articles in one order and do not wait for each other.
    chosen = [_candidate_for_decision(session, candidate_id, by=by) for candidate_id in sorted(set(candidate_ids))]
    # Claims are numbered as they are made, and C01 should stand before C02 in the text.
    chosen.sort(key=lambda candidate: (candidate.article_version_id, candidate.start, candidate.end, candidate.id))
    results = [
        _accept(session, candidate, (edits or {}).get(candidate.id), answers, by=by, now=now) for candidate in chosen
    ]
    claim_ids = [result.claim.id for result in results if result.claim]
    # Once for all: each claim alone would have the whole article compared again.
    consequences.follow(session, claim_ids, Trigger.QUOTE, by=by, now=now)
    return results


def dismiss_candidate(
    session: Session, *, candidate_id: int, why: str = "", by: Person, now: datetime
) -> CandidateDecision:
    """Say that a proposed claim is none worth keeping; it can still be accepted later."""
    candidate = _candidate_for_decision(session, candidate_id, by=by)
    why = prose(why, limits.REASON, field="why")
    if candidate.decision is not None:
        raise Refused(f"It is {candidate.decision.value} already; nothing more has to be said about it.")
    decision = _decide(session, candidate, Decision.DISMISSED, why=why, by=by, now=now)
    record(
        session,
        type=JournalType.CANDIDATE_DISMISS,
        summary=f"Dismissed the proposed claim “{_shortened(candidate.quote)}”.",
        by=by,
        now=now,
        article=_article(session, candidate),
        why=why,
        payload={"candidate_id": candidate.id, "quote": candidate.quote},
    )
    return decision


def naming_field(candidate_id: int, place: int) -> str:
    """What a question about a step of a proposed chain is asked at; places are counted from the origin, from 0."""
    return f"candidate-{candidate_id}-{place}"


def _accept(
    session: Session,
    candidate: Candidate,
    edit: Edit | None,
    answers: Mapping[str, Answer] | None,
    *,
    by: Person,
    now: datetime,
) -> CandidateResult:
    try:
        with session.begin_nested():  # a row that is refused half-way leaves none of its sources behind
            claim = _claim_from(session, candidate, edit, answers, by=by, now=now)
    except TrackerError as error:
        return CandidateResult(candidate.id, candidate.quote, error=error)
    return CandidateResult(candidate.id, candidate.quote, claim)


def _is_of_another(session: Session, candidate: Candidate, quotes: Collection[tuple[int, int]]) -> bool:
    return is_claimed_for_another(candidate, candidates_of_version(session, candidate.article_version_id), quotes)


def _claim_from(
    session: Session,
    candidate: Candidate,
    edit: Edit | None,
    answers: Mapping[str, Answer] | None,
    *,
    by: Person,
    now: datetime,
) -> Claim:
    # Dismissed ones pass: somebody may think better of it.
    if candidate.decision is Decision.ACCEPTED:
        raise Refused("Somebody accepted it already; see the claims of the article.")
    span = edit.span if edit and edit.span else (candidate.start, candidate.end)
    quotes = [(quote.start, quote.end) for quote in marked_quotes(session, candidate.article_version_id)]
    # Two people may accept from two lists. With an edit it is meant: a sentence can hold two claims.
    if span in quotes and not edit and not _is_of_another(session, candidate, quotes):
        raise Refused("A claim stands on these words already; see the claims of the article.")
    proposed = proposed_draft(candidate, session.get_one(ArticleVersion, candidate.article_version_id).text)
    draft = edit.draft if edit else proposed
    claim = make_claim(
        session,
        article_id=_article(session, candidate).id,
        version_id=candidate.article_version_id,
        start=span[0],
        end=span[1],
        draft=draft,
        links=_links(session, candidate, answers, by=by, now=now),
        follows=False,
        by=by,
        now=now,
    )
    edited = edit is not None and (draft != proposed or span != (candidate.start, candidate.end))
    _decide(session, candidate, Decision.ACCEPTED, claim_id=claim.id, edited=edited, by=by, now=now)
    record(
        session,
        type=JournalType.CANDIDATE_ACCEPT,
        summary=f"Accepted the proposed claim “{_shortened(candidate.quote)}” as {claim.key}"
        + (", edited." if edited else "."),
        by=by,
        now=now,
        article=_article(session, candidate),
        payload={"candidate_id": candidate.id, "claim_id": claim.id, "edited": edited},
    )
    return claim


def proposed_draft(candidate: Candidate, version_text: str) -> ClaimDraft:
    """What a candidate says of the claim it would be, in the text it was read in."""
    bearings = [
        Bearing(step["name"], step["cue"], _attitude(step), step["kind"] == SourceKind.UNNAMED)
        for step in candidate.links
    ]
    asserted = all(bearing.attitude is Attitude.ASSERTS for bearing in bearings)
    alone = candidate.statement if asserted and limits.STATEMENT.allows(len(candidate.statement)) else ""
    statement = alone or statement_of(version_text, candidate.start, candidate.end, bearings)
    return ClaimDraft(statement=statement, type=candidate.type, hedges=candidate.hedges)


def _candidate_for_decision(session: Session, candidate_id: int, *, by: Person) -> Candidate:
    """The candidate, its article held until the transaction ends, if this person may decide about it."""
    article = session.scalar(
        select(Article)
        .join(ArticleVersion, ArticleVersion.article_id == Article.id)
        .join(Candidate, Candidate.article_version_id == ArticleVersion.id)
        .where(Candidate.id == candidate_id)
        .with_for_update(of=Article)
    )
    if article is None:
        raise NotFound(_NO_CANDIDATE)
    require_at(article.desk_id, by=by, action=Action.EDIT_CLAIM, missing=_NO_CANDIDATE)
    return session.scalars(
        select(Candidate)
        .where(Candidate.id == candidate_id)
        .options(selectinload(Candidate.decisions))
        .execution_options(populate_existing=True)
    ).one()


def _decide(
    session: Session,
    candidate: Candidate,
    decision: Decision,
    *,
    by: Person,
    now: datetime,
    claim_id: int | None = None,
    edited: bool = False,
    why: str = "",
) -> CandidateDecision:
    word = CandidateDecision(
        decision=decision, claim_id=claim_id, edited=edited, why=why, recorded_at=now, recorded_by_id=by.id
    )
    candidate.decisions.append(word)
    session.flush()
    return word


def _article(session: Session, candidate: Candidate) -> Article:
    return session.get_one(ArticleVersion, candidate.article_version_id).article


def _links(
    session: Session, candidate: Candidate, answers: Mapping[str, Answer] | None, *, by: Person, now: datetime
) -> list[LinkDraft]:
    links = [_link(step) for step in candidate.links]
    if answers is None:
        return links
    drafts = {
        naming_field(candidate.id, place): link.source for place, link in enumerate(links) if link.source is not None
    }
    meant = settle(session, drafts=drafts, answers=answers, by=by, now=now)
    return [
        replace(link, source=meant.get(naming_field(candidate.id, place), link.source))
        for place, link in enumerate(links)
    ]


def _link(step: Mapping[str, Any]) -> LinkDraft:
    kind, name = _bearer(SourceKind(step["kind"]), step["name"])
    described = SourceDraft(kind=kind, descriptor=_ARTICLE.sub("", name))  # an unnamed source is named after it
    source = described if kind is SourceKind.UNNAMED else SourceDraft(name=name, kind=kind)
    return LinkDraft(
        source=source,
        role=Role(step["role"]),
        cue=step["cue"],
        attitude=_attitude(step),
        negated=step.get("negated", False),
    )


def _attitude(step: Mapping[str, Any]) -> Attitude:
    # Proposed before attitudes were read: it asserts, as it did then.
    return Attitude(step.get("attitude", Attitude.ASSERTS))


def _bearer(kind: SourceKind, name: str) -> tuple[SourceKind, str]:
    """Whom a step names, without what reading left of the sentence around the name."""
    trimmed = None if kind in OF_ONE_OUTLET else residue(name, kind if kind in DATED else None)
    if trimmed == "":
        # “Another”, “It's”: somebody said it and nobody knows who; a source of that name would count as an origin.
        return SourceKind.UNNAMED, "source"
    return kind, name if trimmed is None else trimmed


def _shortened(quote: str, most: int = 80) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= most else words[: most - 1].rpartition(" ")[0] + "…"
