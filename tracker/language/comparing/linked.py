"""Two sentences that somebody linked as being on the same act: drift along a chain, contradiction inside an article."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.language.comparing.strength import Strength, strongest
from tracker.language.comparing.tolerances import TOO_STRONG
from tracker.language.findings import SELF_CONTRADICTION, CheckResult, Outcome

DRIFT = "strength_drift"


@dataclass(frozen=True)
class Wording:
    """The words with which one link of a chain, or one sentence of an article, says an act."""

    who: str
    text: str


def check_drift(chain: Sequence[Wording]) -> CheckResult | None:
    """Compare the links of a chain, origin first; nothing where fewer than two say how far the act has come."""
    graded = [(link, strength) for link in chain if (strength := strongest(link.text)) is not None]
    if len(graded) < 2:
        return None
    steps = " → ".join(f"{link.who}: {strength.in_words}" for link, strength in graded)
    first, last = graded[0][1], graded[-1][1]
    # from the origin to the end: a link in between that was too strong and was put right did no harm
    higher = last.rung - first.rung
    if higher >= TOO_STRONG:
        (nearer, _), (farther, _) = max(pairwise(graded), key=lambda pair: pair[1][1].rung - pair[0][1].rung)
        where = f" The widest step is from {nearer.who} to {farther.who}."
        return _finding(
            DRIFT, Outcome.INCONSISTENT, f"It grew {higher} steps stronger on its way: {steps}.{where}", last
        )
    word = "It did not grow stronger on its way" if higher <= 0 else "It grew one step stronger on its way"
    return _finding(DRIFT, Outcome.CONSISTENT, f"{word}: {steps}.", last)


def check_contradiction(first_sentence: str, second_sentence: str) -> CheckResult | None:
    """Compare two linked sentences on the same act; nothing where one of them does not say how far it has come."""
    first, second = strongest(first_sentence), strongest(second_sentence)
    if first is None or second is None:
        return None
    apart = abs(first.rung - second.rung)
    both = f"{first.in_words} and {second.in_words}"
    # one step lies between “agreed” and “signed”, which two reporters may say of one evening
    if apart >= TOO_STRONG:
        return _finding(
            SELF_CONTRADICTION,
            Outcome.INCONSISTENT,
            f"Two sentences on the same act lie {apart} steps apart: {both}.",
            first,
        )
    return _finding(SELF_CONTRADICTION, Outcome.CONSISTENT, f"Both sentences say about the same: {both}.", first)


def _finding(check: str, outcome: Outcome, explanation: str, strength: Strength) -> CheckResult:
    return CheckResult(check, outcome, explanation, strength.phrase)
