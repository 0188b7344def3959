"""What people call desks and people on the command line."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound
from tracker.models import Desk, Person


def desk_named(session: Session, name: str | None) -> int | None:
    """The id of the desk with that name or short name; nothing where none is given."""
    if not name:
        return None
    found = session.scalars(select(Desk.id).where(or_(Desk.slug == name.lower(), Desk.name == name))).first()
    if found is None:
        known = ", ".join(session.scalars(select(Desk.slug).order_by(Desk.slug)))
        raise NotFound(f"There is no desk “{name}”; choose one of {known or 'none yet'}.")
    return found


def assignee_named(session: Session, email: str | None) -> int | str | None:
    """The id of the person with that address; `nobody` stays that word."""
    if not email or email == "nobody":
        return email or None
    found = session.scalars(select(Person.id).where(Person.email == email.strip().lower())).first()
    if found is None:
        raise NotFound(f"There is no account {email}; `tracker people list` shows them.")
    return found
