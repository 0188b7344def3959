"""An item of evidence, and its end."""

from collections.abc import Sequence
from types import MappingProxyType

from flask_wtf.file import FileField
from wtforms import (
    BooleanField,
    FieldList,
    FormField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms import Form as PlainForm
from wtforms.validators import InputRequired, Optional

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.kinds import Attitude, Role, SourceKind
from tracker.models import Evidence
from tracker.outside.intake.extraction import KEPT_UNREAD, text_of_capture
from tracker.rules.attribution import GroundRule, Link
from tracker.rules.evidence import Credibility, Stance
from tracker.services.attribution import LinkDraft
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft
from tracker.services.sources import SourceDraft
from tracker.web.fields import ChoiceField, DayField, PartialDateField, Within, listed
from tracker.web.forms.attribution import DOES, NEGATED
from tracker.web.forms.base import Form, tidy

_CREDIBILITIES = [(str(grade.value), f"{grade.value} – {grade.word}") for grade in Credibility]
_HOPS = 3


class HopForm(PlainForm):  # type: ignore[misc]
    """One step of the way the publication had it; empty rows are left out."""

    name = StringField("Source", validators=[Within(limits.NAME)], filters=[tidy])
    kind = ChoiceField("Kind", SourceKind, default=SourceKind.OUTLET.value)
    ground_rule = ChoiceField("Ground rule", GroundRule, blank="not stated", validators=[Optional()])
    people = IntegerField("How many people, if stated", validators=[Optional(), Within(limits.PEOPLE)])
    event = StringField("Occasion: one briefing or release", validators=[Within(limits.OCCASION)], filters=[tidy])
    attitude = ChoiceField(DOES, Attitude, default=Attitude.ASSERTS.value)
    negated = BooleanField(NEGATED)


class EvidenceForm(Form):
    """One item for or against, or context."""

    shown_at = MappingProxyType({"carrier": "publisher", "name": "publisher", "capture": "capture_file"})

    unread = ""
    """Why the file that came with it could not be read, as a sentence that goes on; nothing where it could."""

    stance = RadioField(
        "What it does",
        choices=listed(
            [("supports", "supports the claim"), ("conflicts", "conflicts with it"), ("context", "is context")]
        ),
        validators=[InputRequired("Say whether it supports the claim, conflicts with it or is context.")],
    )
    publisher = StringField("Publisher", validators=[Within(limits.NAME)])
    publisher_kind = ChoiceField("Kind of publisher", SourceKind, default=SourceKind.OUTLET.value)
    title = StringField("Title", validators=[Within(limits.TITLE)])
    address = StringField("Address", validators=[Within(limits.ADDRESS)])
    published_on = PartialDateField("Published on", behind=True, validators=[Optional()])
    looked_in = StringField("Where you looked", validators=[Within(limits.LOOKED_IN)])
    accessed_on = DayField("Looked at on", behind=True, validators=[Optional()])
    quotation = TextAreaField("What it says, word for word", validators=[Within(limits.QUOTATION)])
    note = TextAreaField("What it means for the claim", validators=[Within(limits.EVIDENCE_NOTE)])
    hops = FieldList(FormField(HopForm), "Who the publication had it from", min_entries=_HOPS, max_entries=12)
    credibility = SelectField("Credibility", choices=listed(_CREDIBILITIES), default="6")
    primary = BooleanField("Primary: the document itself, or on record by a party competent for this claim")
    capture_file = FileField("Capture: a file", validators=[Within(limits.CAPTURE)])
    capture_text = TextAreaField("Capture: the text of the source, pasted", validators=[Within(limits.ARTICLE_TEXT)])
    why = TextAreaField("Why this replaces it", validators=[Within(limits.REASON)])

    def draft(self) -> EvidenceDraft:
        """What was typed, as the service takes it."""
        carrier = None
        if self.publisher.data:
            carrier = CarrierDraft(
                publisher=SourceDraft(name=self.publisher.data, kind=self.publisher_kind.chosen),
                title=self.title.data or "",
                address=self.address.data or "",
                published_on=self.published_on.data,
            )
        elif self.title.data or self.address.data:
            raise WrongInput("Say who published it.", field="publisher")
        return EvidenceDraft(
            stance=Stance(self.stance.data),
            carrier=carrier,
            links=self._links(),
            looked_in=self.looked_in.data or "",
            accessed_on=self.accessed_on.data,
            quotation=self.quotation.data or "",
            note=self.note.data or "",
            credibility=int(self.credibility.data),
            primary=bool(self.primary.data),
            capture=self._capture(),
        )

    @property
    def hop_fields(self) -> list[str]:
        """The names of the fields that name the steps of `draft().links`, in their order."""
        return [hop.form.name.name for hop in self.hops if hop.form.name.data]

    def _links(self) -> tuple[LinkDraft, ...]:
        """The way down to the origin; an unnamed source belongs to the outlet that comes next."""
        rows = [hop.form for hop in self.hops if hop.form.name.data]
        return tuple(
            LinkDraft(
                source=SourceDraft(name=row.name.data, kind=row.kind.chosen, event=row.event.data or ""),
                role=Role.ORIGIN if number == 0 and row.kind.chosen is not SourceKind.OUTLET else Role.CARRIER,
                ground_rule=row.ground_rule.chosen,
                people=row.people.data,
                attitude=row.attitude.chosen,
                negated=bool(row.negated.data),
            )
            for number, row in enumerate(rows)
        )

    def _capture(self) -> CaptureDraft | None:
        uploaded, pasted = self.capture_file.data, self.capture_text.data
        if uploaded and pasted:
            raise WrongInput("Give the capture as a file or as text, not both.", field="capture_text")
        if uploaded:
            content = uploaded.read()
            if not content:
                raise WrongInput("The file is empty; choose another.", field="capture_file")
            read = text_of_capture(content, uploaded.filename or "capture")
            self.unread = f" {KEPT_UNREAD} {read.unread}" if read.unread else ""
            return CaptureDraft(content, uploaded.filename or "capture", read.media_type, read.text)
        if pasted:
            return CaptureDraft(pasted.encode(), "pasted.txt", "text/plain", pasted)
        return None


class WithdrawForm(Form):
    """The end of an item, with the reason."""

    why = TextAreaField("Why", validators=[InputRequired("Say why it no longer counts."), Within(limits.REASON)])


def filled(old: Evidence, links: Sequence[Link]) -> dict[str, object]:
    """What the form for a newer item begins with: all that the older one says."""
    carrier = old.carrier
    return {
        "stance": old.stance.value,
        "publisher": carrier.publisher.name if carrier else "",
        "publisher_kind": carrier.publisher.kind.value if carrier else SourceKind.OUTLET.value,
        "title": carrier.title if carrier else "",
        "address": carrier.address if carrier else "",
        "published_on": carrier.published_on if carrier else None,
        "looked_in": old.looked_in,
        "accessed_on": old.accessed_on,
        "quotation": old.quotation,
        "note": old.note,
        "credibility": str(old.credibility),
        "primary": old.primary,
        "hops": [
            {
                "name": link.name,
                "kind": link.kind.value,
                "ground_rule": link.ground_rule or "",
                "people": link.people,
                "attitude": link.attitude.value,
                "negated": link.negated,
            }
            for link in links
        ],
    }
