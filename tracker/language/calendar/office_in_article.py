"""Offices through a whole article: whom a sentence only names is judged by what the other sentences show."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from tracker.language.calendar.answers import NO_EVIDENCE, interval_of
from tracker.language.calendar.holders import OfficeHolder
from tracker.language.calendar.intervals import Interval, days_on
from tracker.language.calendar.office_answers import FORMER
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.standing import Standing
from tracker.language.findings import CheckResult, Outcome

_FIELDS = tuple(field.name for field in fields(CheckResult))
_ARTICLE = 6  # sentences; fewer do not show whether a past without a date is the news or history


@dataclass(frozen=True, kw_only=True)
class OfficeInArticle(CheckResult):
    """A finding about an office, with what its sentence shows; `otherwise` where the article has it held now."""

    office: str
    sentence: int  # where it begins
    standing: Standing
    is_body: bool = False
    is_former: bool = False
    may_be_courtesy: bool = False  # a title that somebody may be given long after the term
    running: Interval | None = None  # the term that runs on the day of publication, whatever the sentence says
    otherwise: CheckResult | None = None

    def plain(self) -> CheckResult:
        """The finding as every check answers it."""
        return CheckResult(**{name: getattr(self, name) for name in _FIELDS})


def in_article(
    finding: CheckResult,
    holder: OfficeHolder,
    passage: Passage,
    standing: Standing,
    *,
    otherwise: CheckResult | None = None,
    running: Interval | None = None,
    may_be_courtesy: bool = False,
) -> OfficeInArticle:
    """The finding of one sentence, ready to be held against the others."""
    return OfficeInArticle(
        **{name: getattr(finding, name) for name in _FIELDS},
        office=holder.terms[0].office,
        sentence=passage.offset,
        standing=standing,
        is_body=bool(holder.body),
        is_former=holder.mark in FORMER,
        running=running,
        may_be_courtesy=may_be_courtesy,
        otherwise=otherwise,
    )


def settled(findings: Sequence[CheckResult], *, sentences: int) -> list[CheckResult]:
    """The findings, each office judged by what the whole article of so many sentences shows."""
    offices = [finding for finding in findings if isinstance(finding, OfficeInArticle)]
    stale = [finding for finding in offices if _is_stale(finding, offices, is_article=sentences >= _ARTICLE)]
    courteous = [finding for finding in stale if sentences >= _ARTICLE and _is_courtesy(finding, offices)]
    stale = [finding for finding in stale if finding not in courteous]
    settled_findings: list[CheckResult] = []
    for finding in findings:
        if not isinstance(finding, OfficeInArticle):
            settled_findings.append(finding)
        elif finding in courteous:
            settled_findings.append(_by_courtesy(finding))
        else:
            settled_findings.append(_settled(finding, stale))
    return settled_findings


def _settled(finding: OfficeInArticle, stale: Sequence[OfficeInArticle]) -> CheckResult:
    # One sentence that puts the article into a time puts everybody there whom it names of that time.
    if finding.otherwise and any(_is_of_one_time(finding, other) for other in stale):
        return finding.otherwise
    return finding.plain()


def _is_stale(finding: OfficeInArticle, offices: Sequence[OfficeInArticle], *, is_article: bool) -> bool:
    """Whether the sentence has somebody in office now who is not: of itself, or as nobody in the article says else."""
    if finding.standing is Standing.ACTS:
        return finding.outcome is Outcome.INCONSISTENT
    if not finding.otherwise or any(_speaks_against(finding, other) for other in offices):
        return False
    # What a few sentences tell of the past, or name in passing, may be history; an article would name somebody of now.
    if finding.standing in {Standing.SAYS, Standing.NAMED}:
        return True
    return is_article and finding.standing in {Standing.TELLS, Standing.ASIDE}


def _is_courtesy(finding: OfficeInArticle, offices: Sequence[OfficeInArticle]) -> bool:
    """Whether an article that names those of today in office gives a title to somebody of another time."""
    if any(other.is_former and _speaks_against(finding, other) for other in offices):
        return not finding.is_body
    return finding.may_be_courtesy and any(_speaks_against(finding, other) for other in offices)


def _by_courtesy(finding: OfficeInArticle) -> CheckResult:
    why = "The article names others in office, and the title may be kept by courtesy."
    explanation = f"{finding.explanation} {why}"
    return replace(finding.plain(), outcome=Outcome.UNDECIDABLE, reason=NO_EVIDENCE, explanation=explanation)


def _is_of_one_time(finding: OfficeInArticle, other: OfficeInArticle) -> bool:
    terms, others = _terms(finding), _terms(other)
    return any(term.meets(second) for term in terms for second in others)


def _terms(finding: CheckResult) -> list[Interval]:
    return [interval_of(row) for row in finding.implied if not row.get("context")]


def _speaks_against(finding: OfficeInArticle, other: OfficeInArticle) -> bool:
    """“Former President X” elsewhere, or another one who rightly holds the office."""
    is_same = bool(set(other.refs) & set(finding.refs))
    if other.is_former:
        return is_same and other.outcome is Outcome.CONSISTENT
    return other.running is not None and not is_same and not _has_run_then(other.running, finding)


def _has_run_then(running: Interval, finding: OfficeInArticle) -> bool:
    """Whether the term ran in the time of the stale one too, so that it speaks for neither; handing over is no time."""
    inner = Interval(days_on(running.first_or_ever, 1), running.last and days_on(running.last, -1))
    return any(inner.meets(term) for term in _terms(finding))
