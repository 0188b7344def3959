"""Sources with their aliases, dated owners and dated grades, and the publications they put out."""

from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models.base import Base, Day, Hash, Id, Instant, Name, choice, points_to
from tracker.rules.sources import Reliability


class Source(Base):
    """Anyone or anything that can say or show something; an unnamed one is as used by one outlet.

    `descriptor` is how the outlet words an unnamed source, `event` the occasion (one briefing, one release)
    that ties origins together. `organisation_id` is whom a person speaks for. One that is merged into another counts
    as that one. The columns here are as of now; history is in `source_revisions`.
    """

    __tablename__ = "sources"

    id: Mapped[Id]
    name: Mapped[Name] = mapped_column(String(300), index=True)
    kind: Mapped[SourceKind] = choice(SourceKind, "kind")
    outlet_id: Mapped[int | None] = points_to("sources")
    organisation_id: Mapped[int | None] = points_to("sources")
    descriptor: Mapped[str] = mapped_column(default="")
    event: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    # Merged sources stay as rows: chains that name them were recorded that way.
    merged_into_id: Mapped[int | None] = points_to("sources")
    created_at: Mapped[Instant]
    created_by_id: Mapped[int] = points_to("people")

    outlet: Mapped["Source | None"] = relationship(foreign_keys=[outlet_id], remote_side="Source.id")
    merged_into: Mapped["Source | None"] = relationship(foreign_keys=[merged_into_id], remote_side="Source.id")
    organisation: Mapped["Source | None"] = relationship(foreign_keys=[organisation_id], remote_side="Source.id")
    aliases: Mapped[list["SourceAlias"]] = relationship(order_by="SourceAlias.name")


class SourceAlias(Base):
    """Another name the source goes by."""

    __tablename__ = "source_aliases"
    __table_args__ = (UniqueConstraint("source_id", "name"),)

    id: Mapped[Id]
    source_id: Mapped[int] = points_to("sources")
    name: Mapped[Name]
    # Nothing for aliases older than the column: they count as known at every moment.
    recorded_at: Mapped[Instant | None]


class SourceRevision(Base):
    """Everything that can be edited about a source, as it stood from this moment on; history, never changed.

    `fields` holds name, kind, outlet_id, organisation_id, descriptor, event, address, note, merged_into_id.
    """

    __tablename__ = "source_revisions"

    id: Mapped[Id]
    source_id: Mapped[int] = points_to("sources")
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = points_to("people")


class Ownership(Base):
    """Who owns a source, from when to when; history, never changed."""

    __tablename__ = "ownerships"

    id: Mapped[Id]
    source_id: Mapped[int] = points_to("sources")
    owner_id: Mapped[int] = points_to("sources")
    from_on: Mapped[PartialDate | None]
    until_on: Mapped[PartialDate | None]
    basis: Mapped[str] = mapped_column(default="")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    owner: Mapped[Source] = relationship(foreign_keys=[owner_id])


class Grade(Base):
    """How reliable a source was held to be from a day on, and why; history, never changed."""

    __tablename__ = "grades"

    id: Mapped[Id]
    source_id: Mapped[int] = points_to("sources")
    reliability: Mapped[Reliability] = choice(Reliability, "reliability")
    from_on: Mapped[Day]
    why: Mapped[str]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")


class Carrier(Base):
    """A concrete publication that carries claims: who put it out, under which title, when and where."""

    __tablename__ = "carriers"

    id: Mapped[Id]
    publisher_id: Mapped[int] = points_to("sources")
    title: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    published_on: Mapped[PartialDate | None]
    # What makes two recordings the same publication, so that it is one carrier in every graph.
    fingerprint: Mapped[Hash] = mapped_column(String(64), unique=True)
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int] = points_to("people")

    publisher: Mapped[Source] = relationship(lazy="joined")
