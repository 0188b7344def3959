"""The evidence of a claim, with where it comes from, what it is worth and whether it still counts."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session, joinedload

from tracker.language.dates import PartialDate
from tracker.models import Carrier, Entry, Evidence, Grade, Retraction, Source
from tracker.queries.retractions import retractions_in_force_of_publications
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
        # A chain that ends with the publisher names it already.
        chain = in_words(self.links)
        return chain if self.links[-1].source_id == self.item.carrier.publisher_id else f"{chain} → {publisher}"


def that_is_live() -> ColumnElement[bool]:
    """Whether an item still counts: neither superseded nor withdrawn."""
    return and_(~Evidence.superseded_by.has(), ~Evidence.withdrawal.has())


def all_evidence(session: Session, claim_id: int) -> list[Evidence]:
    """Every item of a claim in the order of recording, with everything that its page shows or counts."""
    pieces = session.scalars(
        select(Evidence)
        .where(Evidence.claim_id == claim_id)
        .order_by(Evidence.id)
        .options(
            joinedload(Evidence.carrier).joinedload(Carrier.publisher).joinedload(Source.outlet),
            # Its content is a deferred column: name and digest come, the bytes never do.
            joinedload(Evidence.capture),
            joinedload(Evidence.recorded_by),
            joinedload(Evidence.superseded_by).joinedload(Evidence.carrier),
            joinedload(Evidence.withdrawal),
        )
    )
    return list(pieces)


def evidence_of(
    session: Session,
    pieces: Sequence[Evidence],
    links: Mapping[int, Sequence[Link]],
    *,
    published_on: PartialDate | None,
) -> list[EvidenceItem]:
    """The items of one claim as they are shown, oldest publication first, in a constant number of queries.

    `pieces` are `all_evidence`, `links` their chains, and `published_on` is when the article came out.
    """
    grades = _grades(session, {piece.carrier.publisher_id for piece in pieces if piece.carrier})
    corrections = _corrections(session, pieces[0].claim_id) if any(piece.superseded_by for piece in pieces) else {}
    taken_back = _taken_back(session, [piece.carrier for piece in pieces if piece.carrier])
    rows = [
        EvidenceItem(
            item=piece,
            links=links[piece.id],
            grade=_grade_then(grades, piece),
            state=_state(piece),
            why=piece.withdrawal.why if piece.withdrawal else corrections.get(piece.id, ""),
            could_not_have_been_known=could_not_have_been_known(
                piece.carrier.published_on if piece.carrier else None, published_on
            ),
            retraction=taken_back.get(piece.carrier_id or 0),
        )
        for piece in pieces
    ]
    return sorted(rows, key=lambda row: (_day(row.item), row.item.id))


def _taken_back(session: Session, carriers: Sequence[Carrier]) -> dict[int, Retraction]:
    """What stands against each of these publications: a retraction or correction, its own before its publisher's."""
    if not carriers:
        return {}
    of_carriers, publishers = retractions_in_force_of_publications(
        session,
        carrier_ids={carrier.id for carrier in carriers},
        publisher_ids={carrier.publisher_id for carrier in carriers},
    )
    retractions = {
        # What was said of the publication itself is closer than what was said of its publisher.
        carrier.id: of_carriers.get(carrier.id) or publishers.get(carrier.publisher_id)
        for carrier in carriers
    }
    return {carrier_id: retraction for carrier_id, retraction in retractions.items() if retraction}


def _state(piece: Evidence) -> str:
    if piece.withdrawal:
        return "withdrawn"
    return "superseded" if piece.superseded_by else "live"


def _day(piece: Evidence) -> date:
    """Where an item stands in time: its publication, else when somebody looked, else when it was recorded."""
    if piece.carrier and piece.carrier.published_on:
        return piece.carrier.published_on.first_day
    return piece.accessed_on or piece.recorded_at.date()


def _grades(session: Session, source_ids: Collection[int]) -> list[Grade]:
    if not source_ids:
        return []
    return list(session.scalars(select(Grade).where(Grade.source_id.in_(source_ids)).order_by(Grade.from_on, Grade.id)))


def _grade_then(grades: Sequence[Grade], piece: Evidence) -> Grade | None:
    if piece.carrier is None:
        return None
    grades_then = [
        grade
        for grade in grades
        if grade.source_id == piece.carrier.publisher_id
        # As it was known when the item was recorded: a later grade must not colour an earlier judgement.
        and grade.recorded_at <= piece.recorded_at
        and grade.from_on <= piece.recorded_at.date()
    ]
    return grades_then[-1] if grades_then else None


def _corrections(session: Session, claim_id: int) -> dict[int, str]:
    """Why items were superseded, by the id of the old one: the journal knows."""
    entries = select(Entry.payload, Entry.why).where(
        Entry.claim_id == claim_id, Entry.type == JournalType.EVIDENCE_SUPERSEDE
    )
    # The old row says nothing of it: history is only added to.
    return {json.loads(payload)["supersedes_id"]: why for payload, why in session.execute(entries)}
