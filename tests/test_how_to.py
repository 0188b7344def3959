"""The pages that say how to add something, done as they stand in a copy of the tree."""

from pathlib import Path

import pytest

from tests.how_to import changed, looked_at, steps, tree_with


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
    assert looked_at(tree_with(page, tmp_path), scene) == ""


def test_a_step_whose_lines_are_not_there_is_refused() -> None:
    with pytest.raises(AssertionError, match="has these lines 0 times"):
        changed("one\n", " two\n+three\n", "file.py")


def test_a_step_adds_and_takes_out_lines() -> None:
    assert changed("one\n\ntwo\n", " one\n\n-two\n+three\n", "file.py") == "one\n\nthree\n"
