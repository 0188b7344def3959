"""Accounts, roles and desks."""

from collections.abc import Sequence

from wtforms import PasswordField, SelectField, StringField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.models import Desk
from tracker.rules.roles import RoleName
from tracker.web.fields import ChoiceField, Within, listed, number_or_none
from tracker.web.forms.base import Form


class PersonForm(Form):
    """A new account."""

    name = StringField("Name", validators=[InputRequired("Write the name as it is to be shown."), Within(limits.NAME)])
    email = StringField(
        "E-mail address", validators=[InputRequired("Write the address to sign in with."), Within(limits.MAILBOX)]
    )
    password = PasswordField(
        "First password",
        validators=[InputRequired("Choose a first password."), Within(limits.PASSWORD)],
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

    name = StringField("Name of the desk", validators=[InputRequired("Name the desk."), Within(limits.NAME)])


class SwitchForm(Form):
    """Switching an account off or on."""
