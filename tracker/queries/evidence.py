"""The evidence of a claim, with where it comes from, what it is worth and whether it still counts."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session, joinedload

from tracker.language.dates import PartialDate
from tracker.models import Carrier, Claim, Dating, Entry, Evidence, Grade, Retraction, Source
from tracker.queries.attribution import evidence_chains
from tracker.queries.retractions import standing_of, standing_of_merged
from tracker.rules.attribution import Link, in_words
from tracker.rules.evidence import could_not_have_been_known
from tracker.rules.journal_types import JournalType


@dataclass(frozen=True)
class EvidenceItem:
    """One item as it is shown. `state` is `live`, `superseded` or `withdrawn`, `why` the reason it no longer counts.

    `grade` is how reliable the publisher was held to be when the item was recorded. `item.capture` has its
    name, size and SHA-256 loaded, never its bytes. `retraction` is what was said of the publication, or of who put it
    out, and not undone since.
    """

    item: Evidence
    links: Sequence[Link]
    grade: Grade | None
    state: str
    why: str
    could_not_have_been_known: bool
    retraction: Retraction | None = None

    @property
    def attribution(self) -> str:
        """The chain in words, the carrier's publisher as its end; empty for a note without carrier."""
        if self.item.carrier is None:
            return ""
        publisher = self.item.carrier.publisher.name
        if not self.links:
            return publisher
        chain = in_words(self.links)
        return chain if self.links[-1].source_id == self.item.carrier.publisher_id else f"{chain} → {publisher}"


def that_is_live() -> ColumnElement[bool]:
    """Whether an item still counts: neither superseded nor withdrawn."""
    return and_(~Evidence.superseded_by.has(), ~Evidence.withdrawal.has())


def evidence_of(session: Session, claim_id: int) -> list[EvidenceItem]:
    """Every item of a claim, oldest publication first, in a constant number of queries."""
    items = list(
        session.scalars(
            select(Evidence)
            .where(Evidence.claim_id == claim_id)
            .options(
                joinedload(Evidence.carrier).joinedload(Carrier.publisher).joinedload(Source.outlet),
                joinedload(Evidence.capture),
                joinedload(Evidence.recorded_by),
                joinedload(Evidence.superseded_by),
                joinedload(Evidence.withdrawal),
            )
        )
    )
    links = evidence_chains(session, [item.id for item in items])
    grades = _grades(session, {item.carrier.publisher_id for item in items if item.carrier})
    corrections = _corrections(session, claim_id) if any(item.superseded_by for item in items) else {}
    published_on = _published_on(session, claim_id)
    taken_back = _taken_back(session, [item.carrier for item in items if item.carrier])
    shown = [
        EvidenceItem(
            item=item,
            links=links[item.id],
            grade=_grade_then(grades, item),
            state=_state(item),
            why=item.withdrawal.why if item.withdrawal else corrections.get(item.id, ""),
            could_not_have_been_known=could_not_have_been_known(
                item.carrier.published_on if item.carrier else None, published_on
            ),
            retraction=taken_back.get(item.carrier_id or 0),
        )
        for item in items
    ]
    return sorted(shown, key=lambda each: (_day(each.item), each.item.id))


def _taken_back(session: Session, carriers: Sequence[Carrier]) -> dict[int, Retraction]:
    """What stands against each of these publications: a retraction or correction, its own before its publisher's."""
    if not carriers:
        return {}
    own = standing_of(session, carrier_ids={each.id for each in carriers})
    publishers = standing_of(session, source_ids={each.publisher_id for each in carriers})
    publishers |= standing_of_merged(session, {each.publisher_id for each in carriers})
    said = {each.id: own.get(each.id) or publishers.get(each.publisher_id) for each in carriers}
    return {carrier_id: each for carrier_id, each in said.items() if each}


def _state(item: Evidence) -> str:
    if item.withdrawal:
        return "withdrawn"
    return "superseded" if item.superseded_by else "live"


def _day(item: Evidence) -> date:
    """Where an item stands in time: its publication, else when somebody looked, else when it was recorded."""
    if item.carrier and item.carrier.published_on:
        return item.carrier.published_on.first_day
    return item.accessed_on or item.recorded_at.date()


def _grades(session: Session, source_ids: Collection[int]) -> list[Grade]:
    if not source_ids:
        return []
    return list(session.scalars(select(Grade).where(Grade.source_id.in_(source_ids)).order_by(Grade.from_on, Grade.id)))


def _grade_then(grades: Sequence[Grade], item: Evidence) -> Grade | None:
    if item.carrier is None:
        return None
    held = [
        grade
        for grade in grades
        if grade.source_id == item.carrier.publisher_id
        and grade.recorded_at <= item.recorded_at
        and grade.from_on <= item.recorded_at.date()
    ]
    return held[-1] if held else None


def _corrections(session: Session, claim_id: int) -> dict[int, str]:
    """Why items were superseded, by the id of the old one: the journal knows."""
    entries = select(Entry.payload, Entry.why).where(
        Entry.claim_id == claim_id, Entry.type == JournalType.EVIDENCE_SUPERSEDE
    )
    return {json.loads(payload)["supersedes_id"]: why for payload, why in session.execute(entries)}


def _published_on(session: Session, claim_id: int) -> PartialDate | None:
    datings = select(Dating.published_on).join(Claim, Claim.article_id == Dating.article_id).where(Claim.id == claim_id)
    return session.scalars(datings.order_by(Dating.id.desc()).limit(1)).first()
