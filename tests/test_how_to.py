"""The pages that say how to add something, done as they stand in a copy of the tree."""

import re
from pathlib import Path

import pytest

from tests.how_to import changed, run_in, steps, tree_with


@pytest.mark.parametrize(
    ("page", "scene", "most"),
    [
        ("add-a-filter.md", "filter_added", 4),
        ("add-a-field.md", "field_added", 8),
        ("add-a-check-family.md", "family_added", 4),
        ("add-a-page.md", "page_added", 5),
        ("add-a-migration.md", "migration_added", 2),
    ],
)
def test_what_a_page_says_is_enough_and_touches_few_files(page: str, scene: str, most: int, tmp_path: Path) -> None:
    paths = [step.path for step in steps(page)]

    assert len(paths) == len(set(paths)) <= most
    assert run_in(tree_with(page, folder=tmp_path), f"tests.how_to.{scene}") == ""


@pytest.mark.slow
def test_the_tests_that_the_pages_add_pass_together(tmp_path: Path) -> None:
    pages = ("add-a-filter.md", "add-a-field.md", "add-a-check-family.md", "add-a-page.md")
    added = [step for page in pages for step in steps(page) if step.path.startswith("tests/")]
    names = [name for step in added for _, text in step.blocks for name in re.findall(r"def (test_\w+)", text)]

    assert len(names) > len(pages)
    chosen = f"not postgres and ({' or '.join(names)})"
    paths = [step.path for step in added]
    assert run_in(tree_with(*pages, folder=tmp_path), "pytest", "-n", "0", "-q", "-k", chosen, *paths) == ""


def test_a_step_whose_lines_are_not_there_is_refused() -> None:
    with pytest.raises(AssertionError, match="has these lines 0 times"):
        changed("one\n", " two\n+three\n", "file.py")


def test_a_step_adds_and_takes_out_lines() -> None:
    assert changed("one\n\ntwo\n", " one\n\n-two\n+three\n", "file.py") == "one\n\nthree\n"
