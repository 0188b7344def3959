"""Editions: composed in a snapshot in one pass, then kept whole in a short transaction with the mails they make."""

import hashlib
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import IO

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from tracker.errors import NotFound, Refused, WrongInput
from tracker.models import Edition, EditionFile, EditionRow, Part, Person, Report, Run
from tracker.queries.delisted import delisted
from tracker.queries.filters import names_of
from tracker.queries.free_days import schedule_in_words
from tracker.queries.journal import journal_size
from tracker.queries.reports import WITH_RECIPIENTS
from tracker.queries.unverified import UnverifiedRow, listing, subject_of, unverified_rows
from tracker.rules.editions import Gone, Head, Line
from tracker.rules.ledger import LedgerFilter
from tracker.rules.mail_messages import Attachment
from tracker.rules.schedules import local
from tracker.services.locks import hold
from tracker.services.recipients import NO_REPORT, Mailbox, mailboxes

_BATCH = 500
_IN_MEMORY = 4_000_000  # bytes of rows before they go to a temporary file


class AtTheSameMoment(Refused):
    """Another edition was kept since this one was composed: what changed since the last one has to be told anew."""


@dataclass(frozen=True)
class Draft:
    """An edition that is not kept yet; its rows lie in a temporary file, so that memory stays flat.

    `going` is where it would go if it were sent now.
    """

    report_id: int
    period: str | None
    as_of: datetime
    head: Head
    going: Sequence[Mailbox]
    spool: IO[str]

    def lines(self) -> Iterator[Line]:
        """The listed claims in their order."""
        return (Line.of(fields) for part, fields in self._rows() if part is Part.LISTED)

    def gone(self) -> Iterator[Gone]:
        """The claims that are no longer listed."""
        return (Gone.of(fields) for part, fields in self._rows() if part is Part.GONE)

    def rows(self, edition_id: int) -> Iterator[dict[str, object]]:
        """The rows as they are kept."""
        for position, (part, fields) in enumerate(self._rows(), start=1):
            yield {
                "edition_id": edition_id,
                "position": position,
                "part": part,
                "claim_id": fields["id"],
                "fields": fields,
            }

    def close(self) -> None:
        """Let the temporary file go."""
        self.spool.close()

    def _rows(self) -> Iterator[tuple[Part, dict[str, object]]]:
        self.spool.seek(0)
        for row in self.spool:
            part, fields = json.loads(row)
            yield Part(part), fields


Files = Callable[[Draft], Iterable[Attachment]]
"""What makes the mail and the attachments of a draft."""


def compose(session: Session, *, report_id: int, now: datetime, run: Run | None = None) -> Draft:
    """Read what a report lists now, in one pass and one snapshot; with `run`, as the edition of its period.

    `Refused` says in a sentence why the report cannot run as it is.
    """
    report = session.get(Report, report_id, options=WITH_RECIPIENTS)
    if report is None:
        raise NotFound(NO_REPORT)
    ledger_filter = _ledger_filter_of(report)
    desk_ids = [report.desk_id]
    try:
        names = names_of(session, ledger_filter, desk_ids=desk_ids)
    except WrongInput as wrong:
        raise Refused(f"The filter of this report no longer works: {wrong}") from wrong
    # The number follows the last edition of all, changes are told since the last one that all of them received.
    before, compared = _newest(session, report_id), _newest(session, report_id, for_all=True)
    was = _listed(session, compared.id) if compared else {}
    going, left_out = mailboxes(report)
    head = Head(
        report=report.name,
        slug=report.slug,
        desk=report.desk.name,
        zone=report.zone,
        schedule=schedule_in_words(session, report),
        number=before.number + 1 if before else 1,
        as_of=local(now, report.zone),
        due_local=run.due_local if run else "",
        subject="",
        conditions=listing(ledger_filter).conditions(names),
        journal_size=journal_size(session),
        tells=report.tells.value,
        attach=report.attach.value,
        since=compared.number if compared else None,
        missed=tuple(run.missed) if run else (),
        missed_more=run.missed_more if run else 0,
        left_out=tuple(left_out),
    )
    period = run.period if run else None
    spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+", encoding="utf-8")  # noqa: SIM115  (the draft's)
    try:
        listed = unverified_rows(session, ledger_filter, desk_ids=desk_ids, now=now)
        head = _spool_lines(session, spool, listed, was, head)
        elsewhere = sum(number for status, number in head.counts.items() if status not in listing(ledger_filter).status)
        delisted_claims = delisted(session, was, listing(ledger_filter), desk_ids=desk_ids, now=now)
        subject = subject_of(listing(ledger_filter), head.total, elsewhere)
        head = replace(head, subject=subject, gone=_spool_gone(spool, delisted_claims))
    # Whatever it is, the worker being stopped too: a temporary file that nobody closes stays on the disk.
    except BaseException:
        spool.close()
        raise
    return Draft(report_id, period, now, head, going, spool)


def keep(session: Session, draft: Draft, *, files: Iterable[Attachment], by: Person | None, now: datetime) -> Edition:
    """Write an edition down for good: head, rows and files. `AtTheSameMoment` where another one was kept meanwhile."""
    # Two workers may have composed the same number; the second has to see the first before it looks.
    hold(session, f"report:{draft.report_id}")
    before = _newest(session, draft.report_id)
    # What changed since the last edition was told from another last edition: composed anew, it is right.
    if (before.number if before else 0) != draft.head.number - 1:
        raise AtTheSameMoment("Another edition of this report was made at the same moment; look at its page.")
    edition = Edition(
        report_id=draft.report_id,
        number=draft.head.number,
        period=draft.period,
        as_of=draft.as_of,
        in_words=draft.head.in_words,
        head=draft.head.as_fields(),
        recorded_at=now,
        recorded_by_id=by.id if by else None,
    )
    session.add(edition)
    session.flush()
    for batch in _batches(draft.rows(edition.id)):
        session.execute(insert(EditionRow), batch)
    for attachment in files:
        session.add(
            EditionFile(
                edition_id=edition.id,
                name=attachment.name,
                media_type=attachment.media_type,
                sha256=hashlib.sha256(attachment.content).hexdigest(),
                content=attachment.content,
            )
        )
        session.flush()
    return edition


def _ledger_filter_of(report: Report) -> LedgerFilter:
    """What a report lists, at its own desk and as seen by whoever answers for it."""
    # Refused and not passed over, so that the owner learns why no edition comes any more.
    if report.desk.closed_at:
        raise Refused(f"The desk {report.desk.name} was closed; open it again, or make the report at another desk.")
    try:
        ledger_filter = LedgerFilter.from_params(report.params)
    except WrongInput as wrong:
        raise Refused(f"The filter of this report no longer works: {wrong}") from wrong
    return ledger_filter.seen_by(report.created_by_id).but(desk=report.desk_id)


def _newest(session: Session, report_id: int, *, for_all: bool = False) -> Edition | None:
    """The last edition; with `for_all` the last one that was not for one person alone: changes are told since then."""
    newest = select(func.max(Edition.number)).where(Edition.report_id == report_id)
    newest = newest.where(Edition.recorded_by_id.is_(None)) if for_all else newest
    number = newest.scalar_subquery()
    return session.scalar(select(Edition).where(Edition.report_id == report_id, Edition.number == number))


def _listed(session: Session, edition_id: int) -> dict[int, str]:
    """Which claims an edition listed, with their status then."""
    status = EditionRow.fields["status"].as_string()
    rows = select(EditionRow.claim_id, status).where(
        EditionRow.edition_id == edition_id, EditionRow.part == Part.LISTED
    )
    return dict(session.execute(rows).all())


def _spool_lines(
    session: Session, spool: IO[str], rows: Iterable[UnverifiedRow], was: dict[int, str], head: Head
) -> Head:
    """Write the listed claims one after the other, taking each out of `was`, and count them."""
    counts: Counter[str] = Counter()
    total = confidential = overdue = new = moved = 0
    for row in rows:
        before = was.pop(row.row.id, None)
        line = _line(row, before, first=head.since is None)
        spool.write(json.dumps([Part.LISTED, line.as_fields()]) + "\n")
        counts[line.status] += 1
        total += 1
        confidential += line.confidential
        overdue += bool(line.overdue)
        new += line.change == "new"
        moved += line.change == "moved"
        # Twenty thousand claims would all stay in memory; the file has them already.
        if total % _BATCH == 0:
            session.expunge_all()
    return replace(
        head, total=total, confidential=confidential, overdue=overdue, counts=dict(counts), new=new, moved=moved
    )


def _spool_gone(spool: IO[str], delisted_claims: Iterable[Gone]) -> int:
    number = 0
    for claim in delisted_claims:
        number += 1
        spool.write(json.dumps([Part.GONE, claim.as_fields()]) + "\n")
    return number


def _line(claim: UnverifiedRow, before: str | None, *, first: bool) -> Line:
    moved = before is not None and before != claim.row.status.value
    change = "" if first else "new" if before is None else "moved" if moved else ""
    fields = claim.as_record() | {
        "missing": tuple(claim.missing),
        "overdue": claim.overdue,
        "confidential": claim.row.confidential,
        "change": change,
        "was": (before or "") if moved else "",
    }
    return Line(**fields)


def _batches(rows: Iterator[dict[str, object]]) -> Iterator[list[dict[str, object]]]:
    batch: list[dict[str, object]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
