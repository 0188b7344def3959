"""A claim beside the items of its evidence: which of them agree, which contradict it, and what its own source says.

Only what holds for the quote of the claim is said, read by itself and in its sentence: a number or a direction that
stands elsewhere in the sentence belongs to another claim, and a hedge that stands there belongs to this one. Nothing is
said where nothing can be compared.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tracker.language.comparing.departure import check_departure
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.percent import check_percent
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.quotation import QUOTE, check_quotations
from tracker.language.english import listed
from tracker.language.findings import DEPARTURE, CheckResult, Outcome

MOST_READ = 100_000  # characters of one item
_CHECKS = Callable[[str, Sequence[Evidence]], Sequence[CheckResult]]


@dataclass(frozen=True)
class EvidenceText:
    """One item of evidence: its words, what to call it, and how it stands to the sources that the article names.

    `own` is the name of such a source, if the item is that one's or relays it. Only a captured text is a source of
    quotations: words that somebody copied need not be all.
    """

    id: int
    text: str
    name: str
    is_captured: bool = False
    own: str = ""
    is_a_relay: bool = False

    @property
    def evidence(self) -> Evidence:
        """As the checks read it."""
        whose = f"{self.own} as relayed by {self.name}" if self.is_a_relay else self.name
        return Evidence(self.text[:MOST_READ], whose, is_own_source=bool(self.own))


def against_evidence(sentence: str, start: int, end: int, items: Sequence[EvidenceText]) -> list[CheckResult]:
    """What is found of the quote that stands there in its sentence; offsets are those of the sentence.

    The explanation names the items that the quote was compared with, and `compared` holds their ids.
    """
    found: list[CheckResult] = []
    own = [each for each in items if each.own and each.is_captured]
    others = [each for each in items if each not in own]
    for checks, some in ((_own_source, own), (_others, others)):
        if some:
            found += _held(checks, sentence, start, end, some)
    return found


def _own_source(text: str, evidence: Sequence[Evidence]) -> Sequence[CheckResult]:
    return check_departure(text, evidence)


def _others(text: str, evidence: Sequence[Evidence]) -> Sequence[CheckResult]:
    inside = check_percent(text)
    percent = [each for each in check_percent(text, evidence) if each not in inside]
    return [*check_quantities(text, evidence), *check_quotations(text, evidence, is_for_them=False), *percent]


def _held(checks: _CHECKS, sentence: str, start: int, end: int, items: Sequence[EvidenceText]) -> list[CheckResult]:
    """What holds for the quote alone and, where something is wrong, in its sentence too; with the items that say so."""
    quote = sentence[start:end]
    alone = [each for each in checks(quote, [item.evidence for item in items]) if _decides(each)]
    if not alone:
        return []
    whole = checks(sentence, [item.evidence for item in items])
    held = []
    for each in alone:
        placed = replace(each, start=(each.start or 0) + start, end=(each.end or 0) + start)
        if each.outcome is Outcome.INCONSISTENT and not any(_is_same(placed, other) for other in whole):
            continue
        saying = [item for item in items if any(_is_same(each, other) for other in checks(quote, [item.evidence]))]
        if each.check == QUOTE or "quoted words" in each.explanation:
            saying = [item for item in saying if item.is_captured and not item.is_a_relay]
        if saying:
            held.append(_named(placed, checks, quote, saying))
    return held


def _decides(found: CheckResult) -> bool:
    return found.outcome is not Outcome.UNDECIDABLE and found.start is not None


def _is_same(one: CheckResult, other: CheckResult) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    overlap = one.start < other.end and other.start < one.end
    return overlap and (one.check, one.outcome) == (other.check, other.outcome)


def _named(found: CheckResult, checks: _CHECKS, quote: str, saying: Sequence[EvidenceText]) -> CheckResult:
    """The finding with the items named; a departure speaks of one of them, for it names whose words they are.

    `compared` says `relayed` where only relays of the own source say so, and nobody has captured that one itself.
    """
    nearest = min(saying, key=lambda item: item.is_a_relay)
    first = next(each for each in checks(quote, [nearest.evidence]) if _kind(each) == _kind(found))
    why = first.explanation if found.check == DEPARTURE else found.explanation
    names = list(dict.fromkeys(item.name for item in saying))
    relayed = {"relayed": True} if found.check == DEPARTURE and nearest.is_a_relay else {}
    return replace(
        found,
        explanation=f"{why} Compared with {_listed(names)}.",
        compared={**found.compared, **relayed, "evidence": [item.id for item in saying]},
    )


def _kind(found: CheckResult) -> tuple[str, Outcome]:
    return found.check, found.outcome


def _listed(names: Sequence[str]) -> str:
    return listed(names, between="; ", most=4)
