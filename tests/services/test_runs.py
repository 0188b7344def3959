"""Runs: one worker at a time takes one, holds it for a while, and says how it ended."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOW
from tests.services.scenes import a_scene
from tracker.models import Run, RunState
from tracker.services.reports import ReportDraft, create_report
from tracker.services.runs import (
    LEASE,
    MOST_TRIES,
    TakenOver,
    begin_anew,
    claim_run,
    finish_run,
    held_run,
    put_back,
    refuse_run,
)


def a_run(session: Session, hours: int = 0) -> Run:
    scene = a_scene(session)
    name = f"Night {scene.desk.slug}"
    report = create_report(session, desk_id=scene.desk.id, draft=ReportDraft(name=name), by=scene.editor, now=NOW)
    due_at = NOW + timedelta(hours=hours)
    run = Run(report_id=report.id, period="2025-12-18", due_local="", due_at=due_at, next_try_at=NOW, made_at=NOW)
    session.add(run)
    session.flush()
    return run


def test_the_run_that_has_been_due_longest_is_taken_by_one_worker(session: Session) -> None:
    later, earlier = a_run(session, 2), a_run(session, 1)

    ids = [claim_run(session, owner=owner, now=NOW) for owner in ("a", "b", "c")]

    assert ids == [earlier.id, later.id, None]
    assert held_run(session, earlier.id, owner="a") is earlier
    with pytest.raises(TakenOver):
        held_run(session, earlier.id, owner="b")


def test_a_lease_that_passed_lets_another_worker_take_over(session: Session) -> None:
    run = a_run(session)
    claim_run(session, owner="a", now=NOW)

    too_early = claim_run(session, owner="b", now=NOW + LEASE)
    taken_over = claim_run(session, owner="b", now=NOW + LEASE + timedelta(seconds=1))

    assert (too_early, taken_over) == (None, run.id)
    with pytest.raises(TakenOver):
        held_run(session, run.id, owner="a")


def test_a_run_ends_in_one_of_four_ways() -> None:
    run = Run(tries=1)

    put_back(run, "OSError", now=NOW)
    assert (run.state, run.next_try_at) == (RunState.DUE, NOW + timedelta(minutes=1))
    begin_anew(run, now=NOW)
    assert (run.state, run.next_try_at) == (RunState.DUE, NOW)
    refuse_run(run, "Its desk was closed.")
    assert (run.state, run.error) == (RunState.FAILED, "Its desk was closed.")
    finish_run(run, 7)
    assert (run.state, run.edition_id, run.error) == (RunState.DONE, 7, "")


def test_what_broke_too_often_is_given_up() -> None:
    run = Run(tries=MOST_TRIES)

    put_back(run, "OSError", now=NOW)

    assert run.state is RunState.FAILED
    assert "OSError" in run.error
