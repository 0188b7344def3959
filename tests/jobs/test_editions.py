"""Making editions of reports: when a run is due, or at once because somebody asked."""

from pathlib import Path

from tests.jobs.workers import a_worker
from tests.worker_scenes import furnish
from tracker import jobs
from tracker.jobs.editions import make_next
from tracker.models import RunState


def test_nothing_is_made_while_nothing_is_due(tmp_path: Path) -> None:
    with a_worker(tmp_path) as worker:
        furnish(worker.database, "ana@example.net")
        before = make_next(worker.context)
        worker.clock.go(hours=2)
        jobs.tick(worker.context)
        first, after = make_next(worker.context), make_next(worker.context)

        assert (before, first, after) == (False, True, False)
        assert [run.state for run in worker.runs()] == [RunState.DONE]


def test_a_draft_keeps_nothing(tmp_path: Path) -> None:
    with a_worker(tmp_path) as worker:
        newsroom = furnish(worker.database)
        with jobs.drafted(worker.context, newsroom.report) as (draft, files):
            total = draft.head.total
            names = [file.name for file in files]

        assert total == 3
        assert "mail.txt" in names
        assert worker.editions() == []


def test_an_edition_that_somebody_asked_for_goes_to_all_at_once(tmp_path: Path) -> None:
    with a_worker(tmp_path) as worker:
        newsroom = furnish(worker.database, "ana@example.net")

        edition_id = jobs.send_now(worker.context, newsroom.report)

        [edition] = worker.editions()
        assert (edition.id, edition.period) == (edition_id, None)
        assert [mail.address for mail in worker.deliveries()] == ["ana@example.net"]
