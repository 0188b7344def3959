"""Foreign bytes are read in a process of its own that has little time, little memory and none of our secrets."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.files import a_page, a_pdf
from tracker.errors import TooLarge, WrongInput
from tracker.outside.intake import apart
from tracker.outside.intake.apart import Limits, read_apart


def test_what_the_process_reads_comes_back() -> None:
    page = read_apart(a_page(), "text/html")

    assert (page.title, page.outlet, page.author, str(page.published_on)) == (
        "Deal in Berlin",
        "The Paper",
        "Ann Writer",
        "2025-12-17",
    )
    assert read_apart(a_pdf(["Größe zählt"]), "application/pdf").text.strip() == "Größe zählt"


def test_what_the_process_refuses_is_refused_in_its_sentence() -> None:
    with pytest.raises(TooLarge, match="This PDF has 50,000 pages") as caught:
        read_apart(a_pdf(["Deal in Berlin"], times=50_000), "application/pdf")
    assert caught.value.field == "text"

    with pytest.raises(WrongInput, match="This PDF is damaged"):
        read_apart(b"%PDF-1.4 rubbish", "application/pdf")


@pytest.mark.parametrize(
    ("limits", "content", "sentence"),
    [
        (Limits(wall_seconds=0), b"%PDF-1.4 rubbish", "This PDF takes too long to read; keep the pages that matter"),
        (Limits(memory=1), b"%PDF-1.4 rubbish", "This PDF is too much work to read; keep the pages that matter"),
    ],
)
def test_what_overruns_its_limits_is_killed_and_refused(limits: Limits, content: bytes, sentence: str) -> None:
    with pytest.raises(TooLarge, match=sentence) as caught:
        read_apart(content, "application/pdf", limits)

    assert caught.value.field == "text"


def test_a_web_page_that_overruns_is_called_one() -> None:
    with pytest.raises(TooLarge, match="This page takes too long to read; paste its text"):
        read_apart(a_page(), "text/html", Limits(wall_seconds=0))


def test_the_process_knows_none_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_SECRET_KEY", "x" * 40)
    run, environments = subprocess.run, []

    def watched(*words: object, **options: object) -> object:
        environments.append(options["env"])
        return run(*words, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", watched)

    read_apart(a_pdf(["Deal in Berlin"]), "application/pdf")

    (environment,) = environments
    assert not [name for name in environment if name.startswith("TRACKER_")]


def test_the_process_holds_itself_to_its_limits() -> None:
    program = (
        "import json, resource, sys\n"
        "from tracker.outside.intake.apart import Limits, hold_to\n"
        "hold_to(Limits(cpu_seconds=7, memory=2**30))\n"
        "names = ('RLIMIT_CPU', 'RLIMIT_AS', 'RLIMIT_FSIZE', 'RLIMIT_CORE')\n"
        "print(json.dumps([resource.getrlimit(getattr(resource, name)) for name in names]))\n"
    )
    root = Path(apart.__file__).parents[3]

    printed = subprocess.run([sys.executable, "-c", program], cwd=root, env=os.environ, capture_output=True, check=True)

    assert json.loads(printed.stdout) == [[7, 7], [2**30, 2**30], [0, 0], [0, 0]]
