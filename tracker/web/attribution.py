"""The chain of a claim on its page: add a step, take one away."""

from flask import Blueprint, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms import HiddenField, IntegerField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from tracker.errors import Conflict
from tracker.models import Person
from tracker.rules.attribution import GroundRule, Knowledge, Role
from tracker.rules.roles import Action
from tracker.rules.sources import SourceKind
from tracker.services.attribution import LinkDraft, add_link, remove_link
from tracker.services.sources import SourceDraft
from tracker.web import claims
from tracker.web.access import allow
from tracker.web.fields import ChoiceField
from tracker.web.forms import Form
from tracker.web.session import now, save

pages = Blueprint("attribution", __name__)

Answer = Response | tuple[str, int]


class LinkForm(Form):
    """One step of a chain; the source is found by its name and kind, or made."""

    seen = HiddenField()
    position = IntegerField(
        "Place in the chain, 1 is the origin",
        default=1,
        validators=[InputRequired("Say where in the chain it stands; 1 is the origin."), NumberRange(1, 12)],
    )
    name = StringField("Source", validators=[InputRequired("Name the source."), Length(max=300)])
    kind = ChoiceField("Kind", SourceKind, default=SourceKind.OUTLET.value)
    role = ChoiceField("Role", Role, default=Role.ORIGIN.value)
    knowledge = ChoiceField("How it knows", Knowledge, blank="not stated", validators=[Optional()])
    ground_rule = ChoiceField("Ground rule", GroundRule, blank="not stated", validators=[Optional()])
    people = IntegerField("How many people, if stated", validators=[Optional(), NumberRange(1, 10_000)])
    cue = StringField("The words that say so", validators=[Length(max=200)])

    def draft(self) -> LinkDraft:
        """What was typed, as the service takes it."""
        return LinkDraft(
            source=SourceDraft(name=self.name.data or "", kind=self.kind.chosen),
            role=self.role.chosen,
            knowledge=self.knowledge.chosen,
            ground_rule=self.ground_rule.chosen,
            people=self.people.data,
            cue=self.cue.data or "",
        )


class UnlinkForm(Form):
    """Which step to take away."""

    seen = HiddenField()
    position = HiddenField()


@pages.post("/claims/<int:claim_id>/chain")
@allow(Action.EDIT_CLAIM)
def add(claim_id: int) -> Answer:
    """Put a step into the chain."""
    form = LinkForm()

    def write(session: Session, by: Person) -> str:
        seen, position = claims.version_seen(form.seen), form.position.data or 1
        add_link(session, claim_id=claim_id, seen=seen, link=form.draft(), position=position, by=by, now=now())
        return url_for("claims.show", claim_id=claim_id, _anchor="chain")

    try:
        done = form.validate() and save(form, write, said="The chain is recorded.")
    except Conflict as conflict:
        return claims.conflict_page(claim_id, conflict, form, kind="chain"), 409
    return done or (claims.page(claim_id, link=form, open_form="chain"), form.status)


@pages.post("/claims/<int:claim_id>/chain/remove")
@allow(Action.EDIT_CLAIM)
def remove(claim_id: int) -> Answer:
    """Take a step out of the chain; the chain as it was stays in the history."""
    form = UnlinkForm()

    def write(session: Session, by: Person) -> str:
        position = int(form.position.data) if (form.position.data or "").isdigit() else 0
        remove_link(
            session, claim_id=claim_id, seen=claims.version_seen(form.seen), position=position, by=by, now=now()
        )
        return url_for("claims.show", claim_id=claim_id, _anchor="chain")

    try:
        done = form.validate() and save(
            form, write, said="The step is taken out; the chain as it was stays in the history."
        )
    except Conflict as conflict:
        return claims.conflict_page(claim_id, conflict, form, kind="unlink"), 409
    return done or (claims.page(claim_id, refusal=form), form.status)
