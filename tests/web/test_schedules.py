"""Setting up a report: what can be picked, what is refused and where, two editors at once."""

import pytest
from sqlalchemy import select

from tests.web.newsroom import THEN, Newsroom, keep_report, keep_view, on_both
from tests.web.pages import FilledForm, Page, Pages
from tracker.db import Database
from tracker.models import Attach, Desk, Recipient, Report, Resends, Tells
from tracker.rules.ledger import PARAMS
from tracker.services.people import disable_person
from tracker.web import schedules


def new(editor: Pages, **typed: object) -> FilledForm:
    """The form for a report, filled in as far as it has to be."""
    form = editor.get("/reports/new").form("/reports/new")
    return form.fill(**{"name": "Morning meeting", "zone": "Europe/Berlin", "addresses": "ana@example.net"} | typed)


def kept(database: Database) -> Report:
    with database.reading() as session:
        report = session.scalars(select(Report)).one()
        assert report.recipients is not None
        session.expunge_all()
    return report


def at_field(page: Page, name: str) -> str:
    """What stands at a field."""
    errors = page.words(
        f"//*[contains(@class, 'field-wrong')][.//*[@name='{name}']]//*[contains(@class, 'field-error')]"
    )
    return errors[0] if errors else ""


@on_both
def test_a_report_is_set_up_from_the_form(editor: Pages, database: Database, newsroom: Newsroom) -> None:
    form = new(
        editor,
        importance=["high"],
        older_than="2",
        when="weekdays",
        clock="07:30",
        tells="statements",
        attach="xlsx",
        resends="always",
        sends_empty=None,
        people=[str(newsroom.people["viewer"])],
        addresses="ana@example.net, Ben@Example.net",
    )

    page = form.send(303)

    assert page.h1 == "Morning meeting"
    assert "claims of the Politics desk, high importance, older than two days" in page.text
    assert "every weekday at 07:30, Europe/Berlin" in page.text
    report = kept(database)
    assert (report.slug, report.cadence, report.params["importance"]) == ("morning-meeting", "30 7 * * 1-5", ["high"])
    assert (report.tells, report.attach, report.resends) == (Tells.STATEMENTS, Attach.XLSX, Resends.ALWAYS)
    assert not report.sends_empty
    assert page.words("//table[contains(@class, 'recipients')]//th[@scope='row']") == [
        "Vera Viewer viewer@example.org",
        "ana@example.net",
        "ben@example.net",
    ]
    assert len(page.words("//ol[contains(@class, 'next-due')]/li")) == 5


@pytest.mark.parametrize(
    ("picked", "cron"),
    [
        ({"when": "daily", "clock": "6:05"}, "5 6 * * *"),
        ({"when": "weekly", "clock": "07:30", "weekday": "friday"}, "30 7 * * 5"),
        ({"when": "hourly", "minute": "15"}, "15 * * * *"),
        ({"when": "cron", "cron": "0 7,19 * * mon"}, "0 7,19 * * MON"),
        ({"when": "asked"}, ""),
    ],
)
def test_every_rhythm_can_be_picked(editor: Pages, database: Database, picked: dict[str, str], cron: str) -> None:
    new(editor, **picked).send(303)

    assert kept(database).cadence == cron


def test_a_zone_is_found_however_it_is_written(editor: Pages, database: Database) -> None:
    new(editor, zone="america/new york").send(303)

    assert kept(database).zone == "America/New_York"


@pytest.mark.parametrize(
    ("wrong", "field", "sentence"),
    [
        ({"name": ""}, "name", "Give the report a name."),
        ({"when": "cron", "cron": "0 0 31 2 *"}, "cron", "This never comes"),
        ({"when": "cron", "cron": "every day"}, "cron", "A cron line has five fields"),
        ({"when": "cron", "cron": "* * * * *"}, "cron", "more often than every 5 minutes"),
        ({"when": "daily", "clock": "25:00"}, "clock", "Write the time of day as hours and minutes"),
        ({"when": "hourly", "minute": "61"}, "minute", "from 0 to 59"),
        ({"zone": "Europe/Atlantis"}, "zone", "There is no such time zone"),
        ({"addresses": ""}, "addresses", "Somebody has to receive it"),
        ({"addresses": "ana@example.net nobody"}, "addresses", "Mail cannot go to “nobody”"),
        ({"older_than": "soon"}, "older_than", ""),
        ({"attach": "csv"}, "attach", "A table would tell the claims"),
    ],
)
def test_bad_input_is_refused_at_its_field_and_nothing_typed_is_lost(
    editor: Pages, database: Database, wrong: dict[str, str], field: str, sentence: str
) -> None:
    form = new(editor, **wrong)

    page = form.send(422)

    assert at_field(page, field), page.errors()
    assert sentence in at_field(page, field)
    again = page.form("/reports/new").values
    for name, values in form.values.items():
        if name not in {"csrf_token", "submission_key"}:
            assert again.get(name) == values, name
    with database.reading() as session:
        assert session.scalars(select(Report)).all() == []
    assert len(page.errors()) >= 1


def test_every_wrong_field_is_told_at_once(editor: Pages) -> None:
    page = new(editor, name="", zone="Nowhere", addresses="nobody", when="cron", cron="x").send(422)

    assert all(at_field(page, name) for name in ("name", "zone", "addresses", "cron"))


def test_a_name_is_given_once_at_a_desk(editor: Pages, slug: str) -> None:
    page = new(editor, name="Night desk").send(422)

    assert "has a report “Night desk” already" in at_field(page, "name")


def test_a_report_called_new_gets_another_address(editor: Pages, database: Database) -> None:
    new(editor, name="New").send(303)

    assert kept(database).slug == "new-2"


def test_a_closed_desk_takes_no_report(editor: Pages, database: Database, newsroom: Newsroom) -> None:
    form = new(editor)
    with database.unit_of_work() as session:
        session.get_one(Desk, newsroom.politics_id).closed_at = THEN

    page = form.send(422)

    assert "The desk Politics was closed" in at_field(page, "desk") + " ".join(page.errors())


def test_who_left_meanwhile_is_refused_where_they_were_ticked(
    editor: Pages, database: Database, newsroom: Newsroom
) -> None:
    form = new(editor, people=[str(newsroom.people["viewer"])])
    with database.unit_of_work() as session:
        disable_person(session, person_id=newsroom.people["viewer"], by=None, now=THEN)

    page = form.send(422)

    assert "Nobody of that name works at this desk" in " ".join(page.errors())
    with database.reading() as session:
        assert session.scalars(select(Recipient)).all() == []


def test_a_document_is_only_offered_where_it_can_be_made(
    editor: Pages, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedules, "has_typst", lambda: False)

    form = new(editor, tells="statements")
    page = form.fill(attach="pdf").send(422)

    assert page.all("//input[@name='attach'][@value='pdf'][@disabled]")
    assert "Documents need the extra “pdf”" in page.text
    assert "Documents cannot be made here" in " ".join(page.errors())


def test_a_filter_of_the_ledger_becomes_a_report(editor: Pages) -> None:
    ledger = editor.get("/ledger?status=disputed&importance=high&q=deal")

    page = editor.get(ledger.link("Schedule as a report"))

    values = page.form("/reports/new").values
    assert (values["status"], values["importance"], values["q"]) == (["disputed"], ["high"], ["deal"])


def test_every_filter_of_the_ledger_can_be_set(editor: Pages) -> None:
    page = editor.get("/reports/new?source=1")

    settable = set(PARAMS) - {"sort", "direction", "page"}
    assert settable - set(page.all("//form//*/@name")) == set()


def test_a_saved_view_becomes_a_report(editor: Pages, database: Database, newsroom: Newsroom) -> None:
    with database.unit_of_work() as session:
        keep_view(session, newsroom)

    assert "/reports/new" in editor.get("/reports/new").link("Open ones")


def test_who_cannot_set_reports_up_is_not_offered_it(checker: Pages, slug: str) -> None:
    ledger, reports, report = (checker.get(address) for address in ("/ledger", "/reports", f"/reports/{slug}"))

    assert "Schedule as a report" not in ledger.response.text
    assert "New report" not in reports.text
    assert not report.all("//form[contains(@action, '/pause')] | //a[contains(@href, '/edit')]")
    checker.get("/reports/new", 403)
    checker.get(f"/reports/{slug}/edit", 403)


@on_both
def test_a_report_is_changed(editor: Pages, database: Database, slug: str) -> None:
    form = editor.get(f"/reports/{slug}/edit").form("/edit")
    assert (form.values["when"], form.values["clock"], form.values["name"]) == (["daily"], ["07:30"], ["Night desk"])

    page = form.fill(when="weekly", weekday="monday", name="Week").send(303)

    assert page.h1 == "Week"
    assert "every Monday at 07:30, Europe/Berlin" in page.text
    assert kept(database).slug == slug


def test_two_editors_at_once_see_both_versions(
    editor: Pages, second_editor: Pages, slug: str, database: Database
) -> None:
    own_form = editor.get(f"/reports/{slug}/edit").form("/edit").fill(name="Mine", clock="08:00")
    second_editor.get(f"/reports/{slug}/edit").form("/edit").fill(name="Theirs").send(303)

    page = own_form.send(409)

    assert page.h1 == "Somebody changed this report meanwhile"
    assert "Sam Second: Changed the report “Theirs”." in page.text
    assert page.words("//tbody/tr/*") == ["Name", "Theirs", "Mine", "Time of day", "07:30", "08:00"]
    assert page.form("/edit").send(303).h1 == "Mine"
    assert kept(database).cadence == "0 8 * * *"


def test_a_report_is_paused_and_resumed(editor: Pages, slug: str, database: Database) -> None:
    paused = editor.get(f"/reports/{slug}").form("/pause").send(303)

    assert "Paused since" in paused.text
    assert "Nothing until it is resumed." in paused.text
    assert kept(database).next_due_at is None

    resumed = paused.form("/resume").send(303)

    assert "Paused since" not in resumed.text
    assert kept(database).next_due_at is not None


def test_a_report_of_another_desk_is_not_there(outsider: Pages, administrator: Pages, slug: str) -> None:
    for address in (f"/reports/{slug}", f"/reports/{slug}/preview"):
        outsider.get(address, 404)
    administrator.get(f"/reports/{slug}/edit")


def test_a_form_sent_twice_sets_up_one_report(editor: Pages, database: Database) -> None:
    form = new(editor)

    form.send(303)
    form.send(303)

    assert kept(database).name == "Morning meeting"


def test_a_filter_of_an_older_version_says_so_where_it_is_changed(
    editor: Pages, database: Database, newsroom: Newsroom
) -> None:
    with database.unit_of_work() as session:
        slug = keep_report(session, newsroom)
        session.scalars(select(Report)).one().params = {"colour": "red"}

    page = editor.get(f"/reports/{slug}/edit")

    assert "The ledger has no filter “colour”" in " ".join(page.errors())
    assert "This report cannot run" in editor.get(f"/reports/{slug}").text
    assert "cannot run" in editor.get("/reports").text
