"""Reading and checking articles: what the machine proposes and finds, kept with what it rests on."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused
from tracker.language.english import counted
from tracker.language.findings import CheckResult, Outcome
from tracker.language.sentences import Sentence, split_sentences
from tracker.models import (
    Article,
    ArticleVersion,
    Because,
    Candidate,
    Claim,
    Examination,
    Finding,
    Person,
)
from tracker.queries.calendar import entries_now
from tracker.queries.candidates import dismissed_quotes
from tracker.queries.examinations import (
    dating_of,
    findings_of,
    marked_quotes,
    newest_examination,
)
from tracker.queries.versions import NO_ARTICLE, newest_version
from tracker.rules.articles import Published, Taken
from tracker.rules.examinations import Analyzer, Draft, Entries, basis_of, belongs_to, fingerprint
from tracker.rules.journal_types import JournalType
from tracker.rules.roles import Action
from tracker.services.claim_vs_evidence import compare_with_evidence, is_of_evidence
from tracker.services.findings import is_same, keep_all
from tracker.services.journal import record
from tracker.services.permissions import require_at

_WHY = {
    Because.TAKEN_IN: "Read and checked version {}",
    Because.ASKED: "Read and checked version {} once more",
    Because.REDATED: "Checked version {} again, for the day of publication changed",
    Because.CALENDAR: "Checked version {} again, for the calendar changed",
}


def read_article(
    session: Session, *, version_id: int, machine: Analyzer, by: Person, now: datetime, because: Because = Because.ASKED
) -> Examination:
    """Read and check the newest version of an article: propose its claims (once) and keep what the checks find.

    What people said of a finding stays with it as long as nothing it rests on has changed.
    """
    version = session.get(ArticleVersion, version_id)
    if version is None:
        raise NotFound(NO_ARTICLE)
    article = session.scalars(select(Article).where(Article.id == version.article_id).with_for_update(of=Article)).one()
    require_at(article.desk_id, by=by, action=Action.INGEST, missing=NO_ARTICLE)
    if version.id != newest_version(session, article.id).id:
        raise Refused("A newer text of this article came in; read that one.")
    return examine(session, version=version, machine=machine, because=because, by=by, now=now)


def prepare(
    session: Session,
    *,
    taken: Taken,
    published: Published,
    machine: Analyzer,
    article_id: int | None = None,
    now: datetime,
) -> None:
    """Have a text read and checked before it is taken in, so that nobody waits for the database meanwhile.

    The machine remembers its last answers; nothing is written, and nothing depends on this having been done.
    """
    taken = taken.tidied()
    dating = dating_of(session, article_id) if article_id is not None and published.says_nothing else None
    machine.read(taken.text, taken.title)
    machine.check(
        taken.text,
        title=taken.title,
        published_on=dating.published_on if dating else published.published_on,
        captured_on=now.date(),
        entries=entries_now(session),
    )


def examine(
    session: Session, *, version: ArticleVersion, machine: Analyzer, because: Because, by: Person, now: datetime
) -> Examination:
    """Read and check a version, whoever may do so; its article is held by the caller."""
    entries = entries_now(session)
    dating = dating_of(session, version.article_id)
    examination = Examination(
        article_id=version.article_id,
        article_version_id=version.id,
        because=because,
        published_on=dating.published_on if dating else None,
        captured_on=version.recorded_at.date(),
        calendar=fingerprint(entries),
        recorded_at=now,
        recorded_by_id=by.id,
    )
    found = machine.check(
        version.text,
        title=version.title,
        published_on=examination.published_on,
        captured_on=examination.captured_on,
        entries=entries,
    )
    session.add(examination)
    session.flush()
    proposed = _propose(session, examination, version, machine, now=now)
    drafts = _drafted(session, examination, version, found, entries)
    drafts += compare_with_evidence(session, version)
    keep_all(session, examination, version, drafts, by=by, now=now)
    inconsistent = sum(each.outcome is Outcome.INCONSISTENT for each in found)
    record(
        session,
        type=JournalType.ARTICLE_READ,
        summary=f"{_WHY[because].format(version.number)}: {_told(proposed, len(found), inconsistent)}.",
        by=by,
        now=now,
        article=version.article,
        payload={
            "examination_id": examination.id,
            "version_id": version.id,
            "published_on": str(examination.published_on) if examination.published_on else None,
            "calendar": examination.calendar,
            "candidates": proposed,
            "findings": len(found),
            "inconsistent": inconsistent,
        },
    )
    return examination


def attach_findings(session: Session, article_id: int, *, by: Person, now: datetime) -> None:
    """Let the findings of an article stand with the claims they belong to, now that a quote was marked or moved."""
    before, version = _standing(session, article_id)
    if before is None:
        return
    standing = findings_of(session, before.id)
    sentences = split_sentences(version.text, version.title)
    quotes = marked_quotes(session, version.id)
    owners = [
        each.claim_id
        if is_of_evidence(each)
        else belongs_to(each.start, each.end, _span(sentences, each.start), quotes)
        for each in standing
    ]
    if owners != [each.claim_id for each in standing]:
        _stand_on(session, before, version, _carried(standing, owners), by=by, now=now)


def compare_claim(session: Session, claim_id: int, *, by: Person, now: datetime) -> None:
    """Compare a claim with its evidence as that is now; the claim is held by the caller.

    An article that was never read is left alone: its claims are compared when somebody has it read.
    """
    session.flush()
    article_id = session.scalars(select(Claim.article_id).where(Claim.id == claim_id)).one()
    before, version = _standing(session, article_id)
    if before is None:
        return
    fresh = compare_with_evidence(session, version, claim_id)
    standing = findings_of(session, before.id)
    old = [each for each in standing if is_of_evidence(each) and each.claim_id == claim_id]
    if len(fresh) == len(old) and all(map(partial(is_same, version=version, part_of=[]), old, fresh)):
        return
    others = [each for each in standing if each not in old]
    drafts = [*_carried(others, [each.claim_id for each in others]), *fresh]
    _stand_on(session, before, version, drafts, by=by, now=now)


def _standing(session: Session, article_id: int) -> tuple[Examination | None, ArticleVersion]:
    """The examination whose findings count, if it was of the newest text."""
    before, version = newest_examination(session, article_id), newest_version(session, article_id)
    return (before if before is not None and before.article_version_id == version.id else None), version


def _carried(standing: Sequence[Finding], owners: Sequence[int | None]) -> list[Draft]:
    places = {each.id: place for place, each in enumerate(standing)}
    return [
        Draft(_as_found(each, places), owner, each.basis or "") for each, owner in zip(standing, owners, strict=True)
    ]


def _stand_on(
    session: Session,
    before: Examination,
    version: ArticleVersion,
    drafts: Sequence[Draft],
    *,
    by: Person,
    now: datetime,
) -> None:
    """A further examination of the same text, day and calendar, with these findings."""
    examination = Examination(
        article_id=before.article_id,
        article_version_id=version.id,
        because=Because.CLAIMS,
        published_on=before.published_on,
        captured_on=before.captured_on,
        calendar=before.calendar,
        recorded_at=now,
        recorded_by_id=by.id,
    )
    session.add(examination)
    session.flush()
    keep_all(session, examination, version, drafts, by=by, now=now)


def _propose(
    session: Session, examination: Examination, version: ArticleVersion, machine: Analyzer, *, now: datetime
) -> int:
    """Write what reading proposes of a version that was not read before; what was dismissed in these words stays so."""
    if session.scalar(select(exists().where(Candidate.article_version_id == version.id))):
        return 0
    dismissed = dismissed_quotes(session, version.article_id)
    fresh = [each for each in machine.read(version.text, version.title) if each.quote not in dismissed]
    for each in fresh:
        session.add(
            Candidate(
                examination_id=examination.id,
                article_version_id=version.id,
                quote=each.quote,
                start=each.start,
                end=each.end,
                type=each.type,
                checkable=each.checkable,
                hedges=list(each.hedges),
                links=[
                    {"role": step.role.value, "name": step.name, "kind": step.kind.value, "cue": step.cue}
                    for step in each.steps
                ],
                attribution=each.attribution,
                words=list(each.words),
                recorded_at=now,
            )
        )
    session.flush()
    return len(fresh)


def _drafted(
    session: Session, examination: Examination, version: ArticleVersion, found: Sequence[CheckResult], entries: Entries
) -> list[Draft]:
    sentences = split_sentences(version.text, version.title)
    quotes = marked_quotes(session, version.id)
    judged = examination.published_on or examination.captured_on
    drafts: list[Draft] = []
    for each in found:
        start, end = span = _span(sentences, each.start)
        parts = [drafts[place].basis for place in each.part_of]
        basis = basis_of(each, sentence=version.text[start:end], judged=judged, entries=entries, parts=parts)
        drafts.append(Draft(each, belongs_to(each.start, each.end, span, quotes), basis))
    return drafts


def _as_found(finding: Finding, places: dict[int, int]) -> CheckResult:
    fields = {field: getattr(finding, field) for field in CheckResult.__dataclass_fields__}
    return CheckResult(**fields | {"part_of": [places[each] for each in finding.part_of if each in places]})


def _span(sentences: Sequence[Sentence], start: int | None) -> tuple[int, int]:
    """Where the sentence stands that holds this character; nowhere for what speaks of the whole article."""
    holding = (each for each in sentences if start is not None and each.start <= start < each.end)
    return next(((each.start, each.end) for each in holding), (0, 0))


def _told(proposed: int, found: int, inconsistent: int) -> str:
    claims = f"{counted(proposed, 'claim')} proposed"
    findings = f"{counted(found, 'finding')}, {inconsistent} inconsistent"
    return f"{claims}, {findings}" if proposed else findings
