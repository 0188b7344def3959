"""Hostile files are uploaded one after the other: how long do pages and forms of other people take meanwhile?

`python -m tests.soak.crowding [--files NAME …]` serves a demo, uploads each file as one person while another reads the
ledger and keeps views of it, and prints a line a file. Quiet reads and writes are measured in the same run, between
the files. Exit status 1 where the middle read or write beside a file took more than twice the quiet one.
"""

import argparse
import statistics
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from itertools import count
from pathlib import Path
from urllib.parse import urlencode, urljoin

from lxml import html

from tests.browser.site import CHECKER, EDITOR, served_demo
from tests.hostile import BOMBS, FILES, RUNS
from tracker.services.demo import PASSWORD

MOST = 2.0  # times the quiet one
QUIET = 5  # reads and writes before each file
SAMPLES = 3  # at least, beside each file
SEVERE = 500

Form = dict[str, str]


class Stay(urllib.request.HTTPRedirectHandler):
    """Go nowhere: the page of a text with a million characters is another matter than its upload."""

    def redirect_request(self, *_answer: object) -> None:
        """Nothing, so that the answer itself comes back."""


class Visitor:
    """Somebody with a browser of their own."""

    def __init__(self, address: str, email: str) -> None:
        self._address = address
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()), Stay()).open
        self.post("/sign-in", self.form("/sign-in", "/sign-in") | {"email": email, "password": PASSWORD})

    def get(self, path: str) -> bytes:
        """Fetch a page."""
        with self._open(urljoin(self._address, path), timeout=120) as response:
            content: bytes = response.read()
            return content

    def form(self, path: str, action: str) -> Form:
        """What a form of a page holds as it comes."""
        forms = html.fromstring(self.get(path)).xpath(f"//form[contains(@action, '{action}')]")
        return {name: value or "" for name, value in forms[0].form_values()}

    def post(self, path: str, values: Form) -> int:
        """Send a form; the status of the answer."""
        return self._send(path, urlencode(values).encode(), "application/x-www-form-urlencoded")

    def upload(self, path: str, values: Form, name: str, content: bytes) -> int:
        """Send a form with a file; the status of the answer."""
        mark = uuid.uuid4().hex.encode()
        safe = name.replace('"', "").encode()
        parts = [
            b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (mark, key.encode(), value.encode())
            for key, value in values.items()
        ]
        parts.append(
            b'--%s\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n'
            b"Content-Type: application/octet-stream\r\n\r\n%s\r\n--%s--\r\n" % (mark, safe, content, mark)
        )
        return self._send(path, b"".join(parts), f"multipart/form-data; boundary={mark.decode()}")

    def _send(self, path: str, body: bytes, kind: str) -> int:
        request = urllib.request.Request(urljoin(self._address, path), body, {"Content-Type": kind})  # noqa: S310
        try:
            with self._open(request, timeout=300) as response:
                response.read()
                return int(response.status)
        except urllib.error.HTTPError as error:
            return error.code
        except (urllib.error.URLError, ConnectionError):
            return 413  # the server hung up on what it would not read to the end


@dataclass
class Times:
    """How many seconds reads and writes took."""

    reads: list[float] = field(default_factory=list)
    writes: list[float] = field(default_factory=list)

    def middle(self) -> tuple[float, float]:
        """The median read and the median write."""
        return statistics.median(self.reads), statistics.median(self.writes)


class Reader:
    """The other person, who reads the ledger and keeps views of it."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._number = count()

    def look(self, times: Times) -> None:
        """One read and one write; fetching the form does not count."""
        times.reads.append(self._timed(lambda: self._visitor.get("/ledger?status=open")))
        form = self._visitor.form("/ledger?status=open", "/ledger/views") | {"name": f"View {next(self._number)}"}
        times.writes.append(self._timed(lambda: self._visitor.post("/ledger/views", form)))

    @staticmethod
    def _timed(deed: Callable[[], object]) -> float:
        begun = time.perf_counter()
        deed()
        return time.perf_counter() - begun


def uploaded(visitor: Visitor, name: str, content: bytes, statuses: list[int]) -> None:
    """Take the file in as an article, and store what was read of it."""
    form = visitor.form("/articles/new", "/articles/new")
    statuses.append(visitor.upload("/articles/new", form, name, content))


def crowd(names: list[str], address: str, people: list[str]) -> Iterator[tuple[str, int, Times, Times]]:
    """Each file by name: the status of its upload, and the times beside it and before it."""
    makers = BOMBS | FILES | RUNS
    checker, reader = Visitor(address, people[CHECKER]), Reader(Visitor(address, people[EDITOR]))
    for _ in range(QUIET):
        reader.look(Times())  # what is loaded once does not count
    for name in names:
        content, quiet, beside, statuses = makers[name](), Times(), Times(), list[int]()
        for _ in range(QUIET):
            reader.look(quiet)
        upload = threading.Thread(target=uploaded, args=[checker, name, content, statuses])
        upload.start()
        while upload.is_alive() or len(beside.reads) < SAMPLES:
            reader.look(beside)
        upload.join()
        yield name, statuses[0], quiet, beside


def main() -> None:
    """Print a line a file; exit status 1 where anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.crowding")
    parser.add_argument("--files", nargs="*", default=[*BOMBS, *FILES, *RUNS], metavar="NAME")
    options = parser.parse_args()
    quiet_times, rows = Times(), list[tuple[str, int, Times]]()
    with tempfile.TemporaryDirectory() as folder, served_demo(Path(folder)) as (address, people):
        for name, status, quiet, beside in crowd(options.files, address, people):
            quiet_times.reads += quiet.reads
            quiet_times.writes += quiet.writes
            rows.append((name, status, beside))
            print(line(name, status, quiet, beside), flush=True)
        wrong = summed_up(rows, quiet_times)
    sys.exit(wrong > 0)


def summed_up(rows: list[tuple[str, int, Times]], quiet: Times) -> int:
    """Print each file against the quiet reads and writes of the whole run; how many took too long."""
    read, write = quiet.middle()
    print(f"\nAgainst the quiet ones of the whole run: read {1000 * read:.0f} ms, write {1000 * write:.0f} ms")
    for name, status, beside in rows:
        print(line(name, status, quiet, beside))
    wrong = sum(not is_fine(status, quiet, beside) for _, status, beside in rows)
    print(f"{len(rows)} files, {wrong} wrong", flush=True)
    return wrong


def is_fine(status: int, quiet: Times, beside: Times) -> bool:
    """Whether the middle read and write took at most twice the quiet ones, and the upload was answered."""
    pairs = zip(beside.middle(), quiet.middle(), strict=True)
    return status < SEVERE and all(taken <= MOST * usual for taken, usual in pairs)


def line(name: str, status: int, quiet: Times, beside: Times) -> str:
    """One file: how many times longer the middle and the longest read and write took."""
    read, write = quiet.middle()
    reads, writes = beside.middle()
    return (
        f"{name[:24]:24} {status} {len(beside.reads):3} looks: read × {reads / read:.2f} (most × "
        f"{max(beside.reads) / read:.1f}), write × {writes / write:.2f} (most × {max(beside.writes) / write:.1f})"
    )


if __name__ == "__main__":
    main()
