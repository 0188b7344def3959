"""The names that the sentences about claims use: whom an origin belongs to, which evidence, which finding."""

from collections.abc import Iterable
from datetime import datetime

from tracker.language.findings import AGAINST_CALENDAR, DEPARTURE
from tracker.language.kinds import SourceKind
from tracker.models import Evidence, Finding
from tracker.rules.evidence import Stance
from tracker.rules.graphs import ClaimGraph
from tracker.rules.origins import Origin, OriginKind
from tracker.rules.statuses import ExplanationNames

_FIRST_HAND = frozenset({SourceKind.DOCUMENT, SourceKind.DATASET, SourceKind.GOVERNMENT})
_DECIDING = frozenset({*AGAINST_CALENDAR, DEPARTURE})


def explanation_names(
    graph: ClaimGraph,
    live: Iterable[Evidence],
    findings: Iterable[Finding],
    *,
    since: datetime | None = None,
    proposed_by: str = "",
) -> ExplanationNames:
    """What can be called by name around one claim, from its live evidence and its inconsistent findings.

    `since` is when the claim moved last.
    """
    live, findings = list(live), list(findings)
    names = graph.names
    named_origins = [origin for origin in graph.graph.origins if origin.kind is not OriginKind.UNNAMED]
    speaking = [origin for origin in named_origins if origin.id in graph.supports.origins]
    supporting = [piece for piece in live if piece.stance is Stance.SUPPORTS]
    primary = [piece for piece in supporting if piece.primary]
    return ExplanationNames(
        ties=_unique(graph.ties.get(tie, "") for origin in speaking for tie in _holders(origin)),
        documents=_unique(names.get(origin.id, "") for origin in speaking if origin.kind is OriginKind.DOCUMENT),
        opponents=_unique(names.get(origin.id, "") for origin in named_origins if origin.id in graph.conflicts.origins),
        primaries=_unique(_publication(piece) for piece in primary),
        uncaptured=_unique(_publication(piece) for piece in primary if piece.capture_id is None),
        captured=_unique(_publication(piece) for piece in supporting if _may_be_primary(piece)),
        deciding=_unique(finding.phrase for finding in findings if finding.decision is None and _decides(finding)),
        proposed_by=proposed_by,
        news=_news_since(live, findings, since) if since else (),
    )


def _may_be_primary(piece: Evidence) -> bool:
    """Whether a document or a body itself is captured, and nobody has marked it as primary."""
    if piece.carrier is None or piece.capture_id is None or piece.primary:
        return False
    return piece.carrier.publisher.kind in _FIRST_HAND


def _decides(finding: Finding) -> bool:
    """Whether accepting it would be enough against the claim: not where only a relay of its own source says so."""
    return finding.check in _DECIDING and not finding.is_relayed


def _news_since(live: Iterable[Evidence], findings: Iterable[Finding], since: datetime) -> tuple[str, ...]:
    """What came in after an instant, in the order in which it came."""
    evidence_news = [(piece.recorded_at, f"{_publication(piece)} ({piece.stance.value})") for piece in live]
    finding_news = [
        # People's last word on it is the news, not that it was found.
        (word.recorded_at, f"the finding on “{finding.phrase}” was {word.decision.value}")
        if (word := finding.decisions[-1] if finding.decisions else None)
        else (finding.recorded_at, f"a finding on “{finding.phrase}”")
        for finding in findings
    ]
    return tuple(sentence for at, sentence in sorted([*evidence_news, *finding_news]) if at > since)


def _holders(origin: Origin) -> list[str]:
    """Whom an origin belongs to; itself too where others may speak for it."""
    # A further origin may be of nobody on the way up, but that it is no speaker of a person goes without saying.
    around = [source for source in origin.belongs_to if origin.id != f"source {source}"]
    return [holder for holder in (origin.organisation, origin.owner, *origin.owners_above, *around) if holder]


def _publication(piece: Evidence) -> str:
    if piece.carrier is None:
        return piece.looked_in
    title = f", “{piece.carrier.title}”" if piece.carrier.title else ""
    return f"{piece.carrier.publisher.name}{title}"


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, by the alphabet."""
    # By the alphabet: the same record must say the same every time.
    return tuple(sorted({name for name in names if name}))
