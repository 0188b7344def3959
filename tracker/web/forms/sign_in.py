"""Signing in and changing one's password: the library's forms, in our words."""

from typing import Any

from flask import g
from flask_security.forms import ChangePasswordForm, LoginForm
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, EqualTo

from tracker import limits
from tracker.web.fields import Within
from tracker.web.forms.base import EXPIRED
from tracker.web.forms.sentences import Sentences


def _address(typed: str | None) -> str:
    """The address as accounts keep it; what no address can hold is left out."""
    return (typed or "").strip().lower()[:254].replace("\0", "")


def _password(typed: str | None) -> str:
    """No password of an account is longer than the limit; the library breaks on one of more than 4,096 characters."""
    return (typed or "")[: limits.PASSWORD.most + 1]


class Worded:
    """What our templates ask a form beyond what the library's has."""

    reasons = ()

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        """Our sentences in the place of the library's."""

        def get_translations(self, form: Any) -> Sentences:
            """Our words."""
            return Sentences()

    @property
    def refusal(self) -> str:
        """The sentence about the whole form."""
        form: Any = self
        if "csrf_token" in form and form.csrf_token.errors:
            g.refused_with = 400
            return EXPIRED
        return " ".join(dict.fromkeys(form.form_errors))


class SignInForm(Worded, LoginForm):
    """The address, in any case, and the password; which of the two is wrong is told to nobody."""

    email = StringField("E-mail address", filters=[_address], validators=[DataRequired()])
    password = PasswordField("Password", filters=[_password], validators=[DataRequired()])
    remember = None  # the library's box makes a cookie of a year that signing out would not end


class NewPasswordForm(Worded, ChangePasswordForm):
    """The password as it is, and the new one twice."""

    password = PasswordField(
        "Password as it is now", filters=[_password], validators=[DataRequired("Write your password.")]
    )
    new_password = PasswordField(
        "New password", validators=[DataRequired("Choose a new password."), Within(limits.PASSWORD)]
    )
    new_password_confirm = PasswordField(
        "New password, once more",
        validators=[EqualTo("new_password", "This differs from the line above; write the new password twice.")],
    )
