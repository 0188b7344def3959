"""Retracting, correcting and undoing; merging sources; saying that a claim stands."""

from wtforms import RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.models import Taken
from tracker.web.fields import Within, listed
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
    why = TextAreaField("Reason", validators=[InputRequired(_WHY), Within(limits.REASON)])
    notice = StringField("Address of the notice", validators=[Within(limits.ADDRESS)])


class ReasonForm(Form):
    """The reason alone, for what undoes something."""

    why = TextAreaField("Reason", validators=[InputRequired(_WHY), Within(limits.REASON)])


class MergeForm(Form):
    """Which source this one really is."""

    into = StringField("Is the same as", validators=[InputRequired("Name the other source."), Within(limits.NAME)])
    why = TextAreaField("Reason", validators=[InputRequired(_WHY), Within(limits.REASON)])
