"""The figures of the house style, counted on a file small enough to count by hand."""

from pathlib import Path

import pytest

from bench.style import STYLE, Figures, LocalName, complex_functions, count, filler_words, measure, rows

SOURCE = '''"""A module."""

import re  # noqa: F401

TABLE = [each for each in "ab"]


def total(claims, *, other):
    """Not counted,

    however long.
    """
    # The newest first: ties go to the desk.
    self = 0
    for claim in claims:
        claim, other = other, claim
    return sorted(claims, key=lambda found: found)  # stable


class Ledger:
    def _told(self, _x):
        try:
            pass
        except ValueError as error:
            raise error


    async def run(self): pass
'''
PATH = Path("small.py")
WORDS = frozenset({"each", "other", "found", "told"})


@pytest.fixture
def figures() -> Figures:
    figures = Figures()
    count(SOURCE, PATH, figures)
    return figures


def test_the_list_of_filler_words_is_read_from_the_house_style() -> None:
    words = filler_words(STYLE.read_text(encoding="utf-8"))
    assert {"each", "found", "told", "said", "asked", "known", "here", "one", "other", "kept"} <= words
    assert not words & {"claim", "finding", "source", "name", "text"}


def test_a_style_without_the_list_is_refused() -> None:
    with pytest.raises(SystemExit, match="filler words"):
        filler_words("# House style")


def test_locals_are_counted_once_a_function_with_lambdas_comprehensions_and_private_names(figures: Figures) -> None:
    assert sorted((name.function, name.name) for name in figures.names) == [
        ("<module>", "each"),
        ("_told", "_told"),
        ("_told", "_x"),
        ("_told", "error"),
        ("total", "claim"),
        ("total", "claims"),
        ("total", "found"),
        ("total", "other"),
    ]


def test_filler_is_named_where_it_stands(figures: Figures) -> None:
    assert sorted(figures.filler(WORDS), key=lambda local: local.line) == [
        LocalName(PATH, 5, "<module>", "each"),
        LocalName(PATH, 8, "total", "other"),
        LocalName(PATH, 17, "total", "found"),
        LocalName(PATH, 21, "_told", "_told"),
    ]


def test_lines_and_comments_are_counted_without_docstrings_and_tool_marks(figures: Figures) -> None:
    assert figures.file_lines == [28]
    assert sorted(figures.function_lines) == [1, 5, 6]
    assert figures.comments == 2
    assert figures.code_lines == 18


def test_complexity_is_counted_by_ruff_whatever_is_excused(tmp_path: Path) -> None:
    branches = "".join(f"    if n == {number}:\n        return {number}\n" for number in range(8))
    file = tmp_path / "branches.py"
    file.write_text(f"def pick(n):  # noqa: C901\n{branches}    return n\n", encoding="utf-8")
    assert complex_functions([tmp_path]) == 1
    file.write_text(f"def pick(n):\n{branches[: branches.rindex('    if')]}    return n\n", encoding="utf-8")
    assert complex_functions([tmp_path]) == 0


def test_a_folder_is_measured_whole(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for file in (tmp_path / "a.py", tmp_path / "inner" / "b.py"):
        file.write_text(SOURCE, encoding="utf-8")
    table = dict(rows(measure([tmp_path]), WORDS))
    assert table["files"] == "2"
    assert table["functions"] == "6"
    assert table["lines a file: median, p90, most"] == "28, 28, 28"
    assert table["of these filler"] == "8 (50.0 %)"
    assert table["comments per 100 lines of code"] == "11.1"
