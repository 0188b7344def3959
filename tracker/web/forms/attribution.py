"""The steps of a chain."""

from types import MappingProxyType

from wtforms import BooleanField, IntegerField, StringField
from wtforms.validators import InputRequired, NumberRange, Optional

from tracker import limits
from tracker.language.kinds import Attitude, Role, SourceKind
from tracker.rules.attribution import GroundRule, Knowledge, Link
from tracker.services.attribution import LinkDraft
from tracker.services.sources import SourceDraft
from tracker.web.fields import ChoiceField, NumberField, VersionField, Within
from tracker.web.forms.base import Form

DOES = "Attitude to what it passes on"
NEGATED = "What it passes on is in the negative: “no”, “not”, “never”"


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
    attitude = ChoiceField(DOES, Attitude, default=Attitude.ASSERTS.value)
    negated = BooleanField(NEGATED)

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
            attitude=self.attitude.chosen,
            negated=bool(self.negated.data),
        )


class AttitudeForm(Form):
    """What the source of a step does to what it passes on."""

    seen = VersionField()
    position = NumberField()
    attitude = ChoiceField(DOES, Attitude, default=Attitude.ASSERTS.value)
    negated = BooleanField(NEGATED)

    @classmethod
    def of(cls, link: Link, position: int, seen: str) -> "AttitudeForm":
        """The form as it stands for a step that is there."""
        fields = {"seen": seen, "position": str(position), "attitude": link.attitude.value, "negated": link.negated}
        return cls(formdata=None, data=fields)


class UnlinkForm(Form):
    """Which step to take away."""

    seen = VersionField()
    position = NumberField()
