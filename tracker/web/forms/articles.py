"""Taking in a text, dating it, marking its claims, saying where a quote stands."""

import base64
import binascii

from flask_wtf.file import FileField
from wtforms import HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker import limits
from tracker.errors import TrackerError, WrongInput
from tracker.models import Article, DateBasis, Dating
from tracker.outside.intake.extraction import extract
from tracker.queries.articles import ArticlePage
from tracker.rules.anchors import find_passage
from tracker.rules.articles import Published, Taken
from tracker.rules.roles import Action, allows
from tracker.web.access import desks, person
from tracker.web.fields import (
    ChoiceField,
    DayField,
    NumberField,
    PartialDateField,
    VersionField,
    Within,
    listed,
    number_or_none,
)
from tracker.web.forms.base import Form
from tracker.web.forms.claims import ClaimForm


class DatedForm(Form):
    """What is held about the day of publication."""

    published_on = PartialDateField("Published on", validators=[Optional()])
    basis = ChoiceField("How that is known", DateBasis, default=DateBasis.UNKNOWN.value)
    reasoning = StringField("On what grounds", validators=[Within(limits.GROUNDS)])
    not_before = DayField("Not before", validators=[Optional()])

    @classmethod
    def of(cls, dating: Dating | None) -> "DatedForm":
        """A fresh form with what is held now."""
        if dating is None:
            return cls(formdata=None)
        dated = {name: getattr(dating, name) for name in ("published_on", "reasoning", "not_before")}
        return cls(formdata=None, data=dated | {"basis": dating.basis.value})

    def published(self) -> Published:
        """What was typed; a date without a word on how it is known counts as stated."""
        basis = self.basis.chosen
        # Whoever types a day knows it from somewhere; “unknown” is only what the field begins with.
        if self.published_on.data and basis is DateBasis.UNKNOWN:
            basis = DateBasis.STATED
        return Published(self.published_on.data, basis, self.reasoning.data or "", self.not_before.data)


class TakeInForm(DatedForm):
    """A text, pasted or uploaded. A web page or PDF is shown once more as it was read, to be confirmed.

    `original` and `filename` carry an uploaded file to that second step.
    """

    text = TextAreaField("Text", filters=[], validators=[Within(limits.ARTICLE_TEXT)])
    file = FileField("File", validators=[Within(limits.UPLOAD)])
    title = StringField("Title", validators=[Within(limits.TITLE)])
    outlet = StringField("Outlet", validators=[Within(limits.NAME)])
    author = StringField("Author", validators=[Within(limits.AUTHOR)])
    address = StringField("Address", validators=[Within(limits.ADDRESS)])
    desk = SelectField(
        "Desk", coerce=number_or_none, validators=[InputRequired("Choose the desk that takes the article in.")]
    )
    original = HiddenField()
    filename = HiddenField()

    def offer(self, article: Article | None) -> None:
        """Offer the desks at which this person may take in articles; a newer version stays at its own."""
        if article is not None:
            for settled in ("desk", "published_on", "basis", "reasoning", "not_before"):
                del self[settled]
            return
        role_at = person().role_at
        self.desk.choices = listed((desk.id, desk.name) for desk in desks() if allows(role_at(desk.id), Action.INGEST))

    def published(self) -> Published:
        """What was typed; nothing for a newer version, which keeps the dating of its article."""
        return super().published() if "basis" in self else Published()

    def taken(self) -> Taken:
        """The text with what it says of itself; from the upload, the kept upload or the paste."""
        uploaded, pasted = self.file.data, (self.text.data or "").strip()
        if uploaded and pasted:
            raise WrongInput("Paste the text or upload the file, not both.", field="text")
        if uploaded:
            with uploaded.stream as stream:
                return extract(stream.read(), uploaded.filename or "upload")
        if self.original.data:
            return extract(self._uploaded_bytes(), self.filename.data or "upload")
        if not pasted:
            raise WrongInput("Paste the text of the article, headline first, or choose a file.", field="text")
        return extract(pasted.encode(errors="replace"), "")

    def keep(self, intake: Taken) -> None:
        """Carry an uploaded file to the second step, and fill in what it says of itself."""
        limits.UPLOAD.check(len(intake.original), field="text")
        self.original.data = base64.b64encode(intake.original).decode()
        self.filename.data = (self.file.data.filename if self.file.data else "") or "upload"
        self.text.data = ""
        for field, proposed in ((self.title, intake.title), (self.outlet, intake.outlet), (self.author, intake.author)):
            # What somebody typed wins over what the page says of itself.
            field.data = field.data or proposed
        if intake.published_on and "basis" in self and not self.published_on.raw:
            self.published_on.data, self.published_on.raw = intake.published_on, str(intake.published_on)
            self.basis.data = DateBasis.STATED.value
            self.reasoning.data = self.reasoning.data or "The page states it."

    def refuse(self, error: TrackerError) -> None:
        """Say what is wrong with the text where the text came from; above the form once a file is carried along."""
        if error.field == "text":
            error.field = None if self.original.data else "file" if self.file.data else "text"
        super().refuse(error)

    def _uploaded_bytes(self) -> bytes:
        try:
            return base64.b64decode(self.original.data or "", validate=True)
        except binascii.Error as error:
            self.original.data = ""
            raise WrongInput("The uploaded file got lost on the way; choose it again.", field="file") from error


class PassageForm(ClaimForm):
    """A marked passage that becomes a claim."""

    quote = TextAreaField(
        "Quote, exactly as in the text",
        validators=[InputRequired("Mark a passage in the text, or copy it here."), Within(limits.QUOTE)],
        filters=[],
    )
    start = NumberField()
    near = NumberField()
    candidate = NumberField()

    @classmethod
    def on(cls, contents: ArticlePage, sentence: str, candidate_id: int | None = None) -> "PassageForm":
        """A fresh form; with the number of a sentence it holds that one, so that no scripting is needed.

        With a candidate it holds what that proposes, to be edited.
        """
        offered = next((candidate for candidate in contents.candidates.open if candidate.id == candidate_id), None)
        if offered:
            return cls(
                formdata=None,
                data={
                    "candidate": str(offered.id),
                    "quote": offered.quote,
                    "start": str(offered.start),
                    "statement": " ".join(offered.quote.split()),
                    "type": offered.type.value,
                    "hedges": ", ".join(offered.hedges),
                },
            )
        chosen = next((numbered for numbered in contents.sentences if str(numbered.index) == sentence), None)
        return cls(formdata=None, data={"quote": chosen.text, "near": str(chosen.start)} if chosen else {})

    def span(self, text: str) -> tuple[int, int]:
        """Where the quote stands in the text."""
        near = self.near.number if self.start.number is None else self.start.number
        return find_passage(text, self.quote.data or "", near)


class SettleForm(Form):
    """Where a quote stands in the newest version, said by a person: at offsets offered, or in words copied."""

    seen = VersionField()
    claim_id = NumberField()
    start = NumberField()
    end = NumberField()
    quote = TextAreaField("What it says now, exactly as in the text", validators=[Within(limits.QUOTE)], filters=[])

    def span(self, text: str) -> tuple[int, int]:
        """Where that is in the text."""
        # One of the places that were offered; else the words copied are looked up.
        if self.start.number is not None and self.end.number is not None:
            return self.start.number, self.end.number
        return find_passage(text, self.quote.data or "", None)
