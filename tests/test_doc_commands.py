"""Every command that README and docs show runs as it stands there: today, in a year, and on a day that is rare."""

from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.doc_commands import Place, is_as_shown, is_whole, unknown, unmarked, wrong_on
from tests.doc_pages import ROOT, Shown, blocks, inline, pages, words_of
from tracker.cli import tracker

DAYS = [
    datetime(2026, 11, 30, 12, tzinfo=UTC),  # when this was written
    datetime(2027, 11, 30, 12, tzinfo=UTC),
    datetime(2028, 2, 29, 12, tzinfo=UTC),
]
TEXTS = {str(page.relative_to(ROOT)): page.read_text(encoding="utf-8") for page in pages()}
SHOWING = [name for name, text in TEXTS.items() if blocks(text, name) or any(is_whole(c.text) for c in inline(text))]


def a_day(now: datetime) -> object:
    """One day as a parameter; its tests run in one process, for they share its demo."""
    return pytest.param(now, id=f"{now:%Y-%m-%d}", marks=pytest.mark.xdist_group(f"docs {now:%Y-%m-%d}"))


ON_ONE_DAY = pytest.mark.parametrize("now", [a_day(DAYS[0])], indirect=True)


@pytest.fixture(scope="module", params=[a_day(now) for now in DAYS])
def now(request: pytest.FixtureRequest) -> datetime:
    """The instant on the clock of every command."""
    instant: datetime = request.param
    return instant


@pytest.fixture(scope="module")
def demo(now: datetime, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo as it is made on that day."""
    file = tmp_path_factory.mktemp("docs") / "demo.sqlite"
    words = ["--database", f"sqlite:///{file}", "demo", "--no-serve"]
    # The secret of an installation is kept below the folder where a command runs.
    with chdir(file.parent):
        made = CliRunner().invoke(tracker, words, obj=lambda: now)
    assert made.exit_code == 0, made.output
    return file


@pytest.fixture
def place(tmp_path: Path, demo: Path, now: datetime) -> Place:
    """A folder with a copy of it."""
    return Place.made(tmp_path, demo, now)


@pytest.mark.parametrize("page", SHOWING)
def test_every_command_of_a_page_runs_and_answers_as_shown(page: str, place: Place) -> None:
    wrong = list(wrong_on(TEXTS[page], page, place))

    assert not wrong, "\n".join(wrong)


@ON_ONE_DAY
def test_a_command_that_fails_or_answers_otherwise_is_noticed(place: Place) -> None:
    page = """
```console
$ tracker claim C99
$ tracker claim C06 --as-of 2025-12-18
$ tracker claims --status open --as-of yesterday | wc -l
0
$ tracker policy --desk politics
Policy … of the desk.
```
"""

    assert [line.split(" exits")[0].split(" answers")[0] for line in wrong_on(page, "page.md", place)] == [
        "page.md:3 tracker claim C99",
        "page.md:4 tracker claim C06 --as-of 2025-12-18",
        "page.md:5 tracker claims --status open --as-of yesterday | wc -l",
        "page.md:7 tracker policy --desk politics",
    ]


@ON_ONE_DAY
def test_a_shell_has_the_clock_of_that_day_too(place: Place) -> None:
    status, output = place.run("cat graph.json | tracker origins - && tracker claims --as-of '1 day ago' | head -1")

    assert (status, output.splitlines()[-1][:2]) == (0, "28"), output


def test_every_block_of_commands_is_run_or_says_why_not() -> None:
    lost = [line for name, text in TEXTS.items() for block in blocks(text, name) for line in unmarked(block)]

    assert lost == [], "put <!-- not run: why --> above the block, or <!-- run by: tests/… -->"


def test_who_is_said_to_run_a_block_is_there() -> None:
    runners = {block.marks.get("run by", "tests") for name, text in TEXTS.items() for block in blocks(text, name)}

    assert [name for name in runners if not (ROOT / name).exists()] == []


def test_what_is_only_named_exists() -> None:
    commands = [
        (name, command)
        for name, text in TEXTS.items()
        for command in [*inline(text), *(shown for block in blocks(text, name) for shown in block.commands)]
    ]

    assert [f"{name}:{shown.line} {unknown(shown)}" for name, shown in commands if unknown(shown)] == []
    assert len(commands) > 30


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("```sh\ntracker claims\n```", []),
        ("```sh\ngit clone x\n```", ["page.md:2 git clone x"]),
        ("```sh\nmake demo\ntracker serve\n```", ["page.md:2 make demo", "page.md:3 tracker serve"]),
        ("    tracker worker\n", ["page.md:1 tracker worker"]),
        ("```\n$ pip install x\n```", ["page.md:2 pip install x"]),
        ("```sh\ncat <<'EOF' | tracker read -\ngit said that.\nEOF\n```", []),
        ("<!-- not run: it serves -->\n\n```sh\ntracker serve\n```", []),
        ("```python\ngit = 1\n```", []),
    ],
)
def test_a_block_that_nobody_runs_is_noticed(text: str, lost: list[str]) -> None:
    assert [line for block in blocks(text, "page.md") for line in unmarked(block)] == lost


def test_a_command_goes_on_behind_a_backslash_and_to_the_end_of_its_text() -> None:
    page = (
        "```sh\n# first\ntracker claims \\\n  --recheck\n\n"
        "tracker read - <<'EOF'\nHe said so.\nEOF\ntracker overdue\n```\n"
    )
    [block] = blocks(page, "page.md")

    assert [(command.line, command.text) for command in block.commands] == [
        (3, "tracker claims \\\n  --recheck"),
        (6, "tracker read - <<'EOF'\nHe said so.\nEOF"),
        (9, "tracker overdue"),
    ]
    assert words_of(block.commands[0].text) == ["tracker", "claims", "--recheck"]
    assert words_of(block.commands[1].text) == []
    assert words_of('tracker claims --search "a; b"  # only these') == ["tracker", "claims", "--search", "a; b"]


def test_what_stands_below_a_prompt_is_the_answer() -> None:
    [block] = blocks(
        "<!-- exits: 1 -->\n```console\n$ tracker claim C99\nThere is\nnone.\n$ tracker doctor\n```", "page.md"
    )

    assert [(command.text, command.output) for command in block.commands] == [
        ("tracker claim C99", "There is\nnone."),
        ("tracker doctor", ""),
    ]
    assert block.status == 1


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("tracker claims --recheck", True),
        ('tracker retract "The New York Times" --try', True),
        ("tracker claims", False),
        ("tracker claim --json", False),
        ("tracker echoes C06 …", False),
        ("tracker report show NAME", False),
        ("tracker edge withdraw N", False),
        ("tracker serve --with-worker", False),
    ],
)
def test_a_command_in_a_sentence_is_run_where_it_is_whole(text: str, whole: bool) -> None:
    assert is_whole(text) is whole


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("tracker claims --recheck", ""),
        ("tracker reinstall", "tracker reinstall"),
        ("tracker claims --rechek", "--rechek"),
        ("tracker people remove X", "tracker people remove X"),
        ("make demo SERVE=0", ""),
        ("make tests", "make tests"),
    ],
)
def test_a_name_that_there_is_not_is_noticed(text: str, wrong: str) -> None:
    assert unknown(Shown(1, text)) == wrong


@pytest.mark.parametrize(
    ("output", "shown", "same"),
    [
        ("28 claims.\n", "28 claims.", True),
        ("28 claims,\n   19 open.\n", "28 claims, 19\nopen.", True),
        ("28 claims as of today.\n", "28 claims …", True),
        ("28 claims as of today.\n", "… today.", True),
        ("28 claims as of today.\n", "28 … tomorrow.", False),
        ("28 claims.\nMore.\n", "28 claims.", False),
        ("28 claimss", "28 claims.", False),
    ],
)
def test_an_answer_is_compared_with_what_is_shown(output: str, shown: str, same: bool) -> None:
    assert is_as_shown(output, shown) is same
