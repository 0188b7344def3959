"""Handing mail over to the server, one at a time."""

from pathlib import Path

from tests.jobs.workers import a_worker
from tests.sinks import a_sink
from tests.worker_scenes import furnish
from tracker import jobs
from tracker.jobs.sending import letter_of, send_next
from tracker.models import Delivery, DeliveryState
from tracker.rules.mail_servers import MailServer, Security


def test_a_mail_is_made_the_same_again(tmp_path: Path) -> None:
    with a_worker(tmp_path) as worker:
        newsroom = furnish(worker.database, "ana@example.net")
        jobs.send_now(worker.context, newsroom.report)
        with worker.database.reading() as session:
            delivery = session.get_one(Delivery, worker.deliveries()[0].id)
            first, second = (letter_of(session, delivery, worker.context) for _ in range(2))

        assert first == second
        assert (first.to, first.subject) == ("ana@example.net", "[tracker] night-desk 2026-11-23")
        assert first.unsubscribe.startswith("https://tracker.example/")


def test_a_server_that_is_not_there_ends_the_round_and_the_mail_waits(tmp_path: Path) -> None:
    with a_worker(tmp_path) as worker:
        newsroom = furnish(worker.database, "ana@example.net")
        jobs.send_now(worker.context, newsroom.report)
        nowhere = MailServer("127.0.0.1", port=1, security=Security.NONE, timeout=1)

        goes_on = send_next(worker.context, nowhere)

        assert not goes_on
        assert [mail.state for mail in worker.deliveries()] == [DeliveryState.PENDING]


def test_mail_goes_out_one_after_the_other(tmp_path: Path) -> None:
    with a_worker(tmp_path) as worker, a_sink() as sink:
        newsroom = furnish(worker.database, "ana@example.net")
        jobs.send_now(worker.context, newsroom.report)

        rounds = [send_next(worker.context, sink.server) for _ in range(2)]

        assert rounds == [True, False]
        assert [mail.state for mail in worker.deliveries()] == [DeliveryState.SENT]
