"""Pages that say how to add something: their steps are read, done in a copy of the tree, and looked at from outside.

A step is a heading with the path of a file in backquotes. Below it stand blocks: `diff` changes what is there (a line
begins with a space, `+` or `-`), any other is the whole of a new file. NEXT stands for the number of the next
migration and LAST for that of the newest there is.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
COPIED = ("tracker", "templates", "migrations", "tests")
_STEP = re.compile(r"^## \d+\. `(?P<path>[^`]+)`$(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One file of a page, with its blocks as pairs of language and text."""

    path: str
    blocks: tuple[tuple[str, str], ...]

    def do(self, tree: Path) -> None:
        """Change or write the file below that folder."""
        path = tree / self.path
        for language, lines in self.blocks:
            path.parent.mkdir(exist_ok=True)
            text = lines if language != "diff" else changed(path.read_text("utf-8"), lines, self.path)
            path.write_text(text, encoding="utf-8")


def steps(page: str) -> list[Step]:
    """The steps of a page in docs/how-to."""
    text = (ROOT / "docs/how-to" / page).read_text(encoding="utf-8")
    last = max(int(path.name[:4]) for path in (ROOT / "migrations/versions").glob("[0-9]*.py"))
    text = text.replace("NEXT", f"{last + 1:04}").replace("LAST", f"{last:04}")
    return [
        Step(step["path"], tuple((block["language"], block["lines"]) for block in _BLOCK.finditer(step["body"])))
        for step in _STEP.finditer(text)
    ]


def changed(text: str, diff: str, path: str) -> str:
    """The text with the change made; the lines it begins from stand there exactly once."""
    lines = [line or " " for line in diff.splitlines()]
    before = "".join(f"{line[1:]}\n" for line in lines if line[0] != "+")
    after = "".join(f"{line[1:]}\n" for line in lines if line[0] != "-")
    assert text.count(before) == 1, f"{path} has these lines {text.count(before)} times:\n{before}"
    return text.replace(before, after)


def tree_with(*pages: str, folder: Path) -> Path:
    """A copy of the tree with every step of these pages done; what no step changes is linked."""
    tree = folder / "tree"
    tree.mkdir()
    for path in _top_level():
        if path.name in COPIED:
            # With the compiled files and their times: nothing but what changed is compiled again.
            shutil.copytree(path, tree / path.name)
        else:
            (tree / path.name).symlink_to(path)
    for page in pages:
        for step in steps(page):
            step.do(tree)
    return tree


def run_in(tree: Path, *words: str) -> str:
    """What `python -m` these words, run in that tree, had to say; nothing where all is as it should be."""
    environment = os.environ | {"PYTHONPATH": str(tree)}
    result = subprocess.run(
        [sys.executable, "-m", *words], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    return "" if result.returncode == 0 else result.stdout + result.stderr


def _top_level() -> Iterator[Path]:
    return (path for path in ROOT.iterdir() if not path.name.startswith("."))
