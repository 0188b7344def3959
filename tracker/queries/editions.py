"""Editions as they were kept: a page of what one lists, what changed, its files and what became of its mails."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from tracker import limits
from tracker.errors import NotFound
from tracker.models import Delivery, Edition, EditionFile, EditionRow, Part, Person, Report
from tracker.rules.editions import Gone, Head, Line

PER_PAGE = 250
_NO_REPORT = "There is no such report; look at the list of reports."
_NO_EDITION = "This report has no edition {:,}; its page has those there are."
_NO_FILE = "This edition has no such file; its page has those that were sent."
_NO_MAIL = "There is no such mail of this edition; look at its page."


@dataclass(frozen=True)
class KeptFile:
    """A file of an edition without its content; `size` counts bytes."""

    name: str
    media_type: str
    sha256: str
    size: int


@dataclass(frozen=True)
class EditionPage:
    """An edition with one page of its lines. `asked_by` is who had it made, empty where it was due.

    `gone`, `moved` and `new` are what changed, each to a bound; the head has the true numbers. `before` and `after` are
    the numbers of its neighbours.
    """

    edition: Edition
    report: Report
    head: Head
    asked_by: str
    lines: Sequence[Line]
    gone: Sequence[Gone]
    moved: Sequence[Line]
    new: Sequence[Line]
    files: Sequence[KeptFile]
    mails: Sequence[Delivery]
    before: int | None
    after: int | None
    page: int
    pages: int


def edition_page(
    session: Session, slug: str, number: int, *, desk_ids: Collection[int], page: int = 1, per_page: int = PER_PAGE
) -> EditionPage:
    """That edition of a report of these desks, in a constant number of queries; a page beyond the last is the last."""
    edition = edition_of(session, slug, number, desk_ids=desk_ids)
    head = Head.of(edition.head)
    pages = max(1, -(-head.total // per_page))
    page = min(max(1, page), pages)
    return EditionPage(
        edition=edition,
        report=edition.report,
        head=head,
        asked_by=_asked_by(session, edition),
        lines=lines_of(session, edition.id, offset=(page - 1) * per_page, most=per_page),
        # The head has the numbers, so that an edition without changes costs no query for them.
        gone=gone_of(session, edition.id, most=limits.EDITION_CHANGES_SHOWN.most) if head.gone else [],
        moved=_changed(session, edition.id, "moved") if head.moved else [],
        new=_changed(session, edition.id, "new") if head.new else [],
        files=files_of(session, edition.id),
        mails=mails_of(session, edition.id),
        before=_neighbour(session, edition, later=False),
        after=_neighbour(session, edition, later=True),
        page=page,
        pages=pages,
    )


def edition_of(session: Session, slug: str, number: int, *, desk_ids: Collection[int]) -> Edition:
    """The edition of that number; `NotFound` says whether it is the report that is not there, or the edition."""
    report_id = session.scalar(select(Report.id).where(Report.slug == slug, Report.desk_id.in_(desk_ids)))
    # Which of the two is missing can be said: the report is at the reader's own desk.
    if report_id is None:
        raise NotFound(_NO_REPORT)
    query = select(Edition).where(Edition.report_id == report_id, Edition.number == number)
    edition = session.scalar(query.options(joinedload(Edition.report).joinedload(Report.desk)))
    if edition is None:
        raise NotFound(_NO_EDITION.format(number))
    return edition


def editions_of(session: Session, report_id: int, *, most: int) -> Sequence[Edition]:
    """The newest editions of a report, newest first."""
    query = select(Edition).where(Edition.report_id == report_id).order_by(Edition.number.desc())
    return session.scalars(query.limit(most)).all()


def newest_number(session: Session, slug: str, *, desk_ids: Collection[int]) -> int | None:
    """The number of the newest edition of a report, if it has any."""
    query = select(func.max(Edition.number)).join(Report).where(Report.slug == slug, Report.desk_id.in_(desk_ids))
    return session.scalar(query)


def lines_of(session: Session, edition_id: int, *, offset: int = 0, most: int | None = None) -> list[Line]:
    """The listed claims in their order, all of them or some."""
    rows = select(EditionRow.fields).where(EditionRow.edition_id == edition_id, EditionRow.part == Part.LISTED)
    fields_of_lines = session.scalars(rows.order_by(EditionRow.position).offset(offset).limit(most))
    return [Line.of(fields) for fields in fields_of_lines]


def gone_of(session: Session, edition_id: int, *, most: int | None = None) -> list[Gone]:
    """The claims that are no longer listed, and why."""
    rows = select(EditionRow.fields).where(EditionRow.edition_id == edition_id, EditionRow.part == Part.GONE)
    return [Gone.of(fields) for fields in session.scalars(rows.order_by(EditionRow.position).limit(most))]


def files_of(session: Session, edition_id: int) -> list[KeptFile]:
    """What was sent, without the contents."""
    # In the database: the bytes of a PDF are not fetched to be measured.
    size = func.length(EditionFile.content)
    rows = select(EditionFile.name, EditionFile.media_type, EditionFile.sha256, size)
    files = session.execute(rows.where(EditionFile.edition_id == edition_id).order_by(EditionFile.id))
    return [KeptFile(*row) for row in files]


def mails_of(session: Session, edition_id: int) -> Sequence[Delivery]:
    """What became of the mails of an edition, by address."""
    return session.scalars(
        select(Delivery).where(Delivery.edition_id == edition_id).order_by(Delivery.address, Delivery.id)
    ).all()


def file_of(session: Session, edition_id: int, name: str) -> EditionFile:
    """A file of an edition with its content."""
    file = session.scalar(select(EditionFile).where(EditionFile.edition_id == edition_id, EditionFile.name == name))
    if file is None:
        raise NotFound(_NO_FILE)
    return file


def mail_of(session: Session, edition_id: int, delivery_id: int) -> Delivery:
    """One mail of an edition."""
    mail = session.scalar(select(Delivery).where(Delivery.edition_id == edition_id, Delivery.id == delivery_id))
    if mail is None:
        raise NotFound(_NO_MAIL)
    return mail


def _changed(session: Session, edition_id: int, change: str) -> list[Line]:
    rows = select(EditionRow.fields).where(
        EditionRow.edition_id == edition_id,
        EditionRow.part == Part.LISTED,
        EditionRow.fields["change"].as_string() == change,
    )
    return [
        Line.of(fields)
        for fields in session.scalars(rows.order_by(EditionRow.position).limit(limits.EDITION_CHANGES_SHOWN.most))
    ]


def _asked_by(session: Session, edition: Edition) -> str:
    return session.scalar(select(Person.name).where(Person.id == edition.recorded_by_id)) or ""


def _neighbour(session: Session, edition: Edition, *, later: bool) -> int | None:
    """The number of the edition before or after it."""
    number = func.min(Edition.number) if later else func.max(Edition.number)
    beside = Edition.number > edition.number if later else Edition.number < edition.number
    return session.scalar(select(number).where(Edition.report_id == edition.report_id, beside))
