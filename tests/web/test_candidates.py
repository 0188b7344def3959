"""Proposed claims on the page of their article: accepted, edited, dismissed; findings at their sentences."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import func, select

from config import Config
from tests.counting import statements
from tests.machines import MACHINE, WEIGHING
from tests.web.conftest import an_app
from tests.web.newsroom import DEAL, Newsroom, on_both
from tests.web.pages import Page, Pages
from tracker.db import Database
from tracker.language.analysis import Analyzer
from tracker.models import CandidateDecision, Claim, Examination, Finding, Source, SourceAlias
from tracker.queries.examinations import that_counts

OTHER = "The bank would raise rates. The strike enters its eighth year. Officials reportedly met here, citing a deal."


@pytest.fixture
def machine() -> Analyzer:
    """A machine whose answers are known."""
    return MACHINE


@pytest.fixture
def app(config: Config, database: Database, machine: Analyzer) -> Iterator[Flask]:
    """The application with that machine."""
    with an_app(config, database, machine) as made:
        yield made


weighed = pytest.mark.parametrize("machine", [WEIGHING])
UNION = "The union met on Monday. It struck a deal with the port. The port would reopen on Friday."


def taking_in(pages: Pages, text: str = OTHER) -> Page:
    """Take in an article published on 17 December 2025, and land on its page."""
    form = pages.get("/articles/new").form("/articles/new")
    return form.fill(text=f"Rates and strikes\n\n{text}", published_on="2025-12-17").send(303)


def others(page: Page) -> list[str]:
    """What stands in the text too, in its order."""
    return page.words("//details[@id='others']//li")


def pressed(page: Page, name: str, value: str, *, ticked: tuple[str, ...] = (), status: int = 303) -> Page:
    """Press a button of the list of proposed claims."""
    form = page.form("/candidates")
    form.values["candidate"] = list(ticked)
    return form.send(status, button=(name, value))


def ids(page: Page) -> list[str]:
    """The ids of the proposed claims, in their order."""
    return [
        checkbox.get("value") for checkbox in page.all("//li[contains(@class, 'candidate')]//input[@name='candidate']")
    ]


def statements_of(database: Database) -> list[str]:
    """The statements of the claims made here, in their order."""
    with database.reading() as session:
        return list(session.scalars(select(Claim.statement).order_by(Claim.id)))[2:]


def test_what_a_new_article_claims_is_proposed_beside_its_text(checker: Pages, viewer: Pages) -> None:
    page = taking_in(checker)

    assert "3 proposed claims" in page.words("//h2")
    first, second, third = page.words("//li[contains(@class, 'candidate')]")
    assert "sentence 1 The bank would raise rates. prediction, not checkable" in first
    assert "Because of “would”" in first
    assert "event · the article’s own voice" in second
    assert "anonymous sources via The Paper · hedged with “reportedly”" in third
    assert page.words("//*[contains(@class, 'quote-offered')]")[1] == "The strike enters its eighth year."
    assert not viewer.get(page.url).all("//form[contains(@action, '/candidates')]")


def test_a_finding_stands_at_its_sentence_and_below_the_text_with_its_picture(checker: Pages) -> None:
    page = taking_in(checker)

    (link,) = page.all("//a[contains(@class, 'sentence-finding')]")
    (finding,) = page.all(f"//article[@id='{link.get('href')[1:]}']")
    assert "inconsistent: “eighth year”" in link.text_content()
    assert "1,344 days too late" in finding.text_content()
    assert finding.xpath(".//*[local-name()='svg' and @role='img']")
    assert "Checked" in page.text
    assert "as of the day of publication, 17 December 2025" in page.text


@on_both
def test_one_is_accepted_as_it_is_and_its_finding_goes_with_it(checker: Pages, database: Database) -> None:
    page = taking_in(checker)

    accepted = pressed(page, "accept", ids(page)[1])

    assert "1 claim stands in the ledger." in accepted.doc.text_content()
    assert statements_of(database) == ["The strike enters its eighth year."]
    assert accepted.words("//mark") == ["The strike enters its eighth year."]
    assert ids(accepted) == [ids(page)[0], ids(page)[2]]
    (link,) = accepted.all("//a[contains(@class, 'sentence-finding')]")
    assert "/claims/" in link.get("href")
    assert "1 finding stands with the claims" in accepted.text
    claim = checker.get(accepted.link("The strike enters its eighth year."))
    assert "It counts from None." in claim.text


def test_those_that_are_ticked_are_accepted_at_once(checker: Pages, database: Database) -> None:
    page = taking_in(checker)

    accepted = pressed(page, "accept", "ticked", ticked=tuple(ids(page)[:2]))

    assert "2 claims stand in the ledger." in accepted.doc.text_content()
    assert statements_of(database) == ["The bank would raise rates.", "The strike enters its eighth year."]


def test_all_that_evidence_could_decide_are_accepted_with_one_press(checker: Pages, database: Database) -> None:
    accepted = pressed(taking_in(checker), "accept", "checkable")

    assert len(statements_of(database)) == 2
    assert len(ids(accepted)) == 1


def test_nothing_ticked_is_said_above_the_list(checker: Pages, database: Database) -> None:
    page = pressed(taking_in(checker), "accept", "ticked", status=422)

    assert "No proposed claims are chosen; tick those you mean." in page.text
    assert statements_of(database) == []


def test_one_is_edited_in_the_form_for_a_passage(checker: Pages, database: Database) -> None:
    page = taking_in(checker)
    edit = checker.get(page.all("//li[contains(@class, 'candidate')]//a[@data-open]")[2].get("href"))

    form = edit.form("/claims")
    assert form.values["statement"] == ["Officials reportedly met here, citing a deal."]
    assert form.values["hedges"] == ["reportedly"]
    wrong = form.fill(statement="").send(422)
    answer = wrong.form("/claims").fill(statement="Officials met.", quote="Officials reportedly met here").send(303)

    assert edit.all("//details[@id='make'][@open]")
    assert "Proposed, with the chain anonymous sources via The Paper." in edit.text
    assert statements_of(database) == ["Officials met."]
    assert "Officials reportedly met here" in answer.words("//mark")
    with database.reading() as session:
        assert session.scalars(select(CandidateDecision.edited)).all() == [True]
    assert "anonymous sources" in answer.words("//ul[contains(@class, 'claims')]/li[starts-with(@id, 'claim-')]")[0]


def test_one_is_dismissed_and_can_be_accepted_after_all(checker: Pages, database: Database) -> None:
    page = taking_in(checker)

    without_it = pressed(page, "dismiss", ids(page)[0])
    dismissed = [form for form in without_it.all("//form") if "Accept after all" in form.text_content()]
    assert "The bank would raise rates." in dismissed[0].text_content()
    assert "Dismissed by Carl Checker." in dismissed[0].text_content()
    button = dismissed[0].xpath(".//button[@name='accept']")[0].get("value")
    pressed(without_it, "accept", button)

    assert statements_of(database) == ["The bank would raise rates."]


def test_what_could_not_become_a_claim_says_why(checker: Pages, database: Database) -> None:
    stale = taking_in(checker)
    pressed(stale, "accept", ids(stale)[1])

    alone = pressed(taking_in_again(checker, stale), "accept", ids(stale)[1], status=422)
    answer = pressed(taking_in_again(checker, stale), "accept", "ticked", ticked=(ids(stale)[1], ids(stale)[0]))

    assert "Somebody accepted it already" in alone.text
    assert "1 claim stands in the ledger." in answer.doc.text_content()
    assert "“The strike enters its eighth year.” was not accepted" in answer.doc.text_content()
    assert len(statements_of(database)) == 2


def taking_in_again(pages: Pages, page: Page) -> Page:
    """The same page, fetched anew."""
    return pages.get(page.url)


def test_a_candidate_of_another_desk_is_not_there(checker: Pages, outsider: Pages, newsroom: Newsroom) -> None:
    page = taking_in(checker)
    their_page = taking_in(outsider, "Another text is here. It says some more.")

    pressed(their_page, "accept", ids(page)[0], status=404)


def test_an_article_that_was_never_read_is_read_when_asked(
    checker: Pages, newsroom: Newsroom, database: Database
) -> None:
    before = checker.get(f"/articles/{newsroom.article_id}")

    page = before.form("/reading").send(303)

    assert "This text was not read and checked yet." in before.text
    assert "The article is read and checked." in page.doc.text_content()
    assert ids(page)
    assert DEAL not in [text.strip() for text in page.words("//li[contains(@class, 'candidate')]/p[2]")]
    again = page.form("/reading").send(303)
    assert ids(again) == ids(page)
    with database.reading() as session:
        assert session.scalar(select(func.count(Examination.id))) == 2


def test_a_word_on_a_finding_lapses_with_the_day_it_was_judged_on(checker: Pages, database: Database) -> None:
    page = taking_in(checker)
    decided = page.form("/findings/" + number(database)).fill(decision="dismissed", because="misread").send(303)
    assert "Dismissed by Carl Checker" in decided.text

    changed = decided.form("/date").fill(published_on="2025-12-16", basis="stated").send(303)

    assert "Lapsed: Carl Checker dismissed it" in changed.text
    assert "What it rests on has changed since, so decide anew." in changed.text
    assert "Open: nobody has accepted or dismissed it yet." in changed.text


def test_a_word_on_a_finding_that_no_longer_counts_is_refused_in_a_sentence(
    checker: Pages, editor: Pages, database: Database
) -> None:
    page = taking_in(checker)
    slow = editor.get(page.url).form("/findings/" + number(database)).fill(decision="accepted", why="It is late.")
    pressed(page, "accept", ids(page)[1])

    refused = slow.send(422)
    claimed = checker.get(checker.get(page.url).link("The strike enters its eighth year."))
    late = claimed.form("/findings/" + number(database)).fill(decision="accepted", why="It is late.")
    checker.get(page.url).form("/date").fill(published_on="2025-12-16", basis="stated").send(303)

    assert "it no longer counts" in late.send(422).text
    assert "What this finding rests on has changed since, so it no longer counts" in refused.text


def number(database: Database) -> str:
    """The id of the finding on the eighth year that counts."""
    with database.reading() as session:
        finding_ids = select(Finding.id).where(that_counts(), Finding.made == "computed", Finding.check == "nth_year")
        return str(session.scalars(finding_ids).one())


def test_the_page_takes_as_many_queries_for_three_proposals_as_for_thirty(checker: Pages, database: Database) -> None:
    few, queries_for_many = (
        taking_in(checker),
        taking_in(
            checker, " ".join(f"Sentence {word} is here." for word in "abcdefghij" * 3) + " Its eighth year ends."
        ),
    )
    checker.get(few.url)

    def asked(page: Page) -> int:
        with database.reading() as session, statements(session) as sent:
            checker.get(page.url)
        return len(sent)

    assert len(ids(queries_for_many)) == 31
    assert asked(queries_for_many) == asked(few)


def test_the_text_stays_as_it_is_where_claims_are_proposed(checker: Pages) -> None:
    page = taking_in(checker)

    for piece in page.all("//*[contains(@class, 'article-text')]//*[@data-start]"):
        start, words = int(piece.get("data-start")), piece.text_content()
        assert f"Rates and strikes\n\n{OTHER}"[start : start + len(words)] == words


def test_a_proposed_source_with_a_near_name_is_asked_about_beside_its_claim(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        session.get_one(Source, newsroom.source_id).name = "Paper"
    page = taking_in(checker)
    cited = ids(page)[-1]

    asked = pressed(page, "accept", cited, status=422)
    form = asked.form("/candidates").fill(**{f"same:candidate-{cited}-1": str(newsroom.source_id)})
    form.send(303, button=("accept", cited))

    assert asked.words("//fieldset[@class='question']/legend") == ["Who is “The Paper”?"]
    with database.reading() as session:
        assert session.scalars(select(SourceAlias.name)).all() == ["The Paper"]


@weighed
@on_both
def test_a_claim_is_read_alone_and_what_was_put_in_is_marked(checker: Pages, database: Database) -> None:
    page = taking_in(checker, UNION)
    _, second = page.words("//ul[@data-rows]/li[contains(@class, 'candidate')]")

    assert "2 proposed claims" in page.words("//h2")
    assert "[The union] struck a deal with the port." in second
    assert "In the text: “It struck a deal with the port.”" in second
    assert "Why proposed: the article says it itself" in second
    assert page.words("//li[contains(@class, 'candidate')]//ins") == ["[The union]"]
    edit = checker.get(page.all("//li[contains(@class, 'candidate')]//a[@data-open]")[1].get("href"))
    assert edit.form("/claims").values["statement"] == ["[The union] struck a deal with the port."]
    assert edit.form("/claims").values["quote"] == ["It struck a deal with the port."]

    accepted = pressed(page, "accept", "checkable")

    assert statements_of(database) == ["The union met on Monday.", "[The union] struck a deal with the port."]
    assert accepted.words("//mark")[1] == "It struck a deal with the port."
    assert "Every proposed claim is decided." in accepted.text


@weighed
def test_what_is_not_proposed_is_folded_below_and_can_be_accepted(checker: Pages, database: Database) -> None:
    page = taking_in(checker, UNION)

    (forecast,) = others(page)
    assert "The port would reopen on Friday." in forecast
    assert "Why not: a forecast without a number" in forecast
    assert not page.all("//details[@id='others'][@open]")
    assert "reopen" not in "".join(page.words("//*[contains(@class, 'quote-offered')]"))
    button = page.all("//details[@id='others']//button[@name='accept']")[0].get("value")
    accepted = pressed(page, "accept", button)

    assert statements_of(database) == ["The port would reopen on Friday."]
    assert (others(accepted), len(ids(accepted))) == ([], 2)


@weighed
def test_the_weightiest_comes_first_if_asked_and_still_does_after_a_decision(checker: Pages) -> None:
    page = taking_in(checker, UNION)

    by_weight = checker.get(page.link("by weight"))
    after = pressed(by_weight, "dismiss", ids(page)[1])

    assert ids(by_weight) == ids(page)[::-1]
    assert by_weight.words("//b[@aria-current]") == ["by weight"]
    assert "order=weight" in after.url
    assert ids(checker.get(f"{page.url.partition('#')[0]}?order=none")) == ids(after) == ids(page)[:1]


@weighed
def test_more_than_a_page_of_what_is_not_proposed_comes_a_page_at_a_time(checker: Pages) -> None:
    text = "The union met on Monday. " + " ".join(f"Port {number} would close at noon." for number in range(101))
    page = taking_in(checker, text)

    further = checker.get(page.link("Next →"))
    stale = checker.get(further.url)

    assert (len(others(page)), len(others(further))) == (100, 1)
    assert "101 to 101 of 101 passages" in further.text
    assert further.all("//details[@id='others'][@open]")
    button = ("accept", further.all("//details[@id='others']//button[@name='accept']")[0].get("value"))
    accepted = further.form(id="others-form").send(303, button=button)
    refused = stale.form(id="others-form").send(422, button=button)
    assert (accepted.url.rpartition("?")[2], len(others(accepted))) == ("page=2#others", 100)
    assert "Somebody accepted it already" in refused.text


@weighed
def test_where_nothing_is_proposed_the_page_says_so(checker: Pages, viewer: Pages) -> None:
    page = taking_in(checker, "The port would close at noon.")

    assert "0 proposed claims" in page.words("//h2")
    assert "Nothing in this text is proposed to be checked." in page.text
    assert len(others(page)) == 1
    assert others(viewer.get(page.url)) == []
