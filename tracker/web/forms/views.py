"""A filter of the ledger under a name."""

from wtforms import BooleanField, SelectField, StringField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.web.access import desks
from tracker.web.fields import Within, listed
from tracker.web.forms.base import Form


class ViewForm(Form):
    """A name for the filter on show."""

    name = StringField(
        "Name of the view", validators=[InputRequired("Give the view a name."), Within(limits.VIEW_NAME)]
    )
    desk = SelectField("Desk", coerce=int)
    shared = BooleanField("Share it with the desk")

    def offer(self) -> None:
        """Offer the person's desks."""
        self.desk.choices = listed((desk.id, desk.name) for desk in desks())
