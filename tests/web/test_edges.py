"""Who took a claim from whom, on the claim page."""

from sqlalchemy import select

from tests.web.newsroom import Newsroom, on_both
from tests.web.pages import FilledForm, Page, Pages
from tests.web.test_access import contents
from tracker.db import Database
from tracker.models import ProvenEdge, Source

PROOF = "As The Wire reported, a deal was reached."
LIST = "//section[@id='edges']//li"


def publish(pages: Pages, newsroom: Newsroom, publisher: str, **fields: str) -> None:
    """Record one more publication for the deal."""
    form = pages.get(f"/claims/{newsroom.deal_id}?form=evidence").form("/evidence")
    form.fill(stance="supports", publisher=publisher, **fields).send(303)


def recording(pages: Pages, newsroom: Newsroom) -> FilledForm:
    """The form for one more edge."""
    return pages.get(f"/claims/{newsroom.deal_id}?form=edge").form("/edges")


def choose(form: FilledForm, field: str, publisher: str) -> str:
    """The value that stands for the publication of that publisher."""
    (value,) = form.element.xpath(f".//select[@name='{field}']/option[starts-with(., '{publisher}')]/@value")
    return str(value)


def joined(pages: Pages, newsroom: Newsroom, start: str, end: str, **fields: str) -> FilledForm:
    form = recording(pages, newsroom)
    ends = {"start": choose(form, "start", start), "end": choose(form, "end", end)}
    return form.fill(**ends, sentence=PROOF, **fields)


def said_at(page: Page, field: str) -> list[str]:
    return page.words(f"//*[@id='{field}-error']")


def shown(page: Page) -> list[str]:
    return page.words(LIST)


@on_both
def test_an_edge_is_recorded_shown_with_its_proof_and_taken_back(checker: Pages, newsroom: Newsroom) -> None:
    publish(checker, newsroom, "The Wire")

    page = joined(checker, newsroom, "The Paper", "The Wire", kind="rewrites").send(303)
    (row,) = shown(page)
    assert page.url.endswith("#edges")
    assert row.startswith(f"The Paper rewrites The Wire “{PROOF}” recorded")
    assert "by Carl Checker" in row

    form = checker.get(page.link("Take back that The Paper rewrites The Wire")).form("/withdraw")
    (row,) = shown(form.fill(why="It was another wire.").send(303))
    assert "Taken back" in row
    assert row.endswith("It was another wire.")


def test_an_edge_to_an_unnamed_source_keeps_all_that_is_known_of_it(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    form = recording(checker, newsroom)
    form.fill(source="US officials", source_kind="unnamed", event="Briefing of 15 December", kind="quotes")

    page = form.fill(sentence="US officials said.").send(303)

    assert shown(page)[0].startswith("The Paper quotes unnamed US officials via The Paper")
    with database.reading() as session:
        source = session.scalars(select(Source).where(Source.event != "")).one()
        assert (source.descriptor, source.event) == ("US officials", "Briefing of 15 December")
        assert source.outlet
        assert source.outlet.name == "The Paper"


def test_a_loop_is_refused_by_names_and_taken_when_it_is_meant(checker: Pages, newsroom: Newsroom) -> None:
    publish(checker, newsroom, "The Wire")
    assert "loop_is_meant" not in recording(checker, newsroom).values
    joined(checker, newsroom, "The Paper", "The Wire").send(303)

    page = joined(checker, newsroom, "The Wire", "The Paper").send(422)

    again = page.form("/edges")
    assert "The Wire → The Paper → The Wire" in page.text
    assert again.values["sentence"] == [PROOF]
    assert len(shown(again.fill(loop_is_meant="y").send(303))) == 2


def test_what_appeared_later_is_recorded_and_said_to_be_left_out(checker: Pages, newsroom: Newsroom) -> None:
    publish(checker, newsroom, "The Wire", published_on="2025-12-20")

    (row,) = shown(joined(checker, newsroom, "The Paper", "The Wire").send(303))

    assert "Left out of the count" in row


def test_a_mistake_is_said_at_its_field_and_loses_nothing(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    publish(checker, newsroom, "The Wire")
    before = contents(database)

    unproven = joined(checker, newsroom, "The Paper", "The Wire").fill(sentence=" ").send(422)
    itself = joined(checker, newsroom, "The Paper", "The Paper").send(422)
    nothing = recording(checker, newsroom).fill(sentence=PROOF).send(422)
    both = joined(checker, newsroom, "The Paper", "The Wire", source="A speaker").send(422)
    elsewhere = recording(checker, newsroom)
    elsewhere.values["end"] = ["999999"]
    elsewhere.values["sentence"] = [PROOF]

    assert said_at(unproven, "edge-sentence") == ["An edge needs its proof: copy the sentence that shows it."]
    assert said_at(itself, "edge-end") == ["A publication cannot have it from itself; choose another one."]
    assert said_at(nothing, "edge-end") == ["Say what it was taken from: choose a publication or name a source."]
    assert both.form("/edges").values["source"] == ["A speaker"]
    assert "no publication of this claim" in said_at(elsewhere.send(422), "edge-end")[0]
    assert contents(database) == before


def test_an_edge_is_taken_back_only_once_and_with_a_reason(checker: Pages, newsroom: Newsroom, edge_id: int) -> None:
    address = f"/edges/{edge_id}/withdraw"
    form = checker.get(address).form("/withdraw")

    assert "Say why" in form.send(422).text
    form.fill(why="No.").send(303)

    assert "taken back already" in checker.get(address).form("/withdraw").fill(why="No.").send(422).text


def test_a_second_press_records_one_edge(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    publish(checker, newsroom, "The Wire")
    form = joined(checker, newsroom, "The Paper", "The Wire")

    form.send(303)
    form.send(303)

    with database.reading() as session:
        assert len(session.scalars(select(ProvenEdge)).all()) == 1


def test_without_a_publication_the_page_says_what_to_do(checker: Pages, viewer: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}")
    looking = viewer.get(f"/claims/{newsroom.deal_id}")

    assert "Record a publication as evidence first." in page.text
    assert not looking.all("//form[contains(@action, '/edges')]")
    assert "Nothing is proven yet." in looking.text
