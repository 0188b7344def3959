"""The sources of the demo, and chains of them."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.services.demo.stages import a_set_stage
from tracker.errors import WrongInput
from tracker.language.kinds import Role
from tracker.models import Source
from tracker.services.demo.sources import chain


def test_every_source_of_the_file_is_added_once(session: Session) -> None:
    stage = a_set_stage(session)
    described = stage.read("sources.toml")

    assert stage.sources.keys() == described.keys()
    assert session.scalar(select(func.count()).select_from(Source)) == len(set(stage.sources.values()))
    for key, source_id in stage.sources.items():
        assert session.get_one(Source, source_id).name == described[key]["name"]


def test_a_chain_is_read_from_its_origin_on(session: Session) -> None:
    stage = a_set_stage(session)
    first, second = list(stage.sources)[:2]

    links = chain(stage, [{"source": first, "role": "origin"}, {"source": second, "role": "carrier"}])

    assert [(link.source_id, link.role) for link in links] == [
        (stage.source(first), Role.ORIGIN),
        (stage.source(second), Role.CARRIER),
    ]
    with pytest.raises(WrongInput, match="name a source “rumour”"):
        chain(stage, [{"source": "rumour", "role": "origin"}])
