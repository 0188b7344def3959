"""What people do all day, in a real browser: with the mouse, with the keyboard, and without scripting."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import CHECKER, EDITOR, served_demo, sign_in, window

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """A demo of this module's own, for it is written to."""
    with served_demo(tmp_path_factory.mktemp("working")) as served:
        yield served


@pytest.fixture
def checker(browser: Browser, desk: tuple[str, list[str]]) -> Iterator[Page]:
    """The fact-checker, with scripting."""
    context = window(browser, desk[0])
    yield sign_in(context, desk[1][CHECKER])
    context.close()


@pytest.fixture
def plain(browser: Browser, desk: tuple[str, list[str]]) -> Iterator[Page]:
    """The fact-checker in a browser that runs no scripts."""
    context = window(browser, desk[0], scripts=False)
    yield sign_in(context, desk[1][CHECKER])
    context.close()


def select(page: Page, words: str) -> None:
    """Mark these words in the article, as a mouse would."""
    page.evaluate(
        """(words) => {
            const text = document.querySelector("[data-text]");
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const selection = window.getSelection();
                selection.removeAllRanges();
                selection.addRange(range);
                text.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
                return;
            }
            throw new Error(`not in the article: ${words}`);
        }""",
        words,
    )


def test_a_marked_passage_becomes_a_claim(checker: Page) -> None:
    checker.goto("/articles/1")

    select(checker, "a figure that would require substantial investment")
    form = checker.locator("form[data-marking]")
    expect(form.get_by_label("Quote, exactly as in the text")).to_have_value(
        "a figure that would require substantial investment"
    )
    form.get_by_label("Statement, in the desk’s own words").fill("So many troops would cost a lot.")
    form.get_by_role("button", name="Make").or_(form.get_by_role("button", name="Record")).first.click()

    expect(checker.get_by_role("status").first).to_contain_text("stands in the ledger")
    expect(checker.locator("main")).to_contain_text("So many troops would cost a lot.")


def test_proposed_claims_are_decided_with_the_keyboard(checker: Page) -> None:
    checker.goto("/articles/new")
    checker.get_by_label("Text", exact=True).fill(
        "Road works\n\nThe mayor said the bridge is closed. The ministry said the road is open."
    )
    checker.get_by_role("button", name="Take it in").click()
    expect(checker.get_by_role("status").first).to_contain_text("read and checked")
    expect(checker.get_by_role("button", name="Keys")).to_be_visible()
    checker.wait_for_load_state()
    offered = checker.locator("li.candidate")
    before = offered.count()

    checker.keyboard.press("j")
    expect(checker.locator("li.candidate.selected")).to_have_count(1)
    checker.keyboard.press("a")
    expect(checker.get_by_role("status").first).to_contain_text("1 claim stands in the ledger.")
    expect(offered).to_have_count(before - 1)
    checker.wait_for_load_state()
    checker.keyboard.press("j")
    expect(checker.locator("li.candidate.selected")).to_have_count(1)
    checker.keyboard.press("d")

    expect(checker.get_by_role("status").first).to_contain_text("It is dismissed")
    expect(checker.locator("li[id^=claim-]")).to_have_count(1)
    checker.wait_for_load_state()


def test_the_ledger_is_walked_with_the_keyboard(checker: Page) -> None:
    checker.goto("/ledger")

    checker.keyboard.press("j")
    checker.keyboard.press("j")
    second = checker.locator("[data-row].selected [data-open]")
    expect(second).to_be_focused()
    statement = second.inner_text()
    checker.keyboard.press("k")
    checker.keyboard.press("j")
    checker.keyboard.press("o")

    expect(checker.get_by_role("heading", level=1)).to_have_text(statement)


def test_a_question_mark_shows_the_keys_and_escape_hides_them(checker: Page) -> None:
    checker.goto("/ledger")

    checker.keyboard.press("?")
    expect(checker.get_by_role("dialog")).to_be_visible()
    checker.keyboard.press("Escape")

    expect(checker.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize(("key", "field"), [("e", "supports the claim"), ("s", "Reason")])
def test_a_letter_opens_its_form_on_the_claim_page(checker: Page, key: str, field: str) -> None:
    checker.goto("/claims/2")

    checker.keyboard.press(key)

    expect(checker.get_by_label(field, exact=True).first).to_be_visible()


def test_letters_typed_into_a_field_are_only_letters(checker: Page) -> None:
    checker.goto("/ledger")

    checker.get_by_role("searchbox").first.press_sequentially("joes?")

    assert checker.url.endswith("/ledger")
    expect(checker.get_by_role("searchbox").first).to_have_value("joes?")


def test_text_that_was_not_sent_is_not_lost_unasked(checker: Page) -> None:
    checker.goto("/claims/2?form=evidence")
    checker.get_by_label("What it means for the claim").fill("Half a thought")
    questions: list[str] = []
    # Dismissed means: stay on the page.
    checker.on("dialog", lambda dialog: (questions.append(dialog.type), dialog.dismiss()))

    checker.locator("a.top-name").click()

    assert questions == ["beforeunload"]
    assert "/claims/2" in checker.url


def test_evidence_and_a_move_are_recorded_without_scripting(plain: Page) -> None:
    plain.goto("/claims/14?form=evidence")

    plain.get_by_label("is context").check()
    plain.get_by_label("Where you looked").fill("The archive of the paper")
    plain.get_by_role("button", name="Record the evidence").click()
    expect(plain.locator("#evidence")).to_contain_text("The archive of the paper")
    plain.goto("/claims/14?form=status")
    plain.get_by_label("unverified", exact=True).check()
    plain.locator("#move-why").fill("Looked, found nothing.")
    plain.get_by_role("button", name="Record the status").click()

    expect(plain.get_by_role("complementary", name="Status and filing")).to_contain_text("unverified")


def test_a_refused_move_says_why_and_keeps_the_reason(plain: Page) -> None:
    plain.goto("/claims/19?form=status")

    choice = plain.get_by_label("corroborated", exact=True)
    expect(choice).to_be_disabled()
    plain.locator("#move-why").fill("I am sure.")
    plain.get_by_role("button", name="Record the status").click()

    expect(plain.get_by_role("alert")).to_contain_text("Choose the new status")
    expect(plain.locator("#move-why")).to_have_value("I am sure.")


def test_the_later_of_two_people_sees_both_versions(browser: Browser, desk: tuple[str, list[str]]) -> None:
    address, people = desk
    first, second = window(browser, address), window(browser, address)
    earlier, later = sign_in(first, people[CHECKER]), sign_in(second, people[EDITOR])
    for page in (earlier, later):
        page.goto("/claims/10?form=status")
        page.get_by_label("superseded", exact=True).check() if page is later else page.get_by_label(
            "disputed", exact=True
        ).is_disabled()
    earlier.goto("/claims/10")
    earlier.locator("#edit summary").click()
    earlier.get_by_label("Topics, with commas between (optional)").fill("nato, principles")
    earlier.get_by_role("button", name="Record the claim").click()
    later.locator("#move-why").fill("A newer text is out.")
    later.get_by_label("Correction notice").fill("Corrected on the page of the paper.")

    later.get_by_role("button", name="Record the status").click()

    expect(later.get_by_role("heading", level=1)).to_contain_text("Somebody changed this claim meanwhile")
    expect(later.locator("main")).to_contain_text("Changed topics")
    expect(later.locator("#move-why")).to_have_value("A newer text is out.")
    later.get_by_role("button", name="Record the status").click()
    expect(later.get_by_role("complementary", name="Status and filing")).to_contain_text("superseded")
    first.close()
    second.close()


def test_a_proposal_is_approved_by_the_editor(browser: Browser, desk: tuple[str, list[str]]) -> None:
    address, people = desk
    context = window(browser, address)
    page = sign_in(context, people[EDITOR])

    page.get_by_role("link", name="Answer").first.click()
    page.get_by_label("approve", exact=True).check()
    page.get_by_role("button", name="Record your word").click()

    expect(page.get_by_role("complementary", name="Status and filing")).to_contain_text("contradicted")
    context.close()


def test_print_shows_the_document_alone(checker: Page) -> None:
    checker.goto("/claims/6")

    checker.emulate_media(media="print")

    for hidden in ("nav", ".btn", "form", ".demo"):
        for element in checker.locator(hidden).all():
            expect(element).to_be_hidden()
    expect(checker.get_by_role("heading", level=1)).to_be_visible()
