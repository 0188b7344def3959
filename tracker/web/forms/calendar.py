"""An entry of the calendar, with the fields of its kind."""

import hashlib
from typing import Any

from wtforms import DateField, HiddenField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from tracker.models import CalendarEntry
from tracker.rules.calendar_entry_form import FACTS, EntryKind, as_texts, from_texts
from tracker.services.calendar import EntryDraft
from tracker.web.fields import NumberField
from tracker.web.forms.base import Form


class EntryForm(Form):
    """An entry as people write it. It is kept only after somebody saw what it changes: `looked` is what was seen."""

    key = StringField("Key", validators=[Length(max=120)])
    label = StringField("What to call it", validators=[Length(max=300)])
    person = StringField("Who", validators=[Length(max=300)])
    names = StringField("Names in texts, with commas between", validators=[Length(max=2_000)])
    office = StringField("Office", validators=[Length(max=300)])
    titles = StringField("Titles in texts, with commas between", validators=[Length(max=2_000)])
    aliases = TextAreaField("Names in texts, with commas between", validators=[Length(max=5_000)])
    members = TextAreaField("Keys of the conflicts in it, with commas between", validators=[Length(max=5_000)])
    intervals = TextAreaField("In office", validators=[Length(max=5_000)])
    occurrences = TextAreaField("Occurrences", validators=[Length(max=10_000)])
    start_earliest = StringField("Begun at the earliest")
    start_latest = StringField("Begun at the latest")
    start = StringField("Begun on")
    end = StringField("Ended on")
    born = StringField("Born on")
    complete_from = StringField("Complete from")
    complete_through = StringField("Complete until")
    group = StringField("Key of the group it belongs to", validators=[Length(max=120)])
    note = TextAreaField("Note", validators=[Length(max=5_000)])
    source = TextAreaField(
        "Source", validators=[InputRequired("Say where this stands, so that others can look."), Length(max=2_000)]
    )
    as_of = DateField("Known up to", validators=[InputRequired("Say up to which day this is known.")])
    seen = NumberField()
    looked = HiddenField()

    @classmethod
    def of(cls, entry: CalendarEntry) -> "EntryForm":
        """A fresh form with what an entry says now; whoever corrects it looks into the source anew."""
        data: dict[str, Any] = as_texts(EntryKind(entry.kind), entry.facts)
        return cls(
            formdata=None,
            data=data | {"key": entry.key, "source": entry.source, "as_of": entry.as_of, "seen": str(entry.number)},
        )

    def draft(self, kind: EntryKind) -> EntryDraft:
        """What was typed, as the service takes it."""
        texts = {name: self[name].data or "" for name in FACTS[kind]}
        return EntryDraft(kind.value, from_texts(kind, texts), self.source.data or "", self.as_of.data)

    def digest(self, draft: EntryDraft) -> str:
        """What tells one thing that was written from another, so that nothing is kept that nobody saw."""
        return hashlib.sha256(f"{self.key.data}{self.seen.data}{draft}".encode()).hexdigest()
