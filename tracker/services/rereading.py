"""Reading an article once more by the rules of today: what that would change, and doing it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from tracker.errors import NotFound, Refused
from tracker.language.analysis import Analyzer, Ending
from tracker.language.findings import CheckResult
from tracker.language.proposed import Proposed, is_covered
from tracker.models import Article, ArticleVersion, Because, Candidate, Finding, Person
from tracker.queries.calendar import entries_now
from tracker.queries.candidates import candidates_of, dismissed_quotes
from tracker.queries.examinations import marked_quotes
from tracker.queries.versions import NO_ARTICLE, newest_version
from tracker.rules.examinations import Prepared, prepared_by
from tracker.rules.roles import Action
from tracker.services.accepted_findings import kept_accepted, of_the_text
from tracker.services.candidates import dismiss_candidate
from tracker.services.examinations import OVERTAKEN, drafted, examine, grounds_of
from tracker.services.permissions import require_at
from tracker.services.proposed_claims import propose_anew, steps_of

NOT_PROPOSED = "Read once more, it is proposed no longer."
_UNSAID = {"attitude": "asserts", "negated": False}
"""What a step means that was kept before it said so."""


@dataclass(frozen=True)
class Changed:
    """A claim that somebody accepted as it was read then, and how it is read now; it stays as it is."""

    candidate: Candidate
    now: Proposed


@dataclass(frozen=True)
class Reread:
    """What reading an article once more by the rules of today says that is not there, and says no longer.

    `kept` are the findings that would be withdrawn, had not somebody accepted them. `ending` says that the machine gave
    up on the text; then nothing changes.
    """

    article_id: int
    title: str
    proposed: Sequence[Proposed] = ()
    withdrawn: Sequence[Candidate] = ()
    changed: Sequence[Changed] = ()
    found: Sequence[CheckResult] = ()
    lost: Sequence[Finding] = ()
    kept: Sequence[Finding] = ()
    ending: Ending | None = None

    @property
    def changes(self) -> bool:
        """Whether anything would be different afterwards."""
        return bool(self.proposed or self.withdrawn or self.found or self.lost)


def prepare_reread(session: Session, *, article_id: int, analyzer: Analyzer) -> Prepared:
    """Have the newest text of an article read and checked by the rules of today; nothing is written."""
    if session.get(Article, article_id) is None:
        raise NotFound(NO_ARTICLE)
    grounds = grounds_of(session, newest_version(session, article_id), entries_now(session))
    return prepared_by(analyzer, grounds)


def would_reread(session: Session, *, article_id: int, prepared: Prepared) -> Reread:
    """What that changes in what is proposed and found of the article; nothing is written."""
    version = newest_version(session, article_id)
    if prepared.ending:
        return Reread(article_id, version.title, ending=prepared.ending)
    open_ones = candidates_of(session, version.id).open
    before = of_the_text(session, version)
    drafts = drafted(prepared, marked_quotes(session, version.id))
    kept = {draft.basis for draft in kept_accepted(before, drafts, prepared.grounds)}
    now, then = {draft.basis for draft in drafts}, {finding.basis for finding in before}
    lost = [finding for finding in before if finding.basis not in now]
    return Reread(
        article_id,
        version.title,
        proposed=_fresh(session, version, prepared.proposed),
        withdrawn=_gone(open_ones, prepared.proposed),
        changed=_changed(session, version, prepared.proposed),
        found=[draft.found for draft in drafts if draft.basis not in then],
        lost=[finding for finding in lost if finding.basis not in kept],
        kept=[finding for finding in lost if finding.basis in kept],
    )


def reread_article(session: Session, *, article_id: int, prepared: Prepared, by: Person, now: datetime) -> Reread:
    """Do it: propose what is new, withdraw what nobody has answered, keep what is found, and all that was accepted."""
    article = session.scalars(select(Article).where(Article.id == article_id).with_for_update(of=Article)).first()
    if article is None:
        raise NotFound(NO_ARTICLE)
    require_at(article.desk_id, by=by, action=Action.INGEST, missing=NO_ARTICLE)
    version = newest_version(session, article_id)
    if prepared.grounds != grounds_of(session, version, entries_now(session)):
        raise Refused(OVERTAKEN)
    reread = would_reread(session, article_id=article_id, prepared=prepared)
    examination = examine(session, version=version, prepared=prepared, because=Because.ASKED, by=by, now=now)
    if examination is None:
        return reread
    # Those of a text that was never read are written by its examination.
    propose_anew(session, examination, version, _fresh(session, version, prepared.proposed), now=now)
    for candidate in reread.withdrawn:
        dismiss_candidate(session, candidate_id=candidate.id, why=NOT_PROPOSED, by=by, now=now)
    return reread


def _fresh(session: Session, version: ArticleVersion, proposed: Sequence[Proposed]) -> list[Proposed]:
    """What was not proposed before, is no claim yet and was not dismissed in these words."""
    known = {(candidate.start, candidate.end) for candidate in _all_of(session, version)}
    dismissed = dismissed_quotes(session, version.article_id)
    quotes = [(quote.start, quote.end) for quote in marked_quotes(session, version.id)]
    return [
        claim
        for claim in proposed
        if (claim.start, claim.end) not in known
        and claim.quote not in dismissed
        and not is_covered(claim.start, claim.end, quotes)
    ]


def _gone(candidates: Collection[Candidate], proposed: Sequence[Proposed]) -> list[Candidate]:
    places = {(claim.start, claim.end) for claim in proposed}
    return [candidate for candidate in candidates if (candidate.start, candidate.end) not in places]


def _changed(session: Session, version: ArticleVersion, proposed: Sequence[Proposed]) -> list[Changed]:
    by_place = {(claim.start, claim.end): claim for claim in proposed}
    return [
        Changed(candidate, claim)
        for candidate in _all_of(session, version)
        if any(word.claim_id for word in candidate.decisions)
        and (claim := by_place.get((candidate.start, candidate.end)))
        and not _reads_alike(candidate, claim)
    ]


def _reads_alike(candidate: Candidate, claim: Proposed) -> bool:
    """Whether the chain of a claim is read as it was."""
    before, after = candidate.links, steps_of(claim)
    return len(before) == len(after) and all(map(_is_one_step, before, after))


def _is_one_step(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    return all(before.get(name, _UNSAID.get(name)) == value for name, value in after.items())


def _all_of(session: Session, version: ArticleVersion) -> list[Candidate]:
    rows = select(Candidate).where(Candidate.article_version_id == version.id).order_by(Candidate.start, Candidate.id)
    return list(session.scalars(rows.options(selectinload(Candidate.decisions))))
