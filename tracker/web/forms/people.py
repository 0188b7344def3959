"""Accounts, roles and desks."""

from collections.abc import Sequence

from wtforms import PasswordField, SelectField, StringField
from wtforms.validators import InputRequired, Length

from tracker.models import Desk
from tracker.rules.roles import RoleName
from tracker.web.fields import ChoiceField, listed, number_or_none
from tracker.web.forms.base import Form


class PersonForm(Form):
    """A new account."""

    name = StringField("Name", validators=[InputRequired("Write the name as it is to be shown."), Length(max=300)])
    email = StringField(
        "E-mail address", validators=[InputRequired("Write the address to sign in with."), Length(max=254)]
    )
    password = PasswordField(
        "First password",
        validators=[InputRequired("Choose a first password."), Length(12, 200, "Take at least 12 characters.")],
    )
    role = ChoiceField("Role", RoleName, default=RoleName.FACT_CHECKER.value)
    desk = SelectField("Desk", coerce=number_or_none)

    def offer(self, desks: Sequence[Desk]) -> None:
        """Offer these desks."""
        self.desk.choices = listed(((desk.id, desk.name) for desk in desks), blank="none: an administrator")


class RoleForm(Form):
    """What somebody is at a desk."""

    role = ChoiceField("Role", RoleName, blank="no role at this desk")
    desk = SelectField("Desk", coerce=number_or_none)

    def offer(self, desks: Sequence[Desk]) -> None:
        """Offer these desks."""
        self.desk.choices = listed((desk.id, desk.name) for desk in desks)


class DeskForm(Form):
    """A new desk."""

    name = StringField("Name of the desk", validators=[InputRequired("Name the desk."), Length(max=300)])


class SwitchForm(Form):
    """Switching an account off or on."""
