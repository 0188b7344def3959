"""What the report of unverified items is asked."""

from collections.abc import Sequence
from typing import Any, Self

from wtforms import Form as PlainForm
from wtforms import SelectField

from tracker.errors import WrongInput
from tracker.models import Desk, Person
from tracker.queries.filter_options import FilterOptions
from tracker.rules.claims import Importance
from tracker.rules.ledger import LedgerFilter
from tracker.rules.ledger_filters import BY_NAME
from tracker.web.fields import listed
from tracker.web.forms.ledger import filter_field, offer_rows


class UnverifiedForm(PlainForm):  # type: ignore[misc]
    """The filters one changes on the report itself; others of the ledger come with the address and stay."""

    desk = filter_field(BY_NAME["desk"])
    assignee = filter_field(BY_NAME["assignee"])
    importance = SelectField("Importance")

    refusal: str = ""

    @classmethod
    def of(cls, ledger_filter: LedgerFilter, name: str, people: Sequence[Person], desks: Sequence[Desk]) -> Self:
        """The form that asks for this; `name` is what the assignee is called."""
        importance = next(iter(ledger_filter.importance)).value if len(ledger_filter.importance) == 1 else ""
        form = cls(data={"desk": ledger_filter.desk, "assignee": ledger_filter.assignee, "importance": importance})
        form._offer(people, desks, name)
        return form

    @classmethod
    def typed(cls, params: Any, people: Sequence[Person], desks: Sequence[Desk], wrong: WrongInput) -> Self:
        """The form as it was sent, with the sentence at the field it is about, or above the form."""
        form = cls(params)
        form._offer(people, desks, "")
        if wrong.field in form._fields:
            form._fields[wrong.field].errors = [str(wrong)]
        else:
            form.refusal = str(wrong)
        return form

    def _offer(self, people: Sequence[Person], desks: Sequence[Desk], name: str) -> None:
        """Fill the lists; what is chosen stays choosable even where it is not on the list."""
        offered = FilterOptions(articles=(), topics=(), people=people)
        chosen = {field: (str(self[field].data or ""), name) for field, name in (("desk", ""), ("assignee", name))}
        offer_rows(self, offered, desks, chosen)
        importances = {importance.value: importance.value for importance in Importance}
        typed = self.importance.data or ""
        if typed:
            importances.setdefault(typed, typed)
        self.importance.choices = listed(importances.items(), blank="any")
