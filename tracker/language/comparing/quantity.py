"""Numbers of a text against the numbers of its evidence: value, unit, modifier, currency and direction of change."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from tracker.language.comparing.counterparts import Counterpart, Fit, counterparts
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.figures import Figure, Quantity
from tracker.language.comparing.quantities import quantities
from tracker.language.comparing.quantity_sentences import agreement, difference, others, vagueness, wrong_way
from tracker.language.comparing.second_readings import doubt
from tracker.language.comparing.units import Kind
from tracker.language.findings import CheckResult, Outcome

_BEFORE = 300  # characters in which whoever “it” is was named


def check_quantities(text: str, evidence: Sequence[Evidence]) -> list[CheckResult]:
    """Compare every number of the text with the evidence; a number without a counterpart is undecidable."""
    figures = _with_what_is_before(text)
    attested = [figure.quantity for capture in evidence for figure in _with_what_is_before(capture.text)]
    by_figure = [
        counterparts(figure.quantity, attested, alone=_is_alone(figure.quantity, figures)) for figure in figures
    ]
    # by identity: two equal numbers in the evidence are two, and only one of them may be used up
    spoken_for = {id(match.quantity) for matches in by_figure for match in matches if match.fit is Fit.AGREES}
    findings = [
        _verdict(figure, matches, spoken_for, attested) for figure, matches in zip(figures, by_figure, strict=True)
    ]
    pairs = zip(figures, findings, strict=True)
    findings = [_unless_in_doubt(figure, finding, figures, attested) for figure, finding in pairs]
    return [finding for finding in findings if finding is not None]


def _unless_in_doubt(
    figure: Figure, finding: CheckResult | None, figures: Sequence[Figure], attested: Sequence[Quantity]
) -> CheckResult | None:
    """The verdict, unless a number that can be read two ways would agree in its second reading."""
    if finding is not None and finding.outcome is Outcome.CONSISTENT:
        return finding
    if (in_doubt := doubt(figure.quantity, attested, alone=_is_alone(figure.quantity, figures))) is None:
        return finding
    return _finding(figure, Outcome.UNDECIDABLE, in_doubt.in_words(), reason="two_readings")


def _with_what_is_before(text: str) -> list[Figure]:
    """The numbers of a text, each with what is said before: “It also built 40 schools” is of whom that names."""
    return [
        replace(figure, quantity=replace(figure.quantity, before=text[max(0, figure.offset - _BEFORE) : figure.offset]))
        for figure in quantities(text)
    ]


def _is_alone(quantity: Quantity, figures: Sequence[Figure]) -> bool:
    return sum(figure.quantity.kind is quantity.kind for figure in figures) == 1


def _verdict(
    figure: Figure, matches: Sequence[Counterpart], spoken_for: set[int], attested: Sequence[Quantity]
) -> CheckResult | None:
    quantity = figure.quantity
    agreeing = [match for match in matches if match.fit is Fit.AGREES]
    other_way = [match for match in matches if match.fit is Fit.WRONG_WAY]
    if agreeing and (not other_way or any(match.quantity.direction is quantity.direction for match in agreeing)):
        return _finding(figure, Outcome.CONSISTENT, agreement(quantity, _best(agreeing)))
    if other_way:
        return _finding(figure, Outcome.INCONSISTENT, wrong_way(quantity, _best(other_way), matches, attested))
    # “Of 880,000 soldiers 300,000 serve at the front”: evidence for the first number contradicts no second one
    apart = [match for match in matches if match.fit is Fit.APART]
    differing = [match for match in matches if match not in apart and id(match.quantity) not in spoken_for]
    if differing:
        return _difference(figure, min(differing, key=_plainest_first))
    if _needs_no_evidence(quantity):
        return None
    if apart:
        return _finding(figure, Outcome.UNDECIDABLE, others(quantity, _best(apart)), reason="no_evidence")
    lack = "the evidence has no number to compare it with" if attested else "there is no number in the evidence"
    return _finding(figure, Outcome.UNDECIDABLE, f"“{quantity.phrase}”: {lack}.", reason="no_evidence")


def _best(matches: Sequence[Counterpart]) -> Counterpart:
    return min(matches, key=lambda match: match.rank)


def _plainest_first(match: Counterpart) -> tuple[bool, Fit, tuple[int, int, Fraction]]:
    """Another value is reported before another scale word or currency."""
    return match.fit is not Fit.DIFFERS, match.fit, match.rank


def _difference(figure: Figure, match: Counterpart) -> CheckResult:
    # where “dozens” end is a convention, so the machine never calls the word wrong
    if figure.quantity.vague:
        explanation = vagueness(figure.quantity, match)
        return _finding(figure, Outcome.UNDECIDABLE, explanation, reason="counting_convention")
    return _finding(figure, Outcome.INCONSISTENT, difference(figure.quantity, match))


def _needs_no_evidence(quantity: Quantity) -> bool:
    """“Talks lasted two days”, “hundreds came”, “half of them”: no statement that a number of the evidence settles."""
    is_rough = bool(quantity.vague) or quantity.number.is_share
    return quantity.kind is Kind.TIME or is_rough or _says_little(quantity)


def _says_little(quantity: Quantity) -> bool:
    """A small bare number of nothing named, such as “the two”: no statement to be checked."""
    return quantity.kind is Kind.COUNT and not quantity.units and not quantity.modifier and quantity.number.value < 1000


def _finding(figure: Figure, outcome: Outcome, explanation: str, *, reason: str | None = None) -> CheckResult:
    start, end = figure.span
    return CheckResult("quantity", outcome, explanation, figure.quantity.phrase, start, end, reason=reason)
