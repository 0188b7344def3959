"""Recording evidence on the claim page, and its captures."""

import hashlib
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, func, select

from tests.builders import a_claim, an_article
from tests.files import a_pdf
from tests.instants import TODAY
from tests.web.newsroom import CAPTURED, THEN, Newsroom, on_both
from tests.web.pages import FilledForm, Page, Pages
from tests.web.test_access import contents
from tracker.db import Database
from tracker.models import Desk, Evidence, Person, Source
from tracker.outside.pool import Pool
from tracker.queries.attribution import evidence_chains
from tracker.rules.attribution import in_words
from tracker.rules.evidence import Stance
from tracker.services.captures import CaptureDraft
from tracker.services.evidence import EvidenceDraft, add_evidence

pytestmark = pytest.mark.usefixtures("noon")
PROPER = {"stance": "supports", "publisher": "The Wire", "title": "It is so", "note": "Typed with care."}


def recording(pages: Pages, newsroom: Newsroom) -> FilledForm:
    """The form for one more item."""
    return pages.get(f"/claims/{newsroom.deal_id}?form=evidence").form("/evidence")


def newest(database: Database) -> Evidence:
    """The item recorded last, with what hangs on it."""
    with database.reading() as session:
        evidence = session.scalars(select(Evidence).order_by(Evidence.id.desc()).limit(1)).one()
        assert evidence.carrier is None or evidence.carrier.publisher.name
        assert evidence.capture is None or (evidence.capture.content and [evidence.capture.text])  # loaded in time
        return evidence


def items(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Evidence)) or 0


@on_both
def test_an_item_is_recorded_with_all_that_is_known(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    form = recording(checker, newsroom).fill(
        **PROPER,
        publisher_kind="government",
        address="https://wire.example/a",
        published_on="2025-12",
        accessed_on=TODAY.isoformat(),
        quotation="Line one\nline two",
        credibility="2",
        primary="y",
        capture_text="The text of the source.",
        **{"hops-0-name": "officials", "hops-0-kind": "unnamed", "hops-0-ground_rule": "background"},
        **{"hops-0-people": "3", "hops-0-event": "Briefing of 15 December"},
    )

    page = form.send(303)

    evidence = newest(database)
    assert page.url.endswith(f"#evidence-{evidence.id}")
    assert "The evidence is recorded." in page.words("//*[@role='status']")[0]
    assert evidence.carrier
    assert evidence.capture
    assert (evidence.carrier.publisher.name, str(evidence.carrier.published_on)) == ("The Wire", "2025-12")
    assert (evidence.quotation, evidence.credibility, evidence.primary) == ("Line one\nline two", 2, True)
    assert evidence.capture.content == b"The text of the source."
    with database.reading() as session:
        (officials,) = evidence_chains(session, [evidence.id])[evidence.id]
        source = session.get_one(Source, officials.source_id)
        assert in_words([officials]) == "officials via The Wire"
        assert (officials.people, source.event) == (3, "Briefing of 15 December")


def test_a_note_of_where_was_looked_is_recorded(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    recording(checker, newsroom).fill(stance="context", looked_in="the archive", accessed_on=TODAY.isoformat()).send(
        303
    )

    evidence = newest(database)
    assert (evidence.stance, evidence.looked_in, evidence.accessed_on, evidence.carrier_id) == (
        Stance.CONTEXT,
        "the archive",
        TODAY,
        None,
    )


def test_a_date_that_can_be_two_is_asked_and_the_answer_is_recorded(checker: Pages, newsroom: Newsroom) -> None:
    typed = PROPER | {"published_on": "03/04/2025", "accessed_on": "1 Dec. 2025"}

    asked = recording(checker, newsroom).fill(**typed).send(422)
    assert "“03/04/2025” can be 3 April 2025 or 4 March 2025: say which." in " ".join(asked.errors())
    assert "understood as 1 December 2025, a Monday" in asked.text
    radios = asked.all("//input[@name='reading:published_on']")
    assert [(radio.get("value"), radio.get("checked")) for radio in radios] == [
        ("2025-04-03", None),
        ("2025-03-04", None),
    ]

    page = asked.form("/evidence").fill(**{"reading:published_on": "2025-03-04"}).send()
    assert "“03/04/2025” was understood as 4 March 2025, a Tuesday." in " ".join(page.words("//*[@role='status']"))
    assert "4 March 2025" in page.text


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"stance": None}, "stance", "Say whether it supports the claim, conflicts with it or is context."),
        ({"publisher": ""}, "publisher", "Say who published it."),
        ({"publisher": "x" * 301}, "publisher", "shorten it to 300"),
        ({"publisher": "", "title": ""}, "publisher", "evidence for or against needs a publication"),
        (
            {"stance": "context", "publisher": "", "title": ""},
            "looked_in",
            "Name a publication, or say where you looked.",
        ),
        ({"title": "x" * 501}, "title", "shorten it to 500"),
        ({"address": "javascript:alert(1)"}, "address", "must begin with http:// or https://"),
        ({"address": "http://"}, "address", "must begin with http:// or https://"),
        ({"published_on": "2025-02-30"}, "published_on", "is no date: February 2025 has 28 days."),
        ({"published_on": "soon"}, "published_on", "is no date: write one like 17 December 2025"),
        ({"published_on": "17/12/25"}, "published_on", "has a year of two digits"),
        ({"published_on": "Monday 17 December 2025"}, "published_on", "is a Wednesday, not a Monday"),
        ({"published_on": str(TODAY.year + 1)}, "published_on", "is in the future; give the date it was published."),
        ({"accessed_on": "2025-13-01"}, "accessed_on", "is no date: write one like"),
        ({"accessed_on": (TODAY + timedelta(2)).isoformat()}, "accessed_on", "The day you looked is in the future"),
        ({"note": "x" * 20_001}, "note", "shorten it to 20,000"),
        ({"note": "a\x00b"}, "note", "invisible character"),
        ({"credibility": "7"}, "credibility", "Choose one of the list."),
        ({"stance": "context", "primary": "y"}, "primary", "Context cannot be primary evidence"),
        ({"capture_file": (b"", "a.txt")}, "capture_file", "The file is empty; choose another."),
        ({"capture_file": (b"x", "a.txt"), "capture_text": "x"}, "capture_text", "as a file or as text, not both"),
    ],
)
def test_a_wrong_entry_stands_at_its_field_and_nothing_is_lost(
    checker: Pages, database: Database, newsroom: Newsroom, typed: dict[str, Any], field: str, sentence: str
) -> None:
    form = recording(checker, newsroom).fill(**(PROPER | typed))
    before = contents(database)

    page = form.send(422)

    assert sentence in " ".join(page.words(f"//*[@id='{field}-error']"))
    assert contents(database) == before
    again = page.form("/evidence")
    typed_texts = {
        name: value for name, value in (PROPER | typed).items() if isinstance(value, str) and "\x00" not in value
    }
    for name, value in typed_texts.items():
        if name not in {"credibility"}:
            assert again.values[name][0].strip() == value, name


def test_a_faulty_chain_names_every_fault(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    form = recording(checker, newsroom).fill(
        **PROPER, **{"hops-0-name": "The Paper", "hops-1-name": "The Paper", "hops-1-kind": "outlet"}
    )
    before = contents(database)

    page = form.send(422)

    assert "stands twice in a row" in page.text
    assert contents(database) == before


@pytest.mark.parametrize("size", [20 * 1024 * 1024 + 1, 25 * 1024 * 1024])
def test_a_file_that_is_too_large_is_refused(checker: Pages, database: Database, newsroom: Newsroom, size: int) -> None:
    form = recording(checker, newsroom).fill(**PROPER, capture_file=(b"x" * size, "big.bin"))
    before = contents(database)

    page = form.send(413)

    assert "20 MB" in page.text or "24 MB" in page.text
    assert contents(database) == before


@pytest.fixture
def held_while_reading(monkeypatch: pytest.MonkeyPatch, database: Database) -> list[bool]:
    """For each file that is read apart, whether the database was held for writing at that moment."""
    ask, writing, held_states = Pool.ask, [False], list[bool]()

    def begun(connection: Connection) -> None:
        writing[0] = writing[0] or bool(connection.get_execution_options().get("writes"))

    def ended(_connection: Connection) -> None:
        writing[0] = False

    def watched(*words: Any, **options: Any) -> Any:
        held_states.append(writing[0])
        return ask(*words, **options)

    event.listen(database.engine, "begin", begun)
    for name in ("commit", "rollback"):
        event.listen(database.engine, name, ended)
    monkeypatch.setattr(Pool, "ask", watched)
    return held_states


@pytest.mark.parametrize("form", ["add", "supersede"])
def test_a_file_is_read_before_the_database_is_held(
    checker: Pages, database: Database, newsroom: Newsroom, held_while_reading: list[bool], form: str
) -> None:
    filled = recording(checker, newsroom) if form == "add" else superseding(checker, newsroom).fill(why="Misread.")
    filled.fill(**PROPER, capture_file=(a_pdf(["The deal is done."]), "a.pdf")).send(303)

    capture = newest(database).capture
    assert capture
    assert capture.text == "The deal is done."
    assert held_while_reading == [False]


def test_a_pdf_that_lists_one_page_again_and_again_is_kept_unread(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    content = a_pdf(["The deal is done."], times=50_000)

    page = recording(checker, newsroom).fill(**PROPER, capture_file=(content, "a.pdf")).send(303)

    capture = newest(database).capture
    assert capture
    assert (capture.content, capture.text) == (content, None)
    assert (
        "The capture is kept, its text could not be read: This PDF has 50,000 pages"
        in page.words("//*[@role='status']")[0]
    )


def test_a_file_of_less_than_20_mb_is_kept_whole(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    content = bytes(range(256)) * 4 * 1024 * 19

    recording(checker, newsroom).fill(**PROPER, capture_file=(content, "big.bin")).send(303)

    capture = newest(database).capture
    assert capture
    assert (capture.size, capture.sha256) == (len(content), hashlib.sha256(content).hexdigest())


@on_both
def test_a_form_sent_twice_writes_once(checker: Pages, database: Database, newsroom: Newsroom) -> None:
    form = recording(checker, newsroom).fill(**PROPER)

    first, second = form.send(303), form.send(303)

    assert (items(database), first.url) == (2, second.url)


def superseding(pages: Pages, newsroom: Newsroom) -> FilledForm:
    return pages.get(f"/evidence/{newsroom.evidence_id}/supersede").form("/supersede")


@on_both
def test_a_newer_item_begins_with_what_the_older_one_says(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    form = superseding(checker, newsroom)
    assert (form.values["publisher"], form.values["title"]) == (["The Paper"], ["A deal"])
    assert (form.values["published_on"], form.values["quotation"]) == (["2025-12-16"], ["A deal was reached."])

    page = form.fill(stance="conflicts", why="Misread.").send(303)

    evidence = newest(database)
    assert (evidence.supersedes_id, evidence.stance, evidence.capture_id) == (
        newsroom.evidence_id,
        Stance.CONFLICTS,
        newsroom.capture_id,
    )
    assert "Misread." in page.text


def test_a_newer_item_needs_a_reason_and_an_older_one_ends_once(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    form, later_form = superseding(checker, newsroom), superseding(checker, newsroom)

    page = form.fill(why=" ").send(422)
    assert "The reason is missing" in " ".join(page.words("//*[@id='why-error']"))
    page.form("/supersede").fill(why="Misread.").send(303)

    assert "A newer item has taken the place of this one" in later_form.fill(why="Misread, too.").send(422).text
    assert items(database) == 2


def withdrawing(pages: Pages, newsroom: Newsroom) -> Page:
    return pages.get(f"/evidence/{newsroom.evidence_id}/withdraw")


@on_both
def test_an_item_is_withdrawn_with_a_reason_and_stays_readable(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    page = withdrawing(checker, newsroom).form("/withdraw").fill(why="A hoax.").send(303)

    assert "A hoax." in page.text
    assert "A deal was reached." in page.text
    with database.reading() as session:
        assert not session.get_one(Evidence, newsroom.evidence_id).is_live


@pytest.mark.parametrize("why", ["", "  ", "x" * 2_001])
def test_an_item_ends_with_a_reason(checker: Pages, database: Database, newsroom: Newsroom, why: str) -> None:
    before = contents(database)

    page = withdrawing(checker, newsroom).form("/withdraw").fill(why=why).send(422)

    assert page.errors()
    assert page.form("/withdraw").values["why"][0].strip() == why.strip()
    assert contents(database) == before


@on_both
def test_a_capture_is_always_a_download(viewer: Pages, newsroom: Newsroom) -> None:
    with viewer.http.get(f"/captures/{newsroom.capture_id}") as answer:
        assert answer.data == CAPTURED
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer.headers["Cache-Control"] == "no-store"
        assert hashlib.sha256(CAPTURED).hexdigest() in answer.headers["Digest"]


def test_a_capture_of_another_desk_is_not_found(outsider: Pages, newsroom: Newsroom) -> None:
    outsider.get(f"/captures/{newsroom.capture_id}", status=404)


def test_the_same_capture_at_two_items_is_one_download(checker: Pages, newsroom: Newsroom) -> None:
    recording(checker, newsroom).fill(**PROPER, capture_file=(CAPTURED, "again.html")).send(303)

    with checker.http.get(f"/captures/{newsroom.capture_id}") as answer:
        assert (answer.status_code, answer.data) == (200, CAPTURED)


@on_both
def test_each_desk_sees_the_name_that_it_gave_the_file(
    checker: Pages, outsider: Pages, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        by = session.get_one(Person, newsroom.people["outsider"])
        article = an_article(session, session.get_one(Desk, newsroom.economy_id), by)
        claim = a_claim(session, article, by)
        secret = CaptureDraft(CAPTURED, "leaked by Dora.html", "text/html")
        draft = EvidenceDraft(Stance.CONTEXT, looked_in="the archive", capture=secret)
        theirs = add_evidence(session, claim_id=claim.id, draft=draft, by=by, now=THEN).id
        their_claim = claim.id

    recording(checker, newsroom).fill(**PROPER, capture_file=(CAPTURED, "again.html")).send(303)
    ours = newest(database)

    assert "again.html" in checker.get(f"/claims/{newsroom.deal_id}").text
    assert "leaked by Dora" not in checker.get(f"/claims/{newsroom.deal_id}").text
    assert "leaked by Dora.html" in outsider.get(f"/claims/{their_claim}").text
    answer = checker.http.get(f"/evidence/{ours.id}/capture")
    assert answer.headers["Content-Disposition"] == "attachment; filename=again.html"
    assert "Dora" not in checker.http.get(f"/captures/{newsroom.capture_id}").headers["Content-Disposition"]
    checker.get(f"/evidence/{theirs}/capture", status=404)


@pytest.mark.parametrize("name", ["a\r\nX-Evil: 1.txt", '"quoted".txt', "ümläut 国际.txt", "../../x.txt", ""])
def test_a_strange_file_name_is_harmless(checker: Pages, database: Database, newsroom: Newsroom, name: str) -> None:
    form = recording(checker, newsroom).fill(**PROPER, capture_file=(b"strange " + name.encode(), name))

    form.send()

    capture = newest(database).capture
    if capture and capture.content.startswith(b"strange"):
        with checker.http.get(f"/captures/{capture.id}") as answer:
            assert answer.data == b"strange " + name.encode()
            assert "X-Evil" not in answer.headers
            assert "/" not in answer.headers["Content-Disposition"].replace("UTF-8''", "")


def test_who_denies_it_is_recorded_against_the_claim_and_refused_as_support(
    checker: Pages, database: Database, newsroom: Newsroom
) -> None:
    denial = {"hops-0-name": "Orla Moe", "hops-0-kind": "person", "hops-0-attitude": "denies", "hops-0-negated": "y"}
    form = recording(checker, newsroom).fill(**PROPER, **denial)

    refused = form.fill(stance="supports").send(422)
    page = refused.form("/evidence").fill(stance="conflicts").send(303)

    assert any("does not support it; choose that the item conflicts with it" in error for error in refused.errors())
    assert "Orla Moe (denies this, in the negative)" in page.text
    with database.reading() as session:
        (link,) = evidence_chains(session, [newest(database).id])[newest(database).id]
    assert (link.attitude, link.negated) == ("denies", True)
