"""Running what a page shows on the demo of a given day; `python -m tests.doc_commands` is its `tracker` in a shell.

A command of the tracker runs in this process, with the clock of that day. Only what needs a shell gets one.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
from click.testing import CliRunner

from tests.doc_pages import ROOT, Block, Shown, blocks, inline, programs_of, words_of
from tracker.cli import tracker

TRACKER = {"tracker", ".venv/bin/tracker"}
OTHERS = {"cat", "cp", "echo", "grep", "head", "mkdir", "printf", "sort", "tail", "wc"}
"""What else a block may run: programs that every system has, and that answer and end."""
STAY = {"demo": "--no-serve", "serve": "--help", "worker": "--once"}
"""Commands that go on until they are stopped, and the option with which they do not."""
PASSWORD = "a long enough password\n"  # twice: the commands that want one want it again
GRAPH = '{"id": "g", "carriers": [{"id": "paper", "stance": "supports"}], "edges": []}\n'
FILES = {"graph.json": GRAPH, "graphs.jsonl": GRAPH}
"""The files that examples name, beside those of `seeds/`."""
_NOW = "DOC_COMMANDS_NOW"
_PLACEHOLDER = re.compile(r"…|\[|\b[A-Z]{3,}\b|(?<![\w-])N(?![\w-])|(?<![\w-])ID(?![\w-])")


@dataclass(frozen=True)
class Place:
    """A folder to run in: the demo of a day in a file of its own, and what examples name."""

    folder: Path
    now: datetime

    @classmethod
    def made(cls, folder: Path, demo: Path, now: datetime) -> "Place":
        """A new one, on a copy of a demo."""
        shutil.copy(demo, folder / "demo.sqlite")
        (folder / "seeds").symlink_to(ROOT / "seeds")
        for name, content in FILES.items():
            (folder / name).write_text(content, encoding="utf-8")
        return cls(folder, now)

    @property
    def settings(self) -> dict[str, str]:
        """What the environment of a command says."""
        return {"TRACKER_DATABASE_URL": f"sqlite:///{self.folder / 'demo.sqlite'}", "COLUMNS": "100", "NO_COLOR": "1"}

    def run(self, command: str) -> tuple[int, str]:
        """The exit status of a command and all that it prints."""
        words = words_of(command)
        if not words or words[0] not in TRACKER:
            return self._in_shell(command)
        with chdir(self.folder):
            result = CliRunner(env=self.settings).invoke(
                tracker, words[1:], input=PASSWORD * 2, obj=lambda: self.now, prog_name="tracker"
            )
        fault = result.exception and not isinstance(result.exception, SystemExit)
        return result.exit_code, f"{result.output}{result.exception!r}" if fault else result.output

    def _in_shell(self, command: str) -> tuple[int, str]:
        self._put_tracker()
        settings = {
            "PATH": f"{self.folder / '.venv/bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            _NOW: self.now.isoformat(),
        }
        result = subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=os.environ | self.settings | settings,
            input=PASSWORD * 2,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
        )
        return result.returncode, result.stdout

    def _put_tracker(self) -> None:
        script = self.folder / ".venv/bin/tracker"
        if not script.exists():
            script.parent.mkdir(parents=True)
            script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m tests.doc_commands "$@"\n')
            script.chmod(0o755)


def wrong_on(text: str, page: str, place: Place) -> Iterator[str]:
    """What fails, or answers otherwise than the page says, of all that a page shows, from its top to its end."""
    run_here = [block for block in blocks(text, page) if block.runs]
    shown = [(command, block.status) for block in run_here for command in block.commands if _can_run(command.text)]
    shown += [(command, 0) for command in inline(text) if is_whole(command.text)]
    for command, status in sorted(shown, key=lambda pair: pair[0].line):
        exit_status, output = place.run(command.text)
        if exit_status != status:
            yield f"{page}:{command.line} {command.text} exits with {exit_status}, not {status}:\n{output}"
        elif command.output is not None and not is_as_shown(output, command.output):
            yield f"{page}:{command.line} {command.text} answers otherwise than shown:\n{output}"


def is_as_shown(output: str, shown: str) -> bool:
    """Whether that was the answer; “…” on the page stands for whatever changes, and how lines break is no matter."""
    parts = [re.escape(" ".join(part.split())) for part in re.split(r"…|\.\.\.", shown)]
    return re.fullmatch(r"\s*.*\s*".join(parts), " ".join(output.split()), re.DOTALL) is not None


def unmarked(block: Block) -> Iterator[str]:
    """The commands of a block that nobody runs, although no comment above it says why."""
    if not block.runs:
        return
    for command in block.commands:
        if not _can_run(command.text):
            yield f"{block.page}:{command.line} {command.text}"


def _can_run(command: str) -> bool:
    """Whether it ends by itself and needs nothing but a system and the tracker."""
    for words in programs_of(command):
        if words[0] not in TRACKER | OTHERS:
            return False
        if words[0] in TRACKER and len(words) > 1 and STAY.get(words[1], words[1]) not in words:
            return False
    return True


def is_whole(text: str) -> bool:
    """Whether a command within a sentence can be run as it stands, rather than name what there is."""
    words = words_of(text)
    if not words or words[0] not in TRACKER or _PLACEHOLDER.search(text) or not _can_run(text):
        return False
    command, arguments = command_of(words[1:])
    if command is None or isinstance(command, click.Group) or not arguments:
        return False
    try:
        command.make_context("tracker", list(arguments), resilient_parsing=False)
    except click.UsageError:
        return False
    return True


def command_of(words: list[str]) -> tuple[click.Command | None, list[str]]:
    """The command that words name, and the words left over for it."""
    command: click.Command | None = tracker
    left = list(words)
    while isinstance(command, click.Group) and left and not left[0].startswith("-"):
        command = command.get_command(click.Context(command), left.pop(0))
    return command, left


def unknown(shown: Shown) -> str:
    """The command, option or target that a page names and that there is not; else an empty text."""
    words, *_ = [*programs_of(shown.text), ["-"]]
    if words[0] == "make":
        targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
        named = [word for word in words[1:] if "=" not in word and word.isascii() and word.isalpha()]
        return " ".join(f"make {word}" for word in named if word not in targets)
    if words[0] not in TRACKER or not words[1:2] or not words[1].isalpha():
        return ""
    command, left = command_of(words[1:])
    if command is None:
        return " ".join(words)
    options = {option for parameter in command.params for option in [*parameter.opts, *parameter.secondary_opts]}
    wrong = [word for word in left if re.match(r"--[a-z]", word) and word.partition("=")[0] not in options | {"--help"}]
    return " ".join(wrong)


if __name__ == "__main__":
    instant = datetime.fromisoformat(os.environ[_NOW])
    tracker(prog_name="tracker", obj=lambda: instant)
