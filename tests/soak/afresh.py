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
from tracker.queries.rechecks import ALWAYS_ASKS, open_rechecks
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
        if row.holds is not row.status or row.cause not in ALWAYS_ASKS or (row.retraction and row.retraction.end)
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
    standing = dossiers(session, list(rows.claims))
    return Following(
        findings=sorted(
            (finding for article in rows.articles for finding in rows.findings(article, analyzer)), key=repr
        ),
        proposals=sorted((proposal for claim in rows.claims.values() for proposal in rows.proposals(claim)), key=repr),
        counts={
            claim_id: tuple(
                (graph.carriers, graph.k_min, graph.k_max, graph.attributable)
                for graph in (getattr(dossier, side) for side in SIDES)
            )
            for claim_id, dossier in standing.items()
        },
        flags={
            claim_id: (dossier.status, highest_that_holds(dossier))
            for claim_id, dossier in standing.items()
            if needs_recheck(dossier)
        },
    )


def _stored_findings(session: Session) -> list[Any]:
    finding_rows = []
    for article_id in set(session.scalars(select(Examination.article_id))):
        of_article = select(Examination.id).where(Examination.article_id == article_id)
        newest = session.scalars(of_article.order_by(Examination.id.desc()).limit(1)).one()
        listed = select(ExaminationFinding.finding_id).where(ExaminationFinding.examination_id == newest)
        rows = session.scalars(select(Finding).where(Finding.id.in_(listed), Finding.made == Made.COMPUTED))
        finding_rows += [_finding(article_id, row.claim_id, row) for row in rows]
    return finding_rows


def _finding(article_id: int, claim_id: int | None, finding: Finding | CheckResult) -> Any:
    """A finding in values; by which names it calls the items is left to the day it was made."""
    compared = finding.compared or {}
    evidence = sorted(compared.get("evidence", ()))
    outcome, gap = finding.outcome.value, finding.gap_days
    row = (finding.check, outcome, finding.phrase, finding.start, finding.end, gap)
    return (article_id, claim_id, *row, evidence, bool(compared.get("relayed")))


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
        link_ids = [
            [link.source_id for link in sorted(chain.links, key=lambda link: link.position)] for chain in chains
        ]
        of_evidence = joinedload(Evidence.carrier).joinedload(Carrier.publisher)
        of_capture = joinedload(Evidence.capture).undefer(Capture.text)
        return cls(
            articles=every(Article, selectinload(Article.versions), selectinload(Article.datings)),
            claims={claim.id: claim for claim in every(Claim)},
            sources={source.id: source for source in every(Source, selectinload(Source.aliases))},
            evidence=every(Evidence, of_evidence, of_capture, joinedload(Evidence.withdrawal)),
            claim_chains={chain.claim_id: ids for chain, ids in zip(chains, link_ids, strict=True) if chain.claim_id},
            evidence_chains={
                chain.evidence_id: ids for chain, ids in zip(chains, link_ids, strict=True) if chain.evidence_id
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
        rows = []
        for result in analyzer.check(
            version.text,
            title=version.title,
            published_on=dating.published_on if dating else None,
            captured_on=version.recorded_at.date(),
            entries=self.entries,
        ):
            at = result.start
            span = next(((s.start, s.end) for s in sentences if at is not None and s.start <= at < s.end), (0, 0))
            rows.append(_finding(article.id, belongs_to(result.start, result.end, span, quotes), result))
        for quote in quotes:
            rows += self._beside(quote, version, sentences)
        return rows

    def _beside(self, quote: Marked, version: ArticleVersion, sentences: Sequence[Any]) -> list[Any]:
        own_sources = self._own_sources(version.article_id, quote.claim_id)
        texts = [text for evidence in self._live(quote.claim_id) if (text := self._text_of(evidence, own_sources))]
        if not texts:
            return []
        holding = [sentence for sentence in sentences if sentence.start < quote.end and quote.start < sentence.end]
        start = min([quote.start, *(sentence.start for sentence in holding)])
        end = max([quote.end, *(sentence.end for sentence in holding)])
        rows = []
        for result in _compared(version.text[start:end], quote.start - start, quote.end - start, tuple(texts)):
            placed = replace(result, start=(result.start or 0) + start, end=(result.end or 0) + start)
            rows.append(_finding(version.article_id, quote.claim_id, placed))
        return rows

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
        named_sources = [self.sources[source_id] for source_id in self.claim_chains[claim_id]]
        named_sources = [source for source in named_sources if source.kind is not SourceKind.UNNAMED]
        if not named_sources:
            together = [claim.id for claim in self.claims.values() if claim.article_id == article_id]
            of_all = [self.sources[source_id] for claim in together for source_id in self.claim_chains[claim]]
            named_sources = [source for source in of_all if source.kind is SourceKind.OUTLET]
        return {self._counting(source.id).id: source.name for source in named_sources}

    def _text_of(self, evidence: Evidence, own_sources: Mapping[int, str]) -> EvidenceText | None:
        captured = (evidence.capture.text if evidence.capture else None) or ""
        text = captured or evidence.quotation
        if evidence.carrier is None or not text.strip():
            return None
        chain = [self._counting(source_id).id for source_id in self.evidence_chains[evidence.id]]
        relayed = next((own_sources[source_id] for source_id in chain if source_id in own_sources), "")
        itself = own_sources.get(self._counting(evidence.carrier.publisher_id).id, "")
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
        live = [evidence for evidence in self._live(claim.id) if evidence.carrier_id is not None]
        publications = self._publications(claim, live)
        if not any(publication.text.strip() for publication in publications):
            return []
        quote = [anchor.exact for anchor in self.anchors if anchor.claim_id == claim.id][-1]
        texts = proposed(publications, self._named_sources(), about=f"{claim.statement} {quote}")
        decided = [echo for echo in self.echoes if echo.claim_id == claim.id and echo.decision]
        standing = [edge for edge in self.edges if edge.claim_id == claim.id and edge.withdrawal is None]
        closed = {self._counted_ends(edge) for edge in [*decided, *standing]}
        publisher = {evidence.carrier_id: evidence.carrier.publisher_id for evidence in live if evidence.carrier}
        rows = []
        for echo in texts.echoes:
            to = publisher[echo.to_carrier_id] if echo.to_carrier_id else echo.to_source_id or 0
            evidence_ids = [evidence.id for evidence in live if evidence.carrier_id == echo.from_carrier_id]
            chained = {
                self._counting(source_id).id
                for evidence_id in evidence_ids
                for source_id in self.evidence_chains[evidence_id]
            }
            if _ends(echo) not in closed and self._counting(to).id not in chained:
                rows.append(_proposal(claim.id, echo))
        return rows

    def _counted_ends(self, edge: Any) -> tuple[int, int | None, int | None]:
        start, to_carrier_id, to_source_id = _ends(edge)
        return start, to_carrier_id, self._counting(to_source_id).id if to_source_id else None

    def _publications(self, claim: Claim, live: Sequence[Evidence]) -> list[Publication]:
        of_carrier: dict[int, list[Evidence]] = {}
        for evidence in live:
            of_carrier.setdefault(evidence.carrier_id or 0, []).append(evidence)
        names = {source_name.source_id: source_name for source_name in self._named_sources()}
        captured = self._captured(claim, of_carrier)
        publications = []
        for carrier_id, relaying in sorted(of_carrier.items()):
            carrier = relaying[0].carrier
            assert carrier is not None
            quoted = "\n\n".join(dict.fromkeys(evidence.quotation for evidence in relaying if evidence.quotation))
            slips: Sequence[CheckResult] = ()
            if carrier_id in captured and len(captured) > 1 and carrier.published_on:
                slips = slips_in(captured[carrier_id], published_on=carrier.published_on, entries=self.entries)
            publisher_source = self._counting(carrier.publisher_id)
            publisher = names.get(publisher_source.id) or Named(
                publisher_source.id, (publisher_source.name,), publisher_source.kind
            )
            text = captured.get(carrier_id) or quoted
            publications.append(Publication(carrier_id, publisher, text, carrier.published_on, slips))
        return publications

    def _captured(self, claim: Claim, of_carrier: Mapping[int, Sequence[Evidence]]) -> dict[int, str]:
        """The longest capture of each publication; the article itself where it is the publication at that address."""
        article = next(candidate for candidate in self.articles if candidate.id == claim.article_id)
        captured: dict[int, str] = {}
        for carrier_id, relaying in of_carrier.items():
            texts = [evidence.capture.text for evidence in relaying if evidence.capture and evidence.capture.text]
            carrier = relaying[0].carrier
            if texts:
                captured[carrier_id] = max(texts, key=len)
            elif article.address and carrier and carrier.address == article.address:
                captured[carrier_id] = article.versions[-1].text
        return captured

    def _named_sources(self) -> list[Named]:
        """Everybody with a name, a merged source under the one that it counts as."""
        together: dict[int, list[Source]] = {}
        for source in sorted(
            self.sources.values(), key=lambda source_row: (source_row.merged_into_id is not None, source_row.id)
        ):
            if source.kind not in UNNAMEABLE:
                together.setdefault(self._counting(source.id).id, []).append(source)
        return [
            Named(
                source_id,
                tuple(
                    dict.fromkeys(
                        name
                        for source_row in doubles
                        for name in (source_row.name, *(a.name for a in source_row.aliases))
                    )
                ),
                doubles[0].kind,
            )
            for source_id, doubles in together.items()
        ]


@cache
def _compared(sentence: str, start: int, end: int, texts: tuple[EvidenceText, ...]) -> Sequence[CheckResult]:
    """The same words say the same each time; histories ask often."""
    return against_evidence(sentence, start, end, texts)


def _ends(edge: Any) -> tuple[int, int | None, int | None]:
    return (edge.from_carrier_id, edge.to_carrier_id, edge.to_source_id)


def _proposal(claim_id: int, echo: Any) -> Any:
    return (claim_id, *_ends(echo), echo.kind.value, echo.ground.value, echo.sentence)


def _facts(row: CalendarEntry) -> dict[str, Any]:
    as_of = row.as_of.isoformat() if row.as_of else None
    return {**row.facts, "kind": row.kind, "source": row.source, "as_of": as_of}
