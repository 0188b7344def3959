"""What every form has in common: tidied text, a key that makes a second press harmless, a word when it is too old."""

import re
import unicodedata
import uuid
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, StringField, TextAreaField
from wtforms.validators import Length

from tracker.errors import Refused, TooLarge, TrackerError
from tracker.rules.reasons import Reason
from tracker.web.forms.sentences import Sentences

EXPIRED = "This page was open for too long to be sent safely. Nothing is lost: press the button once more."


def tidy(value: Any) -> Any:
    """One line of text: composed (NFC), trimmed, inner white space single."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", value)).strip() if isinstance(value, str) else value


def tidy_lines(value: Any) -> Any:
    """Several lines of text: composed (NFC), trimmed, line ends as the program keeps them."""
    if not isinstance(value, str):
        return value
    return unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n").strip()


class Form(FlaskForm):  # type: ignore[misc]
    """A form of the tracker; `refusal` is a sentence about the whole of it, `status` how to answer when shown again."""

    submission_key = HiddenField(default=lambda: uuid.uuid4().hex, validators=[Length(max=64)])

    shown_at: Mapping[str, str] = MappingProxyType({})
    """Which field shows what a service says of an input that has another name there."""

    refusal: str = ""
    reasons: tuple[Reason, ...] = ()
    status: int = 422

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        """Tidies every text field once, here, and words what the library says."""

        def get_translations(self, form: Any) -> Sentences:
            """Our sentences in the place of the library's."""
            return Sentences()

        def bind_field(self, form: Any, unbound_field: Any, options: dict[str, Any]) -> Field:
            """Give text fields their filter; one that names its own, even none, keeps to it."""
            kind = unbound_field.field_class
            if "filters" not in unbound_field.kwargs and issubclass(kind, StringField):
                options = options | {"filters": [tidy_lines if issubclass(kind, TextAreaField) else tidy]}
            return unbound_field.bind(form=form, **options)

    def validate(self, extra_validators: Mapping[str, Any] | None = None) -> bool:
        """Whether it can be taken in; an expired one says so in one sentence and keeps what was typed."""
        fine = bool(super().validate(extra_validators))
        if not self.submission_key.data:
            self.submission_key.data = uuid.uuid4().hex
        if "csrf_token" in self and self.csrf_token.errors:
            self.refusal, self.status = EXPIRED, 400
        return fine

    def refuse(self, error: TrackerError) -> None:
        """Show what a rule or service said at the field it belongs to, or above the form."""
        if isinstance(error, Refused):
            self.reasons = tuple(error.reasons)
        if isinstance(error, TooLarge):
            self.status = 413
        name = error.field or ""
        field = self._fields.get(self.shown_at.get(name, name))
        if field is not None and field.type not in {"HiddenField", "CSRFTokenField"}:
            field.errors = [*field.errors, str(error)]
        else:
            self.refusal = str(error)
        self.submission_key.data = uuid.uuid4().hex
