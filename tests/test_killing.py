"""A small part of the long run with killed workers: `python -m tests.soak.killing` does the whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import fresh_url


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_killed_workers_leave_no_period_out_and_lose_no_mail(
    backend: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = fresh_url(backend, tmp_path, request, f"killing_{abs(hash(tmp_path)) % 10**12}")
    words = [sys.executable, "-m", "tests.soak.killing", "--database", url]

    finished = subprocess.run(
        [*words, "--kills", "10", "--mails", "100", "--interval", "0.5", "--recipients", "30"],
        capture_output=True,
        text=True,
        timeout=900,
    )

    outcome = json.loads(finished.stdout)
    assert outcome["well"], outcome
    assert outcome["kills"] >= 10
    assert outcome["mails"] >= 100
    assert outcome["skipped_periods"] == outcome["periods_twice"] == outcome["lost"] == []
    assert outcome["duplicates"] <= outcome["kills"]
