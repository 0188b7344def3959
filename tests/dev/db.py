"""`make db`: the shell of the database itself, sqlite3 or psql; it writes only when asked to."""

import os
import shutil
import sys

from sqlalchemy.engine import URL, make_url

from tests.dev import ledger


def command(url: str, *, writes: bool) -> tuple[list[str], dict[str, str]]:
    """The program to start with its words, and what its environment says besides."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return ["sqlite3", *([] if writes else ["-readonly"]), address.database or ""], {}
    # A list of processes is everybody's to read, so the password goes by the environment.
    password = {"PGPASSWORD": address.password} if address.password else {}
    only_looks = {} if writes else {"PGOPTIONS": "-c default_transaction_read_only=on"}
    plain = URL.create(
        "postgresql", address.username, None, address.host, address.port, address.database, address.query
    )
    return ["psql", plain.render_as_string()], password | only_looks


def main(*, writes: bool) -> None:
    """Become that program."""
    words, settings = command(ledger.url(), writes=writes)
    if shutil.which(words[0]) is None:
        sys.exit(f"{words[0]} is missing; on Debian: apt-get install sqlite3 postgresql-client")
    os.execvpe(words[0], words, os.environ | settings)


if __name__ == "__main__":
    main(writes="--write" in sys.argv)
