"""What the desk writes about a claim."""

from typing import Any

from wtforms import BooleanField, Field, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker import limits
from tracker.language.dates import PartialDate
from tracker.language.kinds import ClaimType
from tracker.queries.free_days import free_days_at
from tracker.queries.people import assignable
from tracker.rules.claim_fields import FURTHER
from tracker.rules.claims import Importance
from tracker.services.claims import ClaimDraft
from tracker.web.fields import ChoiceField, DayField, VersionField, Within, listed, number_or_none, split_words
from tracker.web.forms.base import Form
from tracker.web.session import reading


class ClaimForm(Form):
    """What the desk writes about a claim."""

    _desk_id: int | None = None

    seen = VersionField()
    statement = TextAreaField(
        "Statement, in the desk’s own words",
        validators=[InputRequired("Write in your own words what is claimed."), Within(limits.STATEMENT)],
    )
    type = ChoiceField("Type", ClaimType)
    motive = BooleanField("It is about a motive, which cannot be checked")
    hedges = StringField("Hedges, with commas between", validators=[Within(limits.HEDGES, counted=split_words)])
    importance = ChoiceField("Importance", Importance, default=Importance.NORMAL.value)
    assignee = SelectField("Assignee", coerce=number_or_none, default=None)
    due_on = DayField("Due on", validators=[Optional()])
    topics = StringField("Topics, with commas between", validators=[Within(limits.TOPICS, counted=split_words)])
    confidential = BooleanField("Confidential: left out of exports and mail")

    def offer(self, desk_id: int) -> None:
        """Offer the people of that desk as assignees, and know its free days."""
        self._desk_id = desk_id
        people = assignable(reading(), desk_id)
        self.assignee.choices = listed(((person.id, person.name) for person in people), blank="nobody")

    @property
    def due_hint(self) -> str:
        """A word where the due date is a free day of the desk; it is no fault, so nothing is refused."""
        day = self.due_on.data
        why = free_days_at(reading(), self._desk_id).why_free(day) if day and self._desk_id else ""
        return f"{PartialDate.of(day).in_words()} is a free day at this desk: {why}." if why else ""

    @property
    def understood(self) -> str:
        """What is said when it was taken in: days that were typed in words, and a due date that is free."""
        return " ".join(filter(None, (super().understood, self.due_hint)))

    def draft(self) -> ClaimDraft:
        """What was typed, as the service takes it."""
        further: dict[str, Any] = {row.name: self[row.name].data or "" for row in FURTHER}
        return ClaimDraft(
            statement=self.statement.data or "",
            type=self.type.chosen,
            hedges=split_words(self.hedges.data),
            motive=bool(self.motive.data),
            importance=self.importance.chosen,
            confidential=bool(self.confidential.data),
            assignee_id=self.assignee.data,
            due_on=self.due_on.data,
            topics=split_words(self.topics.data),
            **further,
        )

    def further(self) -> list[Field]:
        """The fields without a place of their own."""
        return [self[row.name] for row in FURTHER]


for _row in FURTHER:
    setattr(ClaimForm, _row.name, StringField(_row.label, validators=[Within(_row.limit)] if _row.limit else []))
