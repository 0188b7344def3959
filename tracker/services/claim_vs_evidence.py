"""The claims of an article beside their evidence, as drafts of findings that an examination keeps."""

import hashlib
import json
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from tracker.language.comparing.against_evidence import EvidenceText, against_evidence
from tracker.language.findings import CheckResult
from tracker.language.sentences import Sentence, split_sentences
from tracker.models import ArticleVersion, Finding
from tracker.queries.evidence_texts import evidence_texts
from tracker.rules.examinations import Draft, Marked

_OF_EVIDENCE = "evidence"


def is_of_evidence(finding: Finding) -> bool:
    """Whether a finding compares a claim with its evidence; the ids of the items are in `compared`."""
    return _OF_EVIDENCE in (finding.compared or {})


def compare_with_evidence(session: Session, version: ArticleVersion, quotes: Sequence[Marked]) -> list[Draft]:
    """What is found of the claims whose quotes these are, each beside its live evidence."""
    evidence = evidence_texts(session, version, [quote.claim_id for quote in quotes])
    if not evidence:
        return []
    sentences = split_sentences(version.text, version.title)
    return [draft for quote in quotes for draft in _claim_drafts(quote, evidence, sentences, version.text)]


def _claim_drafts(
    marked: Marked, evidence: Mapping[int, Sequence[EvidenceText]], sentences: Sequence[Sentence], text: str
) -> list[Draft]:
    texts = evidence.get(marked.claim_id, ())
    if not texts:
        return []
    # A quote may run over several sentences, and what a number counts often stands outside of the quote.
    holding = [passage for passage in sentences if passage.start < marked.end and marked.start < passage.end]
    start = min([marked.start, *(passage.start for passage in holding)])
    end = max([marked.end, *(passage.end for passage in holding)])
    sentence = text[start:end]
    results = against_evidence(sentence, marked.start - start, marked.end - start, texts)
    return [Draft(_shifted(result, start), marked.claim_id, _basis(result, sentence)) for result in results]


def _shifted(check_result: CheckResult, by: int) -> CheckResult:
    fields = {field: getattr(check_result, field) for field in CheckResult.__dataclass_fields__}
    return CheckResult(**fields | {"start": (check_result.start or 0) + by, "end": (check_result.end or 0) + by})


def _basis(check_result: CheckResult, sentence: str) -> str:
    """The digest of what it rests on: the words of the claim in their sentence, and what the evidence says to them."""
    rests_on = {
        "check": check_result.check,
        "outcome": str(check_result.outcome),
        "phrase": check_result.phrase,
        "sentence": " ".join(sentence.split()),
        "evidence": check_result.explanation.rpartition(" Compared with ")[0],
    }
    return hashlib.sha256(json.dumps(rests_on, sort_keys=True).encode()).hexdigest()
