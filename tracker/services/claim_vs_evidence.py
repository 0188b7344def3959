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
    items = evidence_texts(session, version, [quote.claim_id for quote in quotes])
    if not items:
        return []
    sentences = split_sentences(version.text, version.title)
    return [draft for quote in quotes for draft in _of_claim(quote, items, sentences, version.text)]


def _of_claim(
    marked: Marked, items: Mapping[int, Sequence[EvidenceText]], sentences: Sequence[Sentence], text: str
) -> list[Draft]:
    some = items.get(marked.claim_id, ())
    if not some:
        return []
    holding = [each for each in sentences if each.start < marked.end and marked.start < each.end]
    start = min([marked.start, *(each.start for each in holding)])
    end = max([marked.end, *(each.end for each in holding)])
    sentence = text[start:end]
    found = against_evidence(sentence, marked.start - start, marked.end - start, some)
    return [Draft(_moved(each, start), marked.claim_id, _basis(each, sentence)) for each in found]


def _moved(found: CheckResult, by: int) -> CheckResult:
    fields = {field: getattr(found, field) for field in CheckResult.__dataclass_fields__}
    return CheckResult(**fields | {"start": (found.start or 0) + by, "end": (found.end or 0) + by})


def _basis(found: CheckResult, sentence: str) -> str:
    """The digest of what it rests on: the words of the claim in their sentence, and what the evidence says to them."""
    rests_on = {
        "check": found.check,
        "outcome": str(found.outcome),
        "phrase": found.phrase,
        "sentence": " ".join(sentence.split()),
        "evidence": found.explanation.rpartition(" Compared with ")[0],
    }
    return hashlib.sha256(json.dumps(rests_on, sort_keys=True).encode()).hexdigest()
