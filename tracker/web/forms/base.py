"""What every form has in common: tidied text, a key that makes a second press harmless, a word when it is too old."""

import re
import unicodedata
import uuid
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from flask import request
from flask_wtf import FlaskForm
from wtforms import Field, FieldList, FormField, HiddenField, StringField, TextAreaField
from wtforms.validators import Length

from tracker.errors import Busy, Refused, TooLarge, TrackerError, Unsettled
from tracker.rules.input_cleaning import whole_number
from tracker.rules.naming import ANOTHER, Answer, Question
from tracker.rules.reasons import Reason
from tracker.web.forms.sentences import Sentences

ANSWERED, ASKED = "same:", "asked:"
"""Before the name of a field: the answer to the question there, and the name that it was asked about."""
_STATUS: tuple[tuple[type[TrackerError], int], ...] = ((TooLarge, 413), (Busy, 503))
EXPIRED = "This page was open for too long to be sent safely. Nothing is lost: press the button once more."


def tidy(value: Any) -> Any:
    """One line of text: composed (NFC), trimmed, inner white space single."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", value)).strip() if isinstance(value, str) else value


def unix_lines(value: Any) -> Any:
    """The same text with a line end that counts as one character; a browser sends two."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def tidy_lines(value: Any) -> Any:
    """Several lines of text: composed (NFC), trimmed, line ends as the program keeps them."""
    if not isinstance(value, str):
        return value
    return unix_lines(unicodedata.normalize("NFC", value)).replace("\r", "\n").strip()


def _answer(text: str) -> Answer | None:
    number = whole_number(text)
    return ANOTHER if text == "another" else Answer(number) if number is not None else None


def fields_within(form: Iterable[Field]) -> Iterator[Field]:
    """Every field of a form, those in the rows of a list too."""
    for field in form:
        yield field
        if isinstance(field, FieldList):
            yield from fields_within(field)
        elif isinstance(field, FormField):
            yield from fields_within(field.form)


class Form(FlaskForm):  # type: ignore[misc]
    """A form of the tracker; `refusal` is a sentence about the whole of it, `status` how to answer when shown again."""

    submission_key = HiddenField(default=lambda: uuid.uuid4().hex, validators=[Length(max=64)])

    shown_at: Mapping[str, str] = MappingProxyType({})
    """Which field shows what a service says of an input that has another name there."""

    refusal: str = ""
    reasons: tuple[Reason, ...] = ()
    questions: tuple[Question, ...] = ()
    """What is asked of something that was named and has no field of its own here."""

    status: int = 422
    _sent = False

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
        self._sent = True
        fine = bool(super().validate(extra_validators))
        if not self.submission_key.data:
            self.submission_key.data = uuid.uuid4().hex
        if "csrf_token" in self and self.csrf_token.errors:
            self.refusal, self.status = EXPIRED, 400
        return fine

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered, by the field it was asked at; an answer about a name that was typed anew is none."""
        answered = {name.removeprefix(ANSWERED): name for name in request.form if name.startswith(ANSWERED)}
        return {
            field: answer
            for field, name in answered.items()
            if self._still_holds(field) and (answer := _answer(request.form[name])) is not None
        }

    @property
    def answered(self) -> dict[str, str]:
        """What the form carries along where it is shown again: each answer that still holds, and what it is about."""
        if not self._sent:
            return {}
        carried = [name for field in self.answers for name in (ANSWERED + field, ASKED + field)]
        open_fields = {question.field for question in self._questions()}
        return {name: request.form.get(name, "") for name in carried if name.partition(":")[2] not in open_fields}

    def _still_holds(self, field: str) -> bool:
        """Whether what stands at that field is what the question was about."""
        name = request.form.get(ASKED + field, "")
        return field not in request.form or tidy(request.form[field]) == tidy(name)

    def _questions(self) -> Iterator[Question]:
        yield from self.questions
        yield from (field.question for field in fields_within(self) if getattr(field, "question", None))

    def _ask(self, question: Question) -> None:
        """Put a question at its field, or above the form where it has none."""
        name = self.shown_at.get(question.field, question.field)
        field = next((field for field in fields_within(self) if field.name == name), None)
        if field is None:
            self.questions = (*self.questions, question)
            return
        field.question, field.errors = question, [*field.errors, question.sentence]

    @property
    def understood(self) -> str:
        """What typed dates were understood as, one sentence each, where that is not plain."""
        dates = (field for field in fields_within(self) if getattr(field, "understood", ""))
        return " ".join(f"“{field.raw}” was understood as {field.understood}." for field in dates)

    def refuse(self, error: TrackerError) -> None:
        """Show what a rule or service said at the field it belongs to, or above the form."""
        if isinstance(error, Unsettled):
            self.status = 409
            for question in error.questions:
                self._ask(question)
            self.submission_key.data = uuid.uuid4().hex
            return
        if isinstance(error, Refused):
            self.reasons = tuple(error.reasons)
        self.status = next((status for kind, status in _STATUS if isinstance(error, kind)), self.status)
        name = error.field or ""
        field = self._fields.get(self.shown_at.get(name, name))
        if field is not None and field.type not in {"HiddenField", "CSRFTokenField"}:
            # What a field says of itself, a service may say again.
            field.errors = list(dict.fromkeys([*field.errors, str(error)]))
        else:
            self.refusal = str(error)
        self.submission_key.data = uuid.uuid4().hex
