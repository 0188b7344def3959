"""Everything a worker needs, put together once."""

from dataclasses import replace
from pathlib import Path

from tests.jobs.workers import a_worker
from tests.worker_scenes import SECRET
from tracker.rules.mail_messages import MessageIds
from tracker.rules.mail_servers import MailServer


def test_mail_is_marked_with_the_domain_it_comes_from(tmp_path: Path) -> None:
    with a_worker(tmp_path) as worker:
        alone = worker.context
    served = replace(alone, server=MailServer("mail.example.org", sender="desk@example.org"))

    assert (alone.sender, alone.message_ids) == ("tracker@localhost", MessageIds(SECRET, "localhost"))
    assert (served.sender, served.message_ids) == ("desk@example.org", MessageIds(SECRET, "example.org"))
