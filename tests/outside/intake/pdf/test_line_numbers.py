"""Numbers that count the lines of a page in its margin."""

from collections.abc import Mapping, Sequence

import pytest

from tests.outside.intake.pdf.pieces import a_page, a_word, words_of
from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.outside.intake.pdf import read_pdf
from tracker.outside.intake.pdf.line_numbers import without_line_numbers
from tracker.outside.intake.pdf.shapes import Page

TEXT = (
    "The court heard on Monday that the harbour board had",
    "known of 41 cracks in its quay since 2019, and that no",
    "engineer was asked to look at them before the storm.",
    "Ana Duarte, who sat on the board, said that she had read",
    "the letter; it cost 1,204 crowns to have it written, and",
    "nobody answered it. The defence did not object.",
    "The judge asked how many boats lay at the quay on the day.",
    "There were 31, the witness said, and 8 of them were lost",
    "when the wall gave way a little after 4 in the morning.",
    "The hearing goes on.",
)
NAMES = ("Norrvik 305", "Sund 304", "Orla 290", "Corvo 288", "Mutsu 251", "Duarte 240", "Tower 12", "Lind 11")


def numbered(
    numbers: Mapping[int, int], texts: Sequence[str] = TEXT, *, left: float = 30, size: float = 10, page: int = 1
) -> Page:
    """A page whose lines have these numbers at the left."""
    words = [word for at, text in enumerate(texts) for word in words_of(text, 72, 100 + 14 * at)]
    words += [a_word(str(number), left, 100 + 14 * at, size) for at, number in numbers.items()]
    return a_page(*words, number=page)


def taken(*pages: Page) -> list[str]:
    return [word.text for word in without_line_numbers(pages)]


@pytest.mark.parametrize(
    "numbers",
    [
        {at: at + 1 for at in range(10)},
        {at: at + 241 for at in range(10)},
        {4: 5, 9: 10},
        {1: 15, 6: 20},
        {0: 10, 2: 12, 4: 14, 6: 16},
        {0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6},
    ],
)
@pytest.mark.parametrize("left", [30, 500])
def test_numbers_that_grow_as_the_lines_do_are_taken_out(numbers: dict[int, int], left: float) -> None:
    page = numbered(numbers, left=left)

    assert taken(page) == [str(number) for number in numbers.values()]
    assert len(page.words) == sum(len(text.split()) for text in TEXT)


@pytest.mark.parametrize(
    "numbers",
    [
        {0: 1, 3: 2, 6: 3},  # paragraphs
        {0: 1, 3: 2, 6: 3, 7: 4, 9: 5},
        {4: 5},  # one number, on one page, of the size of the text
        {4: 41, 9: 12},
        {0: 10, 1: 9, 2: 8, 3: 7, 4: 6},  # a countdown
        {0: 5, 1: 10, 2: 15, 3: 20},  # doses
        {0: 2019, 5: 2020},
    ],
)
def test_other_numbers_in_the_margin_stay(numbers: dict[int, int]) -> None:
    assert taken(numbered(numbers)) == []


def test_the_ranks_of_a_table_stay() -> None:
    assert taken(numbered({at: at + 1 for at in range(8)}, NAMES)) == []


def test_numbers_within_the_text_stay() -> None:
    assert taken(numbered({at: at + 1 for at in range(10)}, left=85)) == []


def test_one_small_number_on_each_page_counts_lines() -> None:
    pages = [numbered({4: 5}, size=7, page=number) for number in (1, 2)]

    assert taken(*pages) == ["5", "5"]


def test_a_page_number_in_the_margin_is_none_of_them() -> None:
    numbers = {at: at + 1 for at in range(9)}
    page = numbered(numbers | {9: 214})

    assert taken(page) == [str(number) for number in numbers.values()]
    assert "214" in [word.text for word in page.words]


def test_a_sentence_runs_on_over_the_numbers_of_its_lines() -> None:
    lines = [Words(90, 700 - 16 * at, 10, text) for at, text in enumerate(TEXT)]
    numbers = [Words(50, 700 - 16 * at, 8, str(at + 1)) for at in range(10)]

    document = read_pdf(a_placed_pdf([*lines, *numbers]))

    assert "known of 41 cracks in its quay since 2019, and that no engineer was asked" in document.text
    assert [(note.words, note.excerpt) for note in document.notes] == [
        ("10 line numbers in the margin were left out.", "1 2 3 4 5 6 7 8 9 10")
    ]
