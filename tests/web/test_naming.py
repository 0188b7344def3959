"""Forms that take names: whoever types one that is near another is asked at its field, and nothing typed is lost."""

import pytest
from sqlalchemy import func, select

from tests.web.newsroom import Newsroom
from tests.web.pages import FilledForm, Page, Pages
from tracker.db import Database
from tracker.models import Carrier, Evidence, Source, SourceAlias, SourceDistinction

pytestmark = pytest.mark.usefixtures("noon")
TYPED = {"stance": "supports", "title": "It is so", "note": "Typed with care."}


def counted(database: Database, table: type) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def evidence_form(pages: Pages, newsroom: Newsroom) -> FilledForm:
    return pages.get(f"/claims/{newsroom.deal_id}?form=evidence").form("/evidence")


def asked(page: Page) -> list[str]:
    return page.words("//fieldset[@class='question']/legend")


def test_a_publisher_with_a_near_name_is_asked_about_at_its_field(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    before = counted(database, Evidence)

    page = evidence_form(checker, newsroom).fill(**TYPED, publisher="Paper").send(409)

    assert asked(page) == ["Who is “Paper”?"]
    assert page.words("//fieldset[@class='question']//label") == [
        "the same as The Paper, outlet, 1 claim",
        "no, another one",
    ]
    assert page.form("/evidence").values["note"] == ["Typed with care."]
    assert counted(database, Evidence) == before


def test_the_same_one_is_recorded_under_its_own_name(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    page = evidence_form(checker, newsroom).fill(**TYPED, publisher="Paper").send(409)
    page.form("/evidence").fill(**{"same:publisher": str(newsroom.source_id)}).send(303)

    with database.reading() as session:
        newest = session.scalars(select(Evidence).order_by(Evidence.id.desc()).limit(1)).one()
        assert newest.carrier is not None
        assert newest.carrier.publisher_id == newsroom.source_id
        assert session.scalars(select(SourceAlias.name)).all() == ["Paper"]


def test_another_one_is_made_and_remembered(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    page = evidence_form(checker, newsroom).fill(**TYPED, publisher="Paper").send(409)
    page.form("/evidence").fill(**{"same:publisher": "another"}).send(303)

    evidence_form(checker, newsroom).fill(**TYPED | {"title": "Once more"}, publisher="Paper").send(303)

    assert counted(database, SourceDistinction) == 1


def test_an_answer_about_a_name_that_was_typed_anew_is_none(checker: Pages, newsroom: Newsroom) -> None:
    page = evidence_form(checker, newsroom).fill(**TYPED, publisher="Paper").send(409)
    again = page.form("/evidence").fill(**{"same:publisher": "another", "publisher": "Papers, The Paper"}).send(None)

    assert asked(again) in ([], ["Who is “Papers, The Paper”?"])


def test_a_step_of_the_way_is_asked_about_beside_the_publisher(checker: Pages, newsroom: Newsroom) -> None:
    form = evidence_form(checker, newsroom).fill(**TYPED, publisher="Paper")
    page = form.fill(**{"hops-1-name": "the paper.", "hops-1-kind": "organisation"}).send(409)

    assert asked(page) == ["Who is “Paper”?", "Who is “the paper.”?"]


def test_an_answer_stays_while_another_field_is_mended(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    page = evidence_form(checker, newsroom).fill(**TYPED, publisher="Paper").send(409)
    wrong = page.form("/evidence").fill(**{"same:publisher": str(newsroom.source_id)}, published_on="soon").send(422)

    wrong.form("/evidence").fill(published_on="2025").send(303)

    assert counted(database, SourceAlias) == 1


def test_an_address_of_another_publisher_is_asked_about(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    first = {**TYPED, "publisher": "River Weekly", "address": "https://weekly.example/a?utm_source=x"}
    second = {**TYPED, "publisher": "An Agency", "address": "http://www.weekly.example/a"}
    evidence_form(checker, newsroom).fill(**first).send(303)
    before = counted(database, Carrier)

    page = evidence_form(checker, newsroom).fill(**second).send(409)
    page.form("/evidence").fill(**{"same:address": page.all("//input[@name='same:address']/@value")[0]}).send(303)

    assert asked(page) == ["Is it that publication?"]
    assert counted(database, Carrier) == before


def test_a_step_of_a_chain_and_its_outlet_are_asked_about_at_once(checker: Pages, newsroom: Newsroom) -> None:
    form = checker.get(f"/claims/{newsroom.deal_id}").form("/chain")
    page = form.fill(name="A Paper", kind="outlet", role="carrier", outlet="Paper").send(409)

    assert asked(page) == ["Who is “A Paper”?", "Who is “Paper”?"]


def test_an_outlet_of_an_article_is_asked_about(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    form = checker.get("/articles/new").form("/articles/new")
    page = form.fill(text="A title\n\nSome words that are said.", outlet="Paper").send(409)
    page.form("/articles/new").fill(**{"same:outlet": str(newsroom.source_id)}).send(303)

    assert asked(page) == ["Who is “Paper”?"]
    assert counted(database, SourceAlias) == 1


def test_an_owner_and_a_further_name_are_asked_about(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    source = checker.get("/sources").link("anonymous sources")
    checker.get(f"/sources/{newsroom.source_id}").form("/owner").fill(owner="Orla Holding").send(303)
    holding = checker.get("/sources?q=Holding").link("Orla Holding")

    owner = checker.get(source).form("/owner").fill(owner="The Orla Holding").send(409)
    alias = checker.get(holding).form("/alias").fill(name="Paper").send(409)

    assert asked(owner) == ["Who is “The Orla Holding”?"]
    assert "merge this one into it" in alias.words("//fieldset[@class='question']//label")[0]


def test_a_further_name_of_the_same_one_merges_the_two(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    evidence_form(checker, newsroom).fill(**TYPED, publisher="River Weekly").send(303)
    page = checker.get(checker.get("/sources?q=River").link("River Weekly")).form("/alias").fill(name="Paper").send(409)
    page.form("/alias").fill(**{"same:name": str(newsroom.source_id)}).send(303)

    with database.reading() as session:
        double = session.scalars(select(Source).where(Source.name == "River Weekly")).one()
        assert double.merged_into_id == newsroom.source_id
