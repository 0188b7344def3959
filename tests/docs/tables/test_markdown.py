"""Pieces of Markdown: what would break a table is written so that it does not."""

from docs.tables.markdown import code, codes, lowered, table


def test_a_bar_or_a_line_break_in_a_cell_does_not_end_it() -> None:
    assert table(("a", "b"), [("`x|y`", "one\n  two")]) == "| a | b |\n|---|---|\n| `x\\|y` | one two |\n"


def test_nothing_is_no_code() -> None:
    assert (code("x"), code(""), codes(["x", 2])) == ("`x`", "", "`x`, `2`")


def test_a_sentence_begins_small_unless_its_first_word_is_a_name() -> None:
    assert lowered("At most 5 MB") == "at most 5 MB"
    assert lowered("PDF needs more") == "PDF needs more"
