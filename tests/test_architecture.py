"""The house keeps its own law: who imports whom, how long a file is, what says what it is about."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
LONGEST = 300  # lines

VALUES = {
    "analysis",
    "attitudes",
    "broken_lines",
    "characters",
    "dates",
    "english",
    "findings",
    "kinds",
    "mapped_text",
    "number_signs",
    "numbers",
    "page_marks",
    "proposed",
    "reading_key",
    "relative_days",
    "same_words",
    "search_key",
    "sentence_ends",
    "sentence_places",
    "sentences",
    "short_words",
    "territories",
    "tokens",
    "turning_words",
    "typed_dates",
    "typed_times",
    "verb_forms",
}
"""The modules of `language` that hold the values it shares: importing one loads nothing of the text machine."""

LAYERS = {
    "language": {"errors", "language", "limits", "values"},
    "rules": {"errors", "limits", "rules", "values"},
    "charts": {"charts", "errors", "rules", "values"},  # they draw what the rules counted
    "models": {"models", "rules", "values"},
    "queries": {"errors", "language", "limits", "models", "queries", "rules", "values"},
    "services": {"errors", "language", "limits", "models", "queries", "rules", "services", "values"},
    "outside": {"errors", "language", "limits", "outside", "rules", "values"},  # of the rules only values
}
"""What each layer may import of the tracker; queries raise `NotFound`, so they know the errors."""

SUPPORT = {
    "errors": {"rules"},  # for the type of a reason only
    "limits": {"errors"},  # what refuses more than fits
    "db": {"as_of", "errors", "values"},  # the fold that SQLite asks of it
    "jobs": {"db", "errors", "jobs", "models", "outside", "rules", "services"},
    "as_of": {"as_of", "models", "rules"},
    "places": set[str](),
    "schema": {"errors", "places"},
    "worker": {"db", "jobs", "outside", "places"},
}
EDGES = ("web", "api", "cli")
BELOW_THE_EDGES = {*LAYERS, *SUPPORT, "values"}
PURE = {"language", "rules", "charts", "limits"}

LIBRARIES = {
    "language": {
        "anyascii",
        "breame",
        "cleanco",
        "countryinfo",
        "nicknames",
        "number_parser",
        "nupunkt",
        "pint",
        "pluralizer",
        "babel",
        "eld",
        "rapidfuzz",
        "snowballstemmer",
        "spellchecker",
    },  # small and pure: text in, values out
    "rules": {"babel", "cronsim", "email_validator", "holidays", "url_normalize"},  # likewise
    "charts": set[str](),
    "limits": set[str](),
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
KNOWS_THE_SETTINGS = {"worker"}  # puts the worker together for `app` and the command
COMPOSES = "cli/server.py"  # starts what `app` composes


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
        """The part of the tracker that is imported: a layer, or `values` for the shared values of `language`."""
        _, part, module = [*self.target.split("."), "", ""][:3]
        return "values" if part == "language" and module in VALUES else part

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line} imports {self.target}"


def modules() -> list[Path]:
    return sorted((ROOT / "tracker").rglob("*.py"))


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in modules():
        yield path, tree_of(path)


@cache
def tree_of(path: Path) -> ast.Module:
    """A file, taken apart once for all rules."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports() -> list[Import]:
    return imports_of(ROOT)


@cache
def imports_of(_root: Path) -> list[Import]:
    """Every import of the checkout, looked up once for all rules."""
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


def test_what_decides_reads_and_draws_touches_nothing_of_the_world() -> None:
    wrong = [str(each) for each in imports() if each.layer in PURE and each.top in IMPURE]
    for path, tree in trees():
        if path.relative_to(ROOT / "tracker").parts[0].removesuffix(".py") in PURE:
            wrong += [f"{path.name}:{node.lineno} reads the clock" for node in ast.walk(tree) if reads_the_clock(node)]

    assert wrong == []


def test_the_text_machine_is_importable_alone_and_its_values_load_nothing_of_it() -> None:
    machine = loaded_by("tracker.language.analyzer")
    tables = loaded_by("tracker.models")

    assert [name for name in machine if name.split(".")[0] in {"sqlalchemy", "flask", "huey"}] == []
    assert [name for name in tables if name.startswith("tracker.language.") and name.split(".")[2] not in VALUES] == []


def loaded_by(module: str) -> list[str]:
    """Every module that a new Python has loaded after importing this one."""
    program = f"import sys, {module}; print(*sys.modules)"
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()


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


def test_settings_are_not_handed_from_function_to_function() -> None:
    takers: dict[str, list[str]] = {"config": [], "two_person": []}
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                for argument in arguments:
                    takers.get(argument.arg, []).append(f"{path.relative_to(ROOT)}:{node.lineno}")

    assert {name: places for name, places in takers.items() if len(places) > 5} == {}


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


FOLLOWS = ("edge_proposals", "recount", "standing_findings")
"""What `services/consequences` makes anew; whoever calls it by hand can forget it."""


def test_only_consequences_makes_anew_what_follows_from_a_deed() -> None:
    below = {f"tracker.services.{name}" for name in FOLLOWS}
    makes = {"match_findings", "propose_edges", "recount"}
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} calls {ast.unparse(node.func)}"
        for path, tree in trees()
        if name_of(path) not in {"tracker.services.consequences", *below}
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in makes
        and not is_of_its_own(tree, node)
    ]

    assert wrong == []


def is_of_its_own(tree: ast.Module, call: ast.Call) -> bool:
    """Whether a module calls a function that it defines itself, which only happens to have the same name."""
    defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return isinstance(call.func, ast.Name) and call.func.id in defined


def test_what_follows_from_a_deed_never_asks_for_consequences_itself() -> None:
    graph = module_graph()
    wrong = []
    for name in FOLLOWS:
        ways, met = [f"tracker.services.{name}"], set[str]()
        while ways:
            module = ways.pop()
            met.add(module)
            ways += [target for target in graph.get(module, ()) if target not in met]
        wrong += [name] if "tracker.services.consequences" in met else []

    assert wrong == []


def test_an_import_inside_a_function_says_why() -> None:
    wrong = [
        str(each)
        for each in imports()
        if each.local and "  # " not in each.path.read_text(encoding="utf-8").splitlines()[each.line - 1]
    ]

    assert wrong == []


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = module_graph()

    assert [circle for name in graph if (circle := circle_from(graph, name))] == []


def module_graph() -> dict[str, set[str]]:
    """What each module imports of the tracker when it is loaded."""
    graph: dict[str, set[str]] = {}
    for each in imports():
        if each.top == "tracker" and not each.typing and not each.local:
            graph.setdefault(name_of(each.path), set()).add(each.target)
    return graph


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


def test_a_form_bears_the_name_of_the_pages_that_show_it() -> None:
    shared = {"__init__", "base", "sentences"}
    forms = {path.stem for path in (ROOT / "tracker/web/forms").glob("*.py")} - shared

    assert {name for name in forms if not (ROOT / "tracker/web" / f"{name}.py").exists()} == set()
