"""“The Biden administration”, “then-President”, “former chancellor”: whether the office was held then."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tracker.language.calendar.answers import NO_EVIDENCE, PAST_AS_OF, fits_or_not, no_publication_day
from tracker.language.calendar.holders import OfficeHolder, holders
from tracker.language.calendar.intervals import Interval, nearest_gap, years_on
from tracker.language.calendar.numbers import CARDINAL
from tracker.language.calendar.office_answers import CHECK, FORMER, Verdict, office_answer
from tracker.language.calendar.office_in_article import OfficeInArticle, in_article
from tracker.language.calendar.office_marks import former, incoming, outgoing
from tracker.language.calendar.passages import JudgedDate, Passage
from tracker.language.calendar.standing import Standing, standing_now, standing_of_past
from tracker.language.calendar.tenses import Tense, is_news_of, looks_ahead, tense
from tracker.language.calendar.tolerances import TOLERANCES, tolerance_words
from tracker.language.findings import CheckResult, Outcome

# “The late Pope Francis” and an acting president are no claim that the office is held.
_NOT_JUDGED = {"late", "past", "acting", "interim"}

# “Unlike President X four years ago”
_YEARS_AGO = re.compile(rf"\s+{CARDINAL}\s+years?\s+(?:ago|earlier)\b", re.I)

Intervals = Sequence[Interval]


def find(passage: Passage) -> Iterator[CheckResult]:
    """Everybody whom the sentence puts into an office, held against the terms the calendar has."""
    for holder in holders(passage.text, passage.calendar):
        finding = _finding(passage, holder)
        if finding:
            yield finding if isinstance(finding, OfficeInArticle) else _in_article(finding, holder, passage)


def _in_article(finding: CheckResult, holder: OfficeHolder, passage: Passage) -> CheckResult:
    """The finding with the term that runs on the day of publication, whatever time the sentence speaks of."""
    intervals = [interval for term in holder.terms for interval in term.intervals]
    day = passage.published
    running = next((interval for interval in intervals if day and interval.holds(day)), None)
    if holder.mark in FORMER:
        running = None
    standing = Standing.ACTS if finding.outcome is Outcome.INCONSISTENT and holder.mark not in FORMER else Standing.NONE
    has_own_date = finding.compared.get("what") != "published_on"
    may_be_courtesy = not holder.body and not holder.mark and (has_own_date or not _is_recent(passage, intervals))
    return in_article(finding, holder, passage, standing, running=running, may_be_courtesy=may_be_courtesy)


def _finding(passage: Passage, holder: OfficeHolder) -> CheckResult | None:
    intervals = _terms_meant(holder)
    if not intervals or holder.mark in _NOT_JUDGED:
        return None
    if holder.mark in FORMER:
        return former(passage, holder, intervals)
    if holder.mark in {"elect", "incoming"}:
        return incoming(passage, holder, intervals)
    if holder.mark == "outgoing":
        return outgoing(passage, holder, intervals)
    if holder.mark == "then":
        return _marked_then(passage, holder, intervals)
    return _by_tense(passage, holder, intervals)


def _terms_meant(holder: OfficeHolder) -> list[Interval]:
    """The terms that can be meant: all of them, or the one of the number that is told."""
    intervals = [interval for term in holder.terms for interval in term.intervals]
    # “The first Biden administration” is the only one there was, and of two namesakes a number says nothing.
    if not holder.number or len(holder.terms) > 1 or (holder.number == 1 and len(intervals) == 1):
        return intervals
    return intervals[holder.number - 1 : holder.number]


def _by_tense(passage: Passage, holder: OfficeHolder, intervals: Intervals) -> CheckResult | None:
    # “Biden-era rules” outlast him, whatever the verb.
    how = Tense.PERSISTS if holder.mark == "era" else tense(passage, holder)
    dated = _dated_by_years_ago(passage, holder) if how is Tense.PERSISTS else None
    if dated:
        return _within_terms(passage, holder, intervals, dated.fits(intervals), dated)
    if how is Tense.PERSISTS:
        return _begun(passage, holder, intervals, "The wording looks back to a term that had begun")
    if how is Tense.PAST:
        return _past_in_article(passage, holder, intervals)
    return _present_in_article(passage, holder, intervals) if how is Tense.PRESENT else None


def _dated_by_years_ago(passage: Passage, holder: OfficeHolder) -> JudgedDate | None:
    """“Unlike President X four years ago”: what looks back says how far, as it was counted when it was written."""
    ago = _YEARS_AGO.match(passage.text, holder.end)
    if not ago or holder.is_owner or holder.body:
        return None
    phrases = [phrase for phrase in passage.dates if holder.end <= phrase.start and phrase.end == ago.end()]
    # Counted in years, the words are loose: a year more at either end is let pass.
    return JudgedDate(phrases[0].span.wider(366, 366), "anchor") if phrases else None


def _present_in_article(passage: Passage, holder: OfficeHolder, intervals: Intervals) -> CheckResult | None:
    """Wrong where the sentence has them act now; who is only named waits for what the rest of the article shows."""
    finding = _present(passage, holder, intervals)
    if finding is None or finding.compared.get("what") != "published_on":
        return finding
    standing = standing_now(passage, holder)
    if finding.outcome is not Outcome.INCONSISTENT:
        return finding
    if standing is Standing.NONE or not _is_in_reach(passage, standing, intervals):
        return None
    if standing is Standing.ACTS:
        return finding
    why = "The sentence only names the office, and does not have it held in the article's own present"
    named = replace(
        finding, outcome=Outcome.UNDECIDABLE, reason=NO_EVIDENCE, explanation=f"{finding.explanation} {why}."
    )
    return in_article(named, holder, passage, standing, otherwise=finding)


def _is_in_reach(passage: Passage, standing: Standing, intervals: Intervals) -> bool:
    """Whether the term is near enough for what is shown: the less a sentence says, the sooner it tells of history."""
    if standing is Standing.ACTS:
        return True
    # “President Eisenhower warned of it” is history.
    return _is_recent(passage, intervals) if standing is not Standing.SAYS else not _is_long_over(passage, intervals)


def _is_long_over(passage: Passage, intervals: Intervals) -> bool:
    day = passage.publication
    ends = [interval.last for interval in intervals]
    return day is not None and all(
        end and years_on(end, TOLERANCES.generation_years) < day.span.first_or_ever for end in ends
    )


def _is_recent(passage: Passage, intervals: Intervals) -> bool:
    """Whether a term ended in the years before: “start worrying about President X” looks ahead to one to come."""
    day = passage.publication
    ends = [interval.last for interval in intervals if interval.last]
    return day is not None and any(
        end < day.span.first_or_ever <= years_on(end, TOLERANCES.named_years) for end in ends
    )


def _past_in_article(passage: Passage, holder: OfficeHolder, intervals: Intervals) -> CheckResult | None:
    """History or news: a past without a date is news where the rest of the article has them in office."""
    finding = _past(passage, holder, intervals)
    publication = passage.publication
    if finding is None or publication is None or finding.compared.get("what") != "published_on":
        return finding
    standing = standing_of_past(passage, holder)
    if publication.fits(intervals) is not False or standing is Standing.NONE:
        return finding
    if finding.outcome is Outcome.INCONSISTENT or not _is_recent(passage, intervals):
        return finding
    otherwise = _within_terms(passage, holder, intervals, False, publication)
    return in_article(finding, holder, passage, standing, otherwise=otherwise)


def _present(passage: Passage, holder: OfficeHolder, intervals: Intervals) -> CheckResult | None:
    fitting, judged = passage.judge(holder.start, holder.end, intervals, bare=True)
    if holder.is_bare and judged and not judged.is_publication and _is_long_before(intervals, judged):
        return None
    if not fitting and judged and not judged.is_sure and _is_of_these_days(passage, holder):
        judged = passage.publication
        fitting = judged.fits(intervals) if judged else None
    return _within_terms(passage, holder, intervals, fitting, judged)


def _is_of_these_days(passage: Passage, holder: OfficeHolder) -> bool:
    """“X said on Thursday that rates would rise in July”, “X will be there in May”: the month is no past of theirs."""
    is_later = all(phrase.start > holder.end for phrase in passage.anchors(holder.start, holder.end))
    return is_later and (looks_ahead(passage, holder) or is_news_of(passage, holder))


def _is_long_before(intervals: Intervals, judged: JudgedDate) -> bool:
    """Whether a family name alone must mean somebody else: the date lies a generation before the first term."""
    return judged.span.last_or_ever < years_on(_first_day(intervals), -TOLERANCES.generation_years)


def _past(passage: Passage, holder: OfficeHolder, intervals: Intervals) -> CheckResult | None:
    """A past verb: its own date decides; else the term has to have begun, and a bare title is stale for a while."""
    fitting, judged = passage.judge(holder.start, holder.end, intervals, bare=True)
    if fitting or judged is None or not judged.is_publication:
        return _within_terms(passage, holder, intervals, fitting, judged)
    # “President Joe Biden signed the bill”, eleven months after his term: house style would say “former”. “President
    # Ronald Reagan signed the bill” reads as history, and “the Biden administration imposed” needs no “former”.
    if not holder.body and _is_soon_after_a_term(intervals, judged):
        why = (
            "The sentence does not say when, and house style asks for “former” so soon after a term"
            f" ({tolerance_words('bare_title_years', 'years')})"
        )
        gap = nearest_gap(intervals, judged.span)
        return office_answer(passage, holder, intervals, Verdict(Outcome.UNDECIDABLE, judged, gap, why, NO_EVIDENCE))
    return _begun(passage, holder, intervals, "The verb is in the past, and the term had begun")


def _is_soon_after_a_term(intervals: Intervals, judged: JudgedDate) -> bool:
    day = judged.span.last_or_ever
    ends = [interval.last for interval in intervals if interval.last and interval.last < day]
    has_begun = day >= _first_day(intervals)
    return has_begun and bool(ends) and day <= years_on(max(ends), TOLERANCES.bare_title_years)


def _begun(passage: Passage, holder: OfficeHolder, intervals: Intervals, why: str) -> CheckResult | None:
    """Right as soon as the term has begun."""
    fitting, judged = passage.judge(holder.start, holder.end, intervals, bare=True)
    if not fitting:
        # “Congress has reversed the Biden administration's rule”: a date in the sentence is that of the reversal.
        judged = passage.publication or judged
        fitting = judged.fits([Interval(_first_day(intervals), None)]) if judged else None
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, (holder.start, holder.end), holder.terms)
    gap = 0 if fitting else nearest_gap(intervals, judged.span)
    verdict = Verdict(fits_or_not(fitting), judged, gap, why if fitting else "The term had not begun")
    return office_answer(passage, holder, intervals, verdict)


def _marked_then(passage: Passage, holder: OfficeHolder, intervals: Intervals) -> CheckResult | None:
    """“Then-Chancellor Angela Merkel opposed the plan in 2008”: a date decides; without one the term has begun."""
    if passage.anchors(holder.start, holder.end):
        return _present(passage, holder, intervals)
    return _begun(passage, holder, intervals, "“then” looks back to a term that had begun")


def _within_terms(
    passage: Passage, holder: OfficeHolder, intervals: Intervals, fitting: bool | None, judged: JudgedDate | None
) -> CheckResult | None:
    if judged is None or fitting is None:
        return no_publication_day(passage, CHECK, (holder.start, holder.end), holder.terms)
    # “On 24 February, President Joe Biden condemned it”: the year was supplied, and nobody is corrected by a guess.
    if not fitting and not judged.is_sure:
        return None
    # “President Obama won the state in 2008”, written while he is in office: the title is that of today.
    if not fitting and not holder.mark and not holder.number and _is_title_of_today(passage, intervals, judged):
        why = "The date lies before the term, and the title may be that of the day of publication"
        gap = nearest_gap(intervals, judged.span)
        return office_answer(passage, holder, intervals, Verdict(Outcome.UNDECIDABLE, judged, gap, why, NO_EVIDENCE))
    if fitting and _is_past_as_of(holder, judged):
        why = "The calendar does not know who held the office then; bring the entry up to date"
        return office_answer(passage, holder, intervals, Verdict(Outcome.UNDECIDABLE, judged, 0, why, PAST_AS_OF))
    gap = 0 if fitting else nearest_gap(intervals, judged.span)
    why = "It lies in a term" if fitting else "It lies outside"
    return office_answer(passage, holder, intervals, Verdict(fits_or_not(fitting), judged, gap, why))


def _is_title_of_today(passage: Passage, intervals: Intervals, judged: JudgedDate) -> bool:
    """Whether a year lies before a term that had begun by the day of publication: told with the title of today."""
    day = passage.published
    if judged.is_publication or day is None or not _is_whole_year(judged.span):
        return False
    first = _first_day(intervals)
    return judged.span.last_or_ever < first <= day.last_or_ever


def _is_whole_year(span: Interval) -> bool:
    first, last = span.first_or_ever, span.last_or_ever
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _is_past_as_of(holder: OfficeHolder, judged: JudgedDate) -> bool:
    """Whether only open terms hold the date, and all of them were looked at before it."""
    holding = [(term, interval) for term in holder.terms for interval in term.intervals if interval.meets(judged.span)]
    return bool(holding) and all(
        interval.last is None and term.as_of is not None and judged.span.first_or_ever > term.as_of
        for term, interval in holding
    )


def _first_day(intervals: Intervals) -> date:
    return min(interval.first_or_ever for interval in intervals)


__all__ = ["CHECK", "find"]
