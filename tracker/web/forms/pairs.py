"""Deciding about two sources, or two publications, that may be one."""

from flask import request
from wtforms import StringField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.rules.input_cleaning import whole_number
from tracker.web.fields import NumberField, Within
from tracker.web.forms.base import Form


class PairForm(Form):
    """Which two, why, and by the button that was pressed what they are: `do` is one of `DEEDS`, `into` a number."""

    first = NumberField()
    second = NumberField()
    why = StringField("Why", validators=[InputRequired("Say why; it stays in the history."), Within(limits.REASON)])

    @property
    def deed(self) -> str:
        """What was decided; a number is the source that the other one is merged into."""
        return request.form.get("do", "")

    @property
    def into(self) -> int | None:
        """The one of the two that the other one is merged into, if that was pressed."""
        number = whole_number(self.deed)
        return number if number in (self.first.number, self.second.number) else None

    @property
    def pair(self) -> tuple[int, int]:
        """The numbers of the two."""
        return self.first.number or 0, self.second.number or 0
