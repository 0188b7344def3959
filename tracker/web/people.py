"""Accounts and desks, for administrators."""

from typing import Any

from flask import Blueprint, render_template, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from tracker.errors import NotFound, WrongInput
from tracker.models import Desk, Person
from tracker.outside.passwords import hash_password
from tracker.queries import people as queries
from tracker.queries.overdue import overdue
from tracker.rules.roles import Action, RoleName
from tracker.services import people as services
from tracker.services.desks import close_desk, reopen_desk
from tracker.web.access import allow, desk_ids
from tracker.web.forms.people import DeskForm, PersonForm, RoleForm, SwitchForm
from tracker.web.session import now, reading, save

pages = Blueprint("people", __name__, url_prefix="/people")

Answer = Response | tuple[str, int]


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
        made = services.add_person(
            session,
            name=form.name.data or "",
            email=form.email.data or "",
            password_hash=hash_password(form.password.data or ""),
            administrator=role is RoleName.ADMINISTRATOR,
            by=by,
            now=now(),
        )
        if role is not RoleName.ADMINISTRATOR:
            services.set_role(session, person_id=made.id, desk_id=form.desk.data, role=role, by=by, now=now())
        return url_for("people.index")

    done = form.validate() and save(form, write, said="The account is made; tell them the first password.")
    return done or (page(person=form), form.status)


@pages.post("/desks")
@allow(Action.MANAGE_PEOPLE)
def add_desk() -> Answer:
    """Make a desk."""
    form = DeskForm()

    def write(session: Session, by: Person) -> str:
        services.add_desk(session, name=form.name.data or "", by=by, now=now())
        return url_for("people.index")

    done = form.validate() and save(form, write, said="The desk is made.")
    return done or (page(desk=form), form.status)


@pages.post("/desks/<int:desk_id>/open")
@allow(Action.MANAGE_PEOPLE)
def switch_desk(desk_id: int) -> Answer:
    """Close a desk, or open it again."""
    form = SwitchForm()

    def write(session: Session, by: Person) -> str:
        desk = session.get(Desk, desk_id)
        act = reopen_desk if desk and desk.closed_at else close_desk
        act(session, desk_id=desk_id, by=by, now=now())
        return url_for("people.index")

    done = form.validate() and save(form, write, said="The desk is switched.")
    return done or (page(switch=form), form.status)


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

    done = form.validate() and save(form, write, said="The role is recorded.")
    return done or (one(person_id, role=form), form.status)


@pages.post("/<int:person_id>/active")
@allow(Action.MANAGE_PEOPLE)
def switch(person_id: int) -> Answer:
    """Switch an account off, or on again."""
    form = SwitchForm()

    def write(session: Session, by: Person) -> str:
        found = _person(session, person_id)
        act = services.disable_person if found.active else services.enable_person
        act(session, person_id=person_id, by=by, now=now())
        return url_for("people.show", person_id=person_id)

    done = form.validate() and save(form, write, said="The account is switched.")
    return done or (one(person_id, switch=form), form.status)


def page(**forms: Any) -> str:
    """Everybody, with the forms that were sent and not taken in the place of fresh ones."""
    person_form = forms.get("person") or PersonForm(formdata=None)
    desks = queries.desks(reading())
    person_form.offer(desks)
    return render_template(
        "people/index.html",
        people=queries.people(reading()),
        desks=desks,
        person=person_form,
        desk=forms.get("desk") or DeskForm(formdata=None),
        switch=forms.get("switch") or SwitchForm(formdata=None),
    )


def one(person_id: int, **forms: Any) -> str:
    """One account."""
    role_form = forms.get("role") or RoleForm(formdata=None)
    role_form.offer(queries.desks(reading()))
    return render_template(
        "people/show.html",
        somebody=_person(reading(), person_id),
        late=overdue(reading(), desk_ids=desk_ids(), now=now(), most=1, person_id=person_id).total,
        role=role_form,
        switch=forms.get("switch") or SwitchForm(formdata=None),
    )


def _person(session: Session, person_id: int) -> Person:
    found = session.get(Person, person_id)
    if found is None:
        raise NotFound("There is no such account; look it up in the list of people.")
    return found
