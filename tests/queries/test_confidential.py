"""What would tell of confidential claims."""

from sqlalchemy.orm import Session

from tests.builders import a_claim, a_source, an_item
from tests.queries.scenes import a_scene
from tracker.queries.confidential import only_in_confidence


def test_a_source_of_confidential_claims_alone_would_tell_of_them(session: Session) -> None:
    scene = a_scene(session)
    source = a_source(session, scene.checker)
    secret = a_claim(session, scene.article, scene.checker, confidential=True, chain=[source])

    alone = only_in_confidence(session, source.id)
    an_item(session, scene.claim, scene.checker, publisher=source)

    assert secret.confidential
    assert alone
    assert not only_in_confidence(session, source.id)


def test_a_source_that_nobody_uses_tells_of_nobody(session: Session) -> None:
    scene = a_scene(session)

    assert not only_in_confidence(session, a_source(session, scene.checker).id)
