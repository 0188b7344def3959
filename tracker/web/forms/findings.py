"""A person's word on a finding."""

from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired, ValidationError

from tracker import limits
from tracker.rules.findings import Decision, Dismissal
from tracker.web.fields import Within, listed, options
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
    because = RadioField("If it is dismissed, why", choices=options(Dismissal), validate_choice=False)
    why = TextAreaField("Reason", validators=[Within(limits.REASON)])

    def validate_because(self, field: RadioField) -> None:
        """What is dismissed has a reason of the list."""
        if self.decision.data == Decision.DISMISSED and field.data not in list(Dismissal):
            raise ValidationError("Choose what is wrong with it.")

    def validate_why(self, field: TextAreaField) -> None:
        """In words, unless what is dismissed has a reason of the list that says enough."""
        says_enough = self.decision.data == Decision.DISMISSED and self.because.data != Dismissal.OTHER
        if not (field.data or "").strip() and not says_enough:
            raise ValidationError("Say why; the reason stays in the history.")

    @property
    def dismissal(self) -> Dismissal | None:
        """What was chosen of the list, where it is dismissed."""
        return Dismissal(self.because.data) if self.decision.data == Decision.DISMISSED else None
