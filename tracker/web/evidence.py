"""Recording evidence on the claim page: add, supersede, withdraw; and its captures, as downloads."""

from io import BytesIO

from flask import Blueprint, Response, render_template, send_file, url_for
from flask_wtf.file import FileField
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, DateField, FieldList, FormField, RadioField, SelectField, StringField, TextAreaField
from wtforms import Form as PlainForm
from wtforms.validators import InputRequired, Length, Optional

from tracker.errors import NotFound, WrongInput
from tracker.models import Capture, Claim, Evidence, Person
from tracker.outside.extraction import text_of_capture
from tracker.queries.attribution import evidence_chains
from tracker.rules.attribution import GroundRule, Role
from tracker.rules.evidence import Credibility, Stance
from tracker.rules.roles import Action
from tracker.rules.sources import SourceKind
from tracker.services.attribution import LinkDraft
from tracker.services.captures import CaptureDraft
from tracker.services.carriers import CarrierDraft
from tracker.services.evidence import EvidenceDraft, add_evidence, supersede_evidence, withdraw_evidence
from tracker.services.sources import SourceDraft
from tracker.web import claims
from tracker.web.access import allow, desk_ids
from tracker.web.fields import ChoiceField, PartialDateField
from tracker.web.forms import Form, tidy
from tracker.web.session import now, reading, save

pages = Blueprint("evidence", __name__)

_CREDIBILITIES = [(str(grade.value), f"{grade.value} – {grade.word}") for grade in Credibility]
_HOPS = 3


class HopForm(PlainForm):
    """One step of the way the publication had it; empty rows are left out."""

    name = StringField("Source", validators=[Length(max=300)], filters=[tidy])
    kind = ChoiceField("Kind", SourceKind, default=SourceKind.OUTLET.value)
    ground_rule = ChoiceField("Ground rule", GroundRule, blank="not stated", validators=[Optional()])


class EvidenceForm(Form):
    """One item for or against, or context."""

    stance = RadioField(
        "It",
        choices=[("supports", "supports the claim"), ("conflicts", "conflicts with it"), ("context", "is context")],
        validators=[InputRequired("Say whether it supports the claim, conflicts with it or is context.")],
    )
    publisher = StringField("Publisher", validators=[Length(max=300)])
    publisher_kind = ChoiceField("Kind of publisher", SourceKind, default=SourceKind.OUTLET.value)
    title = StringField("Title", validators=[Length(max=500)])
    address = StringField("Address", validators=[Length(max=2000)])
    published_on = PartialDateField("Published on", validators=[Optional()])
    looked_in = StringField("Where you looked", validators=[Length(max=500)])
    accessed_on = DateField("Looked at on", validators=[Optional()])
    quotation = TextAreaField("What it says, word for word", validators=[Length(max=20_000)])
    note = TextAreaField("What it means for the claim", validators=[Length(max=20_000)])
    hops = FieldList(FormField(HopForm), min_entries=_HOPS, max_entries=12)
    credibility = SelectField("Credibility", choices=_CREDIBILITIES, default="6")
    primary = BooleanField("Primary: the document itself, or on record by a party competent for this claim")
    capture_file = FileField("Capture: a file")
    capture_text = TextAreaField("Capture: the text of the source, pasted", validators=[Length(max=1_000_000)])
    why = TextAreaField("Why this replaces it", validators=[Length(max=5_000)])

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

    def _links(self) -> tuple[LinkDraft, ...]:
        """The way down to the origin; an unnamed source belongs to the outlet that comes next."""
        rows = [hop.form for hop in self.hops if hop.form.name.data]
        return tuple(
            LinkDraft(
                source=SourceDraft(name=row.name.data, kind=row.kind.chosen),
                role=Role.ORIGIN if number == 0 and row.kind.chosen is not SourceKind.OUTLET else Role.CARRIER,
                ground_rule=row.ground_rule.chosen,
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
            media_type, text = text_of_capture(content, uploaded.filename or "capture")
            return CaptureDraft(content, uploaded.filename or "capture", media_type, text)
        if pasted:
            return CaptureDraft(pasted.encode(), "pasted.txt", "text/plain", pasted)
        return None


class WithdrawForm(Form):
    """The end of an item, with the reason."""

    why = TextAreaField("Why", validators=[InputRequired("Say why it no longer counts."), Length(max=5_000)])


Answer = AnyResponse | tuple[str, int]


@pages.post("/claims/<int:claim_id>/evidence")
@allow(Action.RECORD_EVIDENCE)
def add(claim_id: int) -> Answer:
    """Record one item on a claim."""
    form = EvidenceForm()

    def record(session: Session, by: Person) -> str:
        return _at(add_evidence(session, claim_id=claim_id, draft=form.draft(), by=by, now=now()))

    done = form.validate() and save(form, record, said="The evidence is recorded.")
    return done or (claims.page(claim_id, evidence=form, open_form="evidence"), form.status)


@pages.get("/evidence/<int:evidence_id>/supersede")
@allow(Action.RECORD_EVIDENCE)
def replacing(evidence_id: int) -> str:
    """The form for a newer item, filled with what the older one says."""
    old = _mine(evidence_id)
    form = EvidenceForm(formdata=None, data=_filled(old))
    return claims.page(old.claim_id, evidence=form, superseding=old, open_form="evidence")


@pages.post("/evidence/<int:evidence_id>/supersede")
@allow(Action.RECORD_EVIDENCE)
def supersede(evidence_id: int) -> Answer:
    """Record a newer item in the place of an older one."""
    old = _mine(evidence_id)
    form = EvidenceForm()

    def record(session: Session, by: Person) -> str:
        draft, why = form.draft(), form.why.data or ""
        return _at(supersede_evidence(session, evidence_id=evidence_id, draft=draft, why=why, by=by, now=now()))

    done = form.validate() and save(
        form, record, said="The newer item is recorded; the older one stays in the history."
    )
    return done or (claims.page(old.claim_id, evidence=form, superseding=old, open_form="evidence"), form.status)


@pages.get("/evidence/<int:evidence_id>/withdraw")
@allow(Action.RECORD_EVIDENCE)
def withdrawing(evidence_id: int) -> str:
    """The question why an item no longer counts."""
    return _withdraw_page(_mine(evidence_id), WithdrawForm())


@pages.post("/evidence/<int:evidence_id>/withdraw")
@allow(Action.RECORD_EVIDENCE)
def withdraw(evidence_id: int) -> Answer:
    """End an item with the reason; it stays in the history."""
    item = _mine(evidence_id)
    form = WithdrawForm()

    def record(session: Session, by: Person) -> str:
        withdraw_evidence(session, evidence_id=evidence_id, why=form.why.data or "", by=by, now=now())
        return url_for("claims.show", claim_id=item.claim_id)

    done = form.validate() and save(form, record, said="The item is withdrawn; it stays in the history.")
    return done or (_withdraw_page(item, form), form.status)


@pages.get("/captures/<int:capture_id>")
@allow(Action.READ)
def capture(capture_id: int) -> Response:
    """A capture exactly as it was stored; always a download, never shown inside the tracker."""
    kept = reading().scalar(
        select(Capture)
        .join(Evidence, Evidence.capture_id == Capture.id)
        .join(Claim, Claim.id == Evidence.claim_id)
        .where(Capture.id == capture_id, Claim.desk_id.in_(desk_ids()))
    )
    if kept is None:
        raise NotFound("There is no such capture, or it belongs to a desk that is not yours.")
    name = f"capture-{kept.id}-{kept.filename}"
    answer = send_file(BytesIO(kept.content), "application/octet-stream", as_attachment=True, download_name=name)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Digest"] = f"sha-256={kept.sha256}"
    return answer


def _mine(evidence_id: int) -> Evidence:
    found = reading().scalar(
        select(Evidence)
        .join(Claim, Claim.id == Evidence.claim_id)
        .where(Evidence.id == evidence_id, Claim.desk_id.in_(desk_ids()))
    )
    if found is None:
        raise NotFound("There is no such item of evidence, or it belongs to a desk that is not yours.")
    return found


def _at(item: Evidence) -> str:
    return url_for("claims.show", claim_id=item.claim_id, _anchor=f"evidence-{item.id}")


def _withdraw_page(item: Evidence, form: WithdrawForm) -> str:
    return render_template("evidence/withdraw.html", item=item, form=form, claim=reading().get(Claim, item.claim_id))


def _filled(old: Evidence) -> dict[str, object]:
    carrier = old.carrier
    chain = evidence_chains(reading(), [old.id]).get(old.id, [])
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
        "hops": [{"name": link.name, "kind": link.kind.value, "ground_rule": link.ground_rule or ""} for link in chain],
    }
