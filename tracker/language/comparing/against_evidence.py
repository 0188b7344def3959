"""A claim beside the items of its evidence: which of them agree, which contradict it, and what its own source says.

Only what holds for the quote of the claim is reported, read by itself and in its sentence: a number or a direction that
stands elsewhere in the sentence belongs to another claim, and a hedge that stands there belongs to this one. Nothing is
reported where nothing can be compared.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tracker.language.comparing.departure import check_departure
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.overlap import do_overlap
from tracker.language.comparing.percent import check_percent
from tracker.language.comparing.quantity import check_quantities
from tracker.language.comparing.quotation import QUOTE, check_quotations
from tracker.language.english import listed
from tracker.language.findings import DEPARTURE, CheckResult, Outcome
from tracker.language.printed_findings import printed
from tracker.language.reading_key import readable

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
        title = f"{self.own} as relayed by {self.name}" if self.is_a_relay else self.name
        return Evidence(self.text[:MOST_READ], title, is_own_source=bool(self.own)).readable


def against_evidence(sentence: str, start: int, end: int, evidence_texts: Sequence[EvidenceText]) -> list[CheckResult]:
    """What is found of the quote at `start` to `end` of its sentence; offsets are those of the sentence.

    The explanation names the items that the quote was compared with, and `compared` holds their ids.
    """
    words = readable(sentence)
    return printed(_findings(words.text, *words.ahead(start, end), evidence_texts), words)


def _findings(sentence: str, start: int, end: int, evidence_texts: Sequence[EvidenceText]) -> list[CheckResult]:
    findings: list[CheckResult] = []
    # a copied quotation of the own source is not all of it, so nothing can be said to depart from it
    own_sources = [text for text in evidence_texts if text.own and text.is_captured]
    other_texts = [text for text in evidence_texts if text not in own_sources]
    for checks, texts in ((_own_source_checks, own_sources), (_other_checks, other_texts)):
        if texts:
            findings += _findings_of_quote(checks, sentence, start, end, texts)
    return findings


def _own_source_checks(text: str, evidence: Sequence[Evidence]) -> Sequence[CheckResult]:
    return check_departure(text, evidence)


def _other_checks(text: str, evidence: Sequence[Evidence]) -> Sequence[CheckResult]:
    # arithmetic that the quote does by itself is no news about its evidence; the article's own check reports it
    without_evidence = check_percent(text)
    percent = [finding for finding in check_percent(text, evidence) if finding not in without_evidence]
    return [*check_quantities(text, evidence), *check_quotations(text, evidence, is_for_them=False), *percent]


def _findings_of_quote(
    checks: _CHECKS, sentence: str, start: int, end: int, texts: Sequence[EvidenceText]
) -> list[CheckResult]:
    """What holds for the quote alone and, where something is wrong, in its sentence too; with the texts behind it."""
    quote = sentence[start:end]
    of_quote = [finding for finding in checks(quote, [text.evidence for text in texts]) if _decides(finding)]
    if not of_quote:
        return []
    of_sentence = checks(sentence, [text.evidence for text in texts])
    findings = []
    for finding in of_quote:
        placed = replace(finding, start=(finding.start or 0) + start, end=(finding.end or 0) + start)
        # the words around the quote may excuse it, as “up to” before a number does, so they must not contradict
        if finding.outcome is Outcome.INCONSISTENT and not _is_among(placed, of_sentence):
            continue
        basis_texts = _basis_texts(finding, checks, quote, texts)
        if basis_texts:
            findings.append(_with_texts_named(placed, checks, quote, basis_texts))
    return findings


def _basis_texts(
    finding: CheckResult, checks: _CHECKS, quote: str, texts: Sequence[EvidenceText]
) -> list[EvidenceText]:
    """The texts that say so each for itself; for quoted words only the speaker's own, captured text."""
    basis_texts = [text for text in texts if _is_among(finding, checks(quote, [text.evidence]))]
    # departures take their quotation's explanation along under another check's name, hence the look at the words
    if finding.check == QUOTE or "quoted words" in finding.explanation:
        return [text for text in basis_texts if text.is_captured and not text.is_a_relay]
    return basis_texts


def _decides(finding: CheckResult) -> bool:
    return finding.outcome is not Outcome.UNDECIDABLE and finding.start is not None


def _is_among(finding: CheckResult, findings: Sequence[CheckResult]) -> bool:
    return any(_is_same(finding, candidate) for candidate in findings)


def _is_same(first: CheckResult, second: CheckResult) -> bool:
    """Whether both say the same of the same words; the explanations differ with the texts they were compared with."""
    return do_overlap(first, second) and _kind(first) == _kind(second)


def _with_texts_named(
    finding: CheckResult, checks: _CHECKS, quote: str, basis_texts: Sequence[EvidenceText]
) -> CheckResult:
    """The finding with its texts named; a departure speaks of one of them, for it names whose words they are.

    `compared` says `relayed` where only relays of the own source say so, and nobody has captured that one itself.
    """
    nearest = min(basis_texts, key=lambda text: text.is_a_relay)
    of_nearest = next(single for single in checks(quote, [nearest.evidence]) if _kind(single) == _kind(finding))
    explanation = of_nearest.explanation if finding.check == DEPARTURE else finding.explanation
    names = list(dict.fromkeys(text.name for text in basis_texts))
    relayed = {"relayed": True} if finding.check == DEPARTURE and nearest.is_a_relay else {}
    return replace(
        finding,
        explanation=f"{explanation} Compared with {_name_list(names)}.",
        compared={**finding.compared, **relayed, "evidence": [text.id for text in basis_texts]},
    )


def _kind(finding: CheckResult) -> tuple[str, Outcome]:
    return finding.check, finding.outcome


def _name_list(names: Sequence[str]) -> str:
    # Semicolons, since a name may hold a comma: “The Herald, 2 May 2025”.
    return listed(names, between="; ", most=4)
