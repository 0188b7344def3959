"""A claim against a capture of the source it names: what the article changed on the way."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.language.comparing.bounds import MOST_NUMBERS
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.owners import statements_apart
from tracker.language.comparing.places import place_departs
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.quotation import check_quotations
from tracker.language.comparing.strength import Strength, strengths
from tracker.language.comparing.tolerances import TOO_STRONG
from tracker.language.findings import DEPARTURE, CheckResult, Outcome

_LEAST_SHARED = 2
_NOTHING = "no capture of the source that this names; capture it, then it can be compared"


def check_departure(text: str, sources: Sequence[Evidence]) -> list[CheckResult]:
    """Say where a text departs from its own captured source: in numbers, quotations, places or strength.

    Without a capture it is undecidable; with one and nothing found against it, nothing is said.
    """
    if not sources:
        return [CheckResult(DEPARTURE, Outcome.UNDECIDABLE, f"There is {_NOTHING}.", reason="no_evidence")]
    compared = [*check_quantities(text, sources), *check_quotations(text, sources)]
    findings = [finding for finding in compared if finding.outcome is Outcome.INCONSISTENT]
    # of several captures of one source: it may say here what it does not say there
    joined = "\n\n".join(source.text for source in sources)
    findings += [finding for finding in (place_departs(text, joined), _stronger(text, joined)) if finding is not None]
    name = next((source.title for source in sources if source.title), "its own source")
    return [_as_departure(finding, name) for finding in findings]


def _as_departure(finding: CheckResult, source: str) -> CheckResult:
    return replace(finding, check=DEPARTURE, explanation=f"This departs from {source}. {finding.explanation}")


def _stronger(text: str, source: str) -> CheckResult | None:
    """Whether a sentence says its act more strongly than every sentence of the source on the same act."""
    source_clauses = strengths(source)[:MOST_NUMBERS]
    for claimed in strengths(text)[:MOST_NUMBERS]:
        best = _strongest_on_the_same_act(claimed, source_clauses)
        if best is not None and claimed.rung - best.rung >= TOO_STRONG:
            return CheckResult(
                DEPARTURE,
                Outcome.INCONSISTENT,
                f"It says {claimed.in_words}; the source says no more than {best.in_words}.",
                claimed.phrase,
                claimed.start,
                claimed.end,
            )
    return None


def _strongest_on_the_same_act(claimed: Strength, source_clauses: Sequence[Strength]) -> Strength | None:
    shared = [len(claimed.about & clause.about) for clause in source_clauses]
    most = max(shared, default=0)
    # one concept in common, say the country, makes no act the same
    if most < _LEAST_SHARED:
        return None
    near = [clause for clause, count in zip(source_clauses, shared, strict=True) if 2 * count >= most]
    of_same = [clause for clause in near if not statements_apart(claimed.sentence, clause.sentence)]
    return max(of_same, key=lambda clause: clause.rung, default=None)
