"""One JSON object a line in, one a line out."""

import json
from collections.abc import Callable
from io import BytesIO

import pytest

from tracker import limits
from tracker.cli.lines import Record, answer_lines, as_line, bounded, text_in

Lines = Callable[[bytes], tuple[bool, list[dict[str, object]]]]


def echo(record: Record) -> dict[str, object]:
    """Answer a text with itself."""
    return {"text": text_in(record, "text", needed=True)}


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Lines:
    """Whether every line was good, and the answers."""

    def run(content: bytes) -> tuple[bool, list[dict[str, object]]]:
        good = answer_lines(bounded(BytesIO(content)), echo)
        return good, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def test_answers_come_in_order_and_keep_their_id(answered: Lines) -> None:
    good, answers = answered(b'{"id": "b", "text": "one"}\n\n{"id": 7, "text": "two"}')

    assert good
    assert answers == [{"id": "b", "text": "one"}, {"id": 7, "text": "two"}]


@pytest.mark.parametrize(
    "line",
    [b"{", b"[" * 100_000, b"[1]", b"\xff\xfe", b"{}", b'{"text": 7}', b"x" * (limits.UPLOAD.most * 2 + 10)],
    ids=["cut", "deep", "list", "not UTF-8", "no text", "number", "long"],
)
def test_a_bad_line_answers_one_sentence_in_its_place_and_the_next_is_read(answered: Lines, line: bytes) -> None:
    good, [bad, fine] = answered(line + b'\n{"id": "next", "text": "fine"}\n')

    assert not good
    assert bad["id"] is None
    assert str(bad["error"]).endswith(".")
    assert fine == {"id": "next", "text": "fine"}


def test_half_a_pair_of_surrogates_can_be_printed() -> None:
    assert as_line({"text": "é"}) == '{"text": "é"}'
    assert as_line({"text": "\ud800"}) == '{"text": "\\ud800"}'
