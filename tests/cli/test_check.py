"""`tracker check`: findings in a file, from a pipe and line by line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, refused
from tracker import places

BERLIN = places.SEEDS / "berlin" / "article.txt"
STALE = "The conflict in eastern Ukraine enters its eighth year."


def lines(*records: Any) -> str:
    return "".join((record if isinstance(record, str) else json.dumps(record)) + "\n" for record in records)


def test_a_file_is_checked_in_words(command: Command) -> None:
    result = command("check", str(BERLIN), "--published-on", "2025-12-17", TRACKER_DATABASE_URL="nonsense")

    assert result.exit_code == 0, result.output
    assert "4 findings, published on 2025-12-17." in result.stdout
    assert "2021-04-06 to 2022-04-13" in " ".join(result.stdout.split())
    assert "✕ joint anachronism: inconsistent" in result.stdout


def test_findings_are_data_on_demand(command: Command) -> None:
    result = command("check", "--published-on", "2025-12-17", "--json", typed=STALE)

    (finding,) = json.loads(result.stdout)["findings"]
    assert (finding["check"], finding["outcome"], finding["gap_days"]) == ("nth_year", "inconsistent", 1344)
    assert STALE[finding["start"] : finding["end"]] == finding["phrase"]
    assert finding["compared"] == {"what": "published_on", "from": "2025-12-17", "to": "2025-12-17"}
    first = finding["implied"][0]
    assert {key: first[key] for key in ("ref", "from", "to", "actual_year")} == {
        "ref": "conflict.donbas_2014",
        "from": "2021-04-06",
        "to": "2022-04-13",
        "actual_year": 12,
    }


def test_a_text_without_claims_about_time_says_so(command: Command) -> None:
    result = command("check", "--published-on", "2025-12", typed="The parties may march on.")

    assert result.stdout == "Nothing to report, published on 2025-12.\n"


def test_without_a_day_of_publication_it_says_what_to_give(command: Command) -> None:
    result = command("check", typed=STALE)

    assert "give one with --published-on" in result.stdout
    assert "undecidable (no publication date)" in result.stdout


def test_lines_are_answered_in_order_under_their_ids_and_a_bad_one_in_its_place(command: Command) -> None:
    result = command(
        "check",
        "--jsonl",
        typed=lines(
            {"id": "a", "text": STALE, "published_on": "2025-12-17"},
            "{nonsense",
            "[1]",
            {"id": "b", "text": " "},
            {"id": "c", "text": STALE, "published_on": "2025-02-30"},
            {"id": "d", "text": STALE, "refs": ["nobody.knows"]},
            {"id": "e", "text": STALE, "refs": "x"},
            {"id": "f", "text": 5},
            {"id": 7, "text": STALE},
            {"id": "g", "text": STALE, "published_on": "2025-12-17", "refs": []},
        ),
    )

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [answer["id"] for answer in answers] == ["a", None, None, "b", "c", "d", "e", "f", 7, "g"]
    assert [("error" in answer) for answer in answers] == [False] + [True] * 7 + [False, False]
    assert [answer["error"] for answer in answers if not answer.get("error", "x.").endswith(".")] == []
    assert [finding["reason"] for finding in answers[8]["findings"]] == ["no_publication_date"]
    assert [finding["reason"] for finding in answers[9]["findings"]] == ["no_reference"]


def test_a_line_is_compared_with_the_evidence_or_the_headline_it_carries(command: Command) -> None:
    typed = lines(
        {"id": "q", "text": "The fleet has 17 ships.", "input": {"evidence": "The fleet has 20 ships."}},
        {"id": "h", "text": "Ministers are weighing a levy.", "input": {"headline": "Ministers agree on levy"}},
        {"id": "n", "text": "“We won,” she said.", "input": {"evidence": ""}},
        {"id": "p", "text": "Sales rose 10 percent, from 200 to 220."},
        {"id": "w", "text": "The fleet has 17 ships.", "input": "ships"},
    )

    result = command("check", "--jsonl", typed=typed)

    answers = [json.loads(line) for line in result.stdout.splitlines()]
    pairs = [[(finding["check"], finding["outcome"]) for finding in answer.get("findings", [])] for answer in answers]
    assert pairs == [
        [("quantity", "inconsistent")],
        [("headline", "inconsistent")],
        [("quote", "undecidable")],
        [("percent", "consistent")],
        [],
    ]
    assert "The input is no object" in answers[-1]["error"]


def test_a_file_is_compared_with_captured_files(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("The fleet has 20 ships.", encoding="utf-8")

    result = command(
        "check",
        "--evidence",
        str(source),
        "--headline",
        "Fleet may grow",
        typed="The fleet will grow. It has 17 ships.",
    )

    assert "✕ quantity: inconsistent" in result.stdout
    assert "✓ headline: consistent" in result.stdout


def test_good_lines_end_well_and_take_the_day_of_the_option(command: Command) -> None:
    result = command("check", "--jsonl", "--published-on", "2025-12-17", typed=lines({"id": 1, "text": STALE}))

    assert result.exit_code == 0
    assert json.loads(result.stdout)["findings"][0]["gap_days"] == 1344


@pytest.mark.parametrize("name", ["reference.json", "mine.toml"])
def test_another_calendar_can_be_given(command: Command, tmp_path: Path, name: str) -> None:
    facts = {
        "label": "The war",
        "aliases": ["war in Utopia"],
        "start_earliest": "2020-01-01",
        "start_latest": "2020-01-01",
    }
    file = tmp_path / name
    if name.endswith("json"):
        file.write_text(json.dumps({"entries": {"x": {"kind": "conflict", **facts, "end": None}}}))
    else:
        file.write_text("[conflicts.x]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in facts.items()))

    text = "The war in Utopia is in its ninth year."
    result = command("check", "--json", "--published-on", "2025-06-01", "--reference", str(file), typed=text)

    (finding,) = json.loads(result.stdout)["findings"]
    assert (finding["outcome"], finding["implied"][0]["actual_year"]) == ("inconsistent", 6)


@pytest.mark.parametrize(
    ("words", "typed", "sentence"),
    [
        ((), "", "There is no text in it"),
        (("--published-on", "2025-02-30"), STALE, "“2025-02-30” is no date"),
        (("--reference", "nowhere.json"), STALE, "name the file of a calendar"),
        (("nowhere.txt",), "", "cannot be read"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_one_sentence(
    command: Command, words: tuple[str, ...], typed: str, sentence: str
) -> None:
    assert sentence in refused(command("check", *words, typed=typed))


@pytest.mark.slow
def test_ten_thousand_lines_stream_as_they_come() -> None:
    line = json.dumps({"id": "x", "text": STALE, "published_on": "2025-12-17"}) + "\n"
    process = subprocess.Popen(
        [sys.executable, "-c", _MEASURED], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    assert process.stdin
    assert process.stdout

    process.stdin.write(line)
    first = process.stdout.readline()
    answered = 1
    for _ in range(99):
        process.stdin.write(line * 100)
        answered += sum(1 for _ in range(100) if process.stdout.readline())
    process.stdin.close()
    grown = int(process.stdout.readlines()[-1])
    process.stdout.close()
    process.wait()

    assert json.loads(first)["id"] == "x"
    assert answered == 9901
    assert grown < 20_000  # kilobytes since the first thousand lines


_MEASURED = """
import resource, sys
import tracker.cli.check
from tracker.cli import lines, tracker as command

def counted(stream, bounded=lines.bounded):
    for number, line in enumerate(bounded(stream)):
        if number == 1000:
            counted.early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        yield line

sys.modules["tracker.cli.check"].bounded = counted
try:
    command(["check", "--jsonl"])
except SystemExit:
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - counted.early)
"""


GERMAN = "Der Minister sagte am Montag, dass die Brücke nicht sicher ist und gesperrt wird."


def test_a_text_in_another_language_is_never_all_clear(command: Command) -> None:
    result = command("check", "--published-on", "2025-12", typed=GERMAN)
    as_data = command("check", "--published-on", "2025-12", "--json", typed=GERMAN)

    assert result.stdout == "Not checked: only English is read, and this text is in German.\n"
    assert json.loads(as_data.stdout) == {
        "findings": [],
        "note": "Not checked: only English is read, and this text is in German.",
    }


def test_a_text_of_two_languages_says_that_a_part_is_unchecked(command: Command) -> None:
    result = command("check", "--published-on", "2025-12-17", typed=f"{STALE} {STALE}\n\n{GERMAN}")

    assert "Not all of it was checked: only English is read, and a part of this text is in German." in result.stdout
    assert "✕ nth year: inconsistent" in result.stdout
