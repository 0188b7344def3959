"""Sources, and which claims use them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.errors import NotFound
from tracker.language.kinds import Attitude, SourceKind
from tracker.language.search_key import fold, is_one_spelling
from tracker.models import (
    Carrier,
    Claim,
    Evidence,
    Grade,
    Ownership,
    Retraction,
    Source,
    SourceAlias,
)
from tracker.queries.folding import folded
from tracker.queries.retractions import retractions_in_force, retractions_of
from tracker.queries.source_claims import DependentClaim, claims_of_source
from tracker.queries.source_uses import live_evidence, uses_of_sources
from tracker.rules.evidence import Stance
from tracker.rules.input_cleaning import whole_number
from tracker.rules.owners import Tenure, overtaken
from tracker.rules.sources import label

PER_PAGE = 50
NO_SOURCE = "There is no such source; look it up in the list of sources."


@dataclass(frozen=True)
class SourceRow:
    """A source in the list, with its name as people read it and the number of claims that use it."""

    source: Source
    label: str
    claims: int


@dataclass(frozen=True)
class SourcesPage:
    """One page of the list; `pages` is at least 1."""

    rows: Sequence[SourceRow]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class SourcePage:
    """One source with its history, newest first, and the claims of the reader's desks that use it.

    `taken_back` holds what was said of its publications and not undone since, by their ids; `no_evidence` the ids of
    those that no claim rests on any more; `merged_from` the sources that count as this one.
    """

    source: Source
    label: str
    grades: Sequence[Grade]
    ownerships: Sequence[Ownership]
    carriers: Sequence[Carrier]
    claims: Sequence[DependentClaim]
    retractions: Sequence[Retraction]
    taken_back: Mapping[int, Retraction]
    merged_from: Sequence[Source]
    no_evidence: Collection[int] = ()

    @property
    def said(self) -> list[DependentClaim]:
        """The claims whose chain names it as one who said so."""
        return self.taken_as(Attitude.ASSERTS)

    def taken_as(self, attitude: Attitude) -> list[DependentClaim]:
        """The claims whose chain names it as one who does that: asserts, denies, doubts it …"""
        return [dependent for dependent in self.claims if dependent.attitude == attitude]

    def of(self, stance: Stance) -> list[DependentClaim]:
        """The claims that it speaks for, against or around in evidence."""
        return [dependent for dependent in self.claims if dependent.of(stance)]

    @property
    def only_led_to(self) -> list[DependentClaim]:
        """The claims with an edge to it whose publication is no evidence of theirs any more."""
        return [dependent for dependent in self.claims if not dependent.does]

    @property
    def overtaken(self) -> set[int]:
        """The ids of those owners for some of whose days a newer word names another one."""
        # In the order of recording, for a newer word is one that was recorded later.
        rows = sorted(self.ownerships, key=lambda tenure: tenure.id)
        are_overtaken = overtaken([Tenure(row.owner_id, row.from_on, row.until_on) for row in rows])
        return {row.id for row, is_gone in zip(rows, are_overtaken, strict=True) if is_gone}

    @property
    def retraction_in_force(self) -> Retraction | None:
        """The retraction or correction of the source that was not undone."""
        return next((retraction for retraction in self.retractions if retraction.end is None), None)


def sources_list(
    session: Session,
    *,
    desk_ids: Collection[int],
    q: str = "",
    kind: SourceKind | None = None,
    page: int = 1,
) -> SourcesPage:
    """Sources by name, `PER_PAGE` a page, whose name or alias contains `q`; claims counted at these desks only."""
    query = select(Source)
    if q.strip():
        # With autoescape: “100 %” and “a_b” are words, no patterns.
        words = fold(q.strip())
        alias = exists().where(
            SourceAlias.source_id == Source.id, folded(SourceAlias.name).contains(words, autoescape=True)
        )
        query = query.where(or_(folded(Source.name).contains(words, autoescape=True), alias))
    if kind is not None:
        query = query.where(Source.kind == kind)
    # Counted before the page is cut.
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, page), pages)
    page_query = query.order_by(func.lower(Source.name), Source.id).limit(PER_PAGE).offset((page - 1) * PER_PAGE)
    sources = list(session.scalars(page_query.options(joinedload(Source.outlet))))
    counts = _counts(session, [source.id for source in sources], desk_ids)
    rows = [SourceRow(source, _label(source), counts.get(source.id, 0)) for source in sources]
    return SourcesPage(rows, total, page, pages)


def source_page(
    session: Session, source_id: int, desk_ids: Collection[int], *, confidential: bool = True
) -> SourcePage:
    """One source, in a constant number of queries; carriers and claims are those of these desks.

    Without `confidential`, as if confidential claims and what only they use were not there.
    """
    source = session.scalar(
        select(Source)
        .where(Source.id == source_id)
        .options(
            joinedload(Source.outlet),
            joinedload(Source.organisation),
            joinedload(Source.merged_into),
            selectinload(Source.aliases),
        )
    )
    if source is None:
        raise NotFound(NO_SOURCE)
    grades = select(Grade).where(Grade.source_id == source_id).order_by(Grade.from_on.desc(), Grade.id.desc())
    merged_from = select(Source).where(Source.merged_into_id == source_id).order_by(Source.name, Source.id)
    # A publication used by confidential claims alone would tell of them by its title.
    may_be_named = (
        Claim.desk_id.in_(desk_ids) if confidential else and_(Claim.desk_id.in_(desk_ids), ~Claim.confidential)
    )
    carriers = _carriers(session, source_id, may_be_named)
    ownerships = select(Ownership).where(Ownership.source_id == source_id).order_by(Ownership.id.desc())
    return SourcePage(
        source=source,
        label=_label(source),
        grades=list(session.scalars(grades)),
        ownerships=list(session.scalars(ownerships.options(joinedload(Ownership.owner)))),
        carriers=carriers,
        claims=claims_of_source(session, source_id, may_be_named),
        retractions=retractions_of(session, source_ids=[source_id]),
        taken_back=retractions_in_force(session, carrier_ids=[carrier.id for carrier in carriers]),
        merged_from=list(session.scalars(merged_from)),
        no_evidence=_without_evidence(session, [carrier.id for carrier in carriers], may_be_named),
    )


def find_source(session: Session, name: str, *, kind: SourceKind | None = None, merged: bool = False) -> Source:
    """The source of that number or name; where several are called so, the one of that kind.

    One that counts as another is found by its name only if `merged` ones are meant, and then only those are.
    `NotFound` says what to do where there is none, or more than one.
    """
    source_id = whole_number(name)
    if source_id is not None:
        source = session.get(Source, source_id)
        if source is None:
            raise NotFound(f"There is no source {name.strip()}; look it up in the list of sources.")
        return source
    key = fold(name.strip())
    alias = exists().where(SourceAlias.source_id == Source.id, folded(SourceAlias.name) == key)
    query = select(Source).where(
        or_(folded(Source.name) == key, alias),
        Source.merged_into_id.is_not(None) if merged else Source.merged_into_id.is_(None),
    )
    matches = list(session.scalars(query.order_by(Source.id)))
    # Hùng and Hưng are each found by their own spelling.
    matches = [source for source in matches if is_one_spelling(source.name, name.strip())] or matches
    # The kind decides only between namesakes: alone, a name of another kind is still meant.
    alike = [source for source in matches if source.kind is kind] or matches
    if not alike:
        raise NotFound(f"There is no source “{name.strip()}”; write its name in full, or its number.")
    # Guessing would record evidence under the wrong source.
    if len(alike) > 1:
        numbers = ", ".join(str(source.id) for source in alike)
        raise NotFound(f"Several sources are called “{name.strip()}”; give the number of one: {numbers}.")
    return alike[0]


def source_names(session: Session, *, most: int = 1_000) -> list[str]:
    """Names to offer while somebody types, by name, each once."""
    unmerged = select(Source.name).where(Source.merged_into_id.is_(None))
    return list(session.scalars(unmerged.distinct().order_by(Source.name).limit(most)))


def _label(source: Source) -> str:
    return label(source.name, source.kind, source.outlet.name if source.outlet else "")


def _carriers(session: Session, source_id: int, may_be_named: ColumnElement[bool]) -> list[Carrier]:
    # Of these desks: what others cite is not told here.
    used = select(Evidence.carrier_id).join(Claim, Claim.id == Evidence.claim_id).where(may_be_named)
    carriers = select(Carrier).where(Carrier.publisher_id == source_id, Carrier.id.in_(used))
    return list(session.scalars(carriers.order_by(Carrier.published_on.desc().nulls_last(), Carrier.id.desc())))


def _without_evidence(
    session: Session, carrier_ids: Collection[int], may_be_named: ColumnElement[bool]
) -> Collection[int]:
    """Those of these publications of which every item was withdrawn or corrected."""
    if not carrier_ids:
        return ()
    used = select(Evidence.carrier_id).join(Claim, Claim.id == Evidence.claim_id).where(may_be_named)
    live = session.scalars(live_evidence(used.where(Evidence.carrier_id.in_(carrier_ids))))
    return {*carrier_ids} - {*live}


def _counts(session: Session, source_ids: Collection[int], desk_ids: Collection[int]) -> dict[int, int]:
    if not source_ids:
        return {}
    # Distinct claims below: one that names a source in its chain and its evidence is one claim.
    uses = uses_of_sources().subquery()
    counted = (
        select(uses.c.source_id, func.count(uses.c.claim_id.distinct()))
        .join(Claim, Claim.id == uses.c.claim_id)
        .where(uses.c.source_id.in_(source_ids), Claim.desk_id.in_(desk_ids))
        .group_by(uses.c.source_id)
    )
    return dict(session.execute(counted).all())
