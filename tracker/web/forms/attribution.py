"""The steps of a chain."""

from types import MappingProxyType

from wtforms import IntegerField, StringField
from wtforms.validators import InputRequired, NumberRange, Optional

from tracker import limits
from tracker.language.kinds import Role, SourceKind
from tracker.rules.attribution import GroundRule, Knowledge
from tracker.services.attribution import LinkDraft
from tracker.services.sources import SourceDraft
from tracker.web.fields import ChoiceField, NumberField, VersionField, Within
from tracker.web.forms.base import Form


class LinkForm(Form):
    """One step of a chain; the source is found by its name and kind, or made."""

    shown_at = MappingProxyType({"source": "name"})

    seen = VersionField()
    position = IntegerField(
        "Place in the chain, 1 is the origin",
        default=1,
        validators=[
            InputRequired("Say where in the chain it stands; 1 is the origin."),
            NumberRange(1, limits.LINKS.most),
        ],
    )
    name = StringField("Source", validators=[InputRequired("Name the source."), Within(limits.NAME)])
    kind = ChoiceField("Kind", SourceKind, default=SourceKind.OUTLET.value)
    role = ChoiceField("Role", Role, default=Role.ORIGIN.value)
    knowledge = ChoiceField("How it knows", Knowledge, blank="not stated", validators=[Optional()])
    ground_rule = ChoiceField("Ground rule", GroundRule, blank="not stated", validators=[Optional()])
    people = IntegerField("How many people, if stated", validators=[Optional(), Within(limits.PEOPLE)])
    outlet = StringField("Outlet that uses it", validators=[Within(limits.NAME)])
    event = StringField("Occasion", validators=[Within(limits.OCCASION)])
    cue = StringField("The words that say so", validators=[Within(limits.CUE)])

    def draft(self) -> LinkDraft:
        """What was typed, as the service takes it."""
        name, kind = self.name.data or "", self.kind.chosen
        unnamed = kind is SourceKind.UNNAMED  # what is typed is how the outlet describes it
        return LinkDraft(
            source=SourceDraft(
                name="" if unnamed else name, kind=kind, descriptor=name if unnamed else "", event=self.event.data or ""
            ),
            role=self.role.chosen,
            knowledge=self.knowledge.chosen,
            ground_rule=self.ground_rule.chosen,
            people=self.people.data,
            cue=self.cue.data or "",
        )


class UnlinkForm(Form):
    """Which step to take away."""

    seen = VersionField()
    position = NumberField()
