"""What people call desks and people on the command line."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import Desk, Person


def desk_named(session: Session, name: str | None) -> int | None:
    """The id of the desk with that name or short name; nothing where none is given."""
    if not name:
        return None
    desk_id = session.scalars(select(Desk.id).where(or_(Desk.slug == name.lower(), Desk.name == name))).first()
    if desk_id is None:
        slugs = ", ".join(session.scalars(select(Desk.slug).order_by(Desk.slug)))
        next_step = f"choose one of {slugs}" if slugs else "`tracker people add … --desk NAME` makes one"
        raise NotFound(f"There is no desk “{name}”; {next_step}.")
    return desk_id


def assignee_named(session: Session, email: str | None) -> int | str | None:
    """The id of the person with that address; `nobody` stays that word."""
    if not email or email == "nobody":
        return email or None
    person_id = session.scalars(select(Person.id).where(Person.email == email.strip().lower())).first()
    if person_id is None:
        raise NotFound(f"There is no account {email}; `tracker people list` shows them.")
    return person_id
