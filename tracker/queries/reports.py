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
    wanted = select(Report).where(Report.desk_id.in_(desk_ids)).options(*WITH_RECIPIENTS)
    reports = list(session.scalars(wanted.order_by(func.lower(Report.name), Report.id)))
    ids = [each.id for each in reports]
    last = select(func.max(Edition.id)).where(Edition.report_id.in_(ids)).group_by(Edition.report_id)
    newest = {each.report_id: each for each in session.scalars(select(Edition).where(Edition.id.in_(last)))}
    troubled = [each.edition.report_id for each in troubled_mails(session, ids) if each.edition]
    words = _in_words(session, reports)
    return [
        ReportRow(each, words[each.id], _problem(each, words[each.id]), newest.get(each.id), troubled.count(each.id))
        for each in reports
    ]


def report_named(session: Session, slug: str, *, desk_ids: Collection[int], with_recipients: bool = True) -> Report:
    """The report of that short name at one of these desks, with its recipients unless nobody asks for them."""
    found = select(Report).where(Report.slug == slug, Report.desk_id.in_(desk_ids))
    report = session.scalar(found.options(*WITH_RECIPIENTS) if with_recipients else found)
    if report is None:
        raise NotFound(NO_REPORT)
    return report


def filter_of(session: Session, report: Report) -> tuple[str, str]:
    """What a report lists, in words, and the sentence that keeps it from running; empty where nothing does."""
    try:
        asked = _asked(report)
        words = asked.in_words(names_of(session, asked, desk_ids=[report.desk_id]))
    except WrongInput as wrong:
        told = _in_words(session, [report])[report.id]
        return told, _problem(report) or f"The filter of this report no longer works: {wrong}"
    return words, _problem(report)


def history(session: Session, report: Report, page: int) -> History:
    """A page of what became of a report, the last where there is no such page; runs without an edition stand first."""
    total = session.scalar(select(func.count()).select_from(Edition).where(Edition.report_id == report.id)) or 0
    page = min(page, max(1, -(-total // PER_PAGE)))
    editions = select(Edition, Person.name).outerjoin(Person, Person.id == Edition.recorded_by_id)
    editions = editions.where(Edition.report_id == report.id).order_by(Edition.number.desc())
    found = session.execute(editions.limit(PER_PAGE).offset((page - 1) * PER_PAGE)).all()
    states = select(Delivery.edition_id, Delivery.state, func.count())
    states = states.where(Delivery.edition_id.in_([edition.id for edition, _ in found]))
    mails: dict[int, dict[DeliveryState, int]] = {}
    for edition_id, state, number in session.execute(states.group_by(Delivery.edition_id, Delivery.state)):
        mails.setdefault(edition_id or 0, {})[state] = number
    without = (
        select(Run)
        .where(Run.report_id == report.id, Run.state.in_([RunState.DUE, RunState.RUNNING, RunState.FAILED]))
        .order_by(Run.due_at.desc(), Run.id.desc())
        .limit(PER_PAGE)
    )
    return History(
        issues=[Issue(edition, Head.of(edition.head), mails.get(edition.id, {}), by or "") for edition, by in found],
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
    wanted = or_(
        Delivery.state == DeliveryState.UNCERTAIN,
        and_(Delivery.state == DeliveryState.FAILED, Delivery.id.in_(newest)),
    )
    mails = select(Delivery).join(Delivery.edition).where(Edition.report_id.in_(report_ids), wanted)
    return session.scalars(mails.options(joinedload(Delivery.edition)).order_by(Delivery.id.desc())).all()


def people_to_add(session: Session, report: Report) -> list[Person]:
    """Who works at the desk of a report and does not receive it, by name."""
    gets = {each.person_id for each in report.recipients if each.removed_at is None}
    return [each for each in people_at(session, [report.desk_id]) if each.id not in gets]


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
    named = f'"report_id":{report_id}'
    return or_(Entry.payload.contains(f"{named},"), Entry.payload.contains(f"{named}}}"))


def _problem(report: Report, words: str = "") -> str:
    if report.desk.closed_at:
        return f"The desk {report.desk.name} was closed; open it again, or make the report at another desk."
    return report.problem or (_NO_FILTER if words == _UNREADABLE else "")


def _asked(report: Report) -> LedgerFilter:
    asked = LedgerFilter.from_params(report.params)
    return listing(asked.seen_by(report.created_by_id)).but(desk=report.desk_id)


def _in_words(session: Session, reports: Iterable[Report]) -> dict[int, str]:
    """What each report lists, in three queries; what is not there any more is said by its number."""
    told: dict[int, str] = {}
    asked: dict[int, tuple[Report, LedgerFilter]] = {}
    for each in reports:
        try:
            asked[each.id] = (each, _asked(each))
        except WrongInput:
            told[each.id] = _UNREADABLE
    filters = [found for _, found in asked.values()]
    newest = select(func.max(ArticleVersion.id)).group_by(ArticleVersion.article_id)
    titles = select(Article.id, ArticleVersion.title).join(ArticleVersion, ArticleVersion.article_id == Article.id)
    titles = titles.where(ArticleVersion.id.in_(newest), Article.id.in_([each.article for each in filters]))
    sources = select(Source.id, Source.name).where(Source.id.in_([each.source for each in filters]))
    assignees = [each.assignee for each in filters if isinstance(each.assignee, int)]
    people = select(Person.id, Person.name).where(Person.id.in_(assignees))
    named: list[dict[int | None, str]] = [dict(session.execute(each).all()) for each in (titles, sources, people)]
    for report_id, (report, listed) in asked.items():
        names = Names(
            desk=report.desk.name,
            article=named[0].get(listed.article, ""),
            source=named[1].get(listed.source, ""),
            assignee=named[2].get(listed.assignee, "") if isinstance(listed.assignee, int) else "",
        )
        told[report_id] = listed.in_words(names)
    return told
