"""One name across kinds, on the page of a source: somebody is asked, and the answer stays."""

import pytest
from sqlalchemy import select

from tests.builders import NOW, a_source
from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import Page, Pages
from tracker.db import Database
from tracker.language.kinds import SourceKind
from tracker.models import Person, Source, SourceAlias, SourceDistinction

Pair = tuple[int, int]


@pytest.fixture
def pair(database: Database, newsroom: Newsroom) -> Pair:
    """The outlet Tower Daily, also called “TD”, and the organisation River Group."""
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        paper = a_source(session, by, name="Tower Daily")
        owner = a_source(session, by, name="River Group", kind=SourceKind.ORGANISATION)
        session.add(SourceAlias(source_id=paper.id, name="TD", recorded_at=NOW))
        return paper.id, owner.id


def name_it(pages: Pages, source_id: int, name: str) -> Page:
    return pages.get(f"/sources/{source_id}").form("/alias").fill(name=name).send()


def aliases(database: Database, source_id: int) -> list[str]:
    with database.reading() as session:
        names = select(SourceAlias.name).where(SourceAlias.source_id == source_id)
        return list(session.scalars(names.order_by(SourceAlias.id)))


@on_both
def test_a_further_name_that_one_of_another_kind_bears_is_asked_about(
    checker: Pages, database: Database, pair: Pair
) -> None:
    _, owner_id = pair

    page = name_it(checker, owner_id, "TD")
    page.form("/alias").fill(**{"same:name": "another"}).send(303)
    again = name_it(checker, owner_id, "T.D.")

    assert page.words("//fieldset[@class='question']/legend") == ["Who is “TD”?"]
    assert "“TD” is a name of Tower Daily (outlet, 0 claims) already" in page.text
    assert aliases(database, owner_id)[0] == "TD"
    with database.reading() as session:
        words = session.scalars(select(SourceDistinction)).all()
        assert [(word.source_id, word.other_id, word.apart) for word in words] == [(*pair, True)]
    assert not again.all("//fieldset[@class='question']")


def test_said_to_be_the_same_the_two_are_merged_across_kinds(checker: Pages, database: Database, pair: Pair) -> None:
    paper_id, owner_id = pair
    page = name_it(checker, owner_id, "TD")

    page.form("/alias").fill(**{"same:name": str(paper_id)}).send(303)

    with database.reading() as session:
        assert session.get_one(Source, owner_id).merged_into_id == paper_id
    assert aliases(database, paper_id) == ["TD"]


@pytest.mark.parametrize("name", ["Tower\u200b Daily", "tower daily", "Tower\u00a0Daily", "\u201cTower Daily\u201d"])
@pytest.mark.parametrize("kind", [SourceKind.OUTLET, SourceKind.ORGANISATION])
def test_signs_that_nobody_sees_make_no_other_name(
    checker: Pages, database: Database, newsroom: Newsroom, pair: Pair, name: str, kind: SourceKind
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["checker"])
        weekly_id = a_source(session, by, name="River Weekly", kind=kind).id

    page = name_it(checker, weekly_id, name)

    assert "Tower Daily" in page.text
    assert page.all("//fieldset[@class='question']") or page.all("//*[contains(@class, 'error')]")
    assert aliases(database, weekly_id) == []
