"""What the ledger is asked, and what is done with the claims that are ticked in it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Self

from flask import request
from wtforms import Form as PlainForm
from wtforms import SearchField, SelectField, SelectMultipleField, StringField
from wtforms.widgets import CheckboxInput, ListWidget

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.kinds import ClaimType
from tracker.models import Desk
from tracker.queries.filter_options import FilterOptions
from tracker.rules.claims import Importance
from tracker.rules.input_cleaning import whole_number
from tracker.rules.ledger import PARAMS, READING_ORDER, Findings, LedgerFilter, Names, Origins, Sort
from tracker.web.fields import Within, listed, number_or_none, options
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
_SEVERAL = {"status", "importance", "type"}
_NOBODY = "nobody"
_FINDINGS = {Findings.OPEN: "open ones", Findings.ANY: "any", Findings.NONE: "none"}
_ORIGINS = {
    Origins.NONE: "none",
    Origins.ONE: "a single one",
    Origins.UNSURE: "one for certain at most, perhaps more",
    Origins.SEVERAL: "two or more for certain",
}


class TickField(SelectMultipleField):  # type: ignore[misc]
    """Several of a few choices, as boxes to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class FilterForm(PlainForm):  # type: ignore[misc]
    """Every filter of the ledger as a field of the same name; reading them is the filter's own business."""

    q = SearchField("Search")
    status = TickField("Status", choices=listed((status.value, status.word) for status in READING_ORDER))
    desk = SelectField("Desk")
    article = SelectField("Article")
    source = StringField("Source, by its number")
    topic = StringField("Topic")
    assignee = SelectField("Assignee")
    importance = TickField("Importance", choices=options(Importance))
    type = TickField("Type", choices=options(ClaimType))
    findings = SelectField("Findings", choices=listed(_FINDINGS.items(), blank="any or none"))
    origins = SelectField("Origins", choices=listed(_ORIGINS.items(), blank="any number"))
    older_than = StringField("Older than, in days")
    due = SelectField("Due", choices=listed([("overdue", "overdue")], blank="any day or none"))
    waiting = SelectField("Waiting", choices=listed([("approval", "for approval")], blank="or not"))
    recheck = SelectField("Second look", choices=listed([("open", "needed")], blank="needed or not"))
    sort = SelectField("Order by", choices=listed(_SORTS.items(), blank="status"))
    direction = SelectField("Direction", choices=listed([("asc", "upwards"), ("desc", "downwards")], blank="as usual"))

    refusal: str = ""

    @classmethod
    def of(cls, ledger_filter: LedgerFilter, names: Names, offered: FilterOptions, desks: Sequence[Desk]) -> Self:
        """The form that asks for this."""
        params = ledger_filter.to_params()
        fields = {**params, "status": sorted(ledger_filter.status)}
        form = cls(data={name: fields.get(name, [] if name in _SEVERAL else "") for name in PARAMS})
        labels = {"article": names.article, "assignee": names.assignee}
        form._offer(offered, desks, {name: (params.get(name), name_) for name, name_ in labels.items()})
        return form

    @classmethod
    def typed(cls, params: Any, offered: FilterOptions, desks: Sequence[Desk]) -> Self:
        """The form as it was sent, readable or not."""
        form = cls(params)
        form._offer(offered, desks, {name: (params.get(name), "") for name in ("desk", "article", "assignee")})
        return form

    def refuse(self, wrong: WrongInput) -> None:
        """Put the sentence at the field it is about, or above the form."""
        field = self._fields.get(wrong.field or "")
        if field is None:
            self.refusal = str(wrong)
        else:
            field.errors = [str(wrong)]

    def _offer(self, offered: FilterOptions, desks: Sequence[Desk], chosen: Mapping[str, tuple[Any, str]]) -> None:
        """Fill the lists of rows; what is chosen stays choosable even where it is not on the list."""
        people = [(str(person.id), person.name) for person in offered.people]
        lists: dict[str, tuple[str, Iterable[tuple[str, str]]]] = {
            "desk": ("every desk", [(str(desk.id), desk.name) for desk in desks]),
            "article": ("every article", [(str(key), title) for key, title in offered.articles]),
            "assignee": ("anybody or nobody", [("me", "me"), ("nobody", "nobody"), *people]),
        }
        for name, (blank, rows) in lists.items():
            choices = dict(rows)
            value, word = chosen.get(name, ("", ""))
            if value and value not in choices:
                choices[value] = word or value
            self._fields[name].choices = listed(choices.items(), blank=blank)


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
