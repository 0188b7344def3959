"""The small vocabulary of column types that every table is written in."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import DateTime, Enum, ForeignKey, Integer, MetaData, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator

from tracker.language.dates import PartialDate

# SQLite alters a table by copying it: a constraint without a name could not be dropped by a later revision.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcInstant(TypeDecorator[datetime]):
    """An aware instant, kept in UTC on both databases; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn into UTC on the way in."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        value = value.astimezone(UTC)
        # SQLite keeps no zone with an instant; all are written in UTC, so their texts sort as they followed each other.
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware UTC on the way out."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class PartialDay(TypeDecorator[PartialDate]):
    """A `PartialDate` as its text, which sorts as it should."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        """As text."""
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> PartialDate | None:
        """As a value again."""
        return None if value is None else PartialDate.parse(value)


class Base(DeclarativeBase):
    """Every table of the tracker."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy's own way of saying it)
        datetime: UtcInstant(),
        PartialDate: PartialDay(),
        str: Text(),
    }


Id = Annotated[int, mapped_column(Integer, primary_key=True)]
Name = Annotated[str, mapped_column(String(300))]
Hash = Annotated[str, mapped_column(String(64))]
WIDEST_WORD = 40
Instant = datetime
Day = date


def choice(kind: type[StrEnum], name: str, **column_options: Any) -> MappedColumn[Any]:
    """A column that takes one of the values of `kind`, guarded by a CHECK called after the column."""
    return mapped_column(_words(kind, name=name, create_constraint=True), **column_options)


def word_of(target: str, kind: type[StrEnum], **column_options: Any) -> MappedColumn[Any]:
    """A column that takes one of the values of `kind`, guarded by a foreign key to the words of that table.

    Unlike a CHECK, the table takes a new word as a row. No index: nobody takes a word away.
    """
    return mapped_column(_words(kind, create_constraint=False), ForeignKey(f"{target}.word"), **column_options)


def _words(kind: type[StrEnum], **type_options: Any) -> Enum:
    return Enum(
        kind,
        # A type of PostgreSQL's own would have to be altered for each new word, and SQLite has none.
        native_enum=False,
        # Wider than any word there is, so that a new one needs no wider column.
        length=WIDEST_WORD,
        values_callable=lambda members: [member.value for member in members],
        **type_options,
    )


def points_to(target: str, **column_options: Any) -> MappedColumn[Any]:
    """A foreign key to the id of that table, indexed, for history is read along it."""
    # PostgreSQL makes no index for a foreign key by itself.
    column_options.setdefault("index", True)
    return mapped_column(ForeignKey(f"{target}.id"), **column_options)
