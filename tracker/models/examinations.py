"""Examinations: one reading and checking of an article version, with what it found; all history."""

from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from tracker.language.analysis import Ending
from tracker.language.dates import PartialDate
from tracker.models.base import Base, Day, Hash, Id, Instant, choice, points_to


class Because(StrEnum):
    """What an examination was made for."""

    TAKEN_IN = "taken_in"
    ASKED = "asked"
    REDATED = "redated"
    CALENDAR = "calendar"
    CLAIMS = "claims"


class Examination(Base):
    """One reading and checking of a version. The findings of an article's newest examination are those that count.

    `published_on` and `captured_on` are the days that were judged, `calendar` the digest of the entries there were.
    """

    __tablename__ = "examinations"

    id: Mapped[Id]
    article_id: Mapped[int] = points_to("articles")
    article_version_id: Mapped[int] = points_to("article_versions")
    because: Mapped[Because] = choice(Because, "because")
    published_on: Mapped[PartialDate | None]
    captured_on: Mapped[Day | None]
    calendar: Mapped[Hash]
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = points_to("people")


class ExaminationFinding(Base):
    """That an examination found this; the same finding again is not written twice, so people's words stay with it."""

    __tablename__ = "examination_findings"
    __table_args__ = (UniqueConstraint("examination_id", "finding_id"),)

    id: Mapped[Id]
    examination_id: Mapped[int] = points_to("examinations")
    finding_id: Mapped[int] = points_to("findings")


class FailedExamination(Base):
    """That a version was to be read and checked and the machine gave up; `ending` says how. It found nothing."""

    __tablename__ = "failed_examinations"

    id: Mapped[Id]
    article_id: Mapped[int] = points_to("articles")
    article_version_id: Mapped[int] = points_to("article_versions")
    because: Mapped[Because] = choice(Because, "because")
    ending: Mapped[Ending] = choice(Ending, "ending")
    recorded_at: Mapped[Instant]
    recorded_by_id: Mapped[int | None] = points_to("people")
