"""An entry of the calendar, with the fields of its kind."""

from datetime import date

from tests.builders import NOW
from tests.web.forms.sent import mistakes, sent
from tracker.models import CalendarEntry
from tracker.rules.calendar_entry_form import EntryKind
from tracker.web.forms.calendar import EntryForm

FAIR = {"label": "The fair", "aliases": "the fair, the Berlin fair", "start": "2024-05-01"}


def test_an_entry_is_read_as_facts_of_its_kind() -> None:
    draft = sent(EntryForm, **FAIR, source="A book.", as_of="2025-12-17").draft(EntryKind("event"))

    assert draft.kind == "event"
    assert draft.facts["aliases"] == ["the fair", "the Berlin fair"]
    assert draft.as_of == date(2025, 12, 17)


def test_an_entry_says_where_it_stands_and_up_to_when_it_is_known() -> None:
    assert {"source", "as_of"} <= mistakes(sent(EntryForm, **FAIR)).keys()


def test_another_entry_has_another_digest() -> None:
    form, another_form = sent(EntryForm, **FAIR, key="event.fair"), sent(EntryForm, **FAIR | {"label": "A fair"})
    kind = EntryKind("event")

    assert form.digest(form.draft(kind)) == form.digest(form.draft(kind))
    assert form.digest(form.draft(kind)) != another_form.digest(another_form.draft(kind))


def test_a_row_knows_its_key_and_number() -> None:
    entry = CalendarEntry(key="event.fair", number=2, kind="event", title="The fair", facts={}, recorded_at=NOW)

    assert (entry.key, entry.number) == ("event.fair", 2)
