"""A person's word on an edge that the texts propose."""

from typing import Self

from wtforms import BooleanField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.language.kinds import EdgeKind
from tracker.models import EdgeProposal
from tracker.rules.findings import Decision
from tracker.web.fields import Within, listed
from tracker.web.forms.base import Form


class EchoForm(Form):
    """Accept as it is or edited, or dismiss with the reason."""

    decision = RadioField(
        "The proposal is",
        choices=listed(
            [
                (Decision.ACCEPTED.value, "right: make it an edge"),
                (Decision.DISMISSED.value, "wrong or beside the point: dismiss it"),
            ]
        ),
        validators=[InputRequired("Choose accept or dismiss.")],
    )
    kind = SelectField("It", choices=listed([(edge_kind.value, edge_kind.value) for edge_kind in EdgeKind]))
    sentence = TextAreaField("What proves it", validators=[Within(limits.PROOF)])
    why = TextAreaField("Reason", validators=[Within(limits.REASON)])
    loop_is_meant = BooleanField("A loop is meant")

    @classmethod
    def of(cls, echo: EdgeProposal) -> Self:
        """A fresh one that holds what is proposed."""
        return cls(formdata=None, data={"kind": echo.kind.value, "sentence": echo.sentence})


class LookForm(Form):
    """The button that compares the texts once more."""
