"""Recording who is said to have said it: a whole chain each time, so that every earlier one stays readable."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker import limits
from tracker.errors import Conflict, Refused, WrongInput
from tracker.language.kinds import Attitude, Role, SourceKind
from tracker.models import ArticleVersion, Attribution, AttributionLink, Evidence, Person, Source
from tracker.queries.attribution import chains
from tracker.rules.attribution import GroundRule, Knowledge, Link, faults, in_words
from tracker.rules.input_cleaning import one_line
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.consequences import Trigger
from tracker.services.journal import advance, record
from tracker.services.permissions import claim_for
from tracker.services.press_events import tie_to_press_event
from tracker.services.sources import SourceDraft, find_or_create_source


@dataclass(frozen=True)
class LinkDraft:
    """One step of a chain as somebody describes it; its source is chosen (`source_id`) or described (`source`)."""

    source_id: int | None = None
    source: SourceDraft | None = None
    role: Role = Role.ORIGIN
    knowledge: Knowledge | None = None
    ground_rule: GroundRule | None = None
    people: int | None = None
    cue: str = ""
    attitude: Attitude = Attitude.ASSERTS
    negated: bool = False

    @classmethod
    def of(cls, link: Link) -> "LinkDraft":
        """A step that is kept already."""
        return cls(
            source_id=link.source_id,
            role=link.role,
            knowledge=link.knowledge,
            ground_rule=link.ground_rule,
            people=link.people,
            cue=link.cue,
            attitude=link.attitude,
            negated=link.negated,
        )


def record_chain(
    session: Session, *, claim_id: int, seen_version: int | None, links: Sequence[LinkDraft], by: Person, now: datetime
) -> Attribution:
    """Record the whole chain of a claim, origin first; no links means the article's own voice.

    The same chain again changes nothing. `seen` is the claim's version the person had before them.
    """
    claim = claim_for(session, claim_id, by=by, action=Action.EDIT_CLAIM)
    if seen_version is not None and claim.version != seen_version:
        raise Conflict("Somebody changed this claim while you were writing.", since=seen_version)
    outlet_id = outlet_of(session, claim.article_id)
    # Resolved before it is compared: a source named by an alias is the one that is there.
    resolved = resolve_links(session, links, last_outlet_id=outlet_id, by=by, now=now)
    old = chains(session, [claim_id])[claim_id]
    newest_id = session.scalar(select(func.max(Attribution.id)).where(Attribution.claim_id == claim_id))
    newest = session.get(Attribution, newest_id) if newest_id else None
    # The same chain is no event: it would outdate the page of everybody who has the claim open.
    if newest and old == resolved:
        return newest
    claim = advance(session, claim_id, seen_version=seen_version, now=now)
    chain = keep_links(session, resolved, claim_id=claim_id, by=by, now=now)
    record(
        session,
        type=JournalType.ATTRIBUTION_RECORD,
        summary=f"Recorded who is said to have said it: {in_words(resolved)}.",
        by=by,
        now=now,
        claim=claim,
        payload={"old": payload_of(old), "new": payload_of(resolved)},
    )
    consequences.follow(session, [claim_id], Trigger.CHAIN, by=by, now=now)
    return chain


def add_link(
    session: Session,
    *,
    claim_id: int,
    seen_version: int | None,
    link: LinkDraft,
    position: int,
    by: Person,
    now: datetime,
) -> Attribution:
    """Put a link into a claim's chain so that it stands at `position`, counted from 1 at the origin."""
    links = _drafts(session, claim_id, by)
    if not 1 <= position <= len(links) + 1:
        raise WrongInput(f"Choose a position from 1 (origin) to {len(links) + 1}.", field="position")
    links.insert(position - 1, link)
    return record_chain(session, claim_id=claim_id, seen_version=seen_version, links=links, by=by, now=now)


def remove_link(
    session: Session, *, claim_id: int, seen_version: int | None, position: int, by: Person, now: datetime
) -> Attribution:
    """Take the link at `position` out of a claim's chain, counted from 1 at the origin."""
    links = _drafts(session, claim_id, by)
    if not links:
        raise WrongInput("The chain has no links; there is nothing to remove.", field="position")
    if not 1 <= position <= len(links):
        raise WrongInput(f"Choose a position from 1 (origin) to {len(links)}.", field="position")
    del links[position - 1]
    return record_chain(session, claim_id=claim_id, seen_version=seen_version, links=links, by=by, now=now)


def set_attitude(
    session: Session,
    *,
    claim_id: int,
    seen_version: int | None,
    position: int,
    attitude: Attitude,
    negated: bool,
    by: Person,
    now: datetime,
) -> Attribution:
    """Say what the source at `position` does to what it passes on; the rest of the chain stays as it is."""
    links = _drafts(session, claim_id, by)
    if not links:
        raise WrongInput(
            "The article says it in its own voice, so its chain has no step; record who says so first.",
            field="position",
        )
    if not 1 <= position <= len(links):
        raise WrongInput(f"Choose a position from 1 (origin) to {len(links)}.", field="position")
    links[position - 1] = replace(links[position - 1], attitude=attitude, negated=negated)
    return record_chain(session, claim_id=claim_id, seen_version=seen_version, links=links, by=by, now=now)


def record_evidence_chain(
    session: Session, *, evidence: Evidence, links: Sequence[LinkDraft], by: Person, now: datetime
) -> Attribution:
    """Record the one chain of a new item of evidence; its journal entry is the item's."""
    publisher_id = evidence.carrier.publisher_id if evidence.carrier else None
    resolved = resolve_links(session, links, last_outlet_id=publisher_id, by=by, now=now)
    return keep_links(session, resolved, evidence_id=evidence.id, by=by, now=now)


def resolve_links(
    session: Session, links: Sequence[LinkDraft], *, last_outlet_id: int | None, by: Person, now: datetime
) -> list[Link]:
    """The links with their sources found or made; `Refused` with every fault of the chain.

    A new unnamed source belongs to the outlet that uses it: the next link's, after the last `last_outlet_id`.
    """
    resolved: list[Link] = []
    next_outlet_id = last_outlet_id
    # From the end, for who uses an unnamed source is the link after it: “an official told TASS” belongs to TASS.
    for link in reversed(links):
        source = _source(session, link, next_outlet_id, by, now)
        cue = one_line(link.cue, limits.CUE, field="cue")
        outlet = session.get(Source, source.outlet_id) if source.outlet_id else None
        resolved.append(
            Link(
                source_id=source.id,
                name=source.name,
                kind=source.kind,
                role=link.role,
                knowledge=link.knowledge,
                ground_rule=link.ground_rule,
                people=link.people,
                cue=cue,
                outlet=outlet.name if outlet else "",
                attitude=link.attitude,
                negated=link.negated,
            )
        )
        next_outlet_id = source.id
    resolved.reverse()
    chain_faults = faults(resolved)
    # All of them at once; somebody who types a chain of five links would be sent back five times.
    if chain_faults:
        raise Refused(" ".join(fault.text for fault in chain_faults), reasons=chain_faults, field="links")
    return resolved


def keep_links(
    session: Session,
    links: Sequence[Link],
    *,
    by: Person,
    now: datetime,
    claim_id: int | None = None,
    evidence_id: int | None = None,
) -> Attribution:
    """Write a checked chain of a claim or of an item of evidence."""
    chain = Attribution(claim_id=claim_id, evidence_id=evidence_id, recorded_at=now, recorded_by_id=by.id)
    for position, link in enumerate(links, start=1):
        chain.links.append(
            AttributionLink(
                position=position,
                source_id=link.source_id,
                role=link.role,
                knowledge=link.knowledge,
                ground_rule=link.ground_rule,
                people=link.people,
                cue=link.cue,
                attitude=link.attitude,
                negated=link.negated,
            )
        )
    session.add(chain)
    session.flush()
    return chain


def outlet_of(session: Session, article_id: int) -> int | None:
    """The outlet that put out the newest version of an article, as far as is known."""
    versions = select(ArticleVersion.outlet_id).where(ArticleVersion.article_id == article_id)
    return session.scalars(versions.order_by(ArticleVersion.number.desc()).limit(1)).first()


def payload_of(links: Sequence[Link]) -> list[dict[str, str | int | bool | None]]:
    """A chain as the journal keeps it."""
    return [
        {
            "source_id": link.source_id,
            "name": link.name,
            "role": link.role.value,
            "knowledge": link.knowledge.value if link.knowledge else None,
            "ground_rule": link.ground_rule.value if link.ground_rule else None,
            "people": link.people,
            "cue": link.cue,
            "attitude": link.attitude.value,
            "negated": link.negated,
        }
        for link in links
    ]


def _source(session: Session, link: LinkDraft, next_outlet_id: int | None, by: Person, now: datetime) -> Source:
    if link.source_id is not None:
        source = session.get(Source, link.source_id)
        if source is None:
            raise WrongInput("There is no such source; choose one from the list.", field="source")
        return source
    if link.source is None:
        raise WrongInput("Say who it is: choose a source or describe a new one.", field="source")
    draft = link.source
    # “Officials” of two papers are not the same officials.
    if draft.kind is SourceKind.UNNAMED and draft.outlet_id is None:
        draft = replace(draft, outlet_id=next_outlet_id)
    source = find_or_create_source(session, draft=draft, by=by, now=now)
    return tie_to_press_event(session, source, event=draft.event, by=by, now=now)


def _drafts(session: Session, claim_id: int, by: Person) -> list[LinkDraft]:
    claim_for(session, claim_id, by=by, action=Action.EDIT_CLAIM)
    return [LinkDraft.of(link) for link in chains(session, [claim_id])[claim_id]]
