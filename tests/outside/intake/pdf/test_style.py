"""How a document is set."""

from tests.outside.intake.pdf.pieces import a_block, a_line, a_word
from tracker.outside.intake.pdf.shapes import Block
from tracker.outside.intake.pdf.style import Style, usual_size


def test_running_text_is_what_most_letters_are_set_in() -> None:
    style = Style.of(
        [a_block("Headline", size=20), a_block("a long line of the text", "and another line of it", "and more")]
    )

    assert (style.size, style.leading) == (10, 12)
    assert style.is_text(a_line("text"))
    assert style.is_large(a_line("text", size=14))
    assert style.is_small(a_line("text", size=8))


def test_a_document_without_words_has_a_size_all_the_same() -> None:
    assert usual_size([]) == 10
    assert usual_size([a_word("long word", 0, 0, 8), a_word("x", 0, 0, 30)]) == 8


def test_lines_stand_closer_than_paragraphs_of_two_lines() -> None:
    lines = [a_line("the council said on Friday that", base=base) for base in (100, 112, 128, 140, 156, 172, 184, 200)]

    assert Style.of([Block.of(lines)]).leading == 12
