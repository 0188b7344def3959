"""The queue through which pages and schedules nudge the workers."""

from pathlib import Path

import pytest
from huey.exceptions import HueyException

from tracker.outside.queues import queue_at


def test_a_message_goes_through_a_file_whose_folder_is_made(tmp_path: Path) -> None:
    file = tmp_path / "new" / "queue.sqlite"
    queue = queue_at(f"sqlite:///{file}", "secret")
    called: list[int] = []
    nudge = queue.task(name="nudge")(called.append)

    nudge(7)
    task = queue.dequeue()
    assert task
    queue.execute(task)
    queue.storage.close()

    assert file.exists()
    assert called == [7]


def test_a_message_that_another_installation_signed_is_not_taken(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'queue.sqlite'}"
    ours, foreign = queue_at(address, "secret"), queue_at(address, "another secret")
    ours.task(name="nudge")(print)()

    with pytest.raises((ValueError, HueyException)):
        foreign.dequeue()
    for queue in (ours, foreign):
        queue.storage.close()
