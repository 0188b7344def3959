"""What the worker works with, put together from the settings."""

from pathlib import Path

from config import Config
from tracker.db import Database
from tracker.worker import wake_worker, worker_context


def test_the_worker_has_what_the_settings_say_under_a_name_of_its_own(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.sqlite'}")
    config = Config(database_url=database.engine.url.render_as_string(), secret_key="x" * 40, time_zone="Europe/Berlin")

    first, second = worker_context(config, database), worker_context(config, database)

    assert (first.zone, first.secret, first.server) == ("Europe/Berlin", "x" * 40, None)
    assert first.name != second.name
    assert first.clock().tzinfo is not None
    database.engine.dispose()


def test_the_queue_is_not_opened_before_a_worker_is_woken(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.sqlite'}")
    config = Config(database_url=database.engine.url.render_as_string(), secret_key="x" * 40)
    queue = tmp_path / "queue.sqlite"

    wake = wake_worker(f"sqlite:///{queue}", worker_context(config, database))
    before = queue.exists()
    wake()

    assert (before, queue.exists()) == (False, True)
    database.engine.dispose()
