"""Reading and checking articles: what the machine proposes and finds, kept with what it rests on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused
from tracker.language.analysis import Analyzer, Entries
from tracker.language.english import counted
from tracker.language.findings import Outcome
from tracker.language.proposed import Proposed
from tracker.language.sentences import span_of, split_sentences
from tracker.models import (
    Article,
    ArticleVersion,
    Because,
    Candidate,
    Examination,
    Person,
)
from tracker.queries.calendar import entries_now
from tracker.queries.candidates import dismissed_quotes
from tracker.queries.examinations import dating_of, findings_of, marked_quotes, newest_examination
from tracker.queries.versions import NO_ARTICLE, newest_version
from tracker.rules.articles import Published, Taken
from tracker.rules.examinations import Draft, Grounds, Marked, Prepared, basis_of, belongs_to, fingerprint, prepared_by
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services import consequences
from tracker.services.claim_vs_evidence import compare_with_evidence
from tracker.services.computed_findings import keep_all
from tracker.services.consequences import Trigger
from tracker.services.journal import record
from tracker.services.permissions import require_at
from tracker.services.standing_findings import claims_between

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
    by: Person,
    now: datetime,
    because: Because = Because.ASKED,
) -> Examination:
    """Read and check the newest version of an article: propose its claims (once) and keep what the checks find.

    What people said of a finding stays with it as long as nothing it rests on has changed.
    """
    version = session.get(ArticleVersion, version_id)
    if version is None:
        raise NotFound(NO_ARTICLE)
    article = session.scalars(select(Article).where(Article.id == version.article_id).with_for_update(of=Article)).one()
    require_at(article.desk_id, by=by, action=Action.INGEST, missing=NO_ARTICLE)
    # Findings of an older text would count for claims whose quotes have moved.
    if version.id != newest_version(session, article.id).id:
        raise Refused("A newer text of this article came in; read that one.")
    prepared = prepared_for(session, version, analyzer)
    return examine(session, version=version, prepared=prepared, because=because, by=by, now=now)


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

    Nothing is written. Whoever takes the text in hands the answer over; where its grounds changed meanwhile, the text
    is checked anew.
    """
    intake = intake.tidied()
    dating = dating_of(session, article_id) if article_id is not None and published.says_nothing else None
    published_on = dating.published_on if dating else published.published_on
    grounds = Grounds(intake.text, intake.title, published_on, now.date(), entries_now(session))
    return prepared_by(analyzer, grounds)


def prepared_for(
    session: Session, version: ArticleVersion, analyzer: Analyzer, before: Prepared | None = None
) -> Prepared:
    """What a machine says of a version as things are now: what it said `before`, unless its grounds have changed."""
    grounds = grounds_of(session, version, entries_now(session))
    # A correction of the calendar may have come in between; then what was prepared is about another one.
    if before is not None and before.grounds == grounds:
        return before
    return prepared_by(analyzer, grounds, reads=not _is_read(session, version))


def grounds_of(session: Session, version: ArticleVersion, entries: Entries) -> Grounds:
    """What a version is judged by now, with that calendar."""
    dating = dating_of(session, version.article_id)
    published_on = dating.published_on if dating else None
    return Grounds(version.text, version.title, published_on, version.recorded_at.date(), entries)


def examine(
    session: Session, *, version: ArticleVersion, prepared: Prepared, because: Because, by: Person, now: datetime
) -> Examination:
    """Keep what a machine said of a version, whoever may do so; its article is held by the caller."""
    last = newest_examination(session, version.article_id)
    before = findings_of(session, last.id) if last else []
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
    proposed = _propose(session, examination, version, prepared.proposed, now=now)
    quotes = marked_quotes(session, version.id)
    drafts = [*_drafted(prepared, quotes), *compare_with_evidence(session, version, quotes)]
    findings = keep_all(session, examination, version, drafts, by=by, now=now)
    consequences.follow(session, claims_between(before, findings), Trigger.FINDING, by=by, now=now)
    _record(session, examination, version, prepared, proposed, by=by, now=now)
    return examination


def _record(
    session: Session,
    examination: Examination,
    version: ArticleVersion,
    prepared: Prepared,
    proposed: int,
    *,
    by: Person,
    now: datetime,
) -> None:
    inconsistent = sum(check_result.outcome is Outcome.INCONSISTENT for check_result in prepared.found)
    findings = len(prepared.found)
    record(
        session,
        type=JournalType.ARTICLE_READ,
        summary=f"{_WHY[examination.because].format(version.number)}: {_in_words(proposed, findings, inconsistent)}.",
        by=by,
        now=now,
        article=version.article,
        payload={
            "examination_id": examination.id,
            "version_id": version.id,
            "published_on": str(examination.published_on) if examination.published_on else None,
            "calendar": examination.calendar,
            "candidates": proposed,
            "findings": findings,
            "inconsistent": inconsistent,
        },
    )


def _is_read(session: Session, version: ArticleVersion) -> bool:
    """Whether claims were proposed of a version; they are proposed once."""
    return bool(session.scalar(select(exists().where(Candidate.article_version_id == version.id))))


def _propose(
    session: Session, examination: Examination, version: ArticleVersion, proposed: Sequence[Proposed], *, now: datetime
) -> int:
    """Write what reading proposes of a version that was not read before; what was dismissed in these words stays so."""
    # Read once more, a text must not bring back the forty claims that somebody has been through.
    if not proposed or _is_read(session, version):
        return 0
    dismissed = dismissed_quotes(session, version.article_id)
    fresh = [claim for claim in proposed if claim.quote not in dismissed]
    session.add_all(_candidate(claim, examination, version, now) for claim in fresh)
    session.flush()
    return len(fresh)


def _candidate(claim: Proposed, examination: Examination, version: ArticleVersion, now: datetime) -> Candidate:
    return Candidate(
        examination_id=examination.id,
        article_version_id=version.id,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        type=claim.type,
        checkable=claim.checkable,
        hedges=list(claim.hedges),
        links=[
            {"role": step.role.value, "name": step.name, "kind": step.kind.value, "cue": step.cue}
            for step in claim.steps
        ],
        attribution=claim.attribution,
        words=list(claim.words),
        recorded_at=now,
    )


def _drafted(prepared: Prepared, quotes: Sequence[Marked]) -> list[Draft]:
    """The findings of the text itself, each with the claim it speaks of and what it rests on."""
    grounds = prepared.grounds
    sentences = split_sentences(grounds.text, grounds.title)
    judged = grounds.published_on or grounds.captured_on
    drafts: list[Draft] = []
    for check_result in prepared.found:
        start, end = span = span_of(sentences, check_result.start)
        parts = [drafts[place].basis for place in check_result.part_of]
        sentence = grounds.text[start:end]
        basis = basis_of(check_result, sentence=sentence, judged=judged, entries=grounds.entries, parts=parts)
        drafts.append(Draft(check_result, belongs_to(check_result.start, check_result.end, span, quotes), basis))
    return drafts


def _in_words(proposed: int, number: int, inconsistent: int) -> str:
    claims = f"{counted(proposed, 'claim')} proposed"
    findings = f"{counted(number, 'finding')}, {inconsistent} inconsistent"
    return f"{claims}, {findings}" if proposed else findings
