"""A person's word on a finding."""

from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.rules.findings import Decision
from tracker.web.fields import Within, listed
from tracker.web.forms.base import Form


class DecisionForm(Form):
    """Accept or dismiss, with the reason."""

    decision = RadioField(
        "The finding is",
        choices=listed(
            [
                (Decision.ACCEPTED.value, "right: accept it"),
                (Decision.DISMISSED.value, "wrong or beside the point: dismiss it"),
            ]
        ),
        validators=[InputRequired("Choose accept or dismiss.")],
    )
    why = TextAreaField(
        "Reason", validators=[InputRequired("Say why; the reason stays in the history."), Within(limits.REASON)]
    )
