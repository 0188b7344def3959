"""People who sign in, the desks they work at, and as what."""

from datetime import datetime
from typing import Any

from flask_security import UserMixin
from sqlalchemy import Boolean, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.models.base import Base, Id, Instant, Name, choice, points_to
from tracker.rules.roles import RoleName


class Desk(Base):
    """A team; claims, articles and reports belong to one. Of a closed one nothing is sent any more."""

    __tablename__ = "desks"

    id: Mapped[Id]
    name: Mapped[Name]
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    created_at: Mapped[Instant]
    closed_at: Mapped[datetime | None]


class Person(Base, UserMixin):
    """Somebody with an account. An administrator is one at every desk of the installation.

    `deadline_mail` is whether they want to be told by mail before a claim of theirs is due.
    """

    __tablename__ = "people"

    id: Mapped[Id]
    name: Mapped[Name]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password: Mapped[str | None] = mapped_column(String(300))
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    administrator: Mapped[bool] = mapped_column(Boolean, default=False)
    deadline_mail: Mapped[bool] = mapped_column(Boolean, default=True)
    # Flask-Security's own name: what a session cookie stands for.
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[Instant]

    memberships: Mapped[list["Membership"]] = relationship(back_populates="person")

    bound_to = None  # type: int | None
    """The one desk that counts while a token acts as this person; kept nowhere."""

    @property
    def roles(self) -> list[Any]:
        """Nothing: what a person may do depends on the desk, see `role_at`."""
        return []

    @roles.setter
    def roles(self, _value: list[Any]) -> None: ...

    def role_at(self, desk_id: int) -> RoleName | None:
        """What this person is at that desk; nothing where they do not belong."""
        # A token for one desk is nobody at the others, so a service that forgets to ask cannot let it through.
        if self.bound_to not in {None, desk_id}:
            return None
        # Before memberships: an administrator is one at every desk, also where they are a member with a lower role.
        if self.administrator:
            return RoleName.ADMINISTRATOR
        return next((membership.role for membership in self.memberships if membership.desk_id == desk_id), None)

    @property
    def best_role(self) -> RoleName | None:
        """The highest role at any desk."""
        if self.bound_to is not None:
            return self.role_at(self.bound_to)
        roles = [RoleName.ADMINISTRATOR] if self.administrator else [membership.role for membership in self.memberships]
        return max(roles, key=list(RoleName).index, default=None)


class Membership(Base):
    """A person's role at one desk."""

    __tablename__ = "memberships"
    __table_args__ = (UniqueConstraint("person_id", "desk_id"),)

    id: Mapped[Id]
    person_id: Mapped[int] = points_to("people")
    desk_id: Mapped[int] = points_to("desks")
    role: Mapped[RoleName] = choice(RoleName, "role")

    person: Mapped[Person] = relationship(back_populates="memberships")
    desk: Mapped[Desk] = relationship(lazy="joined")
