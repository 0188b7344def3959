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
    told = [(each, strength) for each in chain if (strength := strongest(each.text)) is not None]
    if len(told) < 2:
        return None
    steps = " → ".join(f"{each.who}: {strength.in_words}" for each, strength in told)
    first, last = told[0][1], told[-1][1]
    higher = last.rung - first.rung
    if higher >= TOO_STRONG:
        worst = max(pairwise(told), key=lambda pair: pair[1][1].rung - pair[0][1].rung)
        where = f" The widest step is from {worst[0][0].who} to {worst[1][0].who}."
        return _found(DRIFT, Outcome.INCONSISTENT, f"It grew {higher} steps stronger on its way: {steps}.{where}", last)
    word = "It did not grow stronger on its way" if higher <= 0 else "It grew one step stronger on its way"
    return _found(DRIFT, Outcome.CONSISTENT, f"{word}: {steps}.", last)


def check_contradiction(one: str, other: str) -> CheckResult | None:
    """Compare two linked sentences on the same act; nothing where one of them does not say how far it has come."""
    first, second = strongest(one), strongest(other)
    if first is None or second is None:
        return None
    apart = abs(first.rung - second.rung)
    both = f"{first.in_words} and {second.in_words}"
    if apart >= TOO_STRONG:
        return _found(
            SELF_CONTRADICTION,
            Outcome.INCONSISTENT,
            f"Two sentences on the same act lie {apart} steps apart: {both}.",
            first,
        )
    return _found(SELF_CONTRADICTION, Outcome.CONSISTENT, f"Both sentences say about the same: {both}.", first)


def _found(check: str, outcome: Outcome, explanation: str, strength: Strength) -> CheckResult:
    return CheckResult(check, outcome, explanation, strength.phrase)
