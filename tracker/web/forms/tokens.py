"""A token for a program."""

from wtforms import IntegerField, SelectField, StringField
from wtforms.validators import InputRequired, Length, NumberRange

from tracker.rules.tokens import DAYS, LONGEST_NAME, MOST_DAYS, Access
from tracker.web.access import desks
from tracker.web.fields import ChoiceField, listed, number_or_none
from tracker.web.forms.base import Form

_SPAN = f"Write a number of days from 1 to {MOST_DAYS}."


class TokenForm(Form):
    """What a token is for, what it may do, where and how long."""

    name = StringField(
        "What it is for", validators=[InputRequired("Say which program uses it."), Length(max=LONGEST_NAME)]
    )
    access = ChoiceField("It may", Access, default=Access.READ.value)
    desk_id = SelectField("Desk", coerce=number_or_none)
    days = IntegerField(
        "Days it holds", default=DAYS, validators=[InputRequired(_SPAN), NumberRange(1, MOST_DAYS, _SPAN)]
    )

    def offer(self) -> None:
        """Offer the person's desks."""
        self.desk_id.choices = listed(((desk.id, desk.name) for desk in desks()), blank="all of my desks")


class RevokeForm(Form):
    """Ending a token."""
