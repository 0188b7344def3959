"""`tracker read`: who says what in a text, and the claims it makes."""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tracker import places
from tracker.cli import tracker
from tracker.cli.read import reading_in_words, reading_record
from tracker.language.kinds import ClaimType
from tracker.language.reading import Candidate, Reading

BERLIN = places.SEEDS / "berlin" / "article.txt"
TEXT = "The port is closed, according to Reuters, citing two pilots."


def run(*words: str, typed: str | bytes = "") -> Result:
    return CliRunner().invoke(tracker, ["read", *words], input=typed)


def lines(*records: dict[str, Any]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_a_text_is_read_in_the_shape_of_the_product() -> None:
    answer = run("--jsonl", typed=lines({"id": "a1", "text": TEXT}))

    record = json.loads(answer.output)
    [attribution, _] = record["attributions"]
    asserted = {"attitude": "asserts", "negated": False}
    assert answer.exit_code == 0
    assert record["id"] == "a1"
    assert record["sentences"] == [{"index": 1, "start": 0, "end": len(TEXT)}]
    assert attribution["source"] == {"text": "Reuters", "start": 33, "end": 40, "kind": "outlet"}
    assert attribution["cue"] == {"text": "according to", "start": 20, "end": 32}
    assert attribution["content"] == {"text": "The port is closed", "start": 0, "end": 18}
    assert attribution | asserted == attribution
    claim = record["claims"][0]
    assert claim.pop("rank") >= 1
    assert claim.pop("why")
    assert isinstance(record["others"], list)
    assert claim == {
        "sentence": 1,
        "quote": "The port is closed",
        "start": 0,
        "end": 18,
        "type": "event",
        "checkable": True,
        "hedges": [],
        "negated": False,
        "statement": "The port is closed.",
        "attribution": {
            "text": "two pilots via Reuters",
            "links": [
                {"role": "origin", "name": "two pilots", "kind": "unnamed", "start": 49, "end": 59, "cue": "citing"}
                | asserted,
                {"role": "carrier", "name": "Reuters", "kind": "outlet", "start": 33, "end": 40, "cue": "according to"}
                | asserted,
            ],
        },
        "because": [{"what": "cue", "start": 20, "end": 32}],
    }


def test_content_in_two_pieces_carries_its_ranges() -> None:
    text = "“The road is open,” said the mayor. “Nobody has to walk any more.”"

    answer = run("--jsonl", typed=lines({"id": 1, "text": text}))

    [attribution] = json.loads(answer.output)["attributions"]
    assert attribution["content"]["ranges"] == [[0, 19], [36, len(text)]]
    assert (attribution["content"]["start"], attribution["content"]["end"]) == (0, len(text))


def test_a_bad_line_answers_in_its_place_and_the_exit_status_says_so() -> None:
    answer = run(
        "--jsonl",
        typed=lines({"id": "a", "text": TEXT})
        + "no json\n"
        + lines({"id": "b", "text": ""}, {"id": "c", "text": TEXT}),
    )

    answers = [json.loads(line) for line in answer.output.splitlines()]
    assert answer.exit_code == 1
    assert [line_answer.get("id") for line_answer in answers] == ["a", None, "b", "c"]
    assert answers[2]["error"] == "There is no text; write the text to be read in “text”."
    assert "claims" in answers[3]


def test_a_file_is_printed_for_people() -> None:
    answer = run(str(BERLIN))

    assert answer.exit_code == 0, answer.output
    assert answer.output.startswith("20 sentences, ")
    assert "anonymous sources via" in answer.output


def test_json_of_a_piped_text_holds_the_headline_as_sentence_0() -> None:
    answer = run("--json", typed=BERLIN.read_bytes())

    assert json.loads(answer.output)["sentences"][:2] == [
        {"index": 0, "start": 0, "end": 62},
        {"index": 1, "start": 64, "end": 269},
    ]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (b"", "There is no text in it; paste the article, or choose another file."),
        (
            b"\xe9t\xe9",
            "“standard input” does not say how its letters are written, and that cannot be told for sure; "
            "save it as UTF-8, or paste its text.",
        ),
    ],
)
def test_bad_input_is_answered_in_one_sentence(typed: bytes, sentence: str) -> None:
    answer = run(typed=typed)

    assert answer.exit_code == 1
    assert answer.stderr == f"tracker: {sentence}\n"


def test_a_missing_file_is_one_sentence() -> None:
    answer = run("no-such.txt")

    assert answer.exit_code == 1
    assert answer.stderr.startswith("tracker: “no-such.txt” cannot be read (no such file or directory);")


def test_another_language_is_no_mistake_and_proposes_nothing() -> None:
    answer = run(typed="Der Minister sagte am Montag, dass die Brücke nicht sicher ist.")

    assert answer.exit_code == 0
    assert "Only English is read" in answer.output


def test_no_database_is_needed() -> None:
    answer = CliRunner().invoke(tracker, ["--database", "sqlite:////no/such/folder/x.sqlite", "read"], input=TEXT)

    assert answer.exit_code == 0, answer.output


def test_ten_thousand_lines_stream_without_growing(tmp_path: Path) -> None:
    source = tmp_path / "texts.jsonl"
    with source.open("w", encoding="utf-8") as written:
        for number in range(10_000):
            written.write(
                lines({"id": number, "text": f"The port number {number} is closed, Reuters reported on Monday."})
            )
    program = (
        "import resource, sys; from tracker.cli import tracker\ntry:\n    tracker(['read', '--jsonl', sys.argv[1]])\n"
    )
    program += "finally:\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"

    ran = subprocess.run([sys.executable, "-c", program, str(source)], capture_output=True, text=True, check=True)

    output_lines = ran.stdout.splitlines()
    assert [json.loads(line)["id"] for line in output_lines] == list(range(10_000))
    assert int(ran.stderr.split()[-1]) < resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + 150_000  # KiB


def a_reading() -> Reading:
    """A text of which one claim is proposed and one is not."""
    deal = Candidate(2, 25, 41, "it struck a deal", ClaimType.EVENT, statement="[The union] struck a deal.", rank=1)
    question = Candidate(3, 43, 54, "Will it\nlast?", ClaimType.EVENT, why="a question")
    return Reading((), claims=(deal,), others=(question,))


def test_what_is_not_proposed_is_counted_and_listed_if_asked() -> None:
    short, long = (reading_in_words(a_reading(), of_all=of_all) for of_all in (False, True))

    assert "0 sentences, 0 attributions, 1 claim proposed, 1 more in the text." in short
    assert "[The union] struck a deal." in short
    assert "--all" in short
    assert "a question" not in short
    assert "Also in the text" in long
    assert "Will it last?" in long
    assert "a question" in long


def test_what_is_not_proposed_is_told_to_programs_with_the_reason() -> None:
    record = reading_record(a_reading(), "")

    (claim,), (passage,) = record["claims"], record["others"]
    assert (claim["statement"], claim["rank"]) == ("[The union] struck a deal.", 1)
    assert passage == {"sentence": 3, "quote": "Will it\nlast?", "start": 43, "end": 54, "why": "a question"}


def test_asked_for_all_nothing_is_said_of_what_is_not_there() -> None:
    answer = run("--all", typed=TEXT)

    assert answer.exit_code == 0, answer.output
    assert "The port is closed." in answer.output
