"""The claims that reading proposes of an article, as data for programs."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.language.kinds import OWN_VOICE, Attitude
from tracker.language.sentences import Sentence, sentence_at, split_sentences
from tracker.models import ArticleVersion, Candidate, Claim
from tracker.queries.candidates import candidates_of
from tracker.queries.examinations import newest_examination

Record = dict[str, Any]


def proposals_record(session: Session, version: ArticleVersion) -> Record:
    """What reading proposes of a version and what else it found, with what people said, without confidential claims."""
    examination = newest_examination(session, version.article_id)
    is_read = examination is not None and examination.article_version_id == version.id
    candidates = candidates_of(session, version.id)
    listed = [*candidates.open, *candidates.others, *candidates.dismissed, *candidates.accepted]
    hidden = confidential_among(session, set().union(*(candidate.claim_ids for candidate in listed)))
    sentences = split_sentences(version.text, version.title)
    records = [
        (candidate.is_proposed, _record(candidate, sentences))
        for candidate in sorted(listed, key=lambda candidate: (candidate.start, candidate.end, candidate.id))
        if candidate.claim_ids.isdisjoint(hidden)
    ]
    return {
        "article": version.article_id,
        "version": version.number,
        "title": version.title,
        "read_at": examination.recorded_at.isoformat() if examination and is_read else None,
        "claims": [record for is_proposed, record in records if is_proposed],
        "others": [record for is_proposed, record in records if not is_proposed],
    }


def confidential_among(session: Session, claim_ids: set[int]) -> set[int]:
    """Which of these claims are confidential."""
    return set(session.scalars(select(Claim.id).where(Claim.id.in_(claim_ids), Claim.confidential)))


def _record(candidate: Candidate, sentences: Sequence[Sentence]) -> Record:
    sentence = sentence_at(sentences, candidate.start)
    return {
        "id": candidate.id,
        "sentence": sentence.index if sentence else None,
        "quote": candidate.quote,
        "start": candidate.start,
        "end": candidate.end,
        "type": candidate.type,
        "checkable": candidate.checkable,
        "hedges": list(candidate.hedges),
        "statement": candidate.statement,
        "rank": candidate.rank,
        "why": candidate.why,
        "attribution": {
            "text": candidate.attribution or OWN_VOICE,
            "links": [{"attitude": Attitude.ASSERTS, "negated": False} | link for link in candidate.links],
        },
        "words": list(candidate.words),
        "decision": candidate.decision,
        "decisions": [
            {
                "decision": word.decision,
                "claim": word.claim_id,
                "edited": word.edited,
                "why": word.why,
                "by": word.recorded_by.name,
                "at": word.recorded_at.isoformat(),
            }
            for word in candidate.decisions
        ],
    }
