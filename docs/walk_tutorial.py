"""Walks through docs/tutorial.md in a browser, press by press, and takes its pictures on the way: `make pictures`."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page

STATEMENT = "The United States will monitor a future ceasefire."
QUOTE = "monitoring compliance with any future ceasefire agreements"
DOCUMENT = "Joint statement of leaders on Ukraine, 15 December 2025"
CAPTURE = Path(__file__).parent.parent / "seeds" / "berlin" / "captures" / "berlin-statement.txt"
PICTURES = {f"tutorial-{name}" for name in ("mark", "chain", "refused", "history", "finding", "as-of", "schedule")}


def walk(checker: Page, editor: Page, folder: Path) -> None:
    """Do all that the tutorial says, as the fact-checker and at the end as the editor."""
    mark_a_claim(checker, folder)
    record_its_chain(checker, folder)
    record_evidence(checker)
    record_an_echo(checker)
    move_it(checker, folder)
    look_at_a_finding(checker, folder)
    look_back(checker, folder)
    schedule_a_report(editor, folder)


def mark_a_claim(page: Page, folder: Path) -> None:
    """Step 3: a claim of one's own, from sentence 14."""
    page.goto("/articles/1")
    # By key: the number is so small that the middle of its box may lie beside it.
    page.locator("#sentence-14").press("Enter")
    form = page.locator("#make")
    form.get_by_label("Quote, exactly as in the text").fill(QUOTE)
    form.get_by_label("Statement, in the desk’s own words").fill(STATEMENT)
    form.get_by_label("Type").select_option("policy")
    take(form, folder, "mark")
    form.get_by_role("button", name="Make it a claim").click()
    page.get_by_role("link", name=STATEMENT).click()


def record_its_chain(page: Page, folder: Path) -> None:
    """Step 4: the paper as carrier, then its officials before it."""
    add_step(page, "The New York Times", "outlet", "carrier")
    add_step(page, "unnamed officials", "unnamed", "origin", outlet="The New York Times")
    # Without the anchor, to which the browser would scroll once the page is there.
    page.goto(page.url.partition("#")[0])
    page.screenshot(path=folder / "tutorial-chain.png", clip={"x": 0, "y": 0, "width": 1280, "height": 520})


def add_step(page: Page, source: str, kind: str, role: str, *, outlet: str = "") -> None:
    """Put one source at the beginning of the chain."""
    page.get_by_text("Correct the chain").first.click()
    form = page.locator("#correct-chain")
    form.get_by_label("Source").first.fill(source)
    form.get_by_label("Kind").select_option(kind)
    form.get_by_label("Role").select_option(role)
    form.get_by_label("Place in the chain").fill("1")
    form.get_by_label("Outlet that uses it").fill(outlet)
    form.get_by_role("button", name="Add the step").click()


def record_evidence(page: Page) -> None:
    """Step 5: the statement of 15 December, with its capture."""
    form = evidence_form(page)
    form.get_by_label("Publisher", exact=True).fill("GOV.UK")
    form.get_by_label("Kind of publisher").select_option("government")
    form.get_by_label("Title").fill("Joint statement on Ukraine: 15 December 2025")
    form.get_by_label("Published on").fill("2025-12-15")
    form.get_by_label("Capture: a file").set_input_files(CAPTURE)
    record(form, "A ceasefire mechanism led by the United States.")


def record_an_echo(page: Page) -> None:
    """Step 6: an outlet that has it from the same statement."""
    form = evidence_form(page)
    form.get_by_label("Publisher", exact=True).fill("LIGA.net")
    form.get_by_label("Title").fill("Summary of the Berlin statement: what Europe and the US would take on")
    form.get_by_label("Published on").fill("2025-12")
    record(form, "A monitoring mechanism led by the United States, from the statement.")


def evidence_form(page: Page) -> Locator:
    """The form for an item that supports the claim, opened."""
    page.get_by_role("link", name="Record evidence").first.click()
    form = page.locator("#record")
    form.get_by_label("supports the claim").check()
    return form


def record(form: Locator, note: str) -> None:
    """Fill in what both items share, and send the form."""
    form.get_by_label("What it means for the claim").fill(note)
    form.get_by_label("Source", exact=True).first.fill(DOCUMENT)
    form.get_by_label("Kind", exact=True).first.select_option("document")
    form.get_by_label("Ground rule").first.select_option("on_record")
    form.get_by_label("Credibility").select_option("2")
    form.get_by_role("button", name="Record the evidence").click()


def move_it(page: Page, folder: Path) -> None:
    """Step 7: corroborated is refused with its reason, single source is recorded."""
    page.get_by_role("link", name="Change status").first.click()
    form = page.locator("#status")
    form.get_by_label("single source", exact=True).check()
    form.get_by_label("Reason").fill("One document on the record; LIGA.net has it from there.")
    take(form, folder, "refused")
    form.get_by_role("button", name="Record the status").click()
    take(page.locator("section", has=page.locator("#history-title")), folder, "history")


def look_at_a_finding(page: Page, folder: Path) -> None:
    """Step 8: the eighth year."""
    page.goto("/articles/1")
    page.get_by_role("link", name="inconsistent: “enters its eighth year”").click()
    take(page.locator("article", has_text="“enters its eighth year”").first, folder, "finding")


def look_back(page: Page, folder: Path) -> None:
    """Step 10: the open claims as they stood five days ago."""
    page.goto(f"/ledger?status=open&as_of={datetime.now(UTC).date() - timedelta(days=5)}")
    page.screenshot(path=folder / "tutorial-as-of.png", clip={"x": 0, "y": 0, "width": 1280, "height": 620})


def schedule_a_report(page: Page, folder: Path) -> None:
    """Step 12: a filter becomes a report."""
    page.goto("/ledger?status=open&topic=security+guarantees")
    page.get_by_role("link", name="Schedule as a report").click()
    page.get_by_label("Name").fill("Guarantees at noon")
    page.get_by_label("every weekday").check()
    page.get_by_label("Time of day").fill("12:00")
    page.get_by_label("Time zone").fill("Europe/Berlin")
    page.get_by_label("Ines Hallberg").check()
    page.get_by_role("button", name="Set it up").click()
    page.screenshot(path=folder / "tutorial-schedule.png", clip={"x": 0, "y": 0, "width": 1280, "height": 760})


def take(part: Locator, folder: Path, name: str) -> None:
    """Write the picture of one part of a page."""
    part.screenshot(path=folder / f"tutorial-{name}.png")
