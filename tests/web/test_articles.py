"""The pages of articles: taking in, marking, dating, newer versions, and the text beside its claims."""

from typing import Any

import pytest
import time_machine
from sqlalchemy import func, select

from tests.counting import statements
from tests.files import a_page, a_pdf
from tests.web.newsroom import ARMY, DEAL, TEXT, Newsroom, on_both
from tests.web.pages import FilledForm, Page, Pages
from tracker import limits
from tracker.db import Database
from tracker.language.findings import Outcome
from tracker.models import Anchor, Article, ArticleVersion, Claim, Dating, Evidence, Finding, Made
from tracker.rules.anchors import AnchorState

NEW = "Prices Fall\n\nThe “bank” says prices fall. Nobody believes it."


def count(database: Database, model: Any) -> int:
    """How many rows there are."""
    with database.reading() as session:
        return session.scalar(select(func.count(model.id))) or 0


def taking_in(pages: Pages, **values: Any) -> Any:
    """The form for a new article, filled in."""
    return pages.get("/articles/new").form("/articles/new").fill(**values)


def article_text(page: Page) -> str:
    """The article's own characters in its text, with a blank line between paragraphs."""
    paragraphs = page.all("//*[@data-text]//h1 | //*[contains(@class, 'article-text')]/p")
    return "\n\n".join(
        "".join(run.text_content() for run in paragraph.xpath(".//*[@data-start]")) for paragraph in paragraphs
    )


# The list


def test_the_list_names_the_articles_of_the_desk(viewer: Pages, outsider: Pages, newsroom: Newsroom) -> None:
    page = viewer.get("/articles")

    assert page.words("//tbody//th/a") == ["U.S. and EU Agree on Guarantees"]
    assert "17 December 2025" in page.text
    assert "2 unreviewed" in page.text
    assert viewer.get(page.link("U.S. and EU Agree")).h1 == "U.S. and EU Agree on Guarantees"
    assert not page.all("//a[contains(@href, '/articles/new')]")
    assert "No article yet." in outsider.get("/articles").text


def test_an_empty_list_says_what_to_do_next(outsider: Pages) -> None:
    page = outsider.get("/articles")

    assert page.link("Take in an article").endswith("/articles/new")


@pytest.mark.parametrize("page_typed", ["0", "-1", "x", "99", "9" * 30])
def test_a_page_of_the_list_that_is_none_shows_one_that_is(checker: Pages, page_typed: str) -> None:
    assert "1 article" in checker.get(f"/articles?page={page_typed}").text


# Taking in


@on_both
def test_a_pasted_text_is_stored_as_it_is(checker: Pages, database: Database) -> None:
    text = "Prices Fall\r\n\r\nThe “bank” sa\u0301id so.\u00a0 Twice."

    page = taking_in(
        checker, text=text, outlet="The Paper", author="Ann Writer", address="https://example.org/a",
        published_on="2025-12", reasoning="It says so.",
    ).send(303)  # fmt: skip

    assert page.h1 == "Prices Fall"
    assert "The Paper, Ann Writer" in page.text
    assert "Published December 2025" in page.text
    with database.reading() as session:
        version = session.scalars(select(ArticleVersion).order_by(ArticleVersion.id.desc())).first()
        assert version
        assert version.text == "Prices Fall\n\nThe “bank” sa\u0301id so.\u00a0 Twice."
        assert [dating.basis.value for dating in version.article.datings] == ["stated"]


def test_sending_twice_stores_once(checker: Pages, database: Database) -> None:
    form = taking_in(checker, text=NEW)
    before = count(database, Article)

    first, second = form.send(303), form.send(303)

    assert first.h1 == second.h1 == "Prices Fall"
    assert count(database, Article) == before + 1


def test_an_uploaded_text_is_stored(checker: Pages) -> None:
    page = taking_in(checker, file=(NEW.encode(), "article.txt")).send(303)

    assert page.h1 == "Prices Fall"


@pytest.mark.parametrize(
    ("content", "name", "title", "outlet"),
    [
        (a_page(), "page.html", "Deal in Berlin", "The Paper"),
        (a_pdf(["Deal in Kyiv", "All is well. " * 5]), "a.pdf", "Deal in Kyiv", ""),
    ],
)
def test_what_was_read_from_a_page_or_pdf_is_shown_before_it_is_stored(
    checker: Pages, database: Database, content: bytes, name: str, title: str, outlet: str
) -> None:
    before = count(database, Article)

    look = taking_in(checker, file=(content, name)).send(303)

    assert look.h1 == "Is this the article?"
    assert name in look.text
    assert look.form("/articles/new").values["text"][0].startswith(title)
    assert count(database, Article) == before
    form = look.form("/articles/new")
    assert (form.values["title"], form.values["outlet"]) == ([title], [outlet])
    stored = form.fill(title="Another title", author="Somebody").send(303)
    assert stored.h1 == "Another title"
    with database.reading() as session:
        version = session.scalars(select(ArticleVersion).order_by(ArticleVersion.id.desc())).first()
        assert version
        assert (version.original, version.author) == (content, "Somebody")


def test_what_a_page_says_of_itself_is_only_proposed(checker: Pages) -> None:
    look = taking_in(checker, file=(a_page(), "page.html"), outlet="My Outlet", published_on="2025-12-01").send(303)
    form = look.form("/articles/new")

    assert (form.values["outlet"], form.values["author"]) == (["My Outlet"], ["Ann Writer"])
    assert form.values["published_on"] == ["2025-12-01"]
    proposed = taking_in(checker, file=(a_page(), "page.html")).send(303).form("/articles/new")
    assert (proposed.values["published_on"], proposed.values["basis"]) == (["2025-12-17"], ["stated"])


@pytest.mark.parametrize(
    ("values", "at", "sentence", "status"),
    [
        ({"text": ""}, "text", "Paste the text of the article, headline first, or choose a file.", 422),
        ({"text": "…"}, "text", "There are no words in it", 422),
        ({"text": "https://example.org/a"}, "text", "Addresses cannot be fetched yet; copy the text of the page", 422),
        ({"text": "word " * 1_010_000}, "text", "is larger than 5 MB", 413),
        ({"text": "word " * 300_000}, "text", "at most 1,000,000", 413),
        ({"file": (b"", "a.txt")}, "file", "There is no text in it", 422),
        ({"file": (b"one\0two", "a.txt")}, "file", "“a.txt” is not text", 422),
        (
            {"file": ("Größe".encode("latin-1"), "a.txt")},
            "file",
            "“a.txt” does not say how its letters are written",
            422,
        ),
        ({"file": (b"x" * 5_000_001, "a.txt")}, "file", "“a.txt” is larger than 5 MB", 413),
        ({"file": (b"%PDF-1.4 rubbish", "a.pdf")}, "file", "This PDF is damaged", 422),
        ({"file": (a_pdf([]), "a.pdf")}, "file", "This PDF holds pictures of pages and no text", 422),
        ({"file": (b"<html><p></p></html>", "a.html")}, "file", "No article could be found in this page", 422),
        ({"text": NEW, "file": (b"Other.", "a.txt")}, "file", "Paste the text or upload the file, not both.", 422),
        ({"text": NEW, "published_on": "2099-01-01"}, "published_on", "The date lies in the future", 422),
        ({"text": NEW, "published_on": "2025-02-30"}, "published_on", "“2025-02-30” is no date", 422),
        ({"text": NEW, "not_before": "2025-02-30"}, "not_before", "February 2025 has 28 days.", 422),
        ({"text": NEW, "basis": "inferred"}, "published_on", "Write the date, or say that it is unknown.", 422),
        ({"text": NEW, "published_on": "2025", "basis": "inferred"}, "reasoning", "on what grounds", 422),
        ({"text": NEW, "address": "javascript:alert(1)"}, "address", "must begin with http:// or https://", 422),
        ({"text": NEW, "title": "x" * 501}, "title", "shorten it to 500", 422),
        ({"text": NEW, "desk": None}, "desk", "Choose the desk that takes the article in.", 422),
        ({"text": NEW, "desk": ""}, "desk", "Choose the desk that takes the article in.", 422),
    ],
)
def test_what_cannot_be_stored_is_said_at_its_field_and_nothing_typed_is_lost(
    checker: Pages, database: Database, values: dict[str, Any], at: str, sentence: str, status: int
) -> None:
    before = count(database, Article)
    form = taking_in(
        checker, **{"author": "Ann Writer"} | {key: value for key, value in values.items() if key != "desk"}
    )
    if "desk" in values:
        form.values.pop("desk")
        form.values |= {"desk": [values["desk"]]} if values["desk"] is not None else {}

    page = form.send(status)

    (error,) = page.words(f"//*[@id='{at}-error']")
    assert sentence in error
    assert page.all(f"//*[@id='{at}'][@aria-invalid='true']")
    again = page.form("/articles/new").values
    assert again["author"] == ["Ann Writer"]
    for name, value in values.items():
        if isinstance(value, str) and name != "desk":
            assert again[name][0].strip() == value.strip()
    assert count(database, Article) == before


def test_two_faults_are_said_at_once(checker: Pages) -> None:
    page = taking_in(checker, text="https://example.org/a", published_on="2099-01-01").send(422)

    assert len(page.words("//*[contains(@class, 'field-error')]")) == 2


def test_a_day_is_judged_on_the_clock_of_the_installation(checker: Pages) -> None:
    with time_machine.travel("2025-12-31T23:30:00Z", tick=False):
        checker.http.delete_cookie("session")
        checker.sign_in("checker@example.org")

        page = taking_in(checker, text=NEW, published_on="2026-01-01").send()

    assert "The date lies in the future" in page.text


def test_an_unreadable_file_has_to_be_chosen_again_and_the_page_says_so(checker: Pages) -> None:
    page = taking_in(checker, file=(b"one\0two", "a.txt"), title="Kept").send(422)

    assert "choose it again" in page.text
    assert page.form("/articles/new").values["title"] == ["Kept"]


@pytest.mark.parametrize("content", [NEW.encode(), a_page(), a_pdf(["Deal in Kyiv", "All is well. " * 5])])
def test_a_readable_file_is_carried_along_while_something_else_is_corrected(checker: Pages, content: bytes) -> None:
    wrong = taking_in(checker, file=(content, "upload"), published_on="2099-01-01").send(422)

    assert "The date lies in the future" in wrong.text
    stored = wrong.form("/articles/new").fill(published_on="2025-12-17", basis="stated").send(303)
    assert stored.h1 in {"Prices Fall", "Deal in Berlin", "Deal in Kyiv"}


def test_an_expired_form_keeps_what_was_typed_and_the_file(checker: Pages, database: Database) -> None:
    before = count(database, Article)
    pasted, uploaded = taking_in(checker, text=NEW, title="Kept"), taking_in(checker, file=(a_page(), "page.html"))
    for form in (pasted, uploaded):
        form.values["csrf_token"] = ["long ago"]

        page = form.send(400)

        assert page.errors() == [
            "This page was open for too long to be sent safely. Nothing is lost: press the button once more."
        ]
        assert count(database, Article) == before
        again = page.form("/articles/new")
        assert again.values["title"] in (["Kept"], ["Deal in Berlin"])
        again.send(303)
        before += 1


def test_a_carried_file_that_got_lost_is_asked_for_again(checker: Pages) -> None:
    look = taking_in(checker, file=(a_page(), "page.html"), title="Kept").send(303).form("/articles/new")
    look.values["upload"] = ["no key at all"]

    page = look.fill(text="Deal in Berlin\n\nCorrected.").send(422)

    assert page.words("//*[@id='file-error']") == [
        "The uploaded file is no longer kept; choose it again, or send the text below on its own."
    ]
    again = page.form("/articles/new")
    assert (again.values["title"], again.values["text"]) == (["Kept"], ["Deal in Berlin\n\nCorrected."])
    assert again.send(303).h1 == "Kept"


def asked(checker: Pages, **values: Any) -> FilledForm:
    """The form with the question what a text is that may be here already."""
    page = taking_in(checker, **values).send(422)
    assert "It may be here already: say what it is. Nothing is stored yet." in page.text
    return page.form("/articles/new")


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r\n"), TEXT + "\nRead more.", TEXT.replace("’", "'")])
def test_a_text_that_may_be_here_is_asked_about(
    checker: Pages, newsroom: Newsroom, database: Database, text: str
) -> None:
    before = count(database, Article)

    form = asked(checker, text=text)

    options = form.page.words("//fieldset[@id='known']//label")
    assert options[0].startswith(f"a newer text of article {newsroom.article_id}, “U.S. and EU Agree on Guarantees”")
    assert options[1] == f"another outlet’s print of article {newsroom.article_id}: evidence for its claims"
    assert options[2] == "another article, however alike"
    assert form.values["text"][0].strip() == text.replace("\r\n", "\n").strip()
    assert count(database, Article) == before


def test_an_uploaded_text_is_kept_while_it_is_asked_about(checker: Pages, newsroom: Newsroom) -> None:
    form = asked(checker, file=((TEXT + "\nRead more.").encode(), "again.txt"))

    page = form.fill(known=f"version-{newsroom.article_id}").send(303)

    assert page.url.endswith(f"/articles/{newsroom.article_id}")
    assert "again.txt" in page.text


def test_a_text_at_a_known_address_is_asked_about(checker: Pages, database: Database) -> None:
    taking_in(checker, text="A port\n\nIt is closed.", address="https://post.example/a?id=1").send(303)
    before = count(database, Article)

    form = asked(checker, text="A bridge\n\nIt is open.", address="http://post.example/a?id=1&utm_source=x")

    assert "it stands at the same address" in form.page.text
    assert form.fill(known="another").send(303).h1 == "A bridge"
    assert count(database, Article) == before + 1


def test_another_outlets_print_becomes_evidence(checker: Pages, newsroom: Newsroom, database: Database) -> None:
    before = count(database, Evidence)
    form = asked(checker, text=TEXT + "\nRead more.", outlet="Orla Post")

    page = form.fill(known=f"carrier-{newsroom.article_id}").send(303)

    assert "Recorded as a carrier of 2 claims of article 1: C01 and C02." in page.doc.text_content()
    assert count(database, Evidence) > before


def test_an_answer_about_an_article_that_was_not_named_is_no_answer(checker: Pages, newsroom: Newsroom) -> None:
    form = asked(checker, text=TEXT)
    form.values["known"] = ["version-999"]

    assert "say what it is" in form.send(422).text


def test_whoever_has_no_desk_to_take_articles_in_is_told_whom_to_ask(viewer: Pages, administrator: Pages) -> None:
    assert "needs at least: fact-checker" in viewer.get("/articles/new", 403).text
    offered = administrator.get("/articles/new").words("//select[@id='desk']/option")
    assert offered == ["Economy", "Politics"]


# Newer versions


def newer(pages: Pages, newsroom: Newsroom, text: str, status: int = 303) -> Page:
    """Take in a newer text of the article."""
    address = f"/articles/{newsroom.article_id}/new-version"
    return pages.get(address).form(address).fill(text=text).send(status)


def test_a_newer_text_becomes_a_version_that_says_what_changed(checker: Pages, newsroom: Newsroom) -> None:
    page = newer(checker, newsroom, TEXT.replace("eighth year", "twelfth year") + "\nA correction.")

    changed = page.all("//ul[contains(@class, 'text-diff')]/li")
    assert [passage.xpath("string(span)") for passage in changed] == ["Changed", "New"]
    assert changed[0].xpath(".//del/text()") == ["eighth"]
    assert changed[0].xpath(".//ins/text()") == ["twelfth"]
    assert changed[1].xpath(".//ins/text()") == ["A correction."]
    assert "version 2" not in page.h1
    assert "Published 17 December 2025" in page.text


def test_an_older_version_is_shown_without_forms_and_says_so(checker: Pages, newsroom: Newsroom) -> None:
    newer(checker, newsroom, "All is new here.")

    page = checker.get(f"/articles/{newsroom.article_id}?version=1")

    assert "This is version 1 of 2" in page.text
    assert article_text(page) == TEXT.strip()
    assert not page.all("//main//form[contains(@action, '/articles/')]")
    checker.get(f"/articles/{newsroom.article_id}?version=3", 404)


def test_the_same_text_is_no_newer_version(checker: Pages, newsroom: Newsroom, database: Database) -> None:
    page = newer(checker, newsroom, TEXT.replace("\n", "\r\n"), 422)

    assert page.words("//*[@id='text-error']") == [
        "This is word for word version 1 of this article, the newest; nothing new was stored."
    ]
    assert page.form("new-version").values["text"][0].strip() == TEXT.strip()
    assert count(database, ArticleVersion) == 1


def test_an_uncertain_quote_is_placed_with_one_press(checker: Pages, newsroom: Newsroom, database: Database) -> None:
    page = newer(checker, newsroom, f"Quite new.\n\nSome say: {ARMY} Others say: {ARMY}\n\n{DEAL} by the way.")

    assert "2 quotes have to be placed" in page.text
    places = page.all(f"//li[@id='settle-{newsroom.army_id}']//form[contains(@class, 'settle-place')]")
    assert len(places) == 2
    second = FilledForm(page, places[1])
    placed = second.send(303)
    assert "The place of the quote is recorded." in placed.doc.text_content()
    assert "1 quote has to be placed" in placed.text
    with database.reading() as session:
        anchor = session.scalars(
            select(Anchor).where(Anchor.claim_id == newsroom.army_id).order_by(Anchor.id.desc())
        ).first()
        assert anchor
        assert (anchor.state, anchor.exact) == (AnchorState.MOVED, ARMY)
        assert anchor.article_version.text.rindex(ARMY) == anchor.start


def test_a_quote_that_is_gone_is_placed_by_copying_what_it_says_now(checker: Pages, newsroom: Newsroom) -> None:
    page = newer(checker, newsroom, TEXT.replace("800,000", "600,000"))
    form = forms(page, "/anchors")[0]
    assert form.values["quote"] == [ARMY]

    wrong = form.fill(quote="Nobody wrote this.").send(422)
    stale = forms(checker.get(f"/articles/{newsroom.article_id}"), "/anchors")[0]
    again = forms(wrong, "/anchors")[0]
    typed_quote = again.values["quote"]
    right = again.fill(quote="The army would grow\nto 600,000 troops.").send(303)

    assert wrong.words(f"//*[@id='settle-{newsroom.army_id}-quote-error']") == [
        "These words do not stand in the text; copy them exactly, quotation marks and all."
    ]
    assert "The army would grow to 600,000 troops." in "".join(right.words("//mark"))
    assert typed_quote == ["Nobody wrote this."]
    late = stale.fill(quote="The army").send(409)
    assert "Somebody changed this claim while you were looking" in late.text
    assert "You had copied: “The army”" in late.text


def forms(page: Page, action: str) -> list[FilledForm]:
    """Every form that is sent to such an address."""
    return [FilledForm(page, element) for element in page.all(f"//form[contains(@action, '{action}')]")]


@on_both
def test_the_original_is_kept_and_always_a_download(checker: Pages, outsider: Pages, newsroom: Newsroom) -> None:
    taking_in(checker, file=(a_page(), "page.html")).send(303).form("/articles/new").send(303)
    address = f"/articles/{newsroom.article_id + 1}/versions/1/original"

    answer = checker.http.get(address)

    assert answer.data == a_page()
    assert answer.headers["Content-Disposition"] == "attachment; filename=page.html"
    assert answer.mimetype == "application/octet-stream"
    assert outsider.http.get(address).status_code == 404
    assert checker.http.get(address.replace("/1/", "/2/")).status_code == 404


# The text beside its claims


def test_the_text_stands_on_the_page_character_by_character(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/articles/{newsroom.article_id}")

    assert article_text(page) == TEXT.strip()
    for piece in page.all("//*[@data-start]"):
        start, words = int(piece.get("data-start")), piece.text_content()
        assert TEXT[start : start + len(words)] == words
    assert page.words("//mark") == [DEAL, ARMY]


def test_each_quote_says_its_status_in_word_and_shape_and_leads_to_its_claim(viewer: Pages, newsroom: Newsroom) -> None:
    page = viewer.get(f"/articles/{newsroom.article_id}")

    (mark, *_) = page.all("//mark")
    assert mark.get("title") == "C01, unreviewed"
    assert "status-unreviewed" in mark.get("class")
    links = page.all("//a[contains(@class, 'quote-claim')]")
    assert [link.get("href") for link in links] == [f"#claim-{newsroom.deal_id}", f"#claim-{newsroom.army_id}"]
    assert links[0].xpath(".//*[local-name()='svg']")
    assert "(C01, unreviewed)" in links[0].text_content()
    beside = page.words("//ul[contains(@class, 'claims')]/li")
    assert "A deal was reached in Berlin." in beside[0]
    assert "anonymous sources" in beside[0]
    assert "inconsistent" in beside[0]


def test_nested_quotes_are_both_marked(checker: Pages, newsroom: Newsroom) -> None:
    address = f"/articles/{newsroom.article_id}"
    checker.get(address).form("/claims").fill(quote="a deal in Berlin", statement="It was in Berlin.").send(303)

    page = checker.get(address)

    assert page.words("//mark")[:2] == ["Officials have reportedly reached", "a deal in Berlin"]
    assert [mark.get("title") for mark in page.all("//mark")][:2] == [
        "C01, unreviewed",
        "C03, unreviewed; C01, unreviewed",
    ]
    assert article_text(page) == TEXT.strip()


def test_a_viewer_and_a_stranger_get_noforms(viewer: Pages, outsider: Pages, newsroom: Newsroom) -> None:
    page = viewer.get(f"/articles/{newsroom.article_id}")

    assert not page.all("//main//form")
    assert not page.all("//a[contains(@href, 'sentence=')] | //script[contains(@src, 'marking')]")
    outsider.get(f"/articles/{newsroom.article_id}", 404)
    outsider.get(f"/articles/{newsroom.article_id}/new-version", 404)


@on_both
def test_a_marked_passage_becomes_a_claim(checker: Pages, newsroom: Newsroom, database: Database) -> None:
    form = checker.get(f"/articles/{newsroom.article_id}").form("/claims")
    form.values["start"] = [str(TEXT.index("according"))]

    page = form.fill(
        quote="according to The Paper", statement="The Paper reported it.", type="attribution", topics="berlin, press",
    ).send(303)  # fmt: skip

    assert "The claim stands in the ledger." in page.doc.text_content()
    assert "according to The Paper" in page.words("//mark")
    with database.reading() as session:
        claim = session.scalars(select(Claim).order_by(Claim.id.desc())).first()
        assert claim
        assert page.url.endswith(f"#claim-{claim.id}")
        assert (claim.anchors[0].exact, [topic.name for topic in claim.topics]) == (
            "according to The Paper",
            ["berlin", "press"],
        )


def test_without_scripting_the_number_of_a_sentence_makes_it_a_claim(checker: Pages, newsroom: Newsroom) -> None:
    page = checker.get(f"/articles/{newsroom.article_id}")
    link = page.all("//a[contains(@class, 'sentence-number')]")[2].get("href")

    chosen = checker.get(link)

    form = chosen.form("/claims")
    assert form.values["quote"] == ["The war enters its eighth year."]
    assert chosen.all("//details[@id='make'][@open]")
    answer = form.fill(statement="It is the eighth year.").send(303)
    assert "The war enters its eighth year." in answer.words("//mark")


@pytest.mark.parametrize(
    ("values", "at", "sentence"),
    [
        ({"quote": "", "statement": "So."}, "quote", "Mark a passage in the text, or copy it here."),
        ({"quote": "Nobody wrote this.", "statement": "So."}, "quote", "do not stand in the text"),
        ({"quote": "to", "statement": "So."}, "quote", "places; mark them in the text, or copy some more"),
        ({"quote": "according to The Paper", "statement": ""}, "statement", "Write in your own words what is claimed."),
        ({"quote": "according to The Paper", "statement": "So.", "due_on": "2020-01-01"}, "due_on", "in the past"),
    ],
)
def test_a_passage_that_makes_no_claim_stays_in_its_form(
    checker: Pages, newsroom: Newsroom, database: Database, values: dict[str, str], at: str, sentence: str
) -> None:
    form = checker.get(f"/articles/{newsroom.article_id}").form("/claims")

    page = form.fill(**values).send(422)

    assert sentence in page.words(f"//*[@id='{at}-error']")[0]
    assert page.all("//details[@id='make'][@open]")
    again = page.form("/claims").values
    assert {name: again[name][0] for name in values} == values
    assert count(database, Claim) == 2


def test_a_passage_of_an_expired_form_is_kept(checker: Pages, newsroom: Newsroom) -> None:
    form = checker.get(f"/articles/{newsroom.article_id}").form("/claims")
    form.values["csrf_token"] = ["long ago"]

    page = form.fill(quote="according to The Paper", statement="The Paper reported it.").send(400)

    page.form("/claims").send(303)


# The day of publication


def test_the_day_of_publication_is_shown_with_how_it_is_known_and_corrected(
    checker: Pages, newsroom: Newsroom, database: Database
) -> None:
    page = checker.get(f"/articles/{newsroom.article_id}")
    assert "Published 17 December 2025, as is inferred." in page.text
    assert "17 December 2025, inferred: Rewrites are dated so." in page.text

    corrected = (
        page.form("/date")
        .fill(published_on="2025-12-16", basis="stated", reasoning="", not_before="2025-12-15")
        .send(303)
    )

    assert "Published 16 December 2025, not before 15 Dec 2025." in corrected.text
    assert "Rewrites are dated so." in corrected.text
    assert count(database, Dating) == 2


@pytest.mark.parametrize(
    ("values", "at", "sentence"),
    [
        ({"published_on": "2099"}, "published_on", "lies in the future"),
        ({"published_on": "31.13.2025"}, "published_on", "“31.13.2025” is no date"),
        ({"published_on": "3/4/2025"}, "published_on", "can be 3 April 2025 or 4 March 2025: say which."),
        ({"published_on": "", "basis": "stated"}, "published_on", "Write the date, or say that it is unknown."),
        ({"reasoning": ""}, "reasoning", "Say on what grounds the date is inferred."),
        ({"not_before": "2025-12-18"}, "not_before", "lies before this day"),
    ],
)
def test_a_day_that_cannot_be_stays_in_its_form(
    checker: Pages, newsroom: Newsroom, database: Database, values: dict[str, str], at: str, sentence: str
) -> None:
    page = checker.get(f"/articles/{newsroom.article_id}").form("/date").fill(**values).send(422)

    assert sentence in page.words(f"//*[@id='{at}-error']")[0]
    assert {name: page.form("/date").values[name][0] for name in values} == values
    assert count(database, Dating) == 1


# Findings, and what it costs


def test_a_finding_about_the_whole_article_is_decided_on_its_page(
    checker: Pages, newsroom: Newsroom, database: Database
) -> None:
    with database.unit_of_work() as session:
        version = session.scalars(select(ArticleVersion)).one()
        session.add(
            Finding(
                article_version_id=version.id,
                check="joint_anachronism",
                outcome=Outcome.INCONSISTENT,
                explanation="Both fit one window only.",
                made=Made.LOADED,
                recorded_at=version.recorded_at,
            )
        )
    page = checker.get(f"/articles/{newsroom.article_id}")
    assert "Both fit one window only." in page.text

    missing = forms(page, "/findings/")[0].fill(why="It is so.").send(422)
    decided = forms(missing, "/findings/")[0].fill(decision="accepted").send(303)

    assert "Choose accept or dismiss." in missing.text
    assert "Accepted by Carl Checker" in decided.text


def test_the_page_takes_as_many_queries_for_two_claims_as_for_twelve(
    checker: Pages, newsroom: Newsroom, database: Database
) -> None:
    address = f"/articles/{newsroom.article_id}"
    checker.get(address)

    def asked() -> int:
        with database.reading() as session, statements(session) as sent:
            checker.get(address)
        return len(sent)

    few = asked()
    for word in ("Officials", "reportedly", "reached", "deal", "Berlin", "Paper", "citing", "anonymous", "army", "war"):
        checker.get(address).form("/claims").fill(quote=f"{word}", statement=f"About {word}.").send(303)

    assert asked() == few


def test_a_line_end_counts_once_however_a_browser_sends_it(checker: Pages) -> None:
    most = limits.ARTICLE_TEXT.most
    line = "The army of the republic has many men at the border and wants more of them.\r\n"
    text = line * (most // len(line)) + "x" * 10_000

    page = taking_in(checker, text=text + "y" * most).send(413)

    assert page.text.count(f"The text has {len(text) + most - text.count(chr(13)):,} characters") == 2  # above, at it
    assert len(text) > most


def test_a_paragraph_that_an_outlet_repeats_makes_no_text_alike(checker: Pages, database: Database) -> None:
    fixed = "\n\n".join(f"{words} " * 20 for words in ("Follow us on air.", "We answer letters.", "Ring the desk."))
    report = "Fire in {0}\n\nA fire broke out in {0} on Monday and nobody was hurt, said the town of {0}.\n\n" + fixed
    for town in ("Aston", "Bury", "Corby", "Derby", "Ely"):
        page = taking_in(checker, text=report.format(town), outlet="Orla Post").send()
        if page.response.status_code == 422:
            page.form("/articles/new").fill(known="another").send(303)
    before = count(database, Article)
    flood = report.format("Frome").replace("A fire broke out", "The river left its bed").replace("Fire", "Flood")

    taking_in(checker, text=flood, outlet="Orla Post").send(303)

    assert count(database, Article) == before + 1
