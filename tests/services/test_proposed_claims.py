"""Claims that reading proposes of a version are kept once."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, an_article
from tracker.language.proposed import Proposed
from tracker.models import Because, Candidate, Examination
from tracker.services.proposed_claims import is_read, propose


def test_claims_are_proposed_once_of_a_version(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    version = an_article(session, desk, by).versions[0]
    examination = Examination(
        article_id=version.article_id,
        article_version_id=version.id,
        because=Because.TAKEN_IN,
        calendar="0" * 64,
        recorded_at=NOW,
    )
    session.add(examination)
    session.flush()
    claims = [Proposed(version.text[:10], 0, 10), Proposed(version.text[:5], 0, 5)]

    kept = [propose(session, examination, version, proposed, now=NOW) for proposed in ([], claims, claims)]

    assert kept == [[], claims, []]
    assert session.scalar(select(func.count(Candidate.id))) == 2
    assert is_read(session, version)
