"""Taking in a text, dating it, marking its claims."""

import base64
import binascii

from flask_wtf.file import FileField
from wtforms import DateField, HiddenField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from tracker.errors import TooLarge, WrongInput
from tracker.models import DateBasis
from tracker.outside.extraction import extract
from tracker.rules.articles import Published, Taken
from tracker.rules.roles import Action, allows
from tracker.web.access import desks, person
from tracker.web.fields import ChoiceField, NumberField, PartialDateField, VersionField, listed
from tracker.web.forms.base import Form
from tracker.web.forms.claims import ClaimForm

_KEPT_FILE = 5_000_000


class DatedForm(Form):
    """What is held about the day of publication."""

    published_on = PartialDateField("Published on", validators=[Optional()])
    basis = ChoiceField("How that is known", DateBasis, default=DateBasis.UNKNOWN.value)
    reasoning = StringField("On what grounds", validators=[Length(max=1_000)])
    not_before = DateField("Not before", validators=[Optional()])

    def published(self) -> Published:
        """What was typed; a date without a word on how it is known counts as stated."""
        basis = self.basis.chosen
        if self.published_on.data and basis is DateBasis.UNKNOWN:
            basis = DateBasis.STATED
        if not self.published_on.data and basis is not DateBasis.UNKNOWN:
            raise WrongInput("Write the date, or say that it is unknown.", field="published_on")
        return Published(self.published_on.data, basis.value, self.reasoning.data or "", self.not_before.data)


class TakeInForm(DatedForm):
    """A text, pasted or uploaded. A web page is shown once more with what it says of itself, to be confirmed."""

    text = TextAreaField("Text", filters=[])
    file = FileField("File")
    title = StringField("Title", validators=[Length(max=500)])
    outlet = StringField("Outlet", validators=[Length(max=300)])
    author = StringField("Author", validators=[Length(max=300)])
    address = StringField("Address", validators=[Length(max=2_000)])
    desk = SelectField("Desk", coerce=int)
    original = HiddenField()
    filename = HiddenField()

    def offer(self) -> None:
        """Offer the desks at which this person may take in articles."""
        role_at = person().role_at
        self.desk.choices = listed((desk.id, desk.name) for desk in desks() if allows(role_at(desk.id), Action.INGEST))

    def taken(self) -> Taken:
        """The text with what it says of itself; from the upload, the kept upload or the paste."""
        uploaded = self.file.data
        if uploaded and (self.text.data or "").strip():
            raise WrongInput("Paste the text or upload the file, not both.", field="text")
        if uploaded:
            return extract(uploaded.read(), uploaded.filename or "upload")
        if self.original.data:
            return extract(self._kept(), self.filename.data or "upload")
        if not (self.text.data or "").strip():
            raise WrongInput("Paste the text of the article, headline first, or choose a file.", field="text")
        return extract((self.text.data or "").encode(), "pasted.txt")

    def keep(self, taken: Taken) -> None:
        """Carry an uploaded page to the second step, and fill in what it says of itself."""
        if len(taken.original) > _KEPT_FILE:
            raise TooLarge(
                "This web page is larger than 5 MB; save it without pictures, or paste its text.", field="file"
            )
        uploaded = self.file.data
        self.original.data = base64.b64encode(taken.original).decode()
        self.filename.data = uploaded.filename if uploaded else "page.html"
        self.title.data = self.title.data or taken.title
        self.outlet.data = self.outlet.data or taken.outlet
        self.author.data = self.author.data or taken.author
        if taken.published_on and not self.published_on.raw:
            self.published_on.data, self.published_on.raw = taken.published_on, str(taken.published_on)
            self.basis.data = DateBasis.STATED.value

    def _kept(self) -> bytes:
        try:
            return base64.b64decode(self.original.data or "", validate=True)
        except binascii.Error as error:
            raise WrongInput("The uploaded file got lost on the way; choose it again.", field="file") from error


class PassageForm(ClaimForm):
    """A marked passage that becomes a claim."""

    quote = TextAreaField(
        "Quote, exactly as in the text",
        validators=[InputRequired("Mark a passage in the text, or copy it here."), Length(max=5_000)],
        filters=[],
    )
    start = NumberField()
    near = NumberField()


class SettleForm(Form):
    """Where a quote stands in the newest version, said by a person."""

    seen = VersionField()
    claim_id = NumberField()
    start = IntegerField("Begins at character", validators=[InputRequired("Choose a place.")])
    end = IntegerField("Ends at character", validators=[InputRequired("Choose a place.")])
