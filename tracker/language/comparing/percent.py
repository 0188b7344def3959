"""Percentages and their arithmetic: from a to b, a part of a whole, points, and parts that make up a whole."""

import re
from collections.abc import Sequence
from fractions import Fraction

from tracker.language.comparing.changes import Change, changes, is_change
from tracker.language.comparing.directions import Role
from tracker.language.comparing.disambiguation import told_apart
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.figures import Figure, Quantity
from tracker.language.comparing.intervals import Interval, admitted
from tracker.language.comparing.owners import named_apart
from tracker.language.comparing.parts import by_sentence, check_parts
from tracker.language.comparing.quantities import quantities
from tracker.language.comparing.stated_changes import StatedChange, stated_changes
from tracker.language.comparing.subjects import shared_words
from tracker.language.comparing.units import Kind
from tracker.language.findings import CheckResult, Outcome
from tracker.language.numbers.number import number_text

# Behind “and that is” or “, an increase of” goes on what was said before.
_OTHER_CLAUSE = re.compile(
    r"(?:(?<!\w)(?:while|whereas|but|although|though|as|when|and)|;)\s"
    r"(?!(?:that|this|it|so|thus|hence|therefore|an?|up|down|by|is|was)(?!\w))[\w’'-]+\s",
    re.IGNORECASE,
)


def check_percent(text: str, evidence: Sequence[Evidence] = ()) -> list[CheckResult]:
    """Do the arithmetic of every percentage that has its numbers in its own sentence, or else in the evidence."""
    figures = _exact(quantities(text))
    evidence_figures = [figure for capture in evidence for figure in _exact(quantities(capture.text))]
    outside = changes(evidence_figures)
    # one change in the text and one in the evidence: then two words in common are not asked for
    lone = len(outside) == 1 and sum(is_change(figure.quantity) for figure in figures) <= 1
    findings = []
    for offset, sentence_figures in by_sentence(figures):
        inside = changes(sentence_figures)
        sentence = sentence_figures[0].quantity.sentence
        for stated in stated_changes(sentence, offset, sentence_figures):
            change = _nearest(stated, inside)
            if change is None and not _evidence_states_it(stated, evidence_figures):
                change = _fitting(stated, outside, lone=lone)
            finding = _judged(stated, change) if change else _mixed_up(stated, evidence_figures)
            if finding is not None:
                findings.append(finding)
    return [*findings, *check_parts(figures)]


def _exact(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that sums can be done with: read in one way only, and no “half of” that is roughly meant."""
    return [figure for figure in figures if not figure.quantity.number.second and not figure.quantity.number.is_share]


def _nearest(stated: StatedChange, inside: Sequence[Change]) -> Change | None:
    """The change of its own sentence that it states: “rose 10 percent, from 200 to 220”."""
    fitting = [change for change in inside if not _is_an_end_of(stated, change) and not _is_of_another(stated, change)]
    return min(fitting, key=lambda change: abs(change.first.start - stated.place), default=None)


def _is_of_another(stated: StatedChange, change: Change) -> bool:
    """“Support fell from 71 percent to 55 percent, while turnout rose 3 percent”: its own subject."""
    if stated.quantity is None:
        return False
    first, last = sorted((change.first, change.last), key=lambda quantity: quantity.start)
    if stated.place > last.start:
        between = last.sentence[last.end : stated.place]
    else:
        between = last.sentence[stated.quantity.end : first.start]
    return bool(_OTHER_CLAUSE.search(between))


def _is_an_end_of(stated: StatedChange, change: Change) -> bool:
    """“From 2 percent to 3 percent”: the two are levels, and no statement about the change between them."""
    ends = (change.first, change.last)
    # by place too, since an end that was given another kind or scale is no longer equal to the quantity
    return stated.quantity in ends or stated.place in (change.first.start, change.last.start)


def _fitting(stated: StatedChange, outside: Sequence[Change], *, lone: bool) -> Change | None:
    """The change in the evidence that this one is: with two words in common more than any other, or one if alone."""
    if not outside or stated.quantity is None:
        return outside[0] if lone and outside else None
    quantity = stated.quantity
    shared = [(shared_words(quantity, change.first), change) for change in outside if _are_of_one(quantity, change)]
    if not shared:
        return None
    most = max(count for count, _ in shared)
    best = [change for count, change in shared if count == most]
    return best[0] if len(best) == 1 and most >= (1 if lone else 2) else None


def _are_of_one(quantity: Quantity, change: Change) -> bool:
    """Whether nobody else is named; the times of a change are its two ends."""
    return named_apart(quantity, change.last, in_lists=False) is None


def _evidence_states_it(stated: StatedChange, evidence_figures: Sequence[Figure]) -> bool:
    """Whether the evidence says the same percentage itself, so that no sum is needed."""
    if stated.quantity is None:
        return False
    of_kind = (figure.quantity for figure in evidence_figures if figure.quantity.kind is stated.quantity.kind)
    return any(is_change(quantity) and admitted(quantity).meets(stated.limits) for quantity in of_kind)


def _judged(stated: StatedChange, change: Change) -> CheckResult:
    exact = change.exact()
    arithmetic = _arithmetic(change)
    way = (exact > 0) - (exact < 0)
    if stated.sign and way and stated.sign != way:
        claimed = "a rise" if stated.sign > 0 else "a fall"
        explanation = f"“{stated.phrase}” is told as {claimed}, but {arithmetic}: the direction is wrong."
        return _finding(stated, Outcome.INCONSISTENT, explanation)
    fits_percent = stated.limits.meets(_size(change))
    fits_points = change.are_percentages and stated.limits.meets(change.points_within())
    fits, fits_the_other = (fits_points, fits_percent) if stated.is_points else (fits_percent, fits_points)
    if fits:
        return _finding(stated, Outcome.CONSISTENT, f"“{stated.phrase}”: {arithmetic}.")
    if fits_the_other:
        explanation = f"“{stated.phrase}”: {_label(stated)}. {arithmetic[0].upper()}{arithmetic[1:]}."
        return _finding(stated, Outcome.INCONSISTENT, explanation)
    return _finding(stated, Outcome.INCONSISTENT, f"“{stated.phrase}” does not fit: {arithmetic}.")


def _arithmetic(change: Change) -> str:
    """“from 2 percent to 3 percent is +50 percent or +1 percentage points”."""
    first, last = _written(change.first), _written(change.last)
    arithmetic = f"from {first} to {last} is {_signed(change.exact())} percent"
    points = f" or {_signed(change.points())} percentage points" if change.are_percentages else ""
    return arithmetic + points


def _size(change: Change) -> Interval:
    """By how many percent it rises or falls, without a sign: “fell 25 percent” says 25."""
    rise = change.rise()
    return rise if change.exact() >= 0 else Interval(_minus(rise.high), _minus(rise.low))


def _label(stated: StatedChange) -> str:
    return "percent, not points" if stated.is_points else "points, not percent"


def _mixed_up(stated: StatedChange, evidence_figures: Sequence[Figure]) -> CheckResult | None:
    """“Rose by 3 percent” of “rose by 3 percentage points”: points in one and percent in the other."""
    if stated.quantity is None or stated.quantity.role is not Role.DIFFERENCE:
        return None
    differences = [figure.quantity for figure in evidence_figures if figure.quantity.role is Role.DIFFERENCE]
    # evidence that has a change in the same kind too may well mean that one
    if any(quantity.kind is stated.quantity.kind for quantity in differences):
        return None
    other_kind = Kind.PERCENT if stated.is_points else Kind.POINTS
    for quantity in differences:
        is_of_another = told_apart(stated.quantity, quantity) is not None
        if quantity.kind is other_kind and admitted(quantity).meets(stated.limits) and not is_of_another:
            explanation = f"“{stated.phrase}” here, “{quantity.phrase}” in the evidence: {_label(stated)}."
            return _finding(stated, Outcome.INCONSISTENT, explanation)
    return None


def _minus(value: Fraction | None) -> Fraction | None:
    return None if value is None else -value


def _written(quantity: Quantity) -> str:
    percent = " percent" if quantity.kind is Kind.PERCENT else ""
    is_digits = quantity.number.written[:1].isdigit()
    return f"{quantity.number.written if is_digits else number_text(quantity.number.value)}{percent}"


def _signed(value: Fraction) -> str:
    rounded = Fraction(round(value * 10), 10)
    return f"{'−' if rounded < 0 else '+'}{number_text(abs(rounded))}"


def _finding(stated: StatedChange, outcome: Outcome, explanation: str) -> CheckResult:
    return CheckResult("percent", outcome, explanation, stated.phrase, stated.start, stated.end)
