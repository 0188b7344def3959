"""Reading and checking articles: what the machine proposes and finds, kept with what it rests on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused
from tracker.language.analysis import Analyzer, Ending, Entries
from tracker.language.english import counted
from tracker.language.findings import Outcome
from tracker.language.proposed import Proposed
from tracker.models import (
    Article,
    ArticleVersion,
    Because,
    Examination,
    FailedExamination,
    Person,
)
from tracker.queries.calendar import entries_now
from tracker.queries.examinations import dating_of, findings_of, marked_quotes, newest_examination
from tracker.queries.versions import NO_ARTICLE, newest_version
from tracker.rules.articles import Published, Taken
from tracker.rules.examinations import (
    Draft,
    Grounds,
    Marked,
    Prepared,
    basis_of,
    belongs_to,
    fingerprint,
    not_read,
    prepared_by,
    proposed_in_words,
)
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.accepted_findings import kept_accepted, of_the_text
from tracker.services.claim_vs_evidence import compare_with_evidence
from tracker.services.computed_findings import keep_all
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.permissions import require_at
from tracker.services.proposed_claims import is_read, propose
from tracker.services.standing_findings import claims_between

OVERTAKEN = "What this text is judged by changed while it was read: the calendar or its day. Send it once more."
_WHY = {
    Because.TAKEN_IN: "Read and checked version {}",
    Because.ASKED: "Read and checked version {} once more",
    Because.REDATED: "Checked version {} again, for the day of publication changed",
    Because.CALENDAR: "Checked version {} again, for the calendar changed",
}


def read_article(
    session: Session,
    *,
    version_id: int,
    analyzer: Analyzer,
    prepared: Prepared | None = None,
    by: Person,
    now: datetime,
    because: Because = Because.ASKED,
) -> Examination | None:
    """Read and check the newest version of an article: propose its claims (once) and keep what the checks find.

    What people said of a finding stays with it as long as nothing it rests on has changed. Nothing is answered where
    the machine gave up on the text, which is recorded.
    """
    version = _version(session, version_id)
    article = session.scalars(select(Article).where(Article.id == version.article_id).with_for_update(of=Article)).one()
    require_at(article.desk_id, by=by, action=Action.INGEST, missing=NO_ARTICLE)
    # Findings of an older text would count for claims whose quotes have moved.
    if version.id != newest_version(session, article.id).id:
        raise Refused("A newer text of this article came in; read that one.")
    prepared = prepared_for(session, version, analyzer, prepared)
    return examine(session, version=version, prepared=prepared, because=because, by=by, now=now)


def prepare_version(session: Session, *, version_id: int, analyzer: Analyzer) -> Prepared:
    """Have a stored text read and checked before that is recorded; nothing is written."""
    return prepared_for(session, _version(session, version_id), analyzer)


def prepare_dating(session: Session, *, article_id: int, published: Published, analyzer: Analyzer) -> Prepared | None:
    """Have the newest text of an article checked by another day before that is recorded; nothing for the same day."""
    dating = dating_of(session, article_id)
    if published.published_on == (dating.published_on if dating else None):
        return None
    version = newest_version(session, article_id)
    grounds = replace(grounds_of(session, version, entries_now(session)), published_on=published.published_on)
    return prepared_by(analyzer, grounds, reads=not is_read(session, version))


def prepare(
    session: Session,
    *,
    intake: Taken,
    published: Published,
    analyzer: Analyzer,
    article_id: int | None = None,
    now: datetime,
) -> Prepared:
    """Have a text read and checked before it is taken in, so that nobody waits for the database meanwhile.

    Nothing is written. Whoever takes the text in hands the answer over.
    """
    intake = intake.tidied()
    dating = dating_of(session, article_id) if article_id is not None and published.says_nothing else None
    published_on = dating.published_on if dating else published.published_on
    grounds = Grounds(intake.text, intake.title, published_on, now.date(), entries_now(session))
    return prepared_by(analyzer, grounds)


def prepared_for(
    session: Session, version: ArticleVersion, analyzer: Analyzer, before: Prepared | None = None
) -> Prepared:
    """What a machine says of a version as things are now: what it said `before`; `Refused` where that is overtaken."""
    grounds = grounds_of(session, version, entries_now(session))
    if before is None:
        return prepared_by(analyzer, grounds, reads=not is_read(session, version))
    # A correction of the calendar may have come in between. Read anew here, everybody would wait for this text.
    if before.grounds != grounds:
        raise Refused(OVERTAKEN)
    return before


def grounds_of(session: Session, version: ArticleVersion, entries: Entries) -> Grounds:
    """What a version is judged by now, with that calendar."""
    dating = dating_of(session, version.article_id)
    published_on = dating.published_on if dating else None
    return Grounds(version.text, version.title, published_on, version.recorded_at.date(), entries)


def examine(
    session: Session, *, version: ArticleVersion, prepared: Prepared, because: Because, by: Person, now: datetime
) -> Examination | None:
    """Keep what a machine said of a version, whoever may do so, or that it gave up; the caller holds the article."""
    if prepared.ending is not None:
        _record_failure(session, version, prepared.ending, because, by=by, now=now)
        return None
    last = newest_examination(session, version.article_id)
    before, text_before = findings_of(session, last.id) if last else [], of_the_text(session, version)
    grounds = prepared.grounds
    examination = Examination(
        article_id=version.article_id,
        article_version_id=version.id,
        because=because,
        published_on=grounds.published_on,
        captured_on=grounds.captured_on,
        calendar=fingerprint(grounds.entries),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(examination)
    session.flush()
    # Claims before findings, and findings before what follows, for a flag may rest on a finding.
    fresh = propose(session, examination, version, prepared.proposed, now=now)
    quotes = marked_quotes(session, version.id)
    drafts = drafted(prepared, quotes)
    drafts += kept_accepted(text_before, drafts, grounds)
    drafts += compare_with_evidence(session, version, quotes)
    findings = keep_all(session, examination, version, drafts, by=by, now=now)
    consequences.follow(session, claims_between(before, findings), Trigger.FINDING, by=by, now=now)
    _record(session, examination, version, prepared, fresh, by=by, now=now)
    return examination


def _version(session: Session, version_id: int) -> ArticleVersion:
    version = session.get(ArticleVersion, version_id)
    if version is None:
        raise NotFound(NO_ARTICLE)
    return version


def _record_failure(
    session: Session, version: ArticleVersion, ending: Ending, because: Because, *, by: Person, now: datetime
) -> None:
    """That nothing came of it. It is no examination, or the findings of the last one would count no longer."""
    session.add(
        FailedExamination(
            article_id=version.article_id,
            article_version_id=version.id,
            because=because,
            ending=ending,
            recorded_at=now,
            recorded_by_id=by.id,
        )
    )
    session.flush()
    record(
        session,
        type=JournalType.ARTICLE_UNREAD,
        summary=f"Version {version.number}: {not_read(ending)}",
        by=by,
        now=now,
        article=version.article,
        payload={"version_id": version.id, "because": because.value, "ending": ending.value},
    )


def _record(
    session: Session,
    examination: Examination,
    version: ArticleVersion,
    prepared: Prepared,
    fresh: Sequence[Proposed],
    *,
    by: Person,
    now: datetime,
) -> None:
    proposed = sum(claim.is_proposed for claim in fresh)
    others = len(fresh) - proposed
    inconsistent = sum(check_result.outcome is Outcome.INCONSISTENT for check_result in prepared.found)
    findings = len(prepared.found)
    what = _in_words(proposed, others, findings, inconsistent)
    record(
        session,
        type=JournalType.ARTICLE_READ,
        summary=f"{_WHY[examination.because].format(version.number)}: {what}.",
        by=by,
        now=now,
        article=version.article,
        payload={
            "examination_id": examination.id,
            "version_id": version.id,
            "published_on": str(examination.published_on) if examination.published_on else None,
            "calendar": examination.calendar,
            "candidates": proposed,
            "others": others,
            "findings": findings,
            "inconsistent": inconsistent,
        },
    )


def drafted(prepared: Prepared, quotes: Sequence[Marked]) -> list[Draft]:
    """The findings of the text itself, each with the claim it speaks of and what it rests on."""
    grounds = prepared.grounds
    judged = grounds.published_on or grounds.captured_on
    drafts: list[Draft] = []
    for check_result, span in zip(prepared.found, prepared.spans, strict=True):
        parts = [drafts[place].basis for place in check_result.part_of]
        sentence = grounds.text[slice(*span)]
        basis = basis_of(check_result, sentence=sentence, judged=judged, entries=grounds.entries, parts=parts)
        drafts.append(Draft(check_result, belongs_to(check_result.start, check_result.end, span, quotes), basis))
    return drafts


def _in_words(proposed: int, others: int, number: int, inconsistent: int) -> str:
    findings = f"{counted(number, 'finding')}, {inconsistent} inconsistent"
    return f"{proposed_in_words(proposed, others)}, {findings}" if proposed or others else findings
