"""The table of limits: what a row says, and that no limit stands outside it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker import limits
from tracker.errors import TooLarge, WrongInput
from tracker.limits import LIMITS, Limit, Unit

TRACKER = Path(__file__).parent.parent / "tracker"
LIKE_A_LIMIT = re.compile(r"(^|_)(MOST|LONGEST|LARGEST|MAX|MAXIMUM|SHOWN|BYTES)(_|$)")

THRESHOLDS = {"language", "charts", "html", "origins"}
"""Folders whose numbers decide what a text or picture says, or bound the work of the machine; docs tell of them."""

EXCUSED = {
    "passages.MOST_COUNTED": "places at which words are looked for; of more it is said that they are many",
    "anchors.MOST_PLACES": "places at which a quote is looked for, of a text that says one thing over and over",
    "cursors.LONGEST": "a cursor is written by the tracker; a longer one was tampered with",
    "deadlines._MOST": "claims looked at in one round of the worker; the others follow in the next",
    "deliveries.MOST_TRIES": "how often the worker tries to send",
    "deliveries._LONGEST_WAIT": "how long the worker waits between two tries",
    "edges._LONGEST_FOOT": "letters of a line at the foot of a page that may be its sender's",
    "edges._LONGEST_HEAD": "letters of a line at the head of a page that may be the paper's name",
    "edges._LONGEST_TITLE": "letters of a title in a list of choices",
    "editions.SHOWN_MISSED": "missed periods that one sentence names",
    "retraction_impact.MOST_STEPS": "steps of a path that one line names",
    "as_of._LONGEST": "no instant is written longer",
    "grids._MOST": "lines drawn on a page of a PDF; more are those of a drawing, and no table",
    "journal_details._LONGEST": "letters of a field of the journal; the entry as it is kept stands below",
    "paragraphs._LONGEST": "letters of a title or name that a document may propose",
    "people._LONGEST": "letters of a line of standard input in which a password is looked for; a pipe may never end",
    "periods.MOST": "columns of a picture",
    "process._LONGEST_ANSWER": "bytes of an answer of our own process; a longer one was tampered with",
    "runs.MOST_TRIES": "how often the worker tries to make an edition",
    "schedules._MOST_PASSED": "periods walked through in one round of the worker",
    "versions._LONGEST": "a longer sentence is not compared word by word",
    "input_cleaning.MOST_ID": "what a column of the database holds",
}


def _decides(path: Path) -> bool:
    return bool(THRESHOLDS & set(path.relative_to(TRACKER.parent).parts))


def loose() -> Iterator[str]:
    """Constants named as a limit outside the table, as `module.NAME`."""
    for path in TRACKER.rglob("*.py"):
        if path.relative_to(TRACKER).as_posix() != "limits.py" and not _decides(path):
            for node in ast.parse(path.read_text("utf-8")).body:
                targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
                names = [
                    part.id for target in targets if target for part in ast.walk(target) if isinstance(part, ast.Name)
                ]
                yield from (f"{path.stem}.{name}" for name in names if name.isupper() and LIKE_A_LIMIT.search(name))


def test_no_limit_stands_outside_the_table_and_every_excuse_is_needed() -> None:
    assert set(loose()) == set(EXCUSED)


def test_no_page_or_message_has_a_size_typed_by_hand() -> None:
    sources = [*TRACKER.rglob("*.py"), *(TRACKER.parent / "templates").rglob("*.html")]

    typed = [
        f"{path.name}: {match[0]}"
        for path in sources
        if not _decides(path)
        for match in re.finditer(
            r"(larger|longer) than \d+ ?MB|up to \d+ ?MB|[Aa]t (most|least) \d+ characters", path.read_text("utf-8")
        )
    ]

    assert typed == []


@pytest.mark.parametrize(("name", "row"), LIMITS.items())
def test_every_row_is_used(name: str, row: Limit) -> None:
    users = [*TRACKER.rglob("*.py"), *(TRACKER.parent / "templates").rglob("*.*"), TRACKER.parent / "config.py"]

    assert any(f"limits.{name}" in path.read_text("utf-8") for path in users), f"{name}: {row.what} {row.of}"


@pytest.mark.parametrize("row", LIMITS.values(), ids=LIMITS)
def test_every_row_says_itself_and_its_refusal_in_whole_sentences(row: Limit) -> None:
    assert row.what[0].isupper()
    assert 0 <= row.least < row.most
    assert row.help == f"{row.help[0]}{row.help[1:].strip()}"
    for size in (None, row.most + 1):
        sentence = row.sentence(size)
        assert sentence == "" or (sentence.endswith(".") and "{" not in sentence)


def test_a_row_allows_its_number_and_refuses_more_at_the_field() -> None:
    limits.STATEMENT.check(1_000, field="statement")

    with pytest.raises(WrongInput, match=r"^The statement has 1,001 characters; shorten it to 1,000\.$") as refused:
        limits.STATEMENT.check(1_001, field="statement")

    assert refused.value.field == "statement"
    assert limits.STATEMENT.help == "At most 1,000 characters"


def test_a_row_that_needs_something_refuses_less() -> None:
    assert limits.PASSWORD.help == "From 12 to 200 characters"
    assert limits.PASSWORD.sentence(5) == "The password has 5 characters; take at least 12."
    assert limits.PASSWORD.sentence(201) == "The password has 201 characters; shorten it to 200."
    assert not limits.TOKEN_DAYS.allows(0)


def test_sizes_are_said_in_round_megabytes_and_refused_as_too_large() -> None:
    with pytest.raises(TooLarge, match=r"^“a\.txt” is larger than 5 MB; take in the article alone, as text\.$"):
        limits.UPLOAD.check(5_000_001, field="file", what="“a.txt”")

    assert [limits.CAPTURE.help, limits.REQUEST.help] == ["At most 20 MB", "At most 24 MB"]
    assert Limit(4 * 2**20, Unit.BYTES, "It", "").amount == "4 MB"
