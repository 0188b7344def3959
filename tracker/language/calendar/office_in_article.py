"""Offices through a whole article: whom a sentence only names is judged by what the other sentences show."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from tracker.language.calendar.holders import OfficeHolder
from tracker.language.calendar.office_answers import FORMER
from tracker.language.calendar.passages import Passage
from tracker.language.calendar.standing import Standing
from tracker.language.findings import CheckResult, Outcome

_ARTICLE = 6  # sentences; fewer do not show whether a past without a date is the news or history


@dataclass(frozen=True, kw_only=True)
class OfficeInArticle(CheckResult):
    """A finding about an office, with what its sentence shows; `otherwise` where the article has it held now."""

    office: str
    sentence: int  # where it begins
    standing: Standing
    is_former: bool = False
    otherwise: CheckResult | None = None

    def plain(self) -> CheckResult:
        """The finding as every check answers it."""
        return CheckResult(**{field.name: getattr(self, field.name) for field in fields(CheckResult)})


def in_article(
    finding: CheckResult,
    holder: OfficeHolder,
    passage: Passage,
    standing: Standing,
    *,
    otherwise: CheckResult | None = None,
) -> OfficeInArticle:
    """The finding of one sentence, ready to be held against the others."""
    return OfficeInArticle(
        **{field.name: getattr(finding, field.name) for field in fields(CheckResult)},
        office=holder.terms[0].office,
        sentence=passage.offset,
        standing=standing,
        is_former=holder.mark in FORMER,
        otherwise=otherwise,
    )


def settled(findings: Sequence[CheckResult], *, sentences: int) -> list[CheckResult]:
    """The findings, each office judged by what the whole article of so many sentences shows."""
    offices = [finding for finding in findings if isinstance(finding, OfficeInArticle)]
    stale = [finding for finding in offices if _is_stale(finding, offices, is_article=sentences >= _ARTICLE)]
    return [_settled(finding, stale) if isinstance(finding, OfficeInArticle) else finding for finding in findings]


def _settled(finding: OfficeInArticle, stale: Sequence[OfficeInArticle]) -> CheckResult:
    # One sentence that puts the article into a time puts everybody there whom it names of that time.
    if finding.otherwise and any(_is_of_one_time(finding, other) for other in stale):
        return finding.otherwise
    return finding.plain()


def _is_stale(finding: OfficeInArticle, offices: Sequence[OfficeInArticle], *, is_article: bool) -> bool:
    """Whether the sentence has somebody in office now who is not: of itself, or as nobody in the article says else."""
    if finding.standing is Standing.ACTS:
        return finding.outcome is Outcome.INCONSISTENT
    if finding.standing not in {Standing.NAMED, Standing.TELLS} or not finding.otherwise:
        return False
    if any(_speaks_against(finding, other) for other in offices):
        return False
    if finding.standing is Standing.NAMED or is_article:
        return True
    # Of a few sentences nobody can say whether they tell news or history, unless they tell more than one such act.
    return len({other.sentence for other in offices if other.otherwise and set(other.refs) & set(finding.refs)}) > 1


def _is_of_one_time(finding: OfficeInArticle, other: OfficeInArticle) -> bool:
    rows, others = finding.implied, other.implied
    return any(
        (row["from"] or "") <= (second["to"] or "9999") and (second["from"] or "") <= (row["to"] or "9999")
        for row in rows
        for second in others
    )


def _speaks_against(finding: OfficeInArticle, other: OfficeInArticle) -> bool:
    """“Former President X” elsewhere, or another one who rightly holds the office."""
    is_same = bool(set(other.refs) & set(finding.refs))
    if other.is_former:
        return is_same and other.outcome is Outcome.CONSISTENT
    holds_it = other.outcome is Outcome.CONSISTENT and other.standing in {Standing.ACTS, Standing.NAMED}
    return holds_it and not is_same and other.office == finding.office
