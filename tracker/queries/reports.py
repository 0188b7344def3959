"""Scheduled reports as a desk looks at them: what they list, how their editions went, which mail needs somebody."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.errors import NotFound, WrongInput
from tracker.models import (
    Article,
    ArticleVersion,
    Delivery,
    DeliveryState,
    Edition,
    Entry,
    Membership,
    Person,
    Recipient,
    Report,
    Run,
    RunState,
    Source,
)
from tracker.queries.filters import names_of
from tracker.queries.free_days import left_out_by
from tracker.queries.unverified import listing
from tracker.rules.editions import Head
from tracker.rules.journal_types import JournalType
from tracker.rules.ledger import LedgerFilter, Names

PER_PAGE = 20
NO_REPORT = "There is no such report; look at the list of reports."
_UNREADABLE = "a filter that this version cannot read"
_NO_FILTER = "Its filter can no longer be read; change what it lists."
WITH_RECIPIENTS = (
    joinedload(Report.desk),
    joinedload(Report.created_by),
    selectinload(Report.recipients).joinedload(Recipient.person).selectinload(Person.memberships),
)
"""What has to be loaded with a report where it matters who receives it: whoever left the desk does not."""


@dataclass(frozen=True)
class ReportRow:
    """One report of a list; `newest` is its last edition, `troubled` counts mails that need somebody."""

    report: Report
    in_words: str
    schedule: str
    problem: str
    newest: Edition | None
    troubled: int


@dataclass(frozen=True)
class Issue:
    """One edition in the history of a report; `mails` counts its mails by state, `by` is who asked for it alone."""

    edition: Edition
    head: Head
    mails: Mapping[DeliveryState, int]
    by: str


@dataclass(frozen=True)
class History:
    """A page of the editions of a report, newest first, and the newest runs that have none."""

    issues: Sequence[Issue]
    runs: Sequence[Run]
    total: int
    page: int


def reports_of(session: Session, desk_ids: Collection[int]) -> list[ReportRow]:
    """Every report of these desks by name, in a constant number of queries."""
    query = select(Report).where(Report.desk_id.in_(desk_ids)).options(*WITH_RECIPIENTS)
    reports = list(session.scalars(query.order_by(func.lower(Report.name), Report.id)))
    ids = [report.id for report in reports]
    # Of each report one edition: years of daily ones are not read for a list.
    last = select(func.max(Edition.id)).where(Edition.report_id.in_(ids)).group_by(Edition.report_id)
    newest = {edition.report_id: edition for edition in session.scalars(select(Edition).where(Edition.id.in_(last)))}
    troubled = [mail.edition.report_id for mail in troubled_mails(session, ids) if mail.edition]
    words, free_days = _in_words(session, reports), left_out_by(session, reports)
    return [
        ReportRow(
            report,
            words[report.id],
            report.schedule_without(free_days[report.id]),
            _problem(report, words[report.id]),
            newest.get(report.id),
            troubled.count(report.id),
        )
        for report in reports
    ]


def report_named(session: Session, slug: str, *, desk_ids: Collection[int], with_recipients: bool = True) -> Report:
    """The report of that short name at one of these desks, with its recipients unless nobody asks for them."""
    query = select(Report).where(Report.slug == slug, Report.desk_id.in_(desk_ids))
    report = session.scalar(query.options(*WITH_RECIPIENTS) if with_recipients else query)
    if report is None:
        raise NotFound(NO_REPORT)
    return report


def filter_of(session: Session, report: Report) -> tuple[str, str]:
    """What a report lists, in words, and the sentence that keeps it from running; empty where nothing does."""
    try:
        filter_ = _listed_by(report)
        words = filter_.in_words(names_of(session, filter_, desk_ids=[report.desk_id]))
    # A source or person of the filter may have gone since: the page must still open to mend it.
    except WrongInput as wrong:
        by_number = _in_words(session, [report])[report.id]
        return by_number, _problem(report) or f"The filter of this report no longer works: {wrong}"
    return words, _problem(report)


def history(session: Session, report: Report, page: int) -> History:
    """A page of what became of a report, the last where there is no such page; runs without an edition stand first."""
    total = session.scalar(select(func.count()).select_from(Edition).where(Edition.report_id == report.id)) or 0
    # Rounded up, and a report without editions still has a first page.
    page = min(page, max(1, -(-total // PER_PAGE)))
    editions = select(Edition, Person.name).outerjoin(Person, Person.id == Edition.recorded_by_id)
    editions = editions.where(Edition.report_id == report.id).order_by(Edition.number.desc())
    editions_on_page = session.execute(editions.limit(PER_PAGE).offset((page - 1) * PER_PAGE)).all()
    states = select(Delivery.edition_id, Delivery.state, func.count())
    states = states.where(Delivery.edition_id.in_([edition.id for edition, _ in editions_on_page]))
    mails: dict[int, dict[DeliveryState, int]] = {}
    for edition_id, state, number in session.execute(states.group_by(Delivery.edition_id, Delivery.state)):
        mails.setdefault(edition_id or 0, {})[state] = number
    # Runs that gave no edition yet, or never will; the others are in the editions.
    without = (
        select(Run)
        .where(Run.report_id == report.id, Run.state.in_([RunState.DUE, RunState.RUNNING, RunState.FAILED]))
        .order_by(Run.due_at.desc(), Run.id.desc())
        .limit(PER_PAGE)
    )
    return History(
        issues=[
            Issue(edition, Head.of(edition.head), mails.get(edition.id, {}), by or "")
            for edition, by in editions_on_page
        ],
        # On the first page only, before the editions.
        runs=session.scalars(without).all() if page == 1 else [],
        total=total,
        page=page,
    )


def troubled_mails(session: Session, report_ids: Collection[int]) -> Sequence[Delivery]:
    """Every uncertain mail of these reports, and the failed ones whose address got none since; newest first."""
    newest = (
        select(func.max(Delivery.id))
        .join(Edition, Edition.id == Delivery.edition_id)
        .where(Edition.report_id.in_(report_ids))
        .group_by(Edition.report_id, Delivery.address)
    )
    needs_somebody = or_(
        # Nobody can know whether it went out, so it stays until a person says.
        Delivery.state == DeliveryState.UNCERTAIN,
        # A later mail to that address shows that it works again.
        and_(Delivery.state == DeliveryState.FAILED, Delivery.id.in_(newest)),
    )
    mails = select(Delivery).join(Delivery.edition).where(Edition.report_id.in_(report_ids), needs_somebody)
    return session.scalars(mails.options(joinedload(Delivery.edition)).order_by(Delivery.id.desc())).all()


def people_to_add(session: Session, report: Report) -> list[Person]:
    """Who works at the desk of a report and does not receive it, by name."""
    gets = {recipient.person_id for recipient in report.recipients if recipient.removed_at is None}
    return [person for person in people_at(session, [report.desk_id]) if person.id not in gets]


def people_at(session: Session, desk_ids: Collection[int]) -> list[Person]:
    """Who may receive a report of these desks: everybody who works at one of them, by name."""
    works = Person.memberships.any(Membership.desk_id.in_(desk_ids))
    people = select(Person).where(Person.active, or_(works, Person.administrator))
    return list(session.scalars(people.order_by(Person.name, Person.id)))


def last_edit(session: Session, report: Report) -> Entry | None:
    """The newest entry of the journal about how a report is set up."""
    kinds = [JournalType.REPORT_CREATE, JournalType.REPORT_EDIT, JournalType.REPORT_PAUSE, JournalType.REPORT_RESUME]
    entries = select(Entry).where(Entry.desk_id == report.desk_id, Entry.type.in_(kinds), _about(report.id))
    return session.scalar(entries.options(joinedload(Entry.actor)).order_by(Entry.id.desc()).limit(1))


def _about(report_id: int) -> ColumnElement[bool]:
    """A payload is canonical JSON, so that a number stands in it in one way only."""
    # A number is followed by a comma or the end: 1 must not match 17.
    reference = f'"report_id":{report_id}'
    return or_(Entry.payload.contains(f"{reference},"), Entry.payload.contains(f"{reference}}}"))


def _problem(report: Report, words: str = "") -> str:
    # First, since nothing else can be mended at a closed desk.
    if report.desk.closed_at:
        return f"The desk {report.desk.name} was closed; open it again, or make the report at another desk."
    return report.problem or (_NO_FILTER if words == _UNREADABLE else "")


def _listed_by(report: Report) -> LedgerFilter:
    filter_ = LedgerFilter.from_params(report.params)
    # “me” in the filter is whoever made the report, not whoever reads it.
    return listing(filter_.seen_by(report.created_by_id)).but(desk=report.desk_id)


def _in_words(session: Session, reports: Iterable[Report]) -> dict[int, str]:
    """What each report lists, in three queries; what is not there any more is said by its number."""
    words_by_report: dict[int, str] = {}
    filters_by_report: dict[int, tuple[Report, LedgerFilter]] = {}
    for report in reports:
        try:
            filters_by_report[report.id] = (report, _listed_by(report))
        except WrongInput:
            # One filter of an older version must not take the list of reports down.
            words_by_report[report.id] = _UNREADABLE
    filters = [filter_ for _, filter_ in filters_by_report.values()]
    newest = select(func.max(ArticleVersion.id)).group_by(ArticleVersion.article_id)
    titles = select(Article.id, ArticleVersion.title).join(ArticleVersion, ArticleVersion.article_id == Article.id)
    titles = titles.where(ArticleVersion.id.in_(newest), Article.id.in_([filter_.article for filter_ in filters]))
    sources = select(Source.id, Source.name).where(Source.id.in_([filter_.source for filter_ in filters]))
    assignees = [filter_.assignee for filter_ in filters if isinstance(filter_.assignee, int)]
    people = select(Person.id, Person.name).where(Person.id.in_(assignees))
    names_by_number: list[dict[int | None, str]] = [
        dict(session.execute(query).all()) for query in (titles, sources, people)
    ]
    for report_id, (report, listed) in filters_by_report.items():
        names = Names(
            desk=report.desk.name,
            article=names_by_number[0].get(listed.article, ""),
            source=names_by_number[1].get(listed.source, ""),
            assignee=names_by_number[2].get(listed.assignee, "") if isinstance(listed.assignee, int) else "",
        )
        words_by_report[report_id] = listed.in_words(names)
    return words_by_report
