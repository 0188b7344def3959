"""The blocks of the docs that are made from the code are those of this code."""

from pathlib import Path

import pytest

from docs.tables import __main__ as command
from docs.tables import pages
from docs.tables.marks import END, blocks, filled
from docs.tables.pages import FOLDER, PAGES, faults


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_its_blocks_as_the_code_makes_them_now(name: str) -> None:
    assert list(faults(FOLDER / name)) == [], "make docs writes them anew"


def test_every_page_of_the_reference_with_a_mark_is_one_that_is_made() -> None:
    marked = {page.name for page in FOLDER.glob("*.md") if "made from the code:" in page.read_text("utf-8")}

    assert marked == set(PAGES)


def test_a_block_stands_on_one_page_only() -> None:
    names = [name for page in PAGES.values() for name in page]

    assert sorted(names) == sorted(set(names))


def test_every_mark_is_written_so_that_it_is_found() -> None:
    for page in map(FOLDER.joinpath, PAGES):
        text = page.read_text("utf-8")

        assert text.count("made from the code:") == text.count(END) == len(blocks(text)), page.name


def test_prose_around_a_block_stays_as_it_is() -> None:
    page = "# A\n\nOne.\n\n<!-- made from the code: a -->\nold\n<!-- end -->\n\nTwo. <!-- end -->\n"

    assert filled(page, {"a": "new\n"}) == page.replace("old", "new")
    assert filled(page, {"b": "new\n"}) == page


def test_a_stale_a_lost_and_an_unknown_block_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(pages.PAGES, "letters.md", {"a": lambda: "new\n", "b": lambda: "b\n"})
    page = tmp_path / "letters.md"
    page.write_text(
        "<!-- made from the code: a -->\nold\n<!-- end -->\n<!-- made from the code: c -->\n<!-- end -->\n", "utf-8"
    )

    assert [sentence.partition(";")[0] for sentence in faults(page)] == [
        "letters.md: the block “a” is stale",
        "letters.md: the block “b” has no place",
        "letters.md: nothing makes the block “c”",
    ]


def test_the_command_names_page_and_block_and_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "FOLDER", tmp_path)
    monkeypatch.setattr(command, "PAGES", {"limits.md": PAGES["limits.md"]})
    page = tmp_path / "limits.md"
    page.write_text("<!-- made from the code: limits -->\nold\n<!-- end -->\n", "utf-8")

    with pytest.raises(SystemExit) as refused:
        command.main(["--check"])

    assert refused.value.code == "docs/reference/limits.md: the block “limits” is stale; run make docs."
    assert "old" in page.read_text("utf-8")

    command.main([])
    command.main(["--check"])

    assert "at most 1,000 characters" in page.read_text("utf-8")


def test_the_command_refuses_other_words() -> None:
    with pytest.raises(SystemExit, match=r"^usage: python -m docs\.tables \[--check\]$"):
        command.main(["--chek"])
