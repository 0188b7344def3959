"""Dating a text, marking its claims, saying where a quote stands."""

from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker import limits
from tracker.models import DateBasis, Dating
from tracker.queries.articles import ArticlePage
from tracker.rules.articles import Published
from tracker.rules.passages import find_passage
from tracker.services.candidates import proposed_draft
from tracker.web.fields import (
    ChoiceField,
    DayField,
    NumberField,
    PartialDateField,
    VersionField,
    Within,
)
from tracker.web.forms.base import Form
from tracker.web.forms.claims import ClaimForm


class DatedForm(Form):
    """What is held about the day of publication."""

    published_on = PartialDateField("Published on", behind=True, validators=[Optional()])
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
        offered = contents.candidates.undecided(candidate_id)
        if offered:
            return cls(
                formdata=None,
                data={
                    "candidate": str(offered.id),
                    "quote": offered.quote,
                    "start": str(offered.start),
                    "statement": proposed_draft(offered, contents.version.text).statement,
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
