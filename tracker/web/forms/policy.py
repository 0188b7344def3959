"""A draft of a policy, and the word that puts it into force."""

from collections.abc import Mapping
from typing import Any, Self

from werkzeug.datastructures import MultiDict
from wtforms import Form as PlainForm
from wtforms import RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.errors import WrongInput
from tracker.rules.policy import APPROVERS, PRIMARY_TYPES, PROPOSABLE, Policy
from tracker.web.fields import VersionField, Within, listed
from tracker.web.forms.base import Form
from tracker.web.forms.ledger import TickField

_ONE = ("independent", "attributable", "approver")
_SEVERAL = ("approval", "primary_types")


class DraftForm(PlainForm):  # type: ignore[misc]
    """The rules of a policy as fields of the same names; reading them is the policy's own business."""

    independent = StringField("Independent origins needed")
    attributable = StringField("Attributable ones among them")
    primary_types = TickField(
        "Types that need captured primary evidence as well",
        choices=listed((primary_type.value, primary_type.value) for primary_type in PRIMARY_TYPES),
    )
    approval = TickField(
        "What a second person has to approve", choices=listed((status.value, status.word) for status in PROPOSABLE)
    )
    approver = RadioField("Who approves", choices=listed((role.value, f"{role.word} or higher") for role in APPROVERS))

    refusal: str = ""
    reasons: tuple[Any, ...] = ()

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """The form that says what a policy says."""
        return cls(data={name: _plain(value) for name, value in policy.rules.items()})

    @classmethod
    def typed(cls, draft: Mapping[str, Any], wrong: WrongInput | None = None) -> Self:
        """The form as it was sent, with the sentence at the field it is about, or above the form."""
        form = cls(MultiDict([(name, text) for name, value in draft.items() for text in _list(value)]))
        if wrong and wrong.field in form._fields:
            form._fields[wrong.field].errors = [str(wrong)]
        elif wrong:
            form.refusal = str(wrong)
        return form


class AdoptForm(Form):
    """Why a draft becomes the policy; `seen` is the number of the one it was compared with."""

    seen = VersionField()
    why = TextAreaField(
        "Reason", validators=[InputRequired("Say why; the reason stays with the policy."), Within(limits.REASON)]
    )


def draft_of(params: Any) -> dict[str, Any]:
    """The rules that an address or a form names; a list nobody ticked anything in is empty."""
    draft: dict[str, Any] = {name: params[name] for name in _ONE if name in params}
    return draft | {name: params.getlist(name) for name in _SEVERAL}


def _plain(value: Any) -> Any:
    return [str(member) for member in value] if isinstance(value, list) else str(value)


def _list(value: Any) -> list[str]:
    return [str(member) for member in value] if isinstance(value, list) else [str(value)]
