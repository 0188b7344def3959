"""How the code is written, in figures: `python -m bench.style [CHECKOUT] [--list]`; what is counted: docs/style.md.

Files are parsed, never imported, so any checkout of this project can be measured with the tool of another one.
"""

import argparse
import ast
import io
import json
import re
import statistics
import subprocess
import sys
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STYLE = ROOT / "docs" / "style.md"
MAX_COMPLEXITY = 8
_WORD_BLOCK = re.compile(r"<!-- filler words -->\s*```text\n(.*?)```", re.DOTALL)
_TOOL_COMMENT = re.compile(r"#!|#\s*(?:noqa|type:|pragma|ruff:|mypy:|fmt:|isort:|-\*-)")
_FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
_COMPREHENSION = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_CONVENTIONAL = {"self", "cls", "_"}


@dataclass(frozen=True)
class LocalName:
    """A name bound in a function; a private function's own name counts as one of the function itself."""

    path: Path
    line: int
    function: str
    name: str


@dataclass
class Figures:
    """What was counted in one set of files."""

    file_lines: list[int] = field(default_factory=list)
    function_lines: list[int] = field(default_factory=list)
    code_lines: int = 0
    comments: int = 0
    names: list[LocalName] = field(default_factory=list)
    complex_functions: int = 0

    def filler(self, words: frozenset[str]) -> list[LocalName]:
        """The names that say nothing of the matter; an underscore before or after does not make them say more."""
        return [local for local in self.names if local.name.strip("_") in words]


def filler_words(style: str) -> frozenset[str]:
    """The closed list of filler words, from the marked block of the house style."""
    block = _WORD_BLOCK.search(style)
    if block is None:
        raise SystemExit("docs/style.md has no block marked <!-- filler words -->.")
    return frozenset(block[1].split())


def function_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the last statement, without the docstring's; a function inside counts in both."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function, clean=False) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def local_names(tree: ast.Module, path: Path) -> Iterator[LocalName]:
    """Every name a function, lambda or comprehension binds, once a function however often it is bound."""
    yield from _names_in(tree, path, "", {}, bound_here=False)


def _names_in(
    node: ast.AST, path: Path, function: str, names: dict[str, int], *, bound_here: bool
) -> Iterator[LocalName]:
    """The names below a node; those of the function around it are gathered in `names`, inner ones are yielded."""
    for child in ast.iter_child_nodes(node):
        if bound_here:
            for name in _bound_by(child):
                names.setdefault(name, getattr(child, "lineno", 0))
        if isinstance(child, (*_FUNCTION, ast.Lambda)):
            yield from _names_of(child, path, function)
        elif isinstance(child, ast.ClassDef):
            yield from _names_in(child, path, child.name, {}, bound_here=False)
        elif isinstance(child, _COMPREHENSION) and not bound_here:
            # A table at the top of a module binds nothing that stays, but its loop is read like any other.
            own: dict[str, int] = {}
            yield from _names_in(child, path, function, own, bound_here=True)
            yield from _listed(own, path, function or "<module>")
        else:
            yield from _names_in(child, path, function, names, bound_here=bound_here)


def _names_of(
    function: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, path: Path, around: str
) -> Iterator[LocalName]:
    title = around or "<module>"
    if not isinstance(function, ast.Lambda):
        title = function.name
        if title.startswith("_") and not title.endswith("__"):
            yield LocalName(path, function.lineno, title, title)
    arguments = function.args
    listed = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    names = {argument.arg: argument.lineno for argument in listed if argument is not None}
    yield from _names_in(function, path, title, names, bound_here=True)
    yield from _listed(names, path, title)


def _bound_by(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
        yield node.name


def _listed(names: dict[str, int], path: Path, function: str) -> Iterator[LocalName]:
    return (LocalName(path, line, function, name) for name, line in names.items() if name not in _CONVENTIONAL)


def count(source: str, path: Path, figures: Figures) -> None:
    """Add one file to the figures; complexity is counted by `complex_functions`."""
    tree = ast.parse(source)
    lines = source.splitlines()
    figures.file_lines.append(len(lines))
    figures.code_lines += sum(1 for line in lines if line.strip() and not line.lstrip().startswith("#"))
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and not _TOOL_COMMENT.match(token.string):
            figures.comments += 1
    figures.function_lines.extend(function_length(node) for node in ast.walk(tree) if isinstance(node, _FUNCTION))
    figures.names.extend(local_names(tree, path))


def complex_functions(paths: Sequence[Path]) -> int:
    """How many functions ruff's C901 finds over the limit, `noqa` or not."""
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", "--ignore-noqa", "--exit-zero"]
    limit = f"lint.mccabe.max-complexity={MAX_COMPLEXITY}"
    options = ["--select", "C901", "--config", limit, "--output-format", "json"]
    answer = subprocess.run([*command, *options, *map(str, paths)], capture_output=True, text=True, check=True)
    return len(json.loads(answer.stdout))


def measure(paths: Sequence[Path]) -> Figures:
    """The figures of files and of all Python files below folders."""
    figures = Figures()
    for path in paths:
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            count(file.read_text(encoding="utf-8"), file, figures)
    figures.complex_functions = complex_functions(paths)
    return figures


def rows(figures: Figures, words: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What the table says of one set of files."""
    filler = figures.filler(words)
    yield "files", str(len(figures.file_lines))
    yield "lines a file: median, p90, most", _spread(figures.file_lines)
    yield "functions", str(len(figures.function_lines))
    yield "lines a function: median, p90, most", _spread(figures.function_lines)
    yield f"functions over complexity {MAX_COMPLEXITY}", str(figures.complex_functions)
    yield "comments per 100 lines of code", f"{_share(figures.comments, figures.code_lines):.1f}"
    yield "locals and private functions", str(len(figures.names))
    yield "of these filler", f"{len(filler)} ({_share(len(filler), len(figures.names)):.1f} %)"


def _spread(lengths: list[int]) -> str:
    if len(lengths) < 2:
        return ", ".join([str(*lengths)] * 3)
    p90 = statistics.quantiles(lengths, n=10, method="inclusive")[-1]
    return f"{statistics.median(lengths):.0f}, {p90:.0f}, {max(lengths)}"


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _claim_page_statements(checkout: Path) -> str:
    """Counted in the checkout by its own interpreter, for what runs there is the program itself."""
    python = checkout / ".venv" / "bin" / "python"
    command = [str(python), "-m", "bench.statements"]
    answer = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    return answer.stdout.strip() if answer.returncode == 0 else "not measured (needs bench/statements.py and .venv)"


def main() -> None:
    """Print the table for a checkout, or with --list every filler name where it stands."""
    parser = argparse.ArgumentParser(prog="python -m bench.style", description=__doc__)
    parser.add_argument("checkout", nargs="?", type=Path, default=ROOT, help="the folder to measure; else this one")
    parser.add_argument("--list", action="store_true", help="print each filler local as path:line function name")
    parser.add_argument("--tests", action="store_true", help="with --list: those of tests/ too")
    parser.add_argument("--pages", action="store_true", help="run the program for the statements of the claim page")
    options = parser.parse_args()
    checkout = options.checkout.resolve()
    words = filler_words(STYLE.read_text(encoding="utf-8"))
    program = measure([checkout / "tracker", checkout / "config.py"])
    tests = measure([checkout / "tests"])
    if options.list:
        for local in program.filler(words) + (tests.filler(words) if options.tests else []):
            print(f"{local.path.relative_to(checkout)}:{local.line} {local.function} {local.name}")
        return
    print(f"{'':<40}{'tracker, config.py':>20}{'tests':>20}")
    for (label, figure), (_, of_tests) in zip(rows(program, words), rows(tests, words), strict=True):
        print(f"{label:<40}{figure:>20}{of_tests:>20}")
    if options.pages:
        print(f"{'statements on the claim page':<40}{_claim_page_statements(checkout):>20}")


if __name__ == "__main__":
    main()
