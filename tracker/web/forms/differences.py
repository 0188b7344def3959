"""Which two moments of the ledger are compared."""

from collections.abc import Sequence

from wtforms import Form as PlainForm
from wtforms import StringField

from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.queries.filter_options import FilterOptions
from tracker.rules.ledger_filters import BY_NAME
from tracker.web.forms.ledger import filter_field, offer_rows
from tracker.web.typed_moments import meant


class DifferencesForm(PlainForm):  # type: ignore[misc]
    """Two moments, and a desk or an article if it is to be of one only."""

    since = StringField("Since")
    until = StringField("Until")
    desk = filter_field(BY_NAME["desk"], validate_choice=False)
    article = filter_field(BY_NAME["article"], validate_choice=False)

    def offer(self, offered: FilterOptions, desks: Sequence[Desk]) -> None:
        """Offer the desks and articles that this person sees."""
        offer_rows(self, offered, desks, {})

    def refuse(self, wrong: WrongInput) -> None:
        """Put the sentence at the field it is about."""
        field = self._fields.get(wrong.field or "", self.since)
        field.errors = [str(wrong)]
        field.meant = meant(wrong)
