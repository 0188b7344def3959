"""What the ledger is asked, and what is done with the claims that are ticked in it."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

from flask import request
from wtforms import Field, SearchField, SelectField, SelectMultipleField, StringField
from wtforms import Form as PlainForm
from wtforms.widgets import CheckboxInput, ListWidget

from tracker import limits
from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.queries.filter_options import FilterOptions
from tracker.rules.filter_kinds import Count, OneOf, Row, Several, Statuses, Switch, Ticks
from tracker.rules.filter_rows import Filter, Group
from tracker.rules.input_cleaning import whole_number
from tracker.rules.ledger import PARAMS, LedgerFilter, Names, Sort
from tracker.rules.ledger_filters import FILTERS, FORM_ORDER
from tracker.web.fields import Within, listed, number_or_none
from tracker.web.forms.base import Form

_SORTS = {
    Sort.STATEMENT: "statement",
    Sort.AGE: "how long open",
    Sort.CHANGED: "last change",
    Sort.DUE: "due date",
    Sort.IMPORTANCE: "importance",
    Sort.ORIGINS: "origins",
    Sort.ARTICLE: "place in the article",
}
_NOBODY = "nobody"


class TickField(SelectMultipleField):  # type: ignore[misc]
    """Several of a few choices, as boxes to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


def filter_field(row: Filter, **options: Any) -> Any:
    """The field that sets a filter; what it offers of the database comes with `offer_rows`."""
    match row.kind:
        case Several() | Statuses():
            return TickField(row.label, choices=listed(row.kind.choices), **options)
        case OneOf() | Switch():
            return SelectField(row.label, choices=listed(row.kind.choices, blank=row.blank), **options)
        case Row(offered=True):
            return SelectField(row.label, **options)
        case Row():
            return StringField(row.label, render_kw={"inputmode": "numeric"}, **options)
        case Count():
            return StringField(row.label, render_kw={"inputmode": "numeric", "autocomplete": "off"}, **options)
        case text:
            suggestions = {"list": f"known-{text.unit}s"} if text.offered else {}
            kind = SearchField if row.group is Group.SEARCH else StringField
            return kind(row.label, render_kw={"autocomplete": "off"} | suggestions, **options)


def offer_rows(
    form: PlainForm, offered: FilterOptions, desks: Sequence[Desk], chosen: Mapping[str, tuple[Any, str]]
) -> None:
    """Fill the lists of rows; what is `chosen`, with its name, stays choosable even where it is not on the list."""
    rows_of: dict[str, list[tuple[str, str]]] = {
        "desk": [(str(desk.id), desk.name) for desk in desks],
        "article": [(str(key), title) for key, title in offered.articles],
        "person": [(str(person.id), person.name) for person in offered.people],
    }
    for row in FILTERS:
        if isinstance(row.kind, Row) and row.kind.offered and row.name in form:
            choices = dict([*((word, word) for word in row.kind.words), *rows_of[row.kind.of]])
            value, name = chosen.get(row.name, ("", ""))
            if value and value not in choices:
                choices[value] = name or value
            form[row.name].choices = listed(choices.items(), blank=row.blank)


class FilterForm(PlainForm):  # type: ignore[misc]
    """Every filter of the ledger as a field of the same name; reading them is the filter's own business."""

    refusal: str = ""

    @classmethod
    def of(cls, ledger_filter: LedgerFilter, names: Names, offered: FilterOptions, desks: Sequence[Desk]) -> Self:
        """The form that asks for this."""
        params = ledger_filter.to_params()
        form = cls(data=filled(ledger_filter))
        labels = {"article": names.article, "assignee": names.assignee}
        offer_rows(form, offered, desks, {name: (params.get(name), label) for name, label in labels.items()})
        return form

    @classmethod
    def typed(cls, params: Any, offered: FilterOptions, desks: Sequence[Desk]) -> Self:
        """The form as it was sent, readable or not."""
        form = cls(params)
        offer_rows(form, offered, desks, {name: (params.get(name), "") for name in ("desk", "article", "assignee")})
        return form

    def refuse(self, wrong: WrongInput) -> None:
        """Put the sentence at the field it is about, or above the form."""
        field = self._fields.get(wrong.field or "")
        if field is None:
            self.refusal = str(wrong)
        else:
            field.errors = [str(wrong)]

    def in_groups(self, *groups: str) -> list[Field]:
        """The fields of these groups of filters, in the order of the form; `seldom` ones only while they are set."""
        fields = [self._field(row) for row in FORM_ORDER if row.group in {Group[group.upper()] for group in groups}]
        return [field for field in fields if field is not None]

    def _field(self, row: Filter) -> Field | None:
        field = next((field for field in self if field.name == row.name), None)
        return None if field and row.group is Group.SELDOM and not (field.data or field.errors) else field


# Made in the order of the form: WTForms lists fields as they were made.
for _row in FORM_ORDER:
    setattr(FilterForm, _row.name, filter_field(_row))
FilterForm.sort = SelectField("Order by", choices=listed(_SORTS.items(), blank="status"))
FilterForm.direction = SelectField(
    "Direction", choices=listed([("asc", "upwards"), ("desc", "downwards")], blank="as usual")
)


def filled(ledger_filter: LedgerFilter) -> dict[str, Any]:
    """What the fields of a form hold for this filter: lists where several can be ticked, every status by itself."""
    params = ledger_filter.to_params()
    ticks: dict[str, Any] = {
        row.name: sorted(getattr(ledger_filter, row.name)) for row in FILTERS if isinstance(row.kind, Ticks)
    }
    return {name: params.get(name, "") for name in PARAMS} | ticks


class FilingForm(Form):
    """What to do with the ticked claims."""

    assignee = SelectField("Give them to", validate_choice=False)
    topic = StringField("File them under", validators=[Within(limits.TOPIC)])

    def offer(self, offered: FilterOptions) -> None:
        """Offer the people of the desks on show."""
        people = [(str(person.id), person.name) for person in offered.people]
        self.assignee.choices = listed([(_NOBODY, "nobody"), *people], blank="as they are")

    def ticked(self) -> list[int]:
        """The ids of the ticked claims, as far as they are numbers."""
        return [number for text in request.form.getlist("claims") if (number := whole_number(text))]

    @property
    def assignee_id(self) -> int | None:
        """The person chosen, if any."""
        return None if self.takes_away else number_or_none(self.assignee.data)

    @property
    def takes_away(self) -> bool:
        """Whether the claims are to be nobody's."""
        return bool(self.assignee.data == _NOBODY)
