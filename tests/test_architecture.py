"""The house keeps its own law: who imports whom, how long a file is, what says what it is about."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
LONGEST = 300  # lines

LAYERS = {
    "rules": {"errors", "rules"},
    "models": {"models", "rules"},
    "queries": {"errors", "models", "queries", "rules"},
    "services": {"errors", "models", "queries", "rules", "services"},
    "outside": {"errors", "outside", "rules"},  # of the rules only values, such as the text that was taken
}
"""What each layer may import of the tracker; queries raise `NotFound`, so they know the errors."""

SUPPORT = {
    "errors": {"rules"},  # for the type of a reason only
    "db": {"errors", "moments"},
    "jobs": {"db", "errors", "models", "outside", "rules", "services"},
    "moments": {"models", "moments", "rules"},
    "places": set[str](),
    "schema": {"errors", "places"},
    "workshop": {"db", "jobs", "outside", "places"},
}
EDGES = ("web", "api", "cli")
BELOW_THE_EDGES = {*LAYERS, *SUPPORT}

LIBRARIES = {
    "rules": {"cronsim", "email_validator", "nupunkt", "rapidfuzz"},  # small and pure: text in, values out
    "models": {"sqlalchemy", "flask_security"},  # the mixin that signing in asks of an account
    "queries": {"sqlalchemy"},
    "services": {"itsdangerous", "sqlalchemy", "rfc8785"},
    "errors": set[str](),
}
IMPURE = {"asyncio", "io", "logging", "os", "pathlib", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess"}
FRAMEWORKS = {
    "click",
    "config",  # the settings
    "flask",
    "flask_limiter",
    "flask_login",
    "flask_smorest",
    "flask_wtf",
    "marshmallow",
    "werkzeug",
    "wtforms",
}
KNOWS_THE_SETTINGS = {"workshop"}  # puts the worker together for `app` and the command
COMPOSES = "cli/server.py"  # starts what `app` composes

OF_NO_MODULE = {
    "test_access_matrix",
    "test_contrast",
    "test_csrf",
    "test_bounded_work",
}  # of all pages, all rules at once


@dataclass(frozen=True)
class Import:
    """One import: where it stands and what it brings in."""

    path: Path
    line: int
    target: str
    local: bool
    typing: bool

    @property
    def layer(self) -> str:
        """The part of the house that imports: a folder, or a file beside them."""
        return self.path.relative_to(ROOT / "tracker").parts[0].removesuffix(".py")

    @property
    def top(self) -> str:
        """The library, or `tracker`."""
        return self.target.split(".")[0]

    @property
    def part(self) -> str:
        """The part of the tracker that is imported."""
        return self.target.partition(".")[2].partition(".")[0]

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line} imports {self.target}"


def modules() -> list[Path]:
    return sorted((ROOT / "tracker").rglob("*.py"))


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in modules():
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def imports() -> list[Import]:
    return [found for path, tree in trees() for found in imports_below(path, tree, local=False, typing=False)]


def imports_below(path: Path, node: ast.AST, *, local: bool, typing: bool) -> Iterator[Import]:
    """Every import below a node, with whether a function or `if TYPE_CHECKING` stands around it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for each in child.names:
                yield Import(path, child.lineno, each.name, local, typing)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, f"{path}:{child.lineno} imports relatively"
            for each in child.names:
                yield Import(path, child.lineno, whole_name(child.module or "", each.name), local, typing)
        inside = local or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
        only = typing or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test))
        yield from imports_below(path, child, local=inside, typing=only)


def whole_name(module: str, name: str) -> str:
    """The imported module itself where `from package import module` brings in one, else the one it comes from."""
    inner = ROOT.joinpath(*module.split("."), name)
    is_module = module.startswith("tracker") and (inner.with_suffix(".py").exists() or inner.is_dir())
    return f"{module}.{name}" if is_module else module


def test_every_layer_imports_only_what_lies_below_it() -> None:
    allowed = LAYERS | SUPPORT

    wrong = [
        str(each)
        for each in imports()
        if each.top == "tracker" and each.layer in allowed and each.part and each.part not in allowed[each.layer]
    ]

    assert wrong == []


def test_the_edges_never_import_one_another_and_only_the_app_composes() -> None:
    wrong = []
    for each in imports():
        if each.layer not in EDGES or each.top != "tracker" or not each.part:
            continue
        starts = each.part == "app" and each.path.relative_to(ROOT / "tracker").as_posix() == COMPOSES
        if each.part not in BELOW_THE_EDGES | {each.layer} and not starts:
            wrong.append(str(each))

    assert wrong == []


def test_nothing_below_the_edges_knows_the_settings_or_a_framework_of_the_edges() -> None:
    below = BELOW_THE_EDGES - KNOWS_THE_SETTINGS
    wrong = [str(each) for each in imports() if each.layer in below and each.top in FRAMEWORKS]

    assert wrong == []


def test_the_inner_layers_use_only_the_libraries_named_here() -> None:
    wrong = [
        str(each)
        for each in imports()
        if each.layer in LIBRARIES and each.top not in {"tracker", *sys.stdlib_module_names, *LIBRARIES[each.layer]}
    ]

    assert wrong == []


def test_rules_touch_nothing_of_the_world() -> None:
    wrong = [str(each) for each in imports() if each.layer == "rules" and each.top in IMPURE]
    for path, tree in trees():
        if path.parent.name == "rules" or "rules" in path.relative_to(ROOT).parts:
            wrong += [f"{path.name}:{node.lineno} reads the clock" for node in ast.walk(tree) if reads_the_clock(node)]

    assert wrong == []


def test_only_the_edges_read_the_clock() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in trees()
        if path.relative_to(ROOT / "tracker").parts[0] in LAYERS
        for node in ast.walk(tree)
        if reads_the_clock(node)
    ]

    assert wrong == []


def reads_the_clock(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in {
        "date.today",
        "datetime.now",
        "datetime.utcnow",
        "time.time",
        "time.monotonic",
    }


def test_services_never_commit() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in trees()
        if path.relative_to(ROOT / "tracker").parts[0] in LAYERS
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"commit", "rollback"}
    ]

    assert wrong == []


def test_an_import_inside_a_function_says_why() -> None:
    wrong = []
    for each in imports():
        lines = each.path.read_text(encoding="utf-8").splitlines()
        if each.local and "  # " not in lines[each.line - 1]:
            wrong.append(str(each))

    assert wrong == []


def test_no_module_imports_itself_by_a_detour() -> None:
    graph: dict[str, set[str]] = {}
    for each in imports():
        if each.top == "tracker" and not each.typing and not each.local:
            graph.setdefault(name_of(each.path), set()).add(each.target)

    assert [circle for name in graph if (circle := circle_from(graph, name))] == []


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def circle_from(graph: dict[str, set[str]], name: str) -> str:
    """The way from a module back to itself, if there is one."""
    ways = [[name, target] for target in sorted(graph[name]) if target != name]
    met: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == name:
            return " → ".join(way)
        if way[-1] not in met:
            met.add(way[-1])
            ways += [[*way, target] for target in graph.get(way[-1], ()) if target != way[-1]]
    return ""


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in [*modules(), ROOT / "config.py", *(ROOT / "migrations").rglob("*.py")]
    }

    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_every_module_and_every_public_name_says_what_it_is_about() -> None:
    silent = []
    for path, tree in trees():
        where = path.relative_to(ROOT)
        if not ast.get_docstring(tree):
            silent.append(str(where))
        silent += [f"{where}:{node.lineno} {node.name}" for node in public(tree) if not ast.get_docstring(node)]

    assert silent == []


def public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Public functions, classes and methods of a module; a setter speaks by its getter."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            methods = node.body if isinstance(node, ast.ClassDef) else []
            yield from (each for each in methods if isinstance(each, ast.FunctionDef) and has_to_speak(each))


def has_to_speak(method: ast.FunctionDef) -> bool:
    return not method.name.startswith("_") and not any("setter" in ast.unparse(each) for each in method.decorator_list)


def test_no_file_has_a_name_that_says_nothing() -> None:
    empty = {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "manager",
        "managers",
        "misc",
        "data",
        "info",
        "base_service",
    }

    assert [str(path) for path in modules() if path.stem in empty] == []


def test_tests_bear_the_name_of_what_they_test() -> None:
    lost = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        folder = path.relative_to(ROOT / "tests").parent
        noun = path.stem.removeprefix("test_")
        if folder.name in {"", "browser"} or path.stem in OF_NO_MODULE:
            continue
        homes = [ROOT / "tracker" / folder / noun, ROOT / folder / noun]  # the second for bench/
        if not any(home.is_dir() or home.with_suffix(".py").exists() for home in homes):
            lost.append(str(path.relative_to(ROOT)))

    assert lost == []


def test_a_form_bears_the_name_of_the_pages_that_show_it() -> None:
    shared = {"__init__", "base", "sentences"}
    forms = {path.stem for path in (ROOT / "tracker/web/forms").glob("*.py")} - shared

    assert {name for name in forms if not (ROOT / "tracker/web" / f"{name}.py").exists()} == set()
