"""Taking in a text: pasted or uploaded, and, where reading did something to it, confirmed in a second step."""

from dataclasses import replace

from flask_wtf.file import FileField
from wtforms import Field, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, ValidationError

from tracker import limits
from tracker.errors import TrackerError, WrongInput
from tracker.language.dates import PartialDate
from tracker.language.page_tags import is_markup
from tracker.models import Article, DateBasis
from tracker.outside.intake.extraction import extract
from tracker.rules.articles import Published, Taken
from tracker.rules.file_names import plain_name
from tracker.rules.roles import Action, allows
from tracker.web.access import desks, person
from tracker.web.fields import Within, listed, number_or_none
from tracker.web.forms.articles import DatedForm
from tracker.web.forms.base import unix_lines

NEITHER = "neither"
_TYPED = ("title", "outlet", "author", "address", "desk", "published_on", "basis", "reasoning", "not_before")
GONE = "The uploaded file is no longer kept; choose it again, or send the text below on its own."


class TakeInForm(DatedForm):
    """A text, pasted or uploaded. What was read from more than plain text is shown once more, to be confirmed.

    `upload` is the key of what waits for that second step, `printed` the day that the page prints in two ways.
    """

    text = TextAreaField("Text", filters=[unix_lines], validators=[Within(limits.ARTICLE_TEXT)])
    file = FileField("File", validators=[Within(limits.UPLOAD)])
    title = StringField("Title", validators=[Within(limits.TITLE)])
    outlet = StringField("Outlet", validators=[Within(limits.NAME)])
    author = StringField("Author", validators=[Within(limits.AUTHOR)])
    address = StringField("Address", validators=[Within(limits.ADDRESS)])
    desk = SelectField(
        "Desk", coerce=number_or_none, validators=[InputRequired("Choose the desk that takes the article in.")]
    )
    printed = RadioField("Which day does the page print?", choices=[], validate_choice=False)
    known = RadioField("What is this text?", choices=[], validate_choice=False)
    upload = HiddenField()

    waiting: Taken | None = None
    """What was read in the first step, in the second."""

    def offer(self, article: Article | None) -> None:
        """Offer the desks at which this person may take in articles; a newer version stays at its own."""
        if article is not None:
            for settled in ("desk", "published_on", "basis", "reasoning", "not_before", "printed", "known"):
                del self[settled]
            return
        role_at = person().role_at
        self.desk.choices = listed((desk.id, desk.name) for desk in desks() if allows(role_at(desk.id), Action.INGEST))

    def confirm(self, taken: Taken) -> None:
        """Go on with the second step: what was read is there, and what it leaves open is asked."""
        self.waiting = taken
        if "printed" in self and taken.published_readings:
            days = [(str(day), day.in_words()) for day in taken.published_readings]
            self.printed.choices = listed([*days, (NEITHER, "neither, or it cannot be told")])
            self.printed.label.text = f"The page prints {taken.published_as}: {_question(taken)}"

    def typed(self) -> dict[str, str]:
        """What stands in the fields beside the text, as it was sent."""
        values = {name: (self[name].raw_data or [""])[0] for name in _TYPED if name in self}
        return {name: value for name, value in values.items() if value}

    def let_go(self) -> None:
        """Become a first step again, with the day that was picked in the field for it."""
        self.upload.data = ""
        # The choices went with the file; a day that was picked is written as its value.
        if "printed" in self and self.printed.data not in {None, "", NEITHER} and not self.published_on.raw:
            self.published_on.raw = self.printed.data

    def propose(self, taken: Taken) -> None:
        """Fill in what a file says of itself; what somebody typed wins."""
        self.text.data = taken.text
        proposals = {"title": taken.title, "outlet": taken.outlet, "author": taken.author}
        for name, proposal in (proposals | {"address": taken.own_address}).items():
            self[name].data = self[name].data or proposal
        if taken.published_on and "basis" in self and not self.published_on.raw:
            self.published_on.data = taken.published_on
            self.basis.data = DateBasis.STATED.value
            self.reasoning.data = self.reasoning.data or "The page states it."

    def published(self) -> Published:
        """What was typed, else what was picked; nothing for a newer version, which keeps the dating of its article."""
        if "basis" not in self:
            return Published()
        published, day = super().published(), self._picked_day()
        if published.published_on or day is None or self.waiting is None:
            return published
        # Whoever picks a day knows it from the page; “unknown” is only what the field begins with.
        basis = DateBasis.STATED if published.basis == DateBasis.UNKNOWN else published.basis
        grounds = published.reasoning or f"The page prints {self.waiting.published_as}."
        return replace(published, published_on=day, basis=basis, reasoning=grounds)

    def taken(self) -> Taken:
        """The text with what it says of itself: as it was left in the second step, uploaded or pasted."""
        if self.waiting:
            if is_markup(self.text.data or ""):
                raise WrongInput("These are the tags of a page; write the words that a reader sees.", field="text")
            return self.waiting.confirmed(self.text.data or "")
        uploaded, pasted = self.file.data, (self.text.data or "").strip()
        if uploaded and pasted:
            raise WrongInput("Paste the text or upload the file, not both.", field="text")
        if uploaded:
            with uploaded.stream as stream:
                taken = extract(stream.read(), uploaded.filename or "upload")
            return replace(taken, filename=plain_name(uploaded.filename or ""))
        if not pasted:
            raise WrongInput("Paste the text of the article, headline first, or choose a file.", field="text")
        return extract(pasted.encode(errors="replace"), "")

    def refuse(self, error: TrackerError) -> None:
        """Say what is wrong with the text where the text came from."""
        if error.field == "text" and self.file.data and not self.waiting:
            error.field = "file"
        super().refuse(error)

    def validate_printed(self, field: Field) -> None:
        """A day that the page prints in two ways is settled by a person, here or in the field for the day."""
        if self.waiting is None or not self.waiting.published_readings or self.published_on.raw:
            return
        if field.data not in {choice.value for choice in field.choices}:
            raise ValidationError("Say which day it is; nothing is guessed.")

    def _picked_day(self) -> PartialDate | None:
        readings = self.waiting.published_readings if self.waiting else ()
        return next((day for day in readings if str(day) == self.printed.data), None)


def _question(taken: Taken) -> str:
    """`3 April or 4 March 2025?`"""
    words = [day.in_words() for day in taken.published_readings]
    return " or ".join(words) + "?"
