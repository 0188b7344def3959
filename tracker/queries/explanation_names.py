"""The names that the sentences about claims use: whom an origin belongs to, which evidence, which finding."""

from collections.abc import Iterable
from datetime import datetime

from tracker.language.findings import AGAINST_CALENDAR, DEPARTURE
from tracker.models import Evidence, Finding
from tracker.rules.evidence import Stance
from tracker.rules.graphs import ClaimGraph
from tracker.rules.origins import Origin, OriginKind
from tracker.rules.statuses import ExplanationNames

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
    known = [each for each in graph.graph.origins if each.kind is not OriginKind.UNNAMED]
    speaking = [each for each in known if each.id in graph.supports.origins]
    primary = [each for each in live if each.primary and each.stance is Stance.SUPPORTS]
    return ExplanationNames(
        ties=_once(graph.ties.get(tie, "") for origin in speaking for tie in _ties(origin)),
        documents=_once(names.get(each.id, "") for each in speaking if each.kind is OriginKind.DOCUMENT),
        opponents=_once(names.get(each.id, "") for each in known if each.id in graph.conflicts.origins),
        primaries=_once(_publication(each) for each in primary),
        uncaptured=_once(_publication(each) for each in primary if each.capture_id is None),
        deciding=_once(each.phrase for each in findings if each.decision is None and _decides(each)),
        proposed_by=proposed_by,
        news=_news(live, findings, since) if since else (),
    )


def _decides(finding: Finding) -> bool:
    """Whether accepting it would be enough against the claim: not where only a relay of its own source says so."""
    return finding.check in _DECIDING and not finding.is_relayed


def _news(live: Iterable[Evidence], findings: Iterable[Finding], since: datetime) -> tuple[str, ...]:
    """What came in after an instant, in the order in which it came."""
    items = [(each.recorded_at, f"{_publication(each)} ({each.stance.value})") for each in live]
    said = [
        (word.recorded_at, f"the finding on “{each.phrase}” was {word.decision.value}")
        if (word := each.decisions[-1] if each.decisions else None)
        else (each.recorded_at, f"a finding on “{each.phrase}”")
        for each in findings
    ]
    return tuple(what for at, what in sorted([*items, *said]) if at > since)


def _ties(origin: Origin) -> list[str]:
    return [each for each in (origin.organisation, origin.owner) if each]


def _publication(item: Evidence) -> str:
    if item.carrier is None:
        return item.looked_in
    title = f", “{item.carrier.title}”" if item.carrier.title else ""
    return f"{item.carrier.publisher.name}{title}"


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, by the alphabet."""
    return tuple(sorted({each for each in names if each}))
