"""What must follow from the rows of claims, read again from evidence, chains and edges; nothing stored is believed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.language.analysis import Analyzer
from tracker.language.analyzer import slips_in
from tracker.language.comparing.against_evidence import EvidenceText, against_evidence
from tracker.language.findings import CheckResult
from tracker.language.kinds import SourceKind
from tracker.language.sentences import split_sentences
from tracker.language.text_reuse import Named, Publication, proposed
from tracker.models import (
    Anchor,
    Article,
    ArticleVersion,
    Attribution,
    CalendarEntry,
    Capture,
    Carrier,
    Claim,
    EdgeProposal,
    Evidence,
    Examination,
    ExaminationFinding,
    Finding,
    Made,
    OriginCount,
    ProvenEdge,
    Source,
)
from tracker.queries.dossiers import dossiers
from tracker.queries.rechecks import TAKEN_BACK, open_rechecks
from tracker.queries.text_reuse import undecided
from tracker.rules.examinations import Marked, belongs_to
from tracker.rules.statuses import Status, highest_that_holds, needs_recheck

UNNAMEABLE = {SourceKind.UNNAMED, SourceKind.OBSERVATION}
SIDES = ("supports", "conflicts")


@dataclass(frozen=True)
class Following:
    """All that follows from what is recorded, in plain values."""

    findings: Collection[Any]
    proposals: Collection[Any]
    counts: Mapping[int, Any]
    flags: Mapping[int, Any]


def as_stored(session: Session) -> Following:
    """What the tracker has kept."""
    claim_ids = session.scalars(select(Claim.id)).all()
    waiting = select(EdgeProposal).where(undecided()).options(joinedload(EdgeProposal.decision))
    flags = {
        claim_id: (row.status, row.holds)
        for claim_id, row in open_rechecks(session, claim_ids).items()
        if row.holds is not row.status or row.cause not in TAKEN_BACK or (row.retraction and row.retraction.end)
    }
    return Following(
        findings=sorted(_stored_findings(session), key=repr),
        proposals=sorted((_proposal(echo.claim_id, echo) for echo in session.scalars(waiting)), key=repr),
        counts=dict.fromkeys(claim_ids, ((0, 0, 0, 0), (0, 0, 0, 0))) | _stored_counts(session),
        flags=flags,
    )


def afresh(session: Session, analyzer: Analyzer) -> Following:
    """The same, worked out from the rows people made."""
    rows = Rows.of(session)
    known = dossiers(session, list(rows.claims))
    return Following(
        findings=sorted((each for article in rows.articles for each in rows.findings(article, analyzer)), key=repr),
        proposals=sorted((each for claim in rows.claims.values() for each in rows.proposals(claim)), key=repr),
        counts={
            claim_id: tuple(
                (graph.carriers, graph.k_min, graph.k_max, graph.attributable)
                for graph in (getattr(dossier, side) for side in SIDES)
            )
            for claim_id, dossier in known.items()
        },
        flags={
            claim_id: (dossier.status, highest_that_holds(dossier))
            for claim_id, dossier in known.items()
            if needs_recheck(dossier)
        },
    )


def _stored_findings(session: Session) -> list[Any]:
    found = []
    for article_id in set(session.scalars(select(Examination.article_id))):
        of_article = select(Examination.id).where(Examination.article_id == article_id)
        newest = session.scalars(of_article.order_by(Examination.id.desc()).limit(1)).one()
        listed = select(ExaminationFinding.finding_id).where(ExaminationFinding.examination_id == newest)
        rows = session.scalars(select(Finding).where(Finding.id.in_(listed), Finding.made == Made.COMPUTED))
        found += [_finding(article_id, row.claim_id, row) for row in rows]
    return found


def _finding(article_id: int, claim_id: int | None, found: Finding | CheckResult) -> Any:
    """A finding in values; by which names it calls the items is left to the day it was made."""
    compared = found.compared or {}
    evidence = sorted(compared.get("evidence", ()))
    outcome, gap = found.outcome.value, found.gap_days
    shown = (found.check, outcome, found.phrase, found.start, found.end, gap)
    return (article_id, claim_id, *shown, evidence, bool(compared.get("relayed")))


def _stored_counts(session: Session) -> dict[int, Any]:
    """The newest count of each claim that has one."""
    return {
        row.claim_id: (
            (row.carriers_for, row.k_min, row.k_max, row.attributable),
            (row.carriers_against, row.k_min_against, row.k_max_against, row.attributable_against),
        )
        for row in session.scalars(select(OriginCount).order_by(OriginCount.id))
    }


@dataclass
class Rows:
    """Every row that people made, read once and put together here."""

    articles: Sequence[Article]
    claims: Mapping[int, Claim]
    sources: Mapping[int, Source]
    evidence: Sequence[Evidence]
    claim_chains: Mapping[int, Sequence[int]]
    evidence_chains: Mapping[int, Sequence[int]]
    anchors: Sequence[Anchor]
    edges: Sequence[ProvenEdge]
    echoes: Sequence[EdgeProposal]
    entries: Mapping[str, Any]

    @classmethod
    def of(cls, session: Session) -> "Rows":
        """All there are."""

        def every(table: Any, *options: Any) -> Sequence[Any]:
            return session.scalars(select(table).order_by(table.id).options(*options)).all()

        chains = every(Attribution, selectinload(Attribution.links))
        named = [[link.source_id for link in sorted(each.links, key=lambda link: link.position)] for each in chains]
        of_evidence = joinedload(Evidence.carrier).joinedload(Carrier.publisher)
        of_capture = joinedload(Evidence.capture).undefer(Capture.text)
        return cls(
            articles=every(Article, selectinload(Article.versions), selectinload(Article.datings)),
            claims={claim.id: claim for claim in every(Claim)},
            sources={source.id: source for source in every(Source, selectinload(Source.aliases))},
            evidence=every(Evidence, of_evidence, of_capture, joinedload(Evidence.withdrawal)),
            claim_chains={each.claim_id: ids for each, ids in zip(chains, named, strict=True) if each.claim_id},
            evidence_chains={
                each.evidence_id: ids for each, ids in zip(chains, named, strict=True) if each.evidence_id
            },
            anchors=every(Anchor),
            edges=every(ProvenEdge, joinedload(ProvenEdge.withdrawal)),
            echoes=every(EdgeProposal, joinedload(EdgeProposal.decision)),
            entries={
                row.key: _facts(row) for row in sorted(every(CalendarEntry), key=lambda row: (row.key, row.number))
            },
        )

    def findings(self, article: Article, analyzer: Analyzer) -> list[Any]:
        """The text against calendar and itself, each finding with its claim; then each claim beside its evidence."""
        version, dating = article.versions[-1], article.datings[-1] if article.datings else None
        sentences = split_sentences(version.text, version.title)
        quotes = self._quotes(version)
        found = []
        for each in analyzer.check(
            version.text,
            title=version.title,
            published_on=dating.published_on if dating else None,
            captured_on=version.recorded_at.date(),
            entries=self.entries,
        ):
            at = each.start
            span = next(((s.start, s.end) for s in sentences if at is not None and s.start <= at < s.end), (0, 0))
            found.append(_finding(article.id, belongs_to(each.start, each.end, span, quotes), each))
        for quote in quotes:
            found += self._beside(quote, version, sentences)
        return found

    def _beside(self, quote: Marked, version: ArticleVersion, sentences: Sequence[Any]) -> list[Any]:
        own = self._own_sources(version.article_id, quote.claim_id)
        items = [item for evidence in self._live(quote.claim_id) if (item := self._item(evidence, own))]
        if not items:
            return []
        holding = [each for each in sentences if each.start < quote.end and quote.start < each.end]
        start = min([quote.start, *(each.start for each in holding)])
        end = max([quote.end, *(each.end for each in holding)])
        found = []
        for each in _compared(version.text[start:end], quote.start - start, quote.end - start, tuple(items)):
            placed = replace(each, start=(each.start or 0) + start, end=(each.end or 0) + start)
            found.append(_finding(version.article_id, quote.claim_id, placed))
        return found

    def _quotes(self, version: ArticleVersion) -> list[Marked]:
        """Where the claims stand that nothing overtook."""
        placed = {anchor.claim_id: anchor for anchor in self.anchors if anchor.article_version_id == version.id}
        return [
            Marked(claim_id, anchor.start, anchor.end)
            for claim_id, anchor in sorted(placed.items())
            if anchor.start is not None
            and anchor.end is not None
            and self.claims[claim_id].status is not Status.SUPERSEDED
        ]

    def _live(self, claim_id: int) -> list[Evidence]:
        replaced = {row.supersedes_id for row in self.evidence}
        return [
            row
            for row in self.evidence
            if row.claim_id == claim_id and row.id not in replaced and row.withdrawal is None
        ]

    def _counting(self, source_id: int) -> Source:
        """What a source counts as, however many merges later."""
        source = self.sources[source_id]
        while source.merged_into_id is not None:
            source = self.sources[source.merged_into_id]
        return source

    def _own_sources(self, article_id: int, claim_id: int) -> dict[int, str]:
        """Whom a claim names as its own sources; where nobody, the outlets that the claims of the article name."""
        named = [self.sources[each] for each in self.claim_chains[claim_id]]
        named = [each for each in named if each.kind is not SourceKind.UNNAMED]
        if not named:
            together = [claim.id for claim in self.claims.values() if claim.article_id == article_id]
            of_all = [self.sources[each] for claim in together for each in self.claim_chains[claim]]
            named = [each for each in of_all if each.kind is SourceKind.OUTLET]
        return {self._counting(each.id).id: each.name for each in named}

    def _item(self, evidence: Evidence, own: Mapping[int, str]) -> EvidenceText | None:
        captured = (evidence.capture.text if evidence.capture else None) or ""
        text = captured or evidence.quotation
        if evidence.carrier is None or not text.strip():
            return None
        chain = [self._counting(each).id for each in self.evidence_chains[evidence.id]]
        relayed = next((own[each] for each in chain if each in own), "")
        itself = own.get(self._counting(evidence.carrier.publisher_id).id, "")
        return EvidenceText(
            id=evidence.id,
            text=text,
            name=evidence.carrier.publisher.name,
            is_captured=bool(captured),
            own=itself or relayed,
            is_a_relay=not itself and bool(relayed),
        )

    def proposals(self, claim: Claim) -> list[Any]:
        """What the texts propose and nobody decided, and that stands neither as an edge nor in a chain."""
        live = [each for each in self._live(claim.id) if each.carrier_id is not None]
        publications = self._publications(claim, live)
        if not any(each.text.strip() for each in publications):
            return []
        quote = [each.exact for each in self.anchors if each.claim_id == claim.id][-1]
        texts = proposed(publications, self._named(), about=f"{claim.statement} {quote}")
        decided = [echo for echo in self.echoes if echo.claim_id == claim.id and echo.decision]
        standing = [edge for edge in self.edges if edge.claim_id == claim.id and edge.withdrawal is None]
        closed = {self._counted_ends(each) for each in [*decided, *standing]}
        publisher = {each.carrier_id: each.carrier.publisher_id for each in live if each.carrier}
        found = []
        for echo in texts.echoes:
            to = publisher[echo.to_carrier_id] if echo.to_carrier_id else echo.to_source_id or 0
            items = [each.id for each in live if each.carrier_id == echo.from_carrier_id]
            chained = {self._counting(each).id for item in items for each in self.evidence_chains[item]}
            if _ends(echo) not in closed and self._counting(to).id not in chained:
                found.append(_proposal(claim.id, echo))
        return found

    def _counted_ends(self, edge: Any) -> tuple[int, int | None, int | None]:
        start, to_carrier_id, to_source_id = _ends(edge)
        return start, to_carrier_id, self._counting(to_source_id).id if to_source_id else None

    def _publications(self, claim: Claim, live: Sequence[Evidence]) -> list[Publication]:
        items: dict[int, list[Evidence]] = {}
        for each in live:
            items.setdefault(each.carrier_id or 0, []).append(each)
        known = {each.source_id: each for each in self._named()}
        captured = self._captured(claim, items)
        publications = []
        for carrier_id, some in sorted(items.items()):
            carrier = some[0].carrier
            assert carrier is not None
            quoted = "\n\n".join(dict.fromkeys(each.quotation for each in some if each.quotation))
            slips: Sequence[CheckResult] = ()
            if carrier_id in captured and len(captured) > 1 and carrier.published_on:
                slips = slips_in(captured[carrier_id], published_on=carrier.published_on, entries=self.entries)
            own = self._counting(carrier.publisher_id)
            publisher = known.get(own.id) or Named(own.id, (own.name,), own.kind)
            text = captured.get(carrier_id) or quoted
            publications.append(Publication(carrier_id, publisher, text, carrier.published_on, slips))
        return publications

    def _captured(self, claim: Claim, items: Mapping[int, Sequence[Evidence]]) -> dict[int, str]:
        """The longest capture of each publication; the article itself where it is the publication at that address."""
        article = next(each for each in self.articles if each.id == claim.article_id)
        captured: dict[int, str] = {}
        for carrier_id, some in items.items():
            texts = [each.capture.text for each in some if each.capture and each.capture.text]
            carrier = some[0].carrier
            if texts:
                captured[carrier_id] = max(texts, key=len)
            elif article.address and carrier and carrier.address == article.address:
                captured[carrier_id] = article.versions[-1].text
        return captured

    def _named(self) -> list[Named]:
        """Everybody with a name, a merged source under the one that it counts as."""
        together: dict[int, list[Source]] = {}
        for source in sorted(self.sources.values(), key=lambda each: (each.merged_into_id is not None, each.id)):
            if source.kind not in UNNAMEABLE:
                together.setdefault(self._counting(source.id).id, []).append(source)
        return [
            Named(
                source_id,
                tuple(dict.fromkeys(name for each in some for name in (each.name, *(a.name for a in each.aliases)))),
                some[0].kind,
            )
            for source_id, some in together.items()
        ]


@cache
def _compared(sentence: str, start: int, end: int, items: tuple[EvidenceText, ...]) -> Sequence[CheckResult]:
    """The same words say the same each time; histories ask often."""
    return against_evidence(sentence, start, end, items)


def _ends(edge: Any) -> tuple[int, int | None, int | None]:
    return (edge.from_carrier_id, edge.to_carrier_id, edge.to_source_id)


def _proposal(claim_id: int, echo: Any) -> Any:
    return (claim_id, *_ends(echo), echo.kind.value, echo.ground.value, echo.sentence)


def _facts(row: CalendarEntry) -> dict[str, Any]:
    as_of = row.as_of.isoformat() if row.as_of else None
    return {**row.facts, "kind": row.kind, "source": row.source, "as_of": as_of}
