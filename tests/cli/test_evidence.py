"""`tracker evidence add`: recording from the shell."""

import json
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.cli.conftest import Command, refused
from tests.files import a_pdf
from tests.web.newsroom import Newsroom
from tracker.db import Database
from tracker.models import Evidence

ADD = ("evidence", "add", "C02", "--by", "checker@example.org")


def items(url: str) -> list[Evidence]:
    """Every item of the second claim."""
    database = Database(url)
    with database.reading() as session:
        rows = list(session.scalars(select(Evidence).where(Evidence.claim_id == 2)))
        assert all(evidence.carrier is None or evidence.carrier.publisher for evidence in rows)
        assert all(
            evidence.capture is None or (evidence.capture.content and [evidence.capture.text]) for evidence in rows
        )
    database.engine.dispose()
    return rows


def test_an_item_is_recorded_with_its_capture(command: Command, furnished: Newsroom, url: str, tmp_path: Path) -> None:
    file = tmp_path / "law.txt"
    file.write_text("800,000 troops")

    result = command(*ADD, "--stance", "supports", "--publisher", "The Ministry", "--kind", "government",
                     "--published-on", "2025-12", "--primary", "--capture", str(file), "--json")  # fmt: skip

    answer, (evidence,) = json.loads(result.stdout), items(url)
    assert (answer["id"], answer["key"], answer["captured"]) == (evidence.id, "C02", True)
    assert evidence.carrier
    assert evidence.capture
    assert (evidence.carrier.publisher.name, str(evidence.carrier.published_on)) == ("The Ministry", "2025-12")
    assert evidence.capture.content == b"800,000 troops"


def test_a_capture_that_cannot_be_read_is_kept_and_said_to_be(
    command: Command, furnished: Newsroom, url: str, tmp_path: Path
) -> None:
    file = tmp_path / "law.pdf"
    file.write_bytes(a_pdf(["800,000 troops"], times=50_000))

    result = command(*ADD, "--stance", "supports", "--publisher", "The Ministry", "--capture", str(file))

    (evidence,) = items(url)
    assert evidence.capture
    assert (evidence.capture.content, evidence.capture.text) == (file.read_bytes(), None)
    assert "The capture is kept, its text could not be read: This PDF has 50,000 pages" in result.stderr


def test_a_note_of_where_was_looked_is_recorded(command: Command, furnished: Newsroom, url: str) -> None:
    result = command(*ADD, "--stance", "context", "--looked-in", "the archive")

    (evidence,) = items(url)
    assert result.stdout == "Recorded on C02: context.\n"
    assert evidence.looked_in == "the archive"
    assert evidence.accessed_on


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--stance", "supports"), "evidence for or against needs a publication"),
        (("--stance", "context"), "say where you looked"),
        (("--stance", "supports", "--publisher", "P", "--published-on", "soon"), "is no date"),
        (("--stance", "supports", "--publisher", "P", "--published-on", "2999"), "is in the future"),
        (("--stance", "supports", "--publisher", "P", "--accessed-on", "soon"), "is no date: write one like"),
        (("--stance", "supports", "--publisher", "P", "--address", "file:///etc/passwd"), "must begin with http"),
    ],
)
def test_an_item_that_cannot_be_kept_is_one_sentence(
    command: Command, furnished: Newsroom, url: str, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in refused(command(*ADD, *words))
    assert items(url) == []


def test_who_may_only_look_records_nothing(command: Command, furnished: Newsroom, url: str) -> None:
    words = ("evidence", "add", "C02", "--stance", "context", "--looked-in", "x", "--by")

    assert "needs the role fact-checker" in refused(command(*words, "viewer@example.org"))
    assert "no such claim" in refused(command(*words, "outsider@example.org"))
    assert items(url) == []


def test_a_claim_that_is_not_there_is_a_sentence(command: Command, furnished: Newsroom) -> None:
    message = refused(command("evidence", "add", "C99", "--stance", "context", "--looked-in", "x"))

    assert message.startswith("There is no claim C99")


def test_a_file_that_is_not_there_is_wrong_usage(command: Command, furnished: Newsroom, url: str) -> None:
    assert command(*ADD, "--stance", "context", "--looked-in", "x", "--capture", "/nowhere").exit_code == 2
    database = Database(url)
    with database.reading() as session:
        assert session.scalar(select(func.count()).where(Evidence.claim_id == 2)) == 0
    database.engine.dispose()
