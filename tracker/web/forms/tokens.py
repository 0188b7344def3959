"""A token for a program."""

from wtforms import IntegerField, SelectField, StringField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.rules.tokens import DAYS, Access
from tracker.web.access import desks
from tracker.web.fields import ChoiceField, Within, listed, number_or_none
from tracker.web.forms.base import Form


class TokenForm(Form):
    """What a token is for, what it may do, where and how long."""

    name = StringField(
        "What it is for", validators=[InputRequired("Say which program uses it."), Within(limits.TOKEN_NAME)]
    )
    access = ChoiceField("It may", Access, default=Access.READ.value)
    desk_id = SelectField("Desk", coerce=number_or_none)
    days = IntegerField(
        "Days it holds",
        default=DAYS,
        validators=[InputRequired(limits.TOKEN_DAYS.sentence()), Within(limits.TOKEN_DAYS)],
    )

    def offer(self) -> None:
        """Offer the person's desks."""
        self.desk_id.choices = listed(((desk.id, desk.name) for desk in desks()), blank="all of my desks")


class RevokeForm(Form):
    """Ending a token."""
