"""The claim page and its forms."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from config import Config
from tests.builders import a_finding
from tests.counting import sent_to
from tests.instants import TODAY
from tests.web.conftest import Enter
from tests.web.newsroom import DEAL, THEN, Newsroom, on_both
from tests.web.pages import FilledForm, Page, Pages
from tests.web.test_access import contents
from tracker.app import create_app
from tracker.db import Database
from tracker.language.findings import Outcome
from tracker.language.kinds import SourceKind
from tracker.models import Claim, Entry, Evidence, Retraction, Revision, Source, Taken
from tracker.queries.attribution import chains
from tracker.rules.attribution import in_words
from tracker.rules.statuses import Status


def claim_page(pages: Pages, newsroom: Newsroom, query: str = "") -> Page:
    return pages.get(f"/claims/{newsroom.deal_id}{query}")


def details(page: Page, newsroom: Newsroom) -> FilledForm:
    """The form for what the desk writes."""
    return page.form(f"/claims/{newsroom.deal_id}")


def step(page: Page) -> FilledForm:
    """The form for one more step of the chain."""
    return page.form("/chain")


def move(page: Page) -> FilledForm:
    """The form for the next status."""
    return page.form("/status")


def claim_of(database: Database, newsroom: Newsroom) -> Claim:
    with database.reading() as session:
        return session.get_one(Claim, newsroom.deal_id)


def chain_of(database: Database, newsroom: Newsroom) -> str:
    with database.reading() as session:
        return in_words(chains(session, [newsroom.deal_id])[newsroom.deal_id])


@on_both
def test_a_claim_answers_what_who_where_and_why(viewer: Pages, newsroom: Newsroom) -> None:
    page = claim_page(viewer, newsroom)

    assert page.h1 == "A deal was reached in Berlin."
    assert page.words("//mark") == [DEAL]
    assert "anonymous sources" in page.words("//*[@id='chain']")[0]
    for heading in ("Who says so", "Status", "Why this status", "Evidence", "What the checks say", "History"):
        assert heading in page.words("//h2")


def test_a_viewer_is_shown_no_form(viewer: Pages, newsroom: Newsroom) -> None:
    assert not claim_page(viewer, newsroom).all("//main//form[@method='post']")


@pytest.mark.parametrize("form", ["evidence", "status", "chain", "details", "nonsense", "<script>"])
def test_a_form_is_unfolded_by_its_address(checker: Pages, newsroom: Newsroom, form: str) -> None:
    page = claim_page(checker, newsroom, f"?form={form}")

    assert len(page.all("//details[@open]")) == (0 if form in {"nonsense", "<script>"} else 1)


@on_both
@pytest.mark.usefixtures("noon")
def test_the_desk_edits_a_claim(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    due = TODAY + timedelta(days=7)
    form = details(claim_page(checker, newsroom), newsroom).fill(
        statement="A deal was\nreached.",
        type="position",
        hedges="reportedly, may",
        importance="high",
        assignee=newsroom.people["editor"],
        due_on=due.isoformat(),
        topics="Berlin, war\u202f",
        confidential="y",
    )

    page = form.send(303)

    claim = claim_of(database, newsroom)
    assert page.h1 == claim.statement == "A deal was reached."
    assert "The claim is recorded." in page.words("//*[@role='status']")[0]
    assert (claim.type, claim.hedges, claim.importance) == ("position", ["reportedly", "may"], "high")
    assert (claim.assignee_id, claim.due_on, claim.confidential) == (newsroom.people["editor"], due, True)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"statement": ""}, "Write in your own words what is claimed."),
        ({"statement": " \n "}, "The statement is missing; write it down."),
        ({"statement": "x" * 1_001}, "The statement has 1,001 characters; shorten it to 1,000."),
        ({"statement": "a\u202eb"}, "contains an invisible character (U+202E); type it anew."),
        ({"statement": "a\x00b"}, "contains an invisible character (U+0000); type it anew."),
        ({"due_on": "2025-02-30"}, "“2025-02-30” is no date: February 2025 has 28 days."),
        ({"due_on": "Dec 2025"}, "“Dec 2025” is no day: write one like 17 December 2025 or 2025-12-17."),
        ({"due_on": "2020-01-01"}, "The due date is in the past; choose today or a later day."),
        ({"topics": ", ".join(map(str, range(21)))}, "There are 21 topics; keep the 20 that matter."),
        ({"topics": "x" * 81}, "The topic has 81 characters; shorten it to 80."),
        ({"hedges": "x" * 501}, "The hedge has 501 characters; shorten it to 200."),
        ({"type": "nonsense"}, "Choose one of the list."),
        ({"assignee": "999999"}, "Choose one of the list."),
        ({"assignee": "nobody"}, "Choose one of the list."),
        ({"assignee": "9" * 5_000}, "Choose one of the list."),
    ],
)
def test_a_wrong_entry_stands_at_its_field_and_nothing_is_lost(
    checker: Pages, database: Database, newsroom: Newsroom, typed: dict[str, str], sentence: str
) -> None:
    form = details(claim_page(checker, newsroom), newsroom)
    form.fill(**({"statement": "Typed with care.", "topics": "kept"} | typed))
    before = contents(database)

    page = form.send(422)

    (name,) = typed
    again = details(page, newsroom)
    assert sentence in " ".join(page.words(f"//form[contains(@action, '/claims/')]//*[@id='{name}-error']"))
    assert contents(database) == before
    for field, typed_text in ({"statement": "Typed with care.", "topics": "kept"} | typed).items():
        if field not in {"type", "assignee"} and "\x00" not in typed_text:
            assert again.values[field][0].strip() == typed_text.strip()


def test_a_form_sent_twice_writes_once(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    form = details(claim_page(checker, newsroom), newsroom).fill(statement="Otherwise.")

    first, second = form.send(303), form.send(303)

    with database.reading() as session:
        assert session.scalar(select(func.count()).where(Revision.claim_id == newsroom.deal_id)) == 2
    assert first.url == second.url


@on_both
def test_the_later_of_two_editors_sees_both_versions_and_loses_nothing(
    checker: Pages, editor: Pages, database: Database, newsroom: Newsroom
) -> None:
    own_form = details(claim_page(checker, newsroom), newsroom).fill(statement="As I see it.", topics="mine")
    details(claim_page(editor, newsroom), newsroom).fill(statement="As she sees it.").send(303)
    before = contents(database)

    page = own_form.send(409)

    assert page.h1 == "Somebody changed this claim meanwhile"
    assert "Edith Editor" in page.text
    assert "Changed statement" in page.text
    assert contents(database) == before
    again = details(page, newsroom)
    assert (again.values["statement"], again.values["topics"]) == (["As I see it."], ["mine"])
    again.send(303)
    assert claim_of(database, newsroom).statement == "As I see it."


def test_of_two_who_move_a_claim_the_later_sees_both_reasons(
    checker: Pages, editor: Pages, database: Database, newsroom: Newsroom
) -> None:
    own_form = move(claim_page(checker, newsroom)).fill(to="single_source", why="The Paper says so.")
    move(claim_page(editor, newsroom)).fill(to="single_source", why="I have read it.").send(303)
    before = contents(database)

    page = own_form.send(409)

    assert "Reason: “I have read it.”" in page.text
    assert "Reason: “The Paper says so.”" in page.text
    assert contents(database) == before
    again = move(page)
    assert again.values["why"] == ["The Paper says so."]
    assert again.values["seen"] == [str(claim_of(database, newsroom).version)]


def test_a_conflicting_step_is_kept_to_be_sent_again(
    checker: Pages, editor: Pages, database: Database, newsroom: Newsroom
) -> None:
    page = claim_page(checker, newsroom)
    adding, less = step(page).fill(name="The Wire", role="carrier", position=3), page.form("/chain/remove")
    details(claim_page(editor, newsroom), newsroom).fill(statement="Otherwise.").send(303)

    refused = adding.send(409)
    assert less.send(409).h1 == "Somebody changed this claim meanwhile"

    assert step(refused).values["name"] == ["The Wire"]
    step(refused).send(303)
    assert chain_of(database, newsroom) == "anonymous sources → The Paper → The Wire"


@pytest.mark.parametrize("version_typed", ["", "²", "-1", "x", "9" * 30, "9" * 5_000])
def test_a_version_that_is_none_counts_as_long_gone(checker: Pages, newsroom: Newsroom, version_typed: str) -> None:
    form = details(claim_page(checker, newsroom), newsroom).fill(statement="Otherwise.")
    form.values["seen"] = [version_typed]

    assert form.send(409).h1 == "Somebody changed this claim meanwhile"


@on_both
def test_a_step_is_added_to_the_chain_and_taken_out(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    page = step(claim_page(checker, newsroom)).fill(name="the wire", role="carrier", position=3, cue="citing").send(303)
    assert chain_of(database, newsroom) == "anonymous sources → The Paper → the wire"

    page.form("/chain/remove").send(303)

    assert chain_of(database, newsroom) == "The Paper → the wire"
    assert page.url.endswith("#chain")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": ""}, "Name the source."),
        ({"name": "x" * 301}, "shorten it to 300"),
        ({"position": ""}, "Say where in the chain it stands; 1 is the origin."),
        ({"position": "0"}, "Write a number from 1 to 12."),
        ({"position": "first"}, "Write a whole number, such as 3."),
        ({"position": "9"}, "Choose a position from 1 (origin) to 3."),
        ({"people": "0"}, "How many people: write a whole number from 1 to 10,000."),
        ({"people": "2"}, "a number of people fits only unnamed sources and organisations"),
        ({"role": "origin", "position": "3"}, "only the first link can be it"),
        ({"name": "The Paper", "position": "3", "role": "carrier"}, "stands twice in a row"),
        ({"kind": "nonsense"}, "Choose one of the list."),
        ({"cue": "x" * 201}, "shorten it to 200"),
    ],
)
def test_a_wrong_step_is_refused_with_a_sentence(
    checker: Pages, database: Database, newsroom: Newsroom, typed: dict[str, str], sentence: str
) -> None:
    form = step(claim_page(checker, newsroom)).fill(
        **({"name": "The Wire", "role": "carrier", "position": "1"} | typed)
    )
    before = contents(database)

    page = form.send(422)

    assert sentence in page.text
    assert contents(database) == before
    assert step(page).values["name"] == [typed.get("name", "The Wire")]


@on_both
def test_a_checker_moves_a_claim_and_the_history_says_why(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    page = move(claim_page(checker, newsroom)).fill(to="single_source", why="The Paper says so.").send(303)

    assert claim_of(database, newsroom).status is Status.SINGLE_SOURCE
    assert "The Paper says so." in page.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"to": None, "why": "x"}, "Choose the new status."),
        ({"to": "single_source", "why": ""}, "Say why; the reason stays in the history."),
        ({"to": "single_source", "why": " "}, "The reason is missing; write it down."),
        ({"to": "single_source", "why": "x" * 2_001}, "shorten it to 2,000"),
        ({"to": "corroborated", "why": "x"}, "It cannot be corroborated yet"),
        ({"to": "confirmed", "why": "x"}, "It cannot be confirmed yet"),
        ({"to": "unreviewed", "why": "x"}, "It cannot be unreviewed yet"),
    ],
)
def test_a_status_that_may_not_follow_says_why(
    checker: Pages, database: Database, newsroom: Newsroom, typed: dict[str, Any], sentence: str
) -> None:
    form = move(claim_page(checker, newsroom)).fill(**typed)
    before = contents(database)

    page = form.send(422)

    assert sentence in page.text
    assert contents(database) == before
    assert move(page).values["why"][0].strip() == typed["why"].strip()


@pytest.mark.parametrize("number", ["0", "-3", str(2**31), "9" * 30, "C06"])
def test_superseding_by_no_claim_is_refused(editor: Pages, database: Database, newsroom: Newsroom, number: str) -> None:
    before = contents(database)

    form = move(claim_page(editor, newsroom)).fill(to="superseded", why="Overtaken.", replaced_by=number)

    assert form.send(422).errors()
    assert contents(database) == before


@on_both
def test_a_different_editor_has_to_approve(
    enter: Enter, database: Database, newsroom: Newsroom, proposal_id: int
) -> None:
    address = f"/claims/{newsroom.army_id}"
    assert not enter("checker").get(address).all(f"//form[@action='/proposals/{proposal_id}']")
    form = enter("editor").get(address).form(f"/proposals/{proposal_id}")

    form.fill(verdict="approved").send(303)

    with database.reading() as session:
        assert session.get_one(Claim, newsroom.army_id).status is Status.CONFIRMED
    before = contents(database)
    form.send(303)  # once more, as by a double click
    assert contents(database) == before


def test_an_answer_needs_a_word_and_a_rejection_a_reason(
    editor: Pages, database: Database, newsroom: Newsroom, proposal_id: int
) -> None:
    address, before = f"/claims/{newsroom.army_id}", contents(database)

    for typed, sentence in (({}, "Choose approve or reject."), ({"verdict": "rejected"}, "The reason is missing")):
        page = editor.get(address).form(f"/proposals/{proposal_id}").fill(**typed).send(422)
        assert sentence in page.text

    assert contents(database) == before


def test_with_approval_switched_off_every_page_says_so(config: Config, newsroom: Newsroom) -> None:
    alone = Database(config.database_url, two_person=False)

    page = Pages(create_app(config, alone)).sign_in(newsroom.email("checker")).get("/sources")
    alone.engine.dispose()

    assert "Two-person approval is switched off" in page.words("//footer")[0]


@pytest.mark.parametrize(
    ("outcome", "words", "wrong"),
    [
        (Outcome.CONSISTENT, "fits", 0),
        (Outcome.INCONSISTENT, "does not fit", 1),
        (Outcome.UNDECIDABLE, "cannot be said", 0),
    ],
)
def test_a_finding_is_drawn_and_worded_by_its_outcome(
    viewer: Pages, database: Database, newsroom: Newsroom, outcome: Outcome, words: str, wrong: int
) -> None:
    """The row is one as older versions stored it, which said of no interval whether it fits."""
    with database.unit_of_work() as session:
        a_finding(
            session,
            session.get_one(Claim, newsroom.deal_id),
            check="anniversary",
            outcome=outcome,
            phrase="tenth anniversary",
            gap_days={Outcome.CONSISTENT: 0, Outcome.INCONSISTENT: 247}.get(outcome),
            implied=[
                {"ref": "war", "title": "The war", "from": "2024-04-06", "to": "2024-04-14", "start": "2014-04-06"}
            ],
            compared={"what": "published_on", "from": "2024-12-17", "to": "2024-12-17"},
        )

    card = "//article[contains(., 'tenth anniversary')]"
    page = claim_page(viewer, newsroom)

    assert page.words(f"{card}//td[@data-label='on the day judged']") == [words]
    assert len(page.all(f"{card}//*[local-name()='rect' and @class='wrong']")) == wrong


def test_a_finding_is_decided_with_a_reason(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    form = claim_page(checker, newsroom).form(f"/findings/{newsroom.finding_id}")
    assert "Say why; the reason stays in the history." in form.fill(decision="accepted", why=" ").send(422).text

    page = form.fill(why="So it is.").send(303)

    assert "Accepted by Carl Checker" in page.words("//*[contains(@class, 'finding')]")[0]
    with database.reading() as session:
        assert session.scalars(select(Entry).where(Entry.type == "finding:accept")).one().why == "So it is."


@on_both
def test_a_claim_page_takes_as_many_queries_for_much_as_for_little(
    app: Flask, checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    address = f"/claims/{newsroom.deal_id}"
    checker.get(address)
    with sent_to(database.engine) as few:
        checker.get(address)
    for number in range(5):
        form = checker.get(address).form("/evidence")
        form.fill(stance="supports", publisher=f"Outlet {number}").send(303)

    checker.get(address)
    with sent_to(database.engine) as queries_for_many:
        checker.get(address)

    assert len(queries_for_many) == len(few)


def test_an_unnamed_source_is_kept_as_it_is_described(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}")

    page.form("/chain").fill(
        name="US officials", kind="unnamed", ground_rule="background", people="2", outlet="The Wire", event="A briefing"
    ).send(303)

    with database.reading() as session:
        source = session.scalars(
            select(Source).where(Source.kind == SourceKind.UNNAMED).order_by(Source.id.desc())
        ).first()
        assert source
        assert source.outlet
        assert (source.name, source.descriptor) == ("unnamed US officials", "US officials")
        assert (source.outlet.name, source.event) == ("The Wire", "A briefing")


def test_forms_of_one_kind_on_a_page_are_each_taken_in(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}")
    for name in ("TASS", "LIGA"):
        page = page.form("/chain").fill(name=name, role="carrier").send(303)

    keys = [
        key_field.get("value")
        for key_field in page.all("//form[contains(@action, '/chain/remove')]//input[@name='submission_key']")
    ]

    assert len(keys) == len(set(keys)) == 2


def carry(checker: Pages, newsroom: Newsroom, publisher: str, stance: str = "supports", **fields: str) -> Page:
    """Record one more publication of the claim about the deal."""
    form = claim_page(checker, newsroom).form("/evidence")
    return form.fill(stance=stance, publisher=publisher, title=f"{publisher} reports", **fields).send(303)


def test_a_claim_without_a_publication_has_no_picture_and_says_what_to_do(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}")

    assert "No publication is recorded yet." in page.words("//*[@id='origins']")[0]
    assert not page.all("//*[@id='origins']//*[name()='svg']")


@on_both
def test_carriers_and_origins_are_said_drawn_and_listed(checker: Pages, newsroom: Newsroom) -> None:
    carry(checker, newsroom, "The Ministry", publisher_kind="government")
    page = carry(checker, newsroom, "The Other", "conflicts")

    section = page.words("//*[@id='origins']")[0]
    pictures = page.all("//*[@id='origins']//*[name()='svg' and @role='img']")
    titles = [picture.xpath("./*[name()='title']")[0].text for picture in pictures]
    assert "For it: 2 carriers, " in section
    assert "Against it: 1 carrier, " in section
    assert len(pictures) == 2
    assert titles[0] == titles[1]
    assert titles[0].startswith("Carriers and origins. For it: 2 carriers, ")
    listed = page.words("//*[@id='origins-list']//li")
    assert [line.partition(",")[0] for line in listed if ", " in line][:2] == ["The Paper", "The Ministry"]
    assert "quotes The Ministry, on the record" in listed


def test_names_are_escaped_in_the_picture_and_lead_from_the_list_to_the_evidence(
    checker: Pages, newsroom: Newsroom
) -> None:
    page = carry(checker, newsroom, "The 3<b & Echo")

    names = ["".join(text_element.itertext()) for text_element in page.all("//*[@id='origins']//*[name()='text']")]
    links = page.all("//*[@id='origins-list']//a")
    assert any("The 3<b &" in name for name in names)
    assert not page.all("//*[@id='origins']//*[name()='svg']//b")
    targets = {link.get("href") for link in links}
    assert f"#evidence-{newsroom.evidence_id}" in targets
    assert all(page.all(f"//*[@id='{target[1:]}']") for target in targets if target.startswith("#"))


def test_an_item_of_context_says_what_it_would_add_as_support(checker: Pages, newsroom: Newsroom) -> None:
    page = carry(checker, newsroom, "The Ministry", "context", publisher_kind="government")

    assert "Counted as support it would make 2 carriers, 1 to 2 independent origins, 1 on the record." in page.text


def test_the_chain_says_how_many_people_spoke_on_which_terms_and_who_was_retracted_since(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    page = checker.get(f"/claims/{newsroom.army_id}")
    page.form("/chain").fill(name="US officials", kind="unnamed", ground_rule="background", people="2").send(303)
    with database.unit_of_work() as session:
        officials = session.scalars(select(Source).where(Source.descriptor == "US officials")).one()
        why = {
            "taken": Taken.RETRACTED,
            "why": "Made up.",
            "recorded_at": THEN,
            "recorded_by_id": officials.created_by_id,
        }
        session.add(Retraction(source_id=officials.id, **why))

    chain = checker.get(f"/claims/{newsroom.army_id}").all("//*[@id='chain']//*[contains(@class, 'chain-retracted')]")

    assert [link.xpath("./small")[0].text for link in chain] == ["retracted, 2 people, background"]


def test_the_chain_says_whose_publication_was_retracted(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    with database.unit_of_work() as session:
        evidence = session.get_one(Evidence, newsroom.evidence_id)
        why = {
            "taken": Taken.RETRACTED,
            "why": "Made up.",
            "recorded_at": THEN,
            "recorded_by_id": evidence.recorded_by_id,
        }
        session.add(Retraction(carrier_id=evidence.carrier_id, **why))

    page = claim_page(checker, newsroom)

    assert "The Paper its publication retracted" in page.words("//*[@id='chain']")[0]
    assert "The Paper is retracted and no longer counted." in page.words("//*[@id='origins']")[0]
    assert page.all("//*[@id='origins']//*[contains(@class, 'graph-retracted')]")


def test_evidence_is_drawn_over_time_with_the_day_of_the_article(checker: Pages, newsroom: Newsroom) -> None:
    page = carry(checker, newsroom, "The Other", "conflicts", published_on="2025-12-10")

    summary = "Evidence by the day it was published: 1 for it, 1 against it; the article is of 17 December 2025."
    assert page.words("//*[@id='times']/figcaption") == [summary]
    assert len(page.all("//*[@id='times']//*[name()='svg' and @role='img']")) == 2
    assert not checker.get(f"/claims/{newsroom.army_id}").all("//*[@id='times']")


def test_the_words_above_the_picture_say_what_context_would_add(checker: Pages, newsroom: Newsroom) -> None:
    page = carry(checker, newsroom, "The Ministry", "context", publisher_kind="government")

    assert (
        "Context: 1 carrier, not counted. The Ministry, counted as support, would make 2 carriers, "
        "1 to 2 independent origins, 1 on the record."
    ) in page.words("//*[@id='origins']/p")


def test_a_claim_is_superseded_by_one_chosen_by_its_key(newsroom: Newsroom, editor: Pages) -> None:
    form = editor.get(f"/claims/{newsroom.deal_id}").form(f"/claims/{newsroom.deal_id}/status")

    page = form.fill(to="superseded", why="The second one says it better.", replaced_by="C02").send(303)

    assert "It was corrected, withdrawn or overtaken: claim C02." in page.text
    assert page.link("C02: The army is to have 800,000 troops.").endswith(f"/claims/{newsroom.army_id}")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("C77", "“C77” names no claim of yours"),
        ("C01", "A claim cannot take its own place"),
        ("", "Say where the correction notice stands, or name the newer claim."),
    ],
)
def test_what_cannot_take_its_place_is_said_at_the_field(
    newsroom: Newsroom, editor: Pages, typed: str, sentence: str
) -> None:
    form = editor.get(f"/claims/{newsroom.deal_id}").form(f"/claims/{newsroom.deal_id}/status")

    page = form.fill(to="superseded", why="It is out of date.", replaced_by=typed).send(422)

    assert any(sentence in error for error in page.words("//*[contains(@class, 'field-error')]"))
    again = page.form(f"/claims/{newsroom.deal_id}/status")
    assert (again.values["why"], again.values["replaced_by"]) == (["It is out of date."], [typed])


def test_a_corrected_statement_keeps_the_one_before(newsroom: Newsroom, editor: Pages) -> None:
    form = editor.get(f"/claims/{newsroom.deal_id}").form(f"/claims/{newsroom.deal_id}")

    page = form.fill(statement="A deal was reached in Berlin in December.").send(303)

    assert page.words("//del") == ["A deal was reached in Berlin."]
    assert page.words("//ins") == ["A deal was reached in Berlin in December."]
