"""What the written pages show as commands: in blocks, with the output shown below, and within a sentence."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHELLS = {"sh", "bash", "shell", "console", "shell-session"}
PROMPT = "$ "
_FENCE = re.compile(r"(?P<indent>\s*)```(?P<language>[\w-]*)\s*")
_MARK = re.compile(r"<!-- (?P<name>not run|run by|exits): (?P<words>.+?) -->")
_FIRST_WORDS = ("tracker ", ".venv/bin/", "make ", PROMPT)
_HERE_TEXT = re.compile(r"<<-?\s*(['\"]?)(?P<end>\w+)\1(?P<after>.*)(?s:\n.*)?")
_INLINE = re.compile(r"`((?:\.venv/bin/)?(?:tracker|make) [^`]+)`")


@dataclass(frozen=True)
class Shown:
    """One command as a page shows it, and what it is shown to answer, if that is shown."""

    line: int
    text: str
    output: str | None = None


@dataclass(frozen=True)
class Block:
    """A block of a page in which commands stand; `marks` are the comments just above it."""

    page: str
    line: int
    commands: list[Shown]
    marks: dict[str, str] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The exit status that its commands are to have."""
        return int(self.marks.get("exits", "0"))

    @property
    def runs(self) -> bool:
        """Whether its commands are run here."""
        return not {"not run", "run by"} & set(self.marks)


def pages(root: Path = ROOT) -> list[Path]:
    """Every page that explains the program; the CHANGELOG tells what was, with the commands of then."""
    top = [page for page in root.glob("*.md") if page.name != "CHANGELOG.md"]
    return sorted([*top, *root.glob("docs/**/*.md")])


def blocks(text: str, page: str) -> list[Block]:
    """The blocks of commands on a page."""
    found = []
    for line, language, content, above in [*_fenced(text), *_indented(text)]:
        prompted = any(row.startswith(PROMPT) for row in content)
        if language in SHELLS or prompted or (language in {"", "text"} and _begins_as_command(content)):
            commands = list(_prompted(content, line) if prompted else _plain(content, line))
            found.append(Block(page, line, commands, _marks(above)))
    return sorted(found, key=lambda block: block.line)


def inline(text: str) -> list[Shown]:
    """The commands within sentences and tables, outside blocks and comments."""
    shown, fence = [], False
    for number, line in enumerate(text.splitlines(), 1):
        fence ^= bool(_FENCE.match(line))
        if not fence:
            shown += [Shown(number, words.replace("\\|", "|")) for words in _INLINE.findall(line)]
    return shown


def words_of(command: str) -> list[str]:
    """The words of a command without its comment; none where a shell would have to read it."""
    programs = programs_of(command)
    return programs[0] if len(programs) == 1 and not re.search(r"[$`*<>]", command.partition(" #")[0]) else []


def programs_of(command: str) -> list[list[str]]:
    """What a line of a shell runs, program for program with its words; settings before a program are left out."""
    command = _HERE_TEXT.sub(r"\g<after>", command.replace("\\\n", " "))
    reader = shlex.shlex(command, posix=True, punctuation_chars=True)
    reader.whitespace_split = True
    programs: list[list[str]] = [[]]
    try:
        for word in reader:
            if re.fullmatch(r"[|&;()]+", word):
                programs.append([])
            elif programs[-1] or not re.match(r"[A-Z_]+=", word):
                programs[-1].append(word)
    except ValueError:  # a quote that is not closed
        return []
    return [words for words in programs if words]


def _fenced(text: str) -> Iterator[tuple[int, str, list[str], str]]:
    """Line, language, content and the comments above, of everything between two fences."""
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        fence = _FENCE.fullmatch(lines[number])
        number += 1
        if fence is None:
            continue
        start, indent = number, fence["indent"]
        while number < len(lines) and lines[number].strip() != "```":
            number += 1
        content = [line.removeprefix(indent) for line in lines[start:number]]
        yield start, fence["language"], content, _above(lines, start - 1)
        number += 1


def _indented(text: str) -> Iterator[tuple[int, str, list[str], str]]:
    """The same of commands that are set in by four spaces."""
    lines = text.splitlines()
    for paragraph in re.finditer(r"(?:^|\n\n)((?: {4}.*(?:\n|$))+)", text):
        content = [line[4:] for line in paragraph[1].splitlines()]
        start = text[: paragraph.start(1)].count("\n")
        if _begins_as_command(content) and not _is_fenced(lines, start):
            yield start, "", content, _above(lines, start)


def _is_fenced(lines: list[str], number: int) -> bool:
    return sum(line.lstrip().startswith("```") for line in lines[:number]) % 2 == 1


def _above(lines: list[str], number: int) -> str:
    """The comments right above a line, blank lines between them passed over."""
    comments = []
    while number and (not lines[number - 1].strip() or _MARK.fullmatch(lines[number - 1].strip())):
        number -= 1
        comments.append(lines[number])
    return "\n".join(comments)


def _marks(above: str) -> dict[str, str]:
    return {mark["name"]: mark["words"] for mark in _MARK.finditer(above)}


def _begins_as_command(content: list[str]) -> bool:
    # "[OPTIONS]" is how the reference writes what a command takes; it is not to be typed.
    return bool(content) and content[0].startswith(_FIRST_WORDS) and "[OPTIONS]" not in content[0]


def _prompted(content: list[str], start: int) -> Iterator[Shown]:
    """Commands behind prompts, each with the lines up to the next prompt."""
    numbers = [number for number, line in enumerate(content) if line.startswith(PROMPT)]
    for number, following in zip(numbers, [*numbers[1:], len(content)], strict=True):
        lines = content[number:following]
        length = _length(lines)
        command = "\n".join(lines[:length]).removeprefix(PROMPT)
        yield Shown(start + number + 1, command, "\n".join(lines[length:]))


def _plain(content: list[str], start: int) -> Iterator[Shown]:
    """Commands without prompts: a line is one, unless it goes on below."""
    number = 0
    while number < len(content):
        length = 1
        if content[number].strip() and not content[number].startswith("#"):
            length = _length(content[number:])
            yield Shown(start + number + 1, "\n".join(content[number : number + length]))
        number += length


def _length(lines: list[str]) -> int:
    """How many lines the command at the top takes: up to one without a backslash, or to the end of its text."""
    length = 1
    while lines[length - 1].endswith("\\") and length < len(lines):
        length += 1
    here_text = _HERE_TEXT.search(lines[length - 1])
    if here_text and here_text["end"] in lines[length:]:
        length = lines.index(here_text["end"], length) + 1
    return length
