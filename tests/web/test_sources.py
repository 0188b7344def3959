"""Sources: the list, a source's page, and what is recorded about it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.instants import TODAY
from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import Page, Pages
from tests.web.test_access import contents
from tracker.db import Database
from tracker.models import Grade, Source

pytestmark = pytest.mark.usefixtures("noon")


def of_the_paper(pages: Pages, newsroom: Newsroom) -> Page:
    return pages.get(f"/sources/{newsroom.source_id}")


@on_both
def test_sources_are_listed_with_what_rests_on_them(viewer: Pages) -> None:
    page = viewer.get("/sources")

    assert page.words("//tbody/tr/th") == ["anonymous sources via The Paper", "The Paper"]
    assert page.words("//tbody/tr/td[last()]") == ["1", "1"]


@on_both
@pytest.mark.parametrize(
    "query", ["?q=paper&kind=outlet", "?page=0", "?page=²", "?page=" + "9" * 5_000, "?kind=x", "?page=2", "?q=%25_"]
)
def test_any_address_of_the_list_is_a_decent_page(viewer: Pages, query: str) -> None:
    assert viewer.get(f"/sources{query}").h1 == "Sources"


@on_both
def test_a_character_that_no_name_can_hold_is_not_looked_for(viewer: Pages) -> None:
    assert viewer.get("/sources?q=%00the+pa%00per").words("//tbody/tr/th") == ["The Paper"]


def test_other_desks_see_the_source_and_nothing_that_rests_on_it(outsider: Pages, newsroom: Newsroom) -> None:
    page = of_the_paper(outsider, newsroom)

    assert "No claim of your desks uses it." in page.text
    assert "A deal" not in page.text


def test_a_viewer_is_shown_no_form(viewer: Pages, newsroom: Newsroom) -> None:
    assert not of_the_paper(viewer, newsroom).all("//main//form")


@on_both
def test_a_source_is_graded_owned_named_and_corrected(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    forms = of_the_paper(checker, newsroom)
    forms.form("/grade").fill(reliability="B", from_on="2025-12-01", why="Years of it.").send(303)
    forms.form("/owner").fill(owner="Holding", from_on="2019", until_on="2020-06", basis="Imprint.").send(303)
    forms.form("/alias").fill(name="Paper").send(303)
    page = forms.form(f"/sources/{newsroom.source_id}").fill(note="Daily.", organisation="Publisher").send(303)

    assert "B, usually reliable" in page.text
    assert "Years of it." in page.text
    assert "Holding from 2019 until June 2020" in page.text
    assert "Other names Paper" in page.text
    assert "speaks for Publisher" in page.text
    with database.reading() as session:
        source = session.get_one(Source, newsroom.source_id)
        assert (source.note, source.organisation and source.organisation.name) == ("Daily.", "Publisher")


@pytest.mark.parametrize(
    ("form", "typed", "field", "sentence"),
    [
        ("/grade", {"why": "", "from_on": "2025-12-01"}, "why", "Say why"),
        ("/grade", {"why": "So.", "from_on": ""}, "grade-from", "Say from which day on."),
        ("/grade", {"why": "So.", "from_on": "2025-02-30"}, "grade-from", "“2025-02-30” is no date"),
        ("/grade", {"why": "So.", "from_on": str(TODAY + timedelta(days=2))}, "grade-from", "in the future"),
        ("/grade", {"why": "So.", "reliability": "G"}, "reliability", "Choose one of the list."),
        ("/owner", {"owner": ""}, "owner", "Name the owner."),
        ("/owner", {"owner": "a\u202eb"}, "owner", "invisible character"),
        ("/owner", {"owner": "Holding", "from_on": "2020", "until_on": "2019"}, "until_on", "ends before it begins"),
        ("/owner", {"owner": "Holding", "from_on": "long ago"}, "owner-from", "is no date"),
        ("/alias", {"name": ""}, "alias-name", "Write the other name."),
        ("/alias", {"name": "the paper"}, "alias-name", "is called The Paper already"),
        ("", {"name": ""}, "source-name", "Name the source."),
        ("", {"name": "x" * 301}, "source-name", "shorten it to 300"),
        ("", {"address": "ftp://x"}, "address", "must begin with http:// or https://"),
        ("", {"note": "x" * 5_001}, "note", "shorten it to 5,000"),
    ],
)
def test_a_wrong_entry_stands_at_its_field_and_nothing_is_lost(
    checker: Pages,
    database: Database,
    newsroom: Newsroom,
    form: str,
    typed: dict[str, str],
    field: str,
    sentence: str,
) -> None:
    action = f"/sources/{newsroom.source_id}{form}"
    filled = of_the_paper(checker, newsroom).form(action).fill(**typed)
    before = contents(database)

    page = filled.send(422)

    assert sentence in " ".join(page.words(f"//*[@id='{field}-error']"))
    assert contents(database) == before
    again = page.form(action)
    for name, value in typed.items():
        if name != "reliability":
            assert again.values[name] == [value]


def test_a_source_cannot_own_itself(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    page = of_the_paper(checker, newsroom)
    page.form(f"/sources/{newsroom.source_id}").fill(kind="organisation").send(303)
    before = contents(database)

    page = of_the_paper(checker, newsroom).form("/owner").fill(owner="The Paper").send(422)

    assert "A source cannot own itself; choose its owner." in " ".join(page.words("//*[@id='owner-error']"))
    assert contents(database) == before


@on_both
def test_a_form_sent_twice_writes_once(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    form = of_the_paper(checker, newsroom).form("/grade").fill(reliability="B", why="Years of it.")

    form.send(303)
    form.send(303)

    with database.reading() as session:
        assert len(session.scalars(select(Grade)).all()) == 1


def test_an_address_is_a_link_only_where_it_is_safe(checker: Pages, newsroom: Newsroom) -> None:
    form = of_the_paper(checker, newsroom).form(f"/sources/{newsroom.source_id}")

    page = form.fill(address="https://paper.example/?a=1&b=<x>", note="<b>bold</b>").send(303)

    assert page.all("//a[@href='https://paper.example/?a=1&b=<x>'][contains(@rel, 'noopener')]")
    assert not page.all("//main//b[text()='bold']")


def test_an_unnamed_source_says_who_uses_it_and_on_which_occasion_it_spoke(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with database.reading() as session:
        unnamed = session.scalars(select(Source.id).where(Source.name == "anonymous sources")).one()

    page = checker.get(f"/sources/{unnamed}").form(f"/sources/{unnamed}")
    page = page.fill(outlet="The Wire", descriptor="US officials", event="Briefing of 15 December").send(303)

    assert page.h1 == "anonymous sources via The Wire"
    assert "as used by The Wire, described as “US officials”; Briefing of 15 December" in page.text


@pytest.mark.parametrize(
    ("stance", "heading"),
    [("supports", "It supports"), ("conflicts", "It contradicts"), ("context", "It is context of")],
)
def test_a_source_says_what_it_says_on_each_claim(
    checker: Pages, newsroom: Newsroom, stance: str, heading: str
) -> None:
    form = checker.get(f"/claims/{newsroom.army_id}?form=evidence").form("/evidence")
    form.fill(stance=stance, publisher="The Wire", published_on="2025-12-16", quotation="It is said.").send(303)

    page = checker.get(checker.get("/sources?q=Wire").link("The Wire"))

    assert page.words("//h2")[0] == heading
    assert page.words("//td//p") == ["It is said. 16 December 2025"]
    assert ("it contradicts 1 of them" in page.text) is (stance == "conflicts")
