"""Claims told in the terminal: the table of the ledger, and one claim with everything."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from tracker.charts.origin_graph.subjects import Side
from tracker.cli.terminal import Cell, Column, faint, paragraph, status_mark, strong, table
from tracker.language.findings import Outcome
from tracker.models import Change, Finding
from tracker.queries.claims import ClaimPage
from tracker.queries.edges import ShownEdge
from tracker.queries.evidence import EvidenceItem
from tracker.queries.ledger import LedgerRow
from tracker.rules import statuses as rules
from tracker.rules.evidence import Stance
from tracker.rules.origins import Count
from tracker.rules.statuses import Dossier

_COLUMNS = (
    Column("Id", numeric=True),
    Column("Key"),
    Column("Status"),
    Column("Claim", wraps=True, share=3),
    Column("Who says so", wraps=True, share=2),
    Column("Origins", numeric=True),
    Column("Open", numeric=True),
    Column("Findings"),
)
_SIDES = {Stance.SUPPORTS: "for it", Stance.CONFLICTS: "against it", Stance.CONTEXT: "context"}
_OUTCOMES = {Outcome.INCONSISTENT: "✕", Outcome.CONSISTENT: "✓", Outcome.UNDECIDABLE: "?"}


def ledger_table(rows: Sequence[LedgerRow]) -> str:
    """The rows as a table that fits the terminal."""
    return table([_row(row) for row in rows], _COLUMNS)


def interval(count: Count) -> str:
    """The number of independent origins: `1`, or `1–2` where the record leaves it open."""
    return f"{count.k_min}" if count.k_min == count.k_max else f"{count.k_min}–{count.k_max}"


def claim_text(page: ClaimPage, sides: Sequence[Side] = (), edges: Sequence[ShownEdge] = ()) -> str:
    """One claim, from what is claimed to its history; `sides` of its graph are told as nested lists."""
    return "\n".join(_lines(page, page.dossier, sides, edges))


def edge_lines(edges: Sequence[ShownEdge]) -> Iterator[str]:
    """What is proven about who took it from whom, each with its number and its sentence."""
    for shown_edge in edges:
        ended = shown_edge.edge.withdrawal
        marks = [f"taken back: {ended.why}"] if ended else []
        marks += ["left out of the count: it appeared later"] if shown_edge.left_out else []
        yield _marked("·", f"{shown_edge.words}{_in_brackets([f'edge {shown_edge.edge.id}', *marks])}")
        yield paragraph(f"“{shown_edge.edge.sentence}”", indent=6)


def _row(row: LedgerRow) -> list[object]:
    return [
        row.id,
        strong(row.key),
        status_mark(row.status),
        row.statement,
        faint(row.attribution),
        interval(row.supports) if row.dossier.is_checkable else "–",
        "–" if row.age is None else f"{row.age} d",
        ", ".join(f"{_OUTCOMES[finding.outcome]} {finding.check.replace('_', ' ')}" for finding in row.findings),
    ]


def _lines(page: ClaimPage, dossier: Dossier, sides: Sequence[Side], edges: Sequence[ShownEdge]) -> Iterator[str]:
    yield from _claim_head(page, dossier)
    if dossier.is_checkable:  # no number of origins decides an opinion
        yield ""
        yield strong_line("Carriers and origins")
        yield from _origins(dossier, sides)
    yield ""
    yield from _ways(dossier)
    yield from _findings(page)
    yield ""
    yield from _evidence_list(page)
    if edges:
        yield ""
        yield strong_line("Who took it from whom")
        yield from edge_lines(edges)
    yield ""
    yield strong_line("History")
    for change in page.changes:
        yield from _change(change)
    yield ""
    yield from _filing(page)


def _claim_head(page: ClaimPage, dossier: Dossier) -> Iterator[str]:
    """What is claimed, in whose words and by whom, and the status with its reasons."""
    claim = page.claim
    yield paragraph(claim.statement, indent=5, first=f"{claim.key}")
    yield paragraph(f"“{page.anchor.exact}”", indent=5)
    yield paragraph(f"{page.attribution} → “{page.version.title}”" if page.links else page.attribution, indent=5)
    for sentence in filter(None, (link.sentence for link in page.links)):
        yield strong_line(paragraph(sentence, indent=5))
    yield ""
    yield f"{status_mark(claim.status)} since {_day(claim.status_since)}"
    yield from _bullets(reason.said for reason in rules.reasons_for(dossier))


def _ways(dossier: Dossier) -> Iterator[str]:
    """Every status the claim could move to, with what stands against it, then the next step."""
    yield strong_line("What would change it")
    for to, against in rules.what_would_change(dossier):
        yield f"  {status_mark(to)}" + ("" if against else " – possible now")
        yield from _bullets((reason.said for reason in against), indent=4)
    yield paragraph(f"Next: {rules.next_step(dossier)}")


def _findings(page: ClaimPage) -> Iterator[str]:
    if page.findings:
        yield ""
        yield strong_line("Findings")
        for finding in page.findings:
            yield from _finding(finding)


def _evidence_list(page: ClaimPage) -> Iterator[str]:
    yield strong_line("Evidence")
    if not page.evidence:
        yield f"  none yet; `tracker evidence add {page.claim.key} …` records some"
    for evidence in page.evidence:
        yield from _evidence(evidence)


def _origins(dossier: Dossier, sides: Sequence[Side]) -> Iterator[str]:
    """In words, then every carrier with what it took the claim from below it."""
    words = {Stance.SUPPORTS: dossier.supports_in_words, Stance.CONFLICTS: dossier.conflicts_in_words}
    side_of_stance = {side.stance: side for side in sides}
    for stance in Stance:
        side = side_of_stance.get(stance)
        if side is None and stance in words:
            yield from _bullets([f"{_SIDES[stance]}: {words[stance]}"])
        if side is not None:
            yield from _bullets([f"{_SIDES[stance]}: {side.in_words}. {' '.join(side.sentences)}".strip()])
            yield from (_marked("-", node.text, indent=4 + 2 * node.depth) for node in side.items)


def strong_line(text: str) -> str:
    """A heading."""
    return str(strong(text))


def _bullets(texts: Sequence[str] | Iterator[str], *, indent: int = 2) -> Iterator[str]:
    for text in texts:
        yield _marked("·", text, indent=indent)


def _marked(mark: str, text: str, *, indent: int = 2) -> str:
    """Running text with a mark before it."""
    lines = paragraph(text, indent=indent + 2)
    return f"{lines[:indent]}{mark}{lines[indent + 1 :]}"


def _finding(finding: Finding) -> Iterator[str]:
    decided = finding.decisions[-1] if finding.decisions else None
    phrase = f" “{finding.phrase}”" if finding.phrase else ""
    decision_words = f", {decided.decision} by {decided.recorded_by.name}: {decided.why}" if decided else ""
    head = f"{finding.check.replace('_', ' ')}{phrase}: {finding.outcome}{decision_words}"
    yield _marked(_OUTCOMES[finding.outcome], head)
    yield paragraph(finding.explanation, indent=4)


def _evidence(shown_evidence: EvidenceItem) -> Iterator[str]:
    evidence, carrier = shown_evidence.item, shown_evidence.item.carrier
    origin_words = f"{carrier.publisher.name}: {carrier.title}" if carrier else f"looked in {evidence.looked_in}"
    when = str(carrier.published_on or "undated") if carrier else str(evidence.accessed_on or "undated")
    grade = f"{shown_evidence.grade.reliability if shown_evidence.grade else 'F'}{evidence.credibility}"
    marks = [grade] if carrier else []
    marks += ["primary"] if evidence.primary else []
    marks += ["captured"] if evidence.capture else []
    marks += ["could not have been known then"] if shown_evidence.could_not_have_been_known else []
    marks += [f"seen {evidence.accessed_on}"] if carrier and evidence.accessed_on else []
    marks += [f"recorded {_day(evidence.recorded_at)}"]
    marks += [] if shown_evidence.state == "live" else [f"{shown_evidence.state}: {shown_evidence.why}"]
    yield _marked("·", f"{when}  {evidence.stance}  {origin_words}{_in_brackets(marks)}")
    for text in (
        f"“{evidence.quotation}”" if evidence.quotation else "",
        evidence.note,
        shown_evidence.attribution if shown_evidence.links else "",
    ):
        if text:
            yield paragraph(text, indent=6)


def _in_brackets(words: Sequence[str]) -> str:
    return f" ({', '.join(words)})" if words else ""


def _change(change: Change) -> Iterator[str]:
    proposed = f", proposed by {change.proposal.recorded_by.name}" if change.proposal else ""
    yield f"  {_day(change.recorded_at)}  {status_mark(change.to_status)}  {change.recorded_by.name}{proposed}"
    yield paragraph(change.why, indent=6)


def _filing(page: ClaimPage) -> Iterator[str]:
    claim = page.claim
    filing_words = [
        f"claim {claim.id}",
        f"{claim.type}",
        f"{claim.importance} importance",
        f"assigned to {claim.assignee.name}" if claim.assignee else "assigned to nobody",
        f"due {claim.due_on}" if claim.due_on else "",
        f"topics: {', '.join(topic.name for topic in claim.topics)}" if claim.topics else "",
        "confidential" if claim.confidential else "",
        *(f"{row.word}: {text}" for row, text in claim.further if text),
    ]
    yield str(Cell(" · ".join(filter(None, filing_words)), {"dim": True}))


def _day(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d}"
