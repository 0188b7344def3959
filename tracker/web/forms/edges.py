"""Who took a claim from whom."""

from collections.abc import Iterable
from types import MappingProxyType

from wtforms import BooleanField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired

from tracker import limits
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.models import Carrier
from tracker.services.sources import SourceDraft
from tracker.web.fields import ChoiceField, Within, listed, number_or_none
from tracker.web.forms.base import Form

_LONGEST_TITLE = 60


class EdgeForm(Form):
    """A publication, what it did, and what it took the claim from: another publication, or a source that is named."""

    shown_at = MappingProxyType(
        {
            "from_carrier_id": "start",
            "to_carrier_id": "end",
            "to_source": "source",
            "name": "source",
            "outlet_id": "outlet",
        }
    )

    start = SelectField("Publication", coerce=number_or_none, validate_choice=False)
    kind = ChoiceField("What it does", EdgeKind, default=EdgeKind.CITES.value)
    end = SelectField("Which publication", coerce=number_or_none, validate_choice=False)
    source = StringField("Or which source", validators=[Within(limits.NAME)])
    source_kind = ChoiceField("Kind of source", SourceKind, default=SourceKind.PERSON.value)
    outlet = StringField("Outlet that uses it", validators=[Within(limits.NAME)])
    event = StringField("Occasion", validators=[Within(limits.OCCASION)])
    sentence = TextAreaField(
        "The sentence that proves it",
        validators=[InputRequired("An edge needs its proof: copy the sentence that shows it."), Within(limits.PROOF)],
    )
    loop_is_meant = BooleanField("The loop is meant: they do cite one another")

    def offer(self, publications: Iterable[Carrier]) -> None:
        """Let choose among the publications of a claim."""
        chosen = [(carrier.id, _called(carrier)) for carrier in publications]
        self.start.choices = listed(chosen)
        self.end.choices = listed(chosen, blank="none of these: a source, named below")

    def draft(self) -> SourceDraft | None:
        """The source that was named; its outlet is found by the view."""
        if not self.source.data:
            return None
        kind = self.source_kind.chosen
        unnamed = kind is SourceKind.UNNAMED  # what is typed is how the outlet describes it
        return SourceDraft(
            name="" if unnamed else self.source.data,
            kind=kind,
            descriptor=self.source.data if unnamed else "",
            event=self.event.data or "",
        )


def _called(carrier: Carrier) -> str:
    title = carrier.title if len(carrier.title) <= _LONGEST_TITLE else carrier.title[:_LONGEST_TITLE].rstrip() + "…"
    day = f", {carrier.published_on.in_words()}" if carrier.published_on else ""
    return f"{carrier.publisher.name}{day}{f': {title}' if title else ''}"
