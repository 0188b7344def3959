"""What is kept about a source: names, grades, owners."""

from types import MappingProxyType

from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker import limits
from tracker.language.kinds import SourceKind
from tracker.rules.sources import Reliability
from tracker.web.fields import ChoiceField, DayField, PartialDateField, Within
from tracker.web.forms.base import Form


class SourceForm(Form):
    """What is kept about a source."""

    name = StringField("Name", validators=[InputRequired("Name the source."), Within(limits.NAME)])
    kind = ChoiceField("Kind", SourceKind, default=SourceKind.OUTLET.value)
    organisation = StringField("Speaks for", validators=[Within(limits.NAME)])
    outlet = StringField("Outlet that uses it", validators=[Within(limits.NAME)])
    descriptor = StringField("How the outlet describes it", validators=[Within(limits.DESCRIPTOR)])
    event = StringField("Occasion", validators=[Within(limits.OCCASION)])
    address = StringField("Address", validators=[Within(limits.ADDRESS)])
    note = TextAreaField("Note", validators=[Within(limits.NOTE)])


class GradeForm(Form):
    """How reliable a source is held to be from a day on."""

    reliability = ChoiceField("Reliability", Reliability, default=Reliability.F.value)
    from_on = DayField("From", validators=[InputRequired("Say from which day on.")])
    why = TextAreaField(
        "Reason", validators=[InputRequired("Say why; the reason stays in the history."), Within(limits.REASON)]
    )


class OwnerForm(Form):
    """Who owns a source, from when to when."""

    shown_at = MappingProxyType({"name": "owner"})

    owner = StringField("Owner", validators=[InputRequired("Name the owner."), Within(limits.NAME)])
    from_on = PartialDateField("From", validators=[Optional()])
    until_on = PartialDateField("Until", validators=[Optional()])
    basis = StringField("How that is known", validators=[Within(limits.BASIS)])


class AliasForm(Form):
    """Another name."""

    name = StringField("Other name", validators=[InputRequired("Write the other name."), Within(limits.NAME)])
