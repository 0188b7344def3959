"""What fails any test: reaching outside this machine, a connection left open, a file left behind.

A file that is not closed is a `ResourceWarning`, and warnings are errors (pyproject.toml); so is the limit of time.
"""

import os
import sys
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

ROOT = Path(__file__).resolve().parents[1]
NOT_OURS = {".git", ".venv", ".hypothesis", ".pytest_cache", ".mypy_cache", ".ruff_cache", "__pycache__"}
"""What tools write beside our files."""

_REACHING = {"socket.connect": 1, "socket.bind": 1, "socket.sendto": 1, "socket.getaddrinfo": 0}
"""Which argument of these audit events says where to."""


class ReachedOutside(BaseException):
    """A test spoke to another machine; no `except Exception` of the tested code may hide it."""


_checked_out: dict[int, str] = {}
_watching: list[bool] = []


def _refuse_the_outside(event_name: str, arguments: tuple[Any, ...]) -> None:
    place = _REACHING.get(event_name)
    if place is None or not _watching:
        return
    where = arguments[place]
    host = where[0] if isinstance(where, tuple) else where if event_name == "socket.getaddrinfo" else None
    if not is_loopback(host):
        raise ReachedOutside(f"{event_name} to {host}: tests stay on this machine")


def is_loopback(host: object) -> bool:
    """Whether a host is this machine alone; no host is a Unix socket."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "localhost"}:
        return True
    try:
        return ip_address(str(name)).is_loopback
    except ValueError:
        return False


def _take(_connection: Any, record: Any, _proxy: Any) -> None:
    _checked_out[id(record)] = str(record.dbapi_connection)


def _give_back(_connection: Any, record: Any) -> None:
    _checked_out.pop(id(record), None)


def pytest_configure(config: pytest.Config) -> None:
    """Begin to watch; an audit hook is there until the process ends."""
    sys.addaudithook(_refuse_the_outside)
    _watching.append(True)
    event.listen(Pool, "checkout", _take)
    event.listen(Pool, "checkin", _give_back)
    config.stash[_FOLDERS] = Folders([ROOT, Path.cwd()])


def pytest_unconfigure(config: pytest.Config) -> None:
    """Watch no longer."""
    _watching.clear()
    event.remove(Pool, "checkout", _take)
    event.remove(Pool, "checkin", _give_back)


class Folders:
    """What stands in the working folder and in the folders of the repository, looked at again where one has changed."""

    def __init__(self, roots: list[Path]) -> None:
        self._names: dict[str, tuple[int, set[str]]] = {}
        for root in roots:
            for folder, below, _files in os.walk(root):
                below[:] = [name for name in below if name not in NOT_OURS]
                self._names[folder] = self._look(folder)

    def new(self) -> list[str]:
        """What has come since this was last asked."""
        come = []
        for folder, (changed, names) in self._names.items():
            if os.stat(folder).st_mtime_ns != changed:
                self._names[folder] = self._look(folder)
                come += [os.path.join(folder, name) for name in self._names[folder][1] - names]
        return sorted(come)

    @staticmethod
    def _look(folder: str) -> tuple[int, set[str]]:
        return os.stat(folder).st_mtime_ns, set(os.listdir(folder)) - NOT_OURS


_FOLDERS = pytest.StashKey[Folders]()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a connection open, or a file where the repository or the working folder is."""
    before = set(_checked_out)
    yield
    left_open = [_checked_out[record] for record in set(_checked_out) - before]
    assert not left_open, f"connections left open: {left_open}"
    left_behind = request.config.stash[_FOLDERS].new()
    assert not left_behind, f"files left behind: {left_behind}"
