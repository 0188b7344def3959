"""The article of the demo, taken in eight days before."""

from datetime import timedelta

from sqlalchemy.orm import Session

from tests.services.demo.stages import NOW, an_empty_stage
from tracker.models import DateBasis
from tracker.services.demo.article import take_in_article
from tracker.services.demo.people import open_desk


def test_the_article_is_taken_in_by_the_checker_with_what_is_held_about_its_day(session: Session) -> None:
    stage = an_empty_stage(session)
    open_desk(stage, password_hash=lambda: "hash")

    take_in_article(stage)

    version, [dating] = stage.version, stage.version.article.datings
    assert version.recorded_at == NOW.replace(hour=8, minute=40) - timedelta(days=8)
    assert version.recorded_by_id == stage.person("checker").id
    assert version.text == (stage.folder / "article.txt").read_text(encoding="utf-8")
    assert (dating.basis, bool(dating.reasoning)) == (DateBasis.INFERRED, True)
