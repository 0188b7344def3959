"""An entry of the calendar, with the fields of its kind."""

import hashlib
from typing import Any

from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker import limits
from tracker.models import CalendarEntry
from tracker.rules.calendar_entry_form import FACTS, EntryKind, as_texts, from_texts
from tracker.services.calendar import EntryDraft
from tracker.web.fields import DayField, NumberField, PartialDateField, Within
from tracker.web.forms.base import Form


class EntryForm(Form):
    """An entry as people write it. It is kept only after somebody saw what it changes: `looked` is what was seen."""

    key = StringField("Key", validators=[Within(limits.ENTRY_KEY)])
    label = StringField("What to call it", validators=[Within(limits.ENTRY_LINE)])
    person = StringField("Who", validators=[Within(limits.ENTRY_LINE)])
    names = StringField("Names in texts, with commas between", validators=[Within(limits.ENTRY_TEXT)])
    office = StringField("Office", validators=[Within(limits.ENTRY_LINE)])
    titles = StringField("Titles in texts, with commas between", validators=[Within(limits.ENTRY_TEXT)])
    aliases = TextAreaField("Names in texts, with commas between", validators=[Within(limits.ENTRY_TEXT)])
    members = TextAreaField("Keys of the conflicts in it, with commas between", validators=[Within(limits.ENTRY_TEXT)])
    intervals = TextAreaField("In office", validators=[Within(limits.ENTRY_TEXT)])
    occurrences = TextAreaField("Occurrences", validators=[Within(limits.ENTRY_TEXT)])
    start_earliest = PartialDateField("Begun at the earliest", validators=[Optional()])
    start_latest = PartialDateField("Begun at the latest", validators=[Optional()])
    start = PartialDateField("Begun on", validators=[Optional()])
    end = PartialDateField("Ended on", validators=[Optional()])
    born = PartialDateField("Born on", validators=[Optional()])
    complete_from = PartialDateField("Complete from", validators=[Optional()])
    complete_through = PartialDateField("Complete until", validators=[Optional()])
    group = StringField("Key of the group it belongs to", validators=[Within(limits.ENTRY_KEY)])
    note = TextAreaField("Note", validators=[Within(limits.NOTE)])
    source = TextAreaField(
        "Source",
        validators=[InputRequired("Say where this stands, so that others can look."), Within(limits.ENTRY_SOURCE)],
    )
    as_of = DayField("Known up to", behind=True, validators=[InputRequired("Say up to which day this is known.")])
    seen = NumberField()
    looked = HiddenField()

    @classmethod
    def of(cls, entry: CalendarEntry) -> "EntryForm":
        """A fresh form with what an entry says now; whoever corrects it looks into the source anew."""
        fact_texts: dict[str, Any] = as_texts(EntryKind(entry.kind), entry.facts)
        return cls(
            formdata=None,
            data=fact_texts
            | {"key": entry.key, "source": entry.source, "as_of": entry.as_of, "seen": str(entry.number)},
        )

    def draft(self, kind: EntryKind) -> EntryDraft:
        """What was typed, as the service takes it."""
        texts = {name: str(self[name].data or "") for name in FACTS[kind]}
        return EntryDraft(kind.value, from_texts(kind, texts), self.source.data or "", self.as_of.data)

    def digest(self, draft: EntryDraft) -> str:
        """What tells one thing that was written from another, so that nothing is kept that nobody saw."""
        return hashlib.sha256(f"{self.key.data}{self.seen.data}{draft}".encode()).hexdigest()
