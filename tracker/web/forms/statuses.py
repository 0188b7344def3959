"""The next status of a claim, and the second person's word on it."""

from wtforms import RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker import limits
from tracker.models import Verdict
from tracker.rules.statuses import Status
from tracker.web.fields import ChoiceField, VersionField, Within, listed
from tracker.web.forms.base import Form


class MoveForm(Form):
    """A claim's next status and the reason; `seen` is the version of the claim the person had before them."""

    seen = VersionField()
    to = RadioField(
        "New status",
        choices=listed((status.value, status.word) for status in Status),
        validators=[InputRequired("Choose the new status.")],
    )
    why = TextAreaField(
        "Reason", validators=[InputRequired("Say why; the reason stays in the history."), Within(limits.REASON)]
    )
    correction = StringField("Correction notice", validators=[Within(limits.CORRECTION)])
    replaced_by = StringField("Newer claim", validators=[Within(limits.NEWER_CLAIM)])


class AnswerForm(Form):
    """The second person's word on a proposal."""

    verdict = RadioField(
        "Your word",
        choices=listed([(Verdict.APPROVED.value, "approve"), (Verdict.REJECTED.value, "reject")]),
        validators=[InputRequired("Choose approve or reject.")],
    )
    second_status = ChoiceField("Where you would put it", Status, blank="not said", validators=[Optional()])
    why = TextAreaField("Reason", validators=[Within(limits.REASON)])
