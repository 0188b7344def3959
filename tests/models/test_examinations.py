"""One reading of an article version, with what it found."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_finding, a_person, an_article
from tracker.models import Because, Examination, ExaminationFinding


def test_a_finding_is_listed_once_by_an_examination(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    article = an_article(session, desk, by)
    finding = a_finding(session, a_claim(session, article, by))
    examination = Examination(
        article_id=article.id,
        article_version_id=article.versions[0].id,
        because=Because.TAKEN_IN,
        calendar="0" * 64,
        recorded_at=NOW,
    )
    session.add(examination)
    session.flush()
    session.add(ExaminationFinding(examination_id=examination.id, finding_id=finding.id))
    session.flush()

    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(ExaminationFinding(examination_id=examination.id, finding_id=finding.id))
