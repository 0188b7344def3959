"""Which two moments of the ledger are compared."""

from collections.abc import Sequence

from wtforms import Form as PlainForm
from wtforms import SelectField, StringField

from tracker.errors import WrongInput
from tracker.models import Desk
from tracker.queries.filter_options import FilterOptions
from tracker.web.fields import listed


class DifferencesForm(PlainForm):  # type: ignore[misc]
    """Two moments, and a desk or an article if it is to be of one only."""

    since = StringField("Since")
    until = StringField("Until")
    desk = SelectField("Desk", validate_choice=False)
    article = SelectField("Article", validate_choice=False)

    def offer(self, offered: FilterOptions, desks: Sequence[Desk]) -> None:
        """Offer the desks and articles that this person sees."""
        self.desk.choices = listed(((desk.id, desk.name) for desk in desks), blank="every desk")
        self.article.choices = listed(offered.articles, blank="every article")

    def refuse(self, wrong: WrongInput) -> None:
        """Put the sentence at the field it is about."""
        field = self._fields.get(wrong.field or "", self.since)
        field.errors = [str(wrong)]
