"""The worker from the tick to the mail, with a real mail server and a clock of the test's own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from tests.sinks import a_sink
from tests.worker_scenes import Worker, furnish
from tracker import jobs
from tracker.db import Database
from tracker.jobs.loop import look_again, tick
from tracker.models import (
    ArticleVersion,
    Attach,
    Claim,
    DeliveryState,
    Edition,
    EditionFile,
    Membership,
    Notice,
    NoticeKind,
    Person,
    Recipient,
    Report,
    Resends,
    Run,
    RunState,
    Tells,
    TextMark,
    Upload,
)
from tracker.outside.mail_bytes import as_bytes
from tracker.rules.articles import Taken
from tracker.rules.cadences import Cadence
from tracker.rules.ledger import LedgerFilter
from tracker.rules.mail_servers import MailServer, Security
from tracker.rules.statuses import Status
from tracker.services import deliveries, editions, reports, runs
from tracker.services.recipients import recipient_of, unsubscribe
from tracker.services.uploads import keep_upload

ANA = "ana@example.net"
BEN = "ben@example.net"
NOBODY = MailServer("127.0.0.1", 9, Security.NONE, sender="tracker@example.org", timeout=1)


@pytest.fixture
def worker(migrated: Database) -> Worker:
    """A worker on an empty database of its own."""
    return Worker(migrated)


def states(worker: Worker) -> list[str]:
    return [delivery.state.value for delivery in worker.deliveries()]


def test_an_edition_is_made_and_sent_when_it_is_due(worker: Worker) -> None:
    furnish(worker.database, ANA, BEN, tells=Tells.STATEMENTS)
    with a_sink() as sink:
        worker.server = sink.server
        worker.turn(minutes=29)
        assert worker.runs() == []

        worker.turn(minutes=1)
        worker.turn(minutes=1)

    (run,) = worker.runs()
    assert (run.period, run.due_local, run.state) == ("2026-11-23T07:30", "2026-11-23T07:30+01:00", RunState.DONE)
    assert states(worker) == ["sent", "sent"]
    assert sorted(mail.to[0] for mail in sink.taken) == [ANA, BEN]
    first = sink.taken[0]
    assert first.mail["Subject"] == "[tracker] night-desk 2026-11-23"
    for body in (first.text, first.html):
        assert "A deal was reached." in body
        assert "The army would grow." in body
        assert "Unverified for 6 days" in body
        assert "Troops" not in body
        assert "CANARY-SECRET" not in body
        assert "This is the first edition." in body


def test_missed_periods_give_one_current_edition_that_names_them(worker: Worker) -> None:
    furnish(worker.database, ANA)
    with a_sink() as sink:
        worker.server = sink.server

        worker.turn(days=3, hours=4)

    assert [run.period for run in worker.runs()] == ["2026-11-26T07:30"]
    assert worker.runs()[0].missed == ["2026-11-25T07:30", "2026-11-24T07:30", "2026-11-23T07:30"]
    (mail,) = sink.taken
    assert "It also stands for 3 editions that were missed: 2026-11-25 07:30, 2026-11-24 07:30" in mail.words
    assert mail.mail["Subject"] == "[tracker] night-desk 2026-11-26"


def test_a_run_that_waited_too_long_is_missed_and_named_by_the_next(worker: Worker) -> None:
    furnish(worker.database, ANA)
    worker.clock.go(hours=1)
    jobs.tick(worker.context)

    worker.turn(days=1)

    assert [(run.period, run.state) for run in worker.runs()] == [
        ("2026-11-23T07:30", RunState.MISSED),
        ("2026-11-24T07:30", RunState.DONE),
    ]
    assert worker.runs()[1].missed == ["2026-11-23T07:30"]
    assert len(worker.editions()) == 1


def test_a_mail_server_that_is_down_for_a_day_gets_one_current_mail(worker: Worker) -> None:
    furnish(worker.database, ANA, cadence=Cadence.of("0 * * * *"))
    worker.server = NOBODY
    for _ in range(24):
        worker.turn(hours=1)
    assert states(worker)[-1] == "pending"
    assert "could not be reached" in worker.deliveries()[-1].error
    with a_sink() as sink:
        worker.server = sink.server

        worker.turn(minutes=59)
        worker.turn(minutes=2)

    assert len(sink.taken) == 2  # the one that waited, and that of the new hour
    assert states(worker).count("left_out") == 23
    assert "It also stands for 23 editions that were not delivered: 2026-11-24 06:00" in sink.taken[0].words
    assert "stands for" not in sink.taken[1].text


def test_a_worker_that_died_while_sending_leaves_an_uncertain_mail(worker: Worker) -> None:
    furnish(worker.database, ANA)
    with a_sink() as sink:
        worker.server = None
        worker.turn(hours=1)
        with worker.database.unit_of_work() as session:
            deliveries.claim_delivery(session, owner="dead", now=worker.clock())
        worker.server = sink.server

        worker.turn(minutes=6)

        assert states(worker) == ["uncertain"]
        assert sink.taken == []
        (before,) = worker.deliveries()
        with worker.database.unit_of_work() as session:
            olga = session.scalars(select(Person).where(Person.email == "olga@example.org")).one()
            deliveries.resend(session, delivery_id=before.id, by=olga, now=worker.clock())
        worker.turn(minutes=1)

    assert states(worker) == ["sent"]
    assert [mail.mail["Message-ID"] for mail in sink.taken] == [before.message_id]


def test_an_uncertain_mail_goes_out_again_by_itself_where_the_report_says_so(worker: Worker) -> None:
    furnish(worker.database, ANA, resends=Resends.ALWAYS)
    with a_sink(breaks=True) as sink:
        worker.server = sink.server
        worker.turn(hours=1)
        assert states(worker) == ["pending"]
        sink.breaks = False

        worker.turn(minutes=2)

    assert states(worker) == ["sent"]
    assert len({mail.mail["Message-ID"] for mail in sink.taken}) == 1
    assert sink.taken[0].content == sink.taken[1].content


def test_a_server_that_hangs_after_the_mail_leaves_it_uncertain(worker: Worker) -> None:
    furnish(worker.database, ANA)
    with a_sink(hangs=True) as sink:
        worker.server = sink.server

        worker.turn(hours=1)

    assert states(worker) == ["uncertain"]
    assert "ended while the mail was being handed over" in worker.deliveries()[0].error


def test_an_address_that_is_refused_for_good_is_told_to_the_owner(worker: Worker) -> None:
    furnish(worker.database, ANA, BEN)
    with a_sink(rejects={ANA: "550 no such mailbox"}) as sink:
        worker.server = sink.server

        worker.turn(hours=1)

    assert states(worker) == ["failed", "sent", "sent"]
    assert "550 no such mailbox" in worker.deliveries()[0].error
    to_owner = next(mail for mail in sink.taken if mail.to == ["olga@example.org"])
    assert ANA in to_owner.text
    assert to_owner.mail["Subject"] == "[tracker] notice 2026-11-23"


def test_a_filter_that_no_longer_works_is_said_to_the_owner_and_blocks_no_other(worker: Worker) -> None:
    room = furnish(worker.database, ANA)
    with worker.database.unit_of_work() as session:
        olga = session.get_one(Person, room.owner)
        fox = Person(name="Fox", email="fox@example.org", fs_uniquifier="fox", created_at=worker.clock())
        fox.memberships.append(Membership(desk_id=room.desk, role="viewer"))
        session.add(fox)
        session.flush()
        draft = reports.ReportDraft(
            name="Of Fox",
            ledger_filter=LedgerFilter(assignee=fox.id),
            cadence=Cadence.of("0 7 * * *"),
            zone="Europe/Berlin",
        )
        broken = reports.create_report(
            session, desk_id=room.desk, draft=draft, by=olga, now=worker.clock() - timedelta(hours=1)
        ).id
        session.delete(fox.memberships[0])
    with a_sink() as sink:
        worker.server = sink.server

        worker.turn(hours=1)

    assert sorted(mail.to[0] for mail in sink.taken) == [ANA, "olga@example.org"]
    with worker.database.reading() as session:
        problem = session.get_one(Report, broken).problem
    assert problem.startswith("The filter of this report no longer works: There is nobody of that number")
    assert problem in " ".join(next(mail for mail in sink.taken if mail.to != [ANA]).text.split())


def test_a_closed_desk_is_said_to_the_owner(worker: Worker) -> None:
    room = furnish(worker.database, ANA)
    with worker.database.unit_of_work() as session:
        session.execute(update(Membership).where(Membership.desk_id == room.desk).values(desk_id=room.desk))
        report = session.get_one(Report, room.report)
        report.desk.closed_at = worker.clock()

    worker.turn(hours=1)

    assert worker.runs()[0].state is RunState.FAILED
    assert "was closed" in worker.runs()[0].error
    assert [notice.kind for notice in worker.every(Notice)] == [NoticeKind.CANNOT_RUN]


def test_who_left_or_unsubscribed_gets_no_mail_and_the_edition_says_so(worker: Worker) -> None:
    room = furnish(worker.database, ANA, BEN)
    with worker.database.unit_of_work() as session:
        session.add(
            Recipient(report_id=room.report, person_id=room.owner, added_at=worker.clock(), added_by_id=room.owner)
        )
        first = session.scalars(select(Recipient).where(Recipient.address == ANA)).one()
        unsubscribe(session, recipient_id=first.id, now=worker.clock())
        session.get_one(Person, room.owner).active = False
    with a_sink() as sink:
        worker.server = sink.server

        worker.turn(hours=1)

    assert [mail.to for mail in sink.taken] == [[BEN]]
    assert worker.editions()[0].head["left_out"] == [f"{ANA} (unsubscribed)", "olga@example.org (has left)"]


def test_the_link_in_a_mail_ends_the_subscription_of_its_recipient(worker: Worker) -> None:
    furnish(worker.database, ANA)
    with a_sink() as sink:
        worker.server = sink.server
        worker.turn(hours=1)
    link = sink.taken[0].mail["List-Unsubscribe"].strip("<>")

    recipient_id = recipient_of("s" * 40, link.rpartition("/")[2])

    assert recipient_id == worker.every(Recipient)[0].id
    assert link in sink.taken[0].text
    assert sink.taken[0].mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_an_edition_says_what_changed_since_the_last_one(worker: Worker) -> None:
    room = furnish(worker.database, ANA, tells=Tells.STATEMENTS)
    with a_sink() as sink:
        worker.server = sink.server
        worker.turn(hours=1)
        with worker.database.unit_of_work() as session:
            for name, status in (("army", Status.SINGLE_SOURCE), ("deal", Status.CONFIRMED), ("done", Status.DISPUTED)):
                claim = session.get_one(Claim, room.claims[name])
                claim.status = status

        worker.turn(days=1)
        worker.turn(days=1)

    mail = sink.taken[1]
    for body in (mail.text, mail.html):
        assert "Since edition 1: 1 new, 1 moved, 1 gone." in body
        assert "It is confirmed now." in body
        assert "was unverified" in body
    assert "Since edition 2: nothing changed." in sink.taken[2].text


def test_an_empty_report_is_sent_unless_the_report_says_not_to(worker: Worker) -> None:
    furnish(worker.database, ANA, ledger_filter=LedgerFilter(q="nowhere"))
    with a_sink() as sink:
        worker.server = sink.server
        worker.turn(hours=1)
        with worker.database.unit_of_work() as session:
            session.execute(update(Report).values(sends_empty=False))

        worker.turn(days=1)

    assert len(worker.editions()) == 2
    assert len(sink.taken) == 1
    assert "nothing to report." in sink.taken[0].text


def test_a_mail_of_counts_tells_nothing_that_anybody_typed(worker: Worker) -> None:
    furnish(worker.database, ANA, name="Night desk Ω typed", ledger_filter=LedgerFilter(q="a"))
    with a_sink() as sink:
        worker.server = sink.server

        worker.turn(hours=1)

    for body in (sink.taken[0].text, sink.taken[0].html):
        assert "3 claims listed" in body
        assert "night-desk-typed" in body
        assert "Ω" not in body
        assert "deal was reached" not in body


def test_a_report_can_be_had_at_once_by_one_person(worker: Worker) -> None:
    room = furnish(worker.database, ANA)
    with a_sink() as sink:
        worker.server = sink.server

        with jobs.drafted(worker.context, room.report) as (draft, files), worker.database.unit_of_work() as session:
            jobs.send_draft(session, draft, files, worker.context, to=session.get_one(Person, room.owner))
        jobs.work(worker.context)
        worker.turn(hours=1)

    assert [mail.to for mail in sink.taken] == [["olga@example.org"], [ANA]]
    assert [edition.period for edition in worker.editions()] == [None, "2026-11-23T07:30"]
    assert sink.taken[0].mail["List-Unsubscribe"] is None


def test_changes_are_told_since_the_last_edition_that_went_to_all(worker: Worker) -> None:
    room = furnish(worker.database, ANA)
    worker.turn(hours=1)
    with worker.database.unit_of_work() as session:
        session.get_one(Claim, room.claims["army"]).status = Status.SINGLE_SOURCE
    with jobs.drafted(worker.context, room.report) as (draft, files), worker.database.unit_of_work() as session:
        jobs.send_draft(session, draft, files, worker.context, to=session.get_one(Person, room.owner))

    worker.turn(days=1)

    heads = [edition.head for edition in worker.editions()]
    assert [(head["number"], head["since"], head["moved"]) for head in heads] == [(1, None, 0), (2, 1, 1), (3, 1, 1)]


def test_a_mail_made_again_is_the_same_byte_for_byte(worker: Worker) -> None:
    room = furnish(worker.database, ANA, tells=Tells.STATEMENTS, attach=Attach.XLSX)
    with a_sink() as sink:
        worker.server = sink.server
        worker.turn(hours=1)
    with worker.database.unit_of_work() as session:
        session.get_one(Claim, room.claims["deal"]).statement = "Something else."
        session.get_one(Report, room.report).name = "Another name"

    with worker.database.reading() as session:
        delivery = session.get_one(type(worker.deliveries()[0]), worker.deliveries()[0].id)
        again = as_bytes(jobs.letter_of(session, delivery, worker.context), sink.server.sender)

    assert again.replace(b"\r\n", b"\n") == sink.taken[0].content.replace(b"\r\n", b"\n")


def test_files_of_an_edition_carry_their_hash(worker: Worker) -> None:
    furnish(worker.database, ANA, tells=Tells.STATEMENTS, attach=Attach.CSV)

    worker.turn(hours=1)

    with worker.database.reading() as session:
        files = session.scalars(select(EditionFile)).all()
        assert [file.name for file in files] == ["mail.txt", "mail.html", "night-desk-2026-11-23.csv"]
        assert "CANARY" not in files[2].content.decode()
        assert all(len(file.sha256) == 64 for file in files)


@pytest.mark.parametrize("jump", [{"hours": 1}, {"hours": 24}, {"days": 366}])
@pytest.mark.parametrize("direction", [1, -1])
def test_a_clock_that_jumps_and_comes_back_makes_no_period_twice_and_leaves_none_out(
    worker: Worker, jump: dict[str, float], direction: int
) -> None:
    furnish(worker.database, ANA)
    amount = {unit: direction * value for unit, value in jump.items()}
    back = {unit: -value for unit, value in amount.items()}
    with a_sink() as sink:
        worker.server = sink.server
        worker.turn(hours=1)
        worker.turn(**amount)

        worker.turn(**back)
        for _ in range(6):
            worker.turn(hours=12)

    periods = [edition.period for edition in worker.editions()]
    assert len(periods) == len(set(periods))
    assert {f"2026-11-{day}T07:30" for day in (23, 24, 25, 26)} <= set(periods)
    assert len(sink.taken) == len(periods)


def test_a_changed_zone_or_cadence_keeps_periods_apart(worker: Worker) -> None:
    room = furnish(worker.database, ANA)

    def change(**draft: str | Cadence) -> None:
        with worker.database.unit_of_work() as session:
            report = session.get_one(Report, room.report)
            how = {"name": report.name, "cadence": Cadence(report.cadence), "zone": report.zone} | draft
            reports.edit_report(
                session,
                report_id=report.id,
                draft=reports.ReportDraft(**how),
                seen_version=report.version,
                by=session.get_one(Person, room.owner),
                now=worker.clock(),
            )

    worker.turn(hours=1)
    change(zone="America/New_York")
    worker.turn(hours=8)  # 07:30 in New York has come, and was already reported in Berlin
    change(cadence=Cadence.of("0 12 * * *"))
    worker.turn(hours=4)
    change(zone="Asia/Tokyo")
    worker.turn(hours=10)

    periods = [edition.period for edition in worker.editions()]
    assert periods == ["2026-11-23T07:30", "2026-11-23T12:00", "2026-11-24T12:00"]


def test_nothing_is_lost_while_no_mail_server_is_set(worker: Worker) -> None:
    furnish(worker.database, ANA)

    worker.turn(hours=1)

    assert states(worker) == [DeliveryState.PENDING]
    assert len(worker.every(Edition)) == 1


def test_two_workers_who_make_one_report_at_once_leave_no_period_out(worker: Worker) -> None:
    room = furnish(worker.database, ANA)
    worker.clock.go(hours=1)
    jobs.tick(worker.context)
    with worker.database.unit_of_work() as session:
        run_id = runs.claim_run(session, owner="test", now=worker.clock())
    assert run_id is not None
    with worker.database.snapshot() as session:
        draft = editions.compose(session, report_id=room.report, now=worker.clock(), run=session.get_one(Run, run_id))
    jobs.send_now(worker.context, room.report)

    with draft.spool, worker.database.unit_of_work() as session, pytest.raises(editions.AtTheSameMoment):
        editions.keep(session, draft, files=[], by=None, now=worker.clock())
    with worker.database.unit_of_work() as session:
        runs.begin_anew(runs.held_run(session, run_id, owner="test"), now=worker.clock())
    worker.turn(minutes=1)

    assert [edition.period for edition in worker.editions()] == [None, "2026-11-23T07:30"]
    assert worker.runs()[0].state is RunState.DONE


def test_a_server_that_is_not_there_is_asked_once_a_round_and_not_for_every_mail(worker: Worker) -> None:
    furnish(worker.database, ANA, BEN)
    worker.server = NOBODY

    worker.turn(hours=1)

    assert [delivery.tries for delivery in worker.deliveries()] == [1, 0]


def test_texts_from_before_an_upgrade_get_their_marks(worker: Worker) -> None:
    furnish(worker.database, ANA)
    assert worker.every(TextMark) == []

    worker.turn()

    assert len({mark.article_version_id for mark in worker.every(TextMark)}) == len(worker.every(ArticleVersion))


def test_schedules_are_looked_at_while_mail_takes_its_time(worker: Worker) -> None:
    furnish(worker.database, ANA, BEN)
    with a_sink() as sink:
        worker.server = sink.server
        worker.clock.go(hours=1)
        jobs.tick(worker.context)
        calls = iter(range(10**6))

        def clock() -> datetime:
            """A day passes while the first edition is made and mailed."""
            return worker.clock.at + timedelta(days=next(calls) > 6)

        jobs.work(replace(worker.context, clock=clock))

    assert [edition.period for edition in worker.editions()] == ["2026-11-23T07:30", "2026-11-24T07:30"]


def test_files_that_nobody_confirmed_are_swept_after_a_day(worker: Worker) -> None:
    furnish(worker.database, ANA)
    with worker.database.unit_of_work() as session:
        by = session.scalars(select(Person)).first()
        assert by
        keep_upload(session, taken=Taken("A deal."), by=by, now=worker.clock())

    worker.turn(minutes=23 * 60)
    assert waiting(worker) == 1
    worker.turn(minutes=2 * 60)
    assert waiting(worker) == 0


def waiting(worker: Worker) -> int:
    with worker.database.reading() as session:
        return len(session.scalars(select(Upload)).all())


def test_a_worker_that_begins_looks_ahead_by_the_free_days_of_today(worker: Worker) -> None:
    room = furnish(worker.database, cadence=Cadence.of("30 7 * * 1-5"))
    thursday = datetime(2026, 11, 26, 6, 30, tzinfo=UTC)
    worker.clock.at = thursday - timedelta(hours=20)
    tick(worker.context)
    abroad = Database(worker.database.engine.url.render_as_string(hide_password=False), holidays="US")
    in_america = replace(worker.context, database=abroad)

    look_again(in_america)

    with abroad.reading() as session:
        assert session.get_one(Report, room.report).next_due_at == thursday + timedelta(days=1)
    abroad.engine.dispose()
