"""Accounts and desks, for administrators."""

from flask import Blueprint, render_template, url_for
from sqlalchemy.orm import Session

from tracker.errors import NotFound, WrongInput
from tracker.models import Desk, Person
from tracker.outside.passwords import hash_password
from tracker.queries import people as queries
from tracker.queries.overdue import overdue
from tracker.rules.roles import Action, RoleName
from tracker.services import people as services
from tracker.services.desks import close_desk, reopen_desk
from tracker.web.access import allow, desk_ids
from tracker.web.forms import Form
from tracker.web.forms.people import DeskForm, PersonForm, RoleForm, SwitchForm
from tracker.web.session import now, reading
from tracker.web.submitting import Answer, sent_or, submit

pages = Blueprint("people", __name__, url_prefix="/people")


@pages.get("")
@allow(Action.MANAGE_PEOPLE)
def index() -> str:
    """Everybody, what they are where, and the forms."""
    return page()


@pages.post("")
@allow(Action.MANAGE_PEOPLE)
def add() -> Answer:
    """Make an account."""
    form = PersonForm()
    form.offer(queries.desks(reading()))

    def write(session: Session, by: Person) -> str:
        role = form.role.chosen
        if role is not RoleName.ADMINISTRATOR and form.desk.data is None:
            raise WrongInput("Choose the desk; only an administrator belongs to all.", field="desk")
        account = services.add_person(
            session,
            name=form.name.data or "",
            email=form.email.data or "",
            password_hash=hash_password(form.password.data or ""),
            administrator=role is RoleName.ADMINISTRATOR,
            by=by,
            now=now(),
        )
        if role is not RoleName.ADMINISTRATOR:
            services.set_role(session, person_id=account.id, desk_id=form.desk.data, role=role, by=by, now=now())
        return url_for("people.index")

    return submit(form, write, message="The account is made; tell them the first password.", again=lambda: page(form))


@pages.post("/desks")
@allow(Action.MANAGE_PEOPLE)
def add_desk() -> Answer:
    """Make a desk."""
    form = DeskForm()

    def write(session: Session, by: Person) -> str:
        services.add_desk(session, name=form.name.data or "", by=by, now=now())
        return url_for("people.index")

    return submit(form, write, message="The desk is made.", again=lambda: page(form))


@pages.post("/desks/<int:desk_id>/open")
@allow(Action.MANAGE_PEOPLE)
def switch_desk(desk_id: int) -> Answer:
    """Close a desk, or open it again."""
    form = SwitchForm()

    def write(session: Session, by: Person) -> str:
        desk = session.get(Desk, desk_id)
        # A desk that is not there goes to the service as well, which has the sentence for it.
        act = reopen_desk if desk and desk.closed_at else close_desk
        act(session, desk_id=desk_id, by=by, now=now())
        return url_for("people.index")

    return submit(form, write, message="The desk is switched.", again=lambda: page(form))


@pages.get("/<int:person_id>")
@allow(Action.MANAGE_PEOPLE)
def show(person_id: int) -> str:
    """One account, with the forms for it."""
    return one(person_id)


@pages.post("/<int:person_id>/role")
@allow(Action.MANAGE_PEOPLE)
def role(person_id: int) -> Answer:
    """Give somebody a role at a desk, or take it away."""
    form = RoleForm()
    form.offer(queries.desks(reading()))

    def write(session: Session, by: Person) -> str:
        if form.role.chosen:
            services.set_role(
                session, person_id=person_id, desk_id=form.desk.data, role=form.role.chosen, by=by, now=now()
            )
        else:
            services.remove_role(session, person_id=person_id, desk_id=form.desk.data, by=by, now=now())
        return url_for("people.show", person_id=person_id)

    return submit(form, write, message="The role is recorded.", again=lambda: one(person_id, form))


@pages.post("/<int:person_id>/active")
@allow(Action.MANAGE_PEOPLE)
def switch(person_id: int) -> Answer:
    """Switch an account off, or on again."""
    form = SwitchForm()

    def write(session: Session, by: Person) -> str:
        account = _person(session, person_id)
        act = services.disable_person if account.active else services.enable_person
        act(session, person_id=person_id, by=by, now=now())
        return url_for("people.show", person_id=person_id)

    return submit(form, write, message="The account is switched.", again=lambda: one(person_id, form))


def page(sent: Form | None = None) -> str:
    """Everybody, with the form that was sent and not taken in the place of a fresh one."""
    person_form = sent_or(sent, PersonForm, lambda: PersonForm(formdata=None))
    desks = queries.desks(reading())
    person_form.offer(desks)
    return render_template(
        "people/index.html",
        people=queries.people(reading()),
        desks=desks,
        person=person_form,
        desk=sent_or(sent, DeskForm, lambda: DeskForm(formdata=None)),
        switch=sent_or(sent, SwitchForm, lambda: SwitchForm(formdata=None)),
    )


def one(person_id: int, sent: Form | None = None) -> str:
    """One account, with the form that was sent and not taken in the place of a fresh one."""
    role_form = sent_or(sent, RoleForm, lambda: RoleForm(formdata=None))
    role_form.offer(queries.desks(reading()))
    return render_template(
        "people/show.html",
        somebody=_person(reading(), person_id),
        late=overdue(reading(), desk_ids=desk_ids(), now=now(), most=1, person_id=person_id).total,
        role=role_form,
        switch=sent_or(sent, SwitchForm, lambda: SwitchForm(formdata=None)),
    )


def _person(session: Session, person_id: int) -> Person:
    account = session.get(Person, person_id)
    if account is None:
        raise NotFound("There is no such account; look it up in the list of people.")
    return account
