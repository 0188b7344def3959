"""A scheduled report: what it lists, when, what is sent and to whom."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from wtforms import BooleanField, Field, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.errors import WrongInput
from tracker.models import Attach, Desk, Person, Report, Resends, Tells
from tracker.queries.filter_options import FilterOptions
from tracker.rules.cadences import Cadence, Rhythm, Weekday
from tracker.rules.input_cleaning import whole_number
from tracker.rules.ledger import LedgerFilter
from tracker.rules.ledger_filters import BY_NAME, FILTERS
from tracker.rules.people import tidy_mailbox
from tracker.rules.schedules import zone_named, zones
from tracker.services.reports import ReportDraft
from tracker.web.fields import VersionField, Within, listed
from tracker.web.forms.base import Form
from tracker.web.forms.ledger import FilterForm, TickField, filled, filter_field, offer_rows

_ASKED = "asked"
_WHEN = {
    Rhythm.WEEKDAYS: "every weekday",
    Rhythm.DAILY: "every day",
    Rhythm.WEEKLY: "once a week",
    Rhythm.HOURLY: "every hour",
    Rhythm.CRON: "by a cron line",
    _ASKED: "only when asked for",
}
_TELLS = {
    Tells.COUNTS: "numbers and links only: nothing that anybody typed leaves the house",
    Tells.STATEMENTS: "the claims too, with why each is listed; confidential ones never",
}
_ATTACH = {
    Attach.NONE: "nothing",
    Attach.CSV: "a table (CSV)",
    Attach.XLSX: "a spreadsheet (XLSX)",
    Attach.PDF: "a document (PDF)",
}
_RESENDS = {
    Resends.ASK: "show it on the page of the report, to be sent again by a click",
    Resends.ALWAYS: "send it again by itself; it may then arrive twice, under the same Message-ID",
}
_FILTERS = tuple(row.name for row in FILTERS if row.name != "desk")
_FIRST = {"desk", "status", "importance", "older_than", "assignee"}  # what most reports are asked for
_FIELDS = {"status": "statuses"}  # how a form is answered has the other name
_BETWEEN = re.compile(r"[\s,;]+")
_NOBODY = "Somebody has to receive it: tick a person, or write an address."


class ReportForm(Form, FilterForm):  # `status` is how it is answered; the field is `statuses`
    """Everything about a report; its recipients only where it is new."""

    shown_at: Mapping[str, str] = MappingProxyType({"address": "addresses", "person": "people", "status": "statuses"})

    sort = None
    direction = None
    statuses = filter_field(BY_NAME["status"], name="status")
    seen = VersionField()
    name = StringField("Name", validators=[InputRequired("Give the report a name."), Within(limits.REPORT_NAME)])
    desk = SelectField("Desk", coerce=int)
    when = RadioField("When", choices=listed(_WHEN.items()))
    clock = StringField("Time of day")
    weekday = SelectField("Day", choices=listed((day.value, day.capitalize()) for day in Weekday))
    minute = StringField("Minute of the hour")
    cron = StringField("Cron line", validators=[Within(limits.CRON_LINE)])
    zone = StringField("Time zone", validators=[Within(limits.ZONE)])
    tells = RadioField("The mail tells", choices=listed(_TELLS.items()))
    attach = RadioField("Attached is", choices=listed(_ATTACH.items()))
    sends_empty = BooleanField("Send it as well when there is nothing to report")
    resends = RadioField("Where nobody knows whether a mail went out", choices=listed(_RESENDS.items()))
    people = TickField("People of the desk", validate_choice=False)
    addresses = TextAreaField("Other addresses")

    can_pdf: bool = True

    @classmethod
    def fresh(cls, ledger_filter: LedgerFilter, *, desk_id: int | None, zone: str) -> "ReportForm":
        """The form for a new report that lists this."""
        usual = {
            "desk": desk_id,
            "when": Rhythm.WEEKDAYS.value,
            "clock": "07:30",
            "weekday": Weekday.MONDAY.value,
            "minute": "0",
            "zone": zone,
            "tells": Tells.COUNTS.value,
            "attach": Attach.NONE.value,
            "sends_empty": True,
            "resends": Resends.ASK.value,
        }
        return cls(formdata=None, data={**_filtered(ledger_filter), **usual})

    @classmethod
    def of(cls, report: Report) -> "ReportForm":  # type: ignore[override]
        """The form that changes a report."""
        cadence = Cadence(report.cadence) if report.cadence else None
        rhythm = cadence.rhythm if cadence else None
        return cls(
            formdata=None,
            data={
                **_filtered(LedgerFilter.from_params(report.params)),
                "seen": str(report.version),
                "name": report.name,
                "when": rhythm.value if rhythm else _ASKED,
                "clock": (cadence and cadence.clock) or "07:30",
                "weekday": ((cadence and cadence.weekday) or Weekday.MONDAY).value,
                "minute": str((cadence and cadence.minute) or 0),
                "cron": report.cadence if rhythm is Rhythm.CRON else "",
                "zone": report.zone,
                "tells": report.tells.value,
                "attach": report.attach.value,
                "sends_empty": report.sends_empty,
                "resends": report.resends.value,
            },
        )

    def offer(self, offered: FilterOptions, desks: Sequence[Desk], people: Sequence[Person], *, can_pdf: bool) -> None:
        """Fill the lists; what is chosen stays choosable even where it is not on the list."""
        offer_rows(self, offered, desks, {name: (self[name].data, "") for name in ("article", "assignee")})
        self.desk.choices = listed((desk.id, desk.name) for desk in desks)
        self.people.choices = listed((person.id, f"{person.name}, {person.email}") for person in people)
        self.can_pdf = can_pdf

    def further(self) -> list[Field]:
        """The filters that only some reports are asked for."""
        fields = self.in_groups("search", "where", "state", "seldom", "ticks")
        return [field for field in fields if field.name not in _FIRST]

    def without_recipients(self) -> None:
        """For a report that is there: its desk stays, and who receives it stands on its page."""
        del self.desk, self.people, self.addresses

    def validate(self, extra_validators: Mapping[str, Any] | None = None) -> bool:
        """Whether it can be taken in, with every wrong field told at once."""
        # Every reader runs, whatever failed before it: one sending tells every fault.
        fine = super().validate(extra_validators)
        for read in (self.cadence, self._zone, self._attached, self.ledger_filter, self._recipients):
            fine = self._reads(read) and fine
        return fine

    def draft(self, person_id: int) -> ReportDraft:
        """What was typed; `me` is whoever typed it."""
        return ReportDraft(
            name=self.name.data or "",
            ledger_filter=self.ledger_filter().seen_by(person_id),
            cadence=self.cadence(),
            zone=self._zone(),
            attach=Attach(self.attach.data),
            tells=Tells(self.tells.data),
            resends=Resends(self.resends.data),
            sends_empty=bool(self.sends_empty.data),
        )

    def cadence(self) -> Cadence | None:
        """When it is due; nothing where it is only made when asked for."""
        if self.when.data == _ASKED or self.when.errors:
            return None
        return Cadence.picked(
            Rhythm(self.when.data),
            clock=self.clock.data or "",
            weekday=Weekday(self.weekday.data) if self.weekday.data in set(Weekday) else None,
            minute=whole_number(self.minute.data or ""),
            cron=self.cron.data or "",
        )

    def ledger_filter(self) -> LedgerFilter:
        """What it lists."""
        values = {name: self[_FIELDS.get(name, name)].data for name in _FILTERS}
        return LedgerFilter.from_params({name: value for name, value in values.items() if value})

    def to(self) -> tuple[list[int], list[str]]:
        """Who is to receive it: people by id, and addresses."""
        if "people" not in self:
            return [], []
        ticked = [number for text in self.people.data or [] if (number := whole_number(text))]
        return ticked, [address for address in _BETWEEN.split(self.addresses.data or "") if address]

    def _zone(self) -> str:
        typed = (self.zone.data or "").replace(" ", "_")
        zone_name = next((offered_zone for offered_zone in zones() if offered_zone.lower() == typed.lower()), typed)
        return zone_named(zone_name).key

    def _attached(self) -> None:
        if self.attach.data == Attach.PDF and not self.can_pdf:
            raise WrongInput("Documents cannot be made here; attach a table instead.", field="attach")
        if self.attach.data not in {None, Attach.NONE} and self.tells.data == Tells.COUNTS:
            raise WrongInput(
                "A table would tell the claims; let the mail tell them, or attach nothing.", field="attach"
            )

    def _recipients(self) -> None:
        people, addresses = self.to()
        if "people" in self and self.when.data != _ASKED and not people and not addresses:
            raise WrongInput(_NOBODY, field="address")
        limits.RECIPIENTS.check(len(people) + len(addresses), field="address")
        for address in addresses:
            try:
                tidy_mailbox(address)
            except WrongInput as wrong:
                raise WrongInput(
                    f"Mail cannot go to “{address[:80]}”; write it like name@example.org.", field="address"
                ) from wrong

    def _reads(self, read: Callable[[], object]) -> bool:
        try:
            read()
        except WrongInput as wrong:
            self.refuse(wrong)
            return False
        return True


def _filtered(ledger_filter: LedgerFilter) -> dict[str, Any]:
    values = filled(ledger_filter)
    return {_FIELDS.get(name, name): values[name] for name in _FILTERS}
