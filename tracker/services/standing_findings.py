"""The findings of an article kept in step with where its quotes stand and with the evidence of its claims."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from tracker.language.findings import CheckResult
from tracker.language.sentences import span_of, split_sentences
from tracker.models import ArticleVersion, Because, Examination, Finding, Person
from tracker.queries.examinations import findings_of, marked_quotes, newest_examination
from tracker.queries.versions import newest_version
from tracker.rules.examinations import Draft, Marked, belongs_to
from tracker.services.claim_vs_evidence import compare_with_evidence, is_of_evidence
from tracker.services.computed_findings import is_same, keep_all


def match_findings(
    session: Session, article_id: int, claim_ids: Collection[int] | None = None, *, by: Person, now: datetime
) -> set[int]:
    """Compare these claims of an article, or all, with their evidence anew, and find whose each finding is.

    Answers the claims whose findings are others than before. What the checks found in the text itself stays; only
    whose it is may change. An article whose newest text was never read is left alone: nobody knows yet what is in it.
    """
    before, version = newest_examination(session, article_id), newest_version(session, article_id)
    if before is None or before.article_version_id != version.id:
        return set()
    current = findings_of(session, before.id)
    quotes = marked_quotes(session, version.id)
    # A claim that was overtaken is marked no longer, so what compared it with its evidence goes as well.
    staying = [finding for finding in current if not _is_made_anew(finding, quotes, claim_ids)]
    owners = _owners(staying, quotes, version)
    fresh = compare_with_evidence(
        session, version, [quote for quote in quotes if claim_ids is None or quote.claim_id in claim_ids]
    )
    old = sorted((finding for finding in current if finding not in staying), key=lambda finding: finding.claim_id or 0)
    # An examination that finds the same would only make the list of examinations longer.
    if owners == [finding.claim_id for finding in staying] and _say_the_same(old, fresh, version):
        return set()
    examination = _further_examination(session, before, by=by, now=now)
    findings = keep_all(session, examination, version, [*_carried(staying, owners), *fresh], by=by, now=now)
    return claims_between(current, findings)


def claims_between(before: Collection[Finding], after: Collection[Finding]) -> set[int]:
    """The claims that have a finding in only one of two lists."""
    ids = {finding.id for finding in before} ^ {finding.id for finding in after}
    return {finding.claim_id for finding in [*before, *after] if finding.id in ids and finding.claim_id is not None}


def _is_made_anew(finding: Finding, quotes: Sequence[Marked], claim_ids: Collection[int] | None) -> bool:
    if not is_of_evidence(finding):
        return False
    is_marked = any(quote.claim_id == finding.claim_id for quote in quotes)
    return not is_marked or claim_ids is None or finding.claim_id in claim_ids


def _owners(staying: Sequence[Finding], quotes: Sequence[Marked], version: ArticleVersion) -> list[int | None]:
    """The claim that each finding belongs to by where the quotes stand now."""
    sentences = split_sentences(version.text, version.title)
    return [
        finding.claim_id
        if is_of_evidence(finding)
        else belongs_to(finding.start, finding.end, span_of(sentences, finding.start), quotes)
        for finding in staying
    ]


def _say_the_same(old: Sequence[Finding], fresh: Sequence[Draft], version: ArticleVersion) -> bool:
    """Whether comparing says word for word what it said before; comparisons have no parts."""
    return len(old) == len(fresh) and all(map(partial(is_same, version=version, part_of=[]), old, fresh))


def _carried(staying: Sequence[Finding], owners: Sequence[int | None]) -> list[Draft]:
    places = {finding.id: place for place, finding in enumerate(staying)}
    return [
        Draft(as_found(finding, places), owner, finding.basis or "")
        for finding, owner in zip(staying, owners, strict=True)
    ]


def as_found(finding: Finding, places: Mapping[int, int]) -> CheckResult:
    """What the check said, its parts as places in a list: `places` has them by the numbers of findings."""
    fields = {field: getattr(finding, field) for field in CheckResult.__dataclass_fields__}
    return CheckResult(**fields | {"part_of": [places[part] for part in finding.part_of if part in places]})


def _further_examination(session: Session, before: Examination, *, by: Person, now: datetime) -> Examination:
    """One more examination of the same text, day and calendar: nothing was read, but claims changed."""
    examination = Examination(
        article_id=before.article_id,
        article_version_id=before.article_version_id,
        because=Because.CLAIMS,
        published_on=before.published_on,
        captured_on=before.captured_on,
        calendar=before.calendar,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(examination)
    session.flush()
    return examination
