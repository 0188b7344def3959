"""Reading an article once more by the rules of today: what that would change, and doing it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused
from tracker.language.analysis import Analyzer, Ending, Entries
from tracker.language.findings import CheckResult
from tracker.language.proposed import Proposed, is_covered
from tracker.models import Article, ArticleVersion, Because, Candidate, Finding, Person
from tracker.models.candidates import NOT_PROPOSED
from tracker.queries.calendar import entries_now
from tracker.queries.candidates import all_candidates, current, dismissed_among
from tracker.queries.examinations import marked_quotes
from tracker.queries.versions import NO_ARTICLE, newest_version
from tracker.rules.examinations import Marked, Prepared, prepared_by
from tracker.rules.roles import Action
from tracker.services.accepted_findings import kept_accepted, of_the_text
from tracker.services.candidates import dismiss_candidate
from tracker.services.examinations import OVERTAKEN, drafted, examine, grounds_of
from tracker.services.permissions import require_at
from tracker.services.proposed_claims import propose_anew, steps_of

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

    `weighed` was proposed before anything was weighed and is proposed again, with what it says alone. What moves from
    what is proposed to `others`, which only stand in the text too, is withdrawn unless somebody has answered it. `kept`
    are the findings that would be withdrawn, had not somebody accepted them. `ending` says that the machine gave up on
    the text; then nothing changes.
    """

    article_id: int
    title: str
    proposed: Sequence[Proposed] = ()
    weighed: Sequence[Proposed] = ()
    others: Sequence[Proposed] = ()
    withdrawn: Sequence[Candidate] = ()
    changed: Sequence[Changed] = ()
    found: Sequence[CheckResult] = ()
    lost: Sequence[Finding] = ()
    kept: Sequence[Finding] = ()
    ending: Ending | None = None

    @property
    def changes(self) -> bool:
        """Whether anything would be different afterwards."""
        differs = self.proposed or self.weighed or self.others or self.withdrawn
        return bool(differs or self.found or self.lost)


def prepare_reread(
    session: Session, *, version: ArticleVersion, analyzer: Analyzer, entries: Entries | None = None
) -> Prepared:
    """Have a text read and checked by the rules of today, and by this calendar or that of now; nothing is written."""
    calendar = entries_now(session) if entries is None else entries
    return prepared_by(analyzer, grounds_of(session, version, calendar))


def would_reread(session: Session, *, version: ArticleVersion, prepared: Prepared) -> Reread:
    """What that changes in what is proposed and found of the newest text of an article; nothing is written."""
    if prepared.ending:
        return Reread(version.article_id, version.title, ending=prepared.ending)
    before, proposals = of_the_text(session, version), _Proposals.of(session, version)
    drafts = drafted(prepared, proposals.quotes)
    kept = {draft.basis for draft in kept_accepted(before, drafts, prepared.grounds)}
    now, then = {draft.basis for draft in drafts}, {finding.basis for finding in before}
    lost = [finding for finding in before if finding.basis not in now]
    fresh = proposals.fresh(prepared.proposed)
    return Reread(
        version.article_id,
        version.title,
        proposed=[claim for claim in fresh if claim.is_proposed and not proposals.holds(claim)],
        weighed=[claim for claim in fresh if claim.is_proposed and proposals.holds(claim)],
        others=[claim for claim in fresh if not claim.is_proposed],
        withdrawn=proposals.gone(prepared.proposed),
        changed=proposals.changed(prepared.proposed),
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
    reread = would_reread(session, version=version, prepared=prepared)
    examination = examine(session, version=version, prepared=prepared, because=Because.ASKED, by=by, now=now)
    if examination is None:
        return reread
    # Those of a text that was never read are written by its examination.
    fresh = _Proposals.of(session, version).fresh(prepared.proposed)
    propose_anew(session, examination, version, fresh, now=now)
    for candidate in reread.withdrawn:
        dismiss_candidate(session, candidate_id=candidate.id, why=NOT_PROPOSED, by=by, now=now)
    return reread


@dataclass(frozen=True)
class _Proposals:
    """What counts of what was read in a version, what people made of it, and where claims stand."""

    candidates: Sequence[Candidate]
    dismissed: Collection[str]
    quotes: Sequence[Marked]

    @classmethod
    def of(cls, session: Session, version: ArticleVersion) -> "_Proposals":
        candidates = all_candidates(session, version.article_id)
        of_this = [candidate for candidate in candidates if candidate.article_version_id == version.id]
        # By the words, not the offsets: what was dismissed in another version is not proposed anew.
        dismissed = dismissed_among(candidates)
        return cls(current(of_this), dismissed, marked_quotes(session, version.id))

    def fresh(self, proposed: Sequence[Proposed]) -> list[Proposed]:
        """What is new, weighed only now, or proposed now and not before, or the other way round; where nobody spoke."""
        places, before = _read_at(proposed), self._standing
        answered = {_place(candidate) for candidate in self.candidates if _is_answered(candidate)}
        return [
            claim
            for claim in proposed
            if _place(claim) not in answered
            and places[_place(claim)] != before.get(_place(claim))
            and claim.quote not in self.dismissed
            and not self._is_claimed(claim)
        ]

    def holds(self, claim: Proposed) -> bool:
        """Whether these words were proposed before."""
        before = self._standing.get(_place(claim))
        return before is not None and before.is_proposed

    def gone(self, proposed: Sequence[Proposed]) -> list[Candidate]:
        """What was proposed, nobody has answered and is proposed no longer."""
        places = _read_at(claim for claim in proposed if claim.is_proposed)
        return [
            candidate
            for candidate in self.candidates
            if candidate.decision is None
            and candidate.is_proposed
            and _place(candidate) not in places
            and not self._is_claimed(candidate)
        ]

    def changed(self, proposed: Sequence[Proposed]) -> list[Changed]:
        """What became a claim and is read otherwise now."""
        by_place = {(claim.start, claim.end): claim for claim in proposed}
        return [
            Changed(candidate, claim)
            for candidate in self.candidates
            if candidate.claim_ids
            and (claim := by_place.get((candidate.start, candidate.end)))
            and not _reads_alike(candidate, claim)
        ]

    @cached_property
    def _standing(self) -> dict[tuple[int, int], "_Stand"]:
        return _read_at(candidate for candidate in self.candidates if not candidate.is_withdrawn)

    def _is_claimed(self, place: Candidate | Proposed) -> bool:
        return is_covered(place.start, place.end, [(quote.start, quote.end) for quote in self.quotes])


def _place(proposal: Candidate | Proposed) -> tuple[int, int]:
    return proposal.start, proposal.end


class _Stand(NamedTuple):
    """How words stand that were read: whether a claim is proposed there, and whether it was weighed."""

    is_proposed: bool
    is_weighed: bool


def _read_at(proposals: Iterable[Candidate | Proposed]) -> dict[tuple[int, int], _Stand]:
    """Where something was read, and how it stands; two speakers may share the words."""
    places: dict[tuple[int, int], _Stand] = {}
    for proposal in proposals:
        before = places.get(_place(proposal), _Stand(is_proposed=False, is_weighed=False))
        is_proposed = before.is_proposed or proposal.is_proposed
        places[_place(proposal)] = _Stand(is_proposed, before.is_weighed or proposal.rank is not None)
    return places


def _is_answered(candidate: Candidate) -> bool:
    return candidate.decision is not None and not candidate.is_withdrawn


def _reads_alike(candidate: Candidate, claim: Proposed) -> bool:
    """Whether the chain of a claim is read as it was."""
    before, after = candidate.links, steps_of(claim)
    return len(before) == len(after) and all(map(_is_one_step, before, after))


def _is_one_step(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    return all(before.get(name, _UNSAID.get(name)) == value for name, value in after.items())
