"""What is kept about a source: names, grades, owners."""

from types import MappingProxyType

from wtforms import DateField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from tracker.language.kinds import SourceKind
from tracker.rules.sources import Reliability
from tracker.web.fields import ChoiceField, PartialDateField
from tracker.web.forms.base import Form


class SourceForm(Form):
    """What is kept about a source."""

    name = StringField("Name", validators=[InputRequired("Name the source."), Length(max=300)])
    kind = ChoiceField("Kind", SourceKind, default=SourceKind.OUTLET.value)
    organisation = StringField("Speaks for", validators=[Length(max=300)])
    outlet = StringField("Outlet that uses it", validators=[Length(max=300)])
    descriptor = StringField("How the outlet describes it", validators=[Length(max=300)])
    event = StringField("Occasion", validators=[Length(max=300)])
    address = StringField("Address", validators=[Length(max=2_000)])
    note = TextAreaField("Note", validators=[Length(max=5_000)])


class GradeForm(Form):
    """How reliable a source is held to be from a day on."""

    reliability = ChoiceField("Reliability", Reliability, default=Reliability.F.value)
    from_on = DateField("From", validators=[InputRequired("Say from which day on.")])
    why = TextAreaField(
        "Reason", validators=[InputRequired("Say why; the reason stays in the history."), Length(max=2_000)]
    )


class OwnerForm(Form):
    """Who owns a source, from when to when."""

    shown_at = MappingProxyType({"name": "owner"})

    owner = StringField("Owner", validators=[InputRequired("Name the owner."), Length(max=300)])
    from_on = PartialDateField("From", validators=[Optional()])
    until_on = PartialDateField("Until", validators=[Optional()])
    basis = StringField("How that is known", validators=[Length(max=2_000)])


class AliasForm(Form):
    """Another name."""

    name = StringField("Other name", validators=[InputRequired("Write the other name."), Length(max=300)])
