"""Retracting, correcting and undoing; merging sources; saying that a claim stands."""

from wtforms import RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from tracker.models import Taken
from tracker.web.fields import listed
from tracker.web.forms.base import Form

_WHY = "Say why; the reason stays in the history."


class RetractForm(Form):
    """What became of a publication or a source, and where that was said."""

    taken = RadioField(
        "What happened",
        choices=listed(
            [
                (Taken.RETRACTED.value, "retracted: it no longer counts"),
                (Taken.CORRECTED.value, "corrected: it still counts, and every claim is looked at again"),
            ]
        ),
        validators=[InputRequired("Choose whether it was retracted or corrected.")],
    )
    why = TextAreaField("Reason", validators=[InputRequired(_WHY), Length(max=2_000)])
    notice = StringField("Address of the notice", validators=[Length(max=2_000)])


class ReasonForm(Form):
    """The reason alone, for what undoes something."""

    why = TextAreaField("Reason", validators=[InputRequired(_WHY), Length(max=2_000)])


class MergeForm(Form):
    """Which source this one really is."""

    into = StringField("Is the same as", validators=[InputRequired("Name the other source."), Length(max=300)])
    why = TextAreaField("Reason", validators=[InputRequired(_WHY), Length(max=2_000)])
