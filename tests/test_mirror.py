"""A test stands beside each module by name: `tracker/a/b/c.py` is tested in `tests/a/b/test_c.py`."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEAST = 0.95

OF_NO_MODULE = {
    "api/test_access_matrix.py": "every address of the interface at once",
    "rules/test_bounded_work.py": "every rule that walks a graph, at once",
    "rules/test_ledger_words.py": "a part of rules/ledger.py that has a table of its own",
    "cli/test_check_pdf.py": "a quotation checked through the reader of PDFs",
    "language/numbers/test_numbers_compared.py": "one number in two notations, through the comparison",
    "language/calendar/test_officeholders.py": "the terms of office in seeds/calendar",
    "language/near_names/test_missed_pairs.py": "a table of pairs that were once missed",
    "outside/intake/html/test_pages.py": "whole pages against what a browser shows",
    "outside/intake/pdf/test_measured.py": "whole PDFs against their known text",
    "rules/test_addresses_of_one_page.py": "the addresses of rules/addresses.py in a table of their own",
    "test_architecture.py": "how the modules hang together",
    "test_config.py": "config.py stands beside the package",
    "test_adding_a_status.py": "what docs/how-to/add-a-status.md says, done in a copy",
    "test_doc_commands.py": "every command of the documents, run",
    "test_doc_decisions.py": "the numbers of the decisions",
    "test_doc_links.py": "every link of the documents",
    "test_guards.py": "guards.py stands among the tests",
    "test_house_rules.py": "house_rules.py stands among the tests",
    "test_house_rules_of_tests.py": "every test at once",
    "test_how_to.py": "what the other how-to pages say, done in a copy",
    "test_new_revision.py": "the template of migrations",
    "test_statuses_everywhere.py": "every place that shows a status",
    "test_templates.py": "every template at once",
    "test_docs.py": "the documents",
    "test_histories.py": "a whole life of a ledger",
    "test_hostile.py": "files that want to take the server down",
    "test_killing.py": "a worker that is killed from outside",
    "test_mirror.py": "this file",
    "test_seeds.py": "the seeds stand beside the package",
    "test_wheel.py": "the package as it is installed",
    "language/near_names/test_one_spelling.py": "what is_one_spelling sets apart, as near names",
    "language/near_names/test_properties.py": "what holds of any two names",
    "language/near_names/test_real_names.py": "the table of real names",
    "rules/graphs/test_random_sources.py": "who belongs to whom at random, against a second count",
    "services/test_near_names.py": "what near names do to counts and statuses",
    "services/test_ties.py": "what ties across roles and levels do to counts and statuses",
    "web/test_contrast.py": "the colours of every page",
    "web/test_csrf.py": "every form at once",
    "web/test_one_name_across_kinds.py": "one name of two kinds, through page and data",
    "web/test_near_names.py": "what the pages, the data and the commands say of near names",
    "web/test_reading_once.py": "every page at once",
}
"""Test files without a module of their name, each with what it is about instead."""

OF_OTHER_PACKAGES = {"bench", "browser", "dev", "docs"}
"""Folders that test what stands beside the package: measurements, pages in a real browser, tools, docs."""


def test_a_test_file_stands_beside_each_module() -> None:
    modules = {mirror(path): path for path in sorted((ROOT / "tracker").rglob("*.py")) if has_code(path)}

    missing = [str(path.relative_to(ROOT)) for test, path in modules.items() if not test.exists()]

    share = 1 - len(missing) / len(modules)
    assert share >= LEAST, f"{share:.1%} of {len(modules)} modules have a test file; without: {', '.join(missing)}"


def test_every_test_file_stands_beside_a_module_or_says_what_it_is_about() -> None:
    modules = {mirror(path) for path in (ROOT / "tracker").rglob("*.py") if has_code(path)}

    astray = {
        str(path.relative_to(ROOT / "tests"))
        for path in (ROOT / "tests").rglob("test_*.py")
        if path not in modules and path.relative_to(ROOT / "tests").parts[0] not in OF_OTHER_PACKAGES
    }

    assert astray == OF_NO_MODULE.keys()


def mirror(module: Path) -> Path:
    """Where the test of a module stands; that of a package stands beside its folder."""
    within = module.relative_to(ROOT / "tracker")
    counterpart = within.parent if within.name == "__init__.py" else within
    return ROOT / "tests" / counterpart.parent / f"test_{counterpart.stem or 'tracker'}.py"


def has_code(module: Path) -> bool:
    """Whether a module says anything itself, rather than only hand on what others say."""
    statements = ast.parse(module.read_text(encoding="utf-8")).body
    return any(not hands_on(statement) for statement in statements)


def hands_on(statement: ast.stmt) -> bool:
    """An import, a sentence, or a list of the names that a package hands on."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return True
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    return isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__all__"
