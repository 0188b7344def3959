"""Findings that people accepted stay while what they rest on is unchanged, also where the checks say them no more."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from tracker.language.sentences import span_of, split_sentences
from tracker.models import ArticleVersion, Finding
from tracker.queries.examinations import findings_of, newest_examination
from tracker.rules.examinations import Draft, Grounds, basis_of
from tracker.rules.findings import Decision
from tracker.services.claim_vs_evidence import is_of_evidence
from tracker.services.standing_findings import as_found


def of_the_text(session: Session, version: ArticleVersion) -> list[Finding]:
    """What the last examination of this version found in the text itself, comparisons with evidence left out."""
    last = newest_examination(session, version.article_id)
    if last is None or last.article_version_id != version.id:
        return []
    return [finding for finding in findings_of(session, last.id) if not is_of_evidence(finding)]


def kept_accepted(before: Sequence[Finding], drafts: Sequence[Draft], grounds: Grounds) -> list[Draft]:
    """Those of before that somebody accepted, that nothing of now says, and that rest on the same text, day and facts.

    What a better rule would no longer find was judged by a person, who may know more than the rule.
    """
    places = {draft.basis: place for place, draft in enumerate(drafts)}
    kept: list[Draft] = []
    by_number = {finding.id: finding.basis or "" for finding in before}
    for finding in before:
        if finding.basis in places or finding.decision is not Decision.ACCEPTED or not _rests(finding, before, grounds):
            continue
        parts = {number: places[basis] for number, basis in by_number.items() if basis in places}
        kept.append(Draft(as_found(finding, parts), finding.claim_id, finding.basis or ""))
        # Parts stand before what joins them.
        places[finding.basis or ""] = len(drafts) + len(kept) - 1
    return kept


def _rests(finding: Finding, before: Sequence[Finding], grounds: Grounds) -> bool:
    """Whether the digest of all that it rests on is the same now."""
    sentence = span_of(split_sentences(grounds.text, grounds.title), finding.start)
    basis = basis_of(
        as_found(finding, {}),
        sentence=grounds.text[slice(*sentence)],
        judged=grounds.published_on or grounds.captured_on,
        entries=grounds.entries,
        parts=[part.basis or "" for part in before if part.id in finding.part_of],
    )
    return basis == finding.basis
