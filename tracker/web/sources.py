"""Sources: who they are, how reliable they are held to be, and which claims use them."""

from flask import Blueprint, render_template, request, url_for
from sqlalchemy.orm import Session

from tracker.errors import NotFound, WrongInput
from tracker.language.kinds import SourceKind
from tracker.models import Person, Source
from tracker.queries.source_pairs import likely_total
from tracker.queries.sources import find_source, source_names, source_page, sources_list
from tracker.rules.evidence import Stance
from tracker.rules.input_cleaning import whole_number
from tracker.rules.roles import Action
from tracker.services.merging import merge_sources, unmerge_source
from tracker.services.naming import settle_name_of
from tracker.services.ownership import record_ownership
from tracker.services.sources import (
    SourceDraft,
    add_alias,
    edit_source,
    grade_source,
    known_source,
)
from tracker.web.access import allow, desk_ids
from tracker.web.forms import Form
from tracker.web.forms.retractions import MergeForm, ReasonForm
from tracker.web.forms.sources import AliasForm, GradeForm, OwnerForm, SourceForm
from tracker.web.naming import source_id as id_of_source
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, sent_or, submit

pages = Blueprint("sources", __name__, url_prefix="/sources")


@pages.get("")
@allow(Action.READ)
def index() -> str:
    """Every source, with how many claims use it."""
    kind, page = request.args.get("kind", ""), request.args.get("page", "1")
    # A kind that is none lists all, as no kind does.
    listed_kind = kind if kind in list(SourceKind) else None
    listing = sources_list(
        reading(),
        desk_ids=desk_ids(),
        q=request.args.get("q", "").replace("\0", ""),  # no database can look for it
        kind=SourceKind(listed_kind) if listed_kind else None,
        page=whole_number(page) or 1,
    )
    return render_template(
        "sources/index.html",
        listing=listing,
        kinds=list(SourceKind),
        kind=listed_kind,
        likely=likely_total(reading()),
    )


@pages.get("/<int:source_id>")
@allow(Action.READ)
def show(source_id: int) -> str:
    """One source, its grades and owners over time, and every claim that uses it, with what it says on each."""
    return _page(source_id)


@pages.post("/<int:source_id>")
@allow(Action.EDIT_SOURCE)
def edit(source_id: int) -> Answer:
    """Correct what is kept about a source; the journal keeps what it was."""
    form = SourceForm()

    def write(session: Session, by: Person) -> str:
        def named(field: str, name: str | None, kind: SourceKind) -> int | None:
            return id_of_source(session, form, field, SourceDraft(name=name or "", kind=kind), by)

        new = SourceDraft(
            name=form.name.data or "",
            kind=form.kind.chosen,
            outlet_id=named("outlet", form.outlet.data, SourceKind.OUTLET),
            organisation_id=named("organisation", form.organisation.data, SourceKind.ORGANISATION),
            descriptor=form.descriptor.data or "",
            event=form.event.data or "",
            address=form.address.data or "",
            note=form.note.data or "",
        )
        merged_into = _asked_about(session, form, source_id, new, by)
        if merged_into is None:
            edit_source(session, source_id=source_id, draft=new, by=by, now=now())
        return url_for("sources.show", source_id=merged_into or source_id)

    return submit(form, write, message="The source is recorded.", again=lambda: _page(source_id, form))


@pages.post("/<int:source_id>/grade")
@allow(Action.EDIT_SOURCE)
def grade(source_id: int) -> Answer:
    """Grade a source from a day on."""
    form = GradeForm()

    def write(session: Session, by: Person) -> str:
        grade_source(
            session,
            source_id=source_id,
            reliability=form.reliability.chosen,
            from_on=form.from_on.data,
            why=form.why.data or "",
            by=by,
            now=now(),
        )
        return url_for("sources.show", source_id=source_id)

    return submit(form, write, message="The grade is recorded.", again=lambda: _page(source_id, form))


@pages.post("/<int:source_id>/owner")
@allow(Action.EDIT_SOURCE)
def owner(source_id: int) -> Answer:
    """Record who owns a source."""
    form = OwnerForm()

    def write(session: Session, by: Person) -> str:
        draft = SourceDraft(name=form.owner.data or "", kind=SourceKind.ORGANISATION)
        record_ownership(
            session,
            source_id=source_id,
            owner_id=id_of_source(session, form, "owner", draft, by) or 0,
            from_on=form.from_on.data,
            until_on=form.until_on.data,
            basis=form.basis.data or "",
            by=by,
            now=now(),
        )
        return url_for("sources.show", source_id=source_id)

    return submit(form, write, message="The owner is recorded.", again=lambda: _page(source_id, form))


@pages.post("/<int:source_id>/alias")
@allow(Action.EDIT_SOURCE)
def alias(source_id: int) -> Answer:
    """Record another name of a source."""
    form = AliasForm()

    def write(session: Session, by: Person) -> str:
        source, name = known_source(session, source_id), form.name.data or ""
        draft = SourceDraft(name=name, kind=source.kind, outlet_id=source.outlet_id)
        merged_into = _asked_about(session, form, source_id, draft, by)
        # The other one has the name already, or it is near enough that it is found under its own.
        if merged_into is None:
            add_alias(session, source_id=source_id, name=name, by=by, now=now())
        return url_for("sources.show", source_id=merged_into or source_id)

    return submit(form, write, message="The name is recorded.", again=lambda: _page(source_id, form))


@pages.post("/<int:source_id>/merge")
@allow(Action.EDIT_SOURCE)
def merge(source_id: int) -> Answer:
    """Let a source count as another one."""
    form = MergeForm()

    def write(session: Session, by: Person) -> str:
        merged = source_page(session, source_id, []).source
        try:
            # The name was typed, so that it is unknown is a fault of the field and no missing page.
            into = find_source(session, form.into.data or "", kind=merged.kind)
        except NotFound as error:
            raise WrongInput(str(error), field="into") from error
        merge_sources(session, source_id=source_id, into_id=into.id, why=form.why.data or "", by=by, now=now())
        return url_for("sources.show", source_id=source_id)

    return submit(form, write, message="The sources are merged.", again=lambda: _page(source_id, form))


@pages.post("/<int:source_id>/unmerge")
@allow(Action.EDIT_SOURCE)
def unmerge(source_id: int) -> Answer:
    """Let a merged source count as itself again."""
    form = ReasonForm()

    def write(session: Session, by: Person) -> str:
        unmerge_source(session, source_id=source_id, why=form.why.data or "", by=by, now=now())
        return url_for("sources.show", source_id=source_id)

    return submit(form, write, message="The source counts as itself again.", again=lambda: _page(source_id, form))


def _asked_about(session: Session, form: Form, source_id: int, draft: SourceDraft, by: Person) -> int | None:
    """Ask about a new name of a source; the id of what it was merged into, if it is the same as another one."""
    source = known_source(session, source_id)
    if draft.name == source.name and draft.kind is source.kind:
        return None
    answer = form.answers.get("name")
    into = settle_name_of(session, source_id=source_id, draft=draft, answer=answer, by=by, now=now())
    return into.id if into else None


def _page(source_id: int, sent: Form | None = None) -> str:
    contents = source_page(reading(), source_id, desk_ids())
    return render_template(
        "sources/show.html",
        page=contents,
        source=contents.source,
        Stance=Stance,
        source_names=source_names(reading()),
        details=sent_or(sent, SourceForm, lambda: _details(contents.source)),
        grade=sent_or(sent, GradeForm, lambda: GradeForm(formdata=None, data={"from_on": now().date()})),
        owner=sent_or(sent, OwnerForm, lambda: OwnerForm(formdata=None)),
        alias=sent_or(sent, AliasForm, lambda: AliasForm(formdata=None)),
        merge=sent_or(sent, MergeForm, lambda: MergeForm(formdata=None)),
        unmerge=sent_or(sent, ReasonForm, lambda: ReasonForm(formdata=None)),
    )


def _details(source: Source) -> SourceForm:
    return SourceForm(
        formdata=None,
        data={
            "name": source.name,
            "kind": source.kind.value,
            "organisation": source.organisation.name if source.organisation else "",
            "outlet": source.outlet.name if source.outlet else "",
            "descriptor": source.descriptor,
            "event": source.event,
            "address": source.address,
            "note": source.note,
        },
    )
