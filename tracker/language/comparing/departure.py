"""A claim against a capture of the source it names: what the article changed on the way."""

from collections.abc import Sequence
from dataclasses import replace

from tracker.language.comparing.bounds import MOST_NUMBERS
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.places import place_departs
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.quotation import check_quotations
from tracker.language.comparing.strength import strengths
from tracker.language.comparing.tolerances import TOO_STRONG
from tracker.language.findings import DEPARTURE, CheckResult, Outcome

_NOTHING = "no capture of the source that this names; capture it, then it can be compared"


def check_departure(text: str, sources: Sequence[Evidence]) -> list[CheckResult]:
    """Say where a text departs from its own captured source: in numbers, quotations, places or strength.

    Without a capture it is undecidable; with one and nothing found against it, nothing is said.
    """
    if not sources:
        return [CheckResult(DEPARTURE, Outcome.UNDECIDABLE, f"There is {_NOTHING}.", reason="no_evidence")]
    compared = [*check_quantities(text, sources), *check_quotations(text, sources)]
    found = [each for each in compared if each.outcome is Outcome.INCONSISTENT]
    joined = "\n\n".join(each.text for each in sources)
    found += [each for each in (place_departs(text, joined), _stronger(text, joined)) if each is not None]
    name = next((each.title for each in sources if each.title), "its own source")
    return [
        replace(each, check=DEPARTURE, explanation=f"This departs from {name}. {each.explanation}") for each in found
    ]


def _stronger(text: str, source: str) -> CheckResult | None:
    """Whether a sentence says its act more strongly than every sentence of the source on the same act."""
    body = strengths(source)[:MOST_NUMBERS]
    for each in strengths(text)[:MOST_NUMBERS]:
        same = [(len(each.about & other.about), other) for other in body if each.about & other.about]
        if not same:
            continue
        most = max(count for count, _ in same)
        if most < 2:
            continue
        best = max((other for count, other in same if 2 * count >= most), key=lambda other: other.rung)
        if each.rung - best.rung >= TOO_STRONG:
            return CheckResult(
                DEPARTURE,
                Outcome.INCONSISTENT,
                f"It says {each.in_words}; the source says no more than {best.in_words}.",
                each.phrase,
                each.start,
                each.end,
            )
    return None
