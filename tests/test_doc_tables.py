"""The tables of the docs that are made from the code are those of this code."""

from pathlib import Path

import pytest

from docs.tables import FOLDER, TABLES, with_tables


@pytest.mark.parametrize("name", sorted({name for name, _ in TABLES}))
def test_a_page_has_its_tables_as_the_code_has_them_now(name: str) -> None:
    page = FOLDER / name

    assert page.read_text("utf-8") == with_tables(page), "make docs writes them anew"


def test_a_page_without_its_marks_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "journal.md"
    page.write_text("# The journal\n", encoding="utf-8")

    with pytest.raises(SystemExit, match="types: begin"):
        with_tables(page)
