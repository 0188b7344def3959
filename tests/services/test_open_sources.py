"""Naming sources from outside."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_source
from tests.queries.scenes import a_scene
from tracker.language.kinds import SourceKind
from tracker.services.open_sources import find_or_create_open_source, is_in_confidence, open_source_called
from tracker.services.sources import SourceDraft

DRAFT = SourceDraft(name=" Deep  Throat", kind=SourceKind.PERSON)


@pytest.mark.parametrize("confidential", [True, False])
def test_one_in_confidence_is_as_one_not_there_and_an_open_one_is_found(session: Session, confidential: bool) -> None:
    scene = a_scene(session)
    source = a_source(session, scene.checker, name="Deep Throat", kind=SourceKind.PERSON)
    a_claim(session, scene.article, scene.checker, confidential=confidential, chain=[source])

    first = find_or_create_open_source(session, draft=DRAFT, by=scene.checker, now=NOW)
    again = find_or_create_open_source(session, draft=DRAFT, by=scene.checker, now=NOW)

    assert is_in_confidence(session, DRAFT) is confidential
    assert (first is source) is not confidential
    assert first is again is open_source_called(session, DRAFT)


def test_a_name_that_nobody_bears_is_made_once(session: Session) -> None:
    scene = a_scene(session)

    assert open_source_called(session, DRAFT) is None
    source = find_or_create_open_source(session, draft=DRAFT, by=scene.checker, now=NOW)
    assert source.name == "Deep Throat"
