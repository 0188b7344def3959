"""Lines put together into paragraphs."""

import pytest

from tests.outside.intake.pdf.pieces import a_line
from tracker.outside.intake.pdf.paragraphs import paragraphs
from tracker.outside.intake.pdf.shapes import Block, Line
from tracker.outside.intake.pdf.style import Style

FULL = "This line of the text is as long as lines are"


def texts(*lines: Line) -> list[str]:
    found = paragraphs([Block.of(list(lines))], Style(), 1)
    return [" ".join(line.text for line in paragraph.lines) for paragraph in found]


def test_lines_that_follow_closely_are_one() -> None:
    assert len(texts(a_line(FULL, base=100), a_line(FULL, base=112), a_line(FULL, base=124))) == 1


def test_an_indent_begins_one() -> None:
    assert len(texts(a_line(f"{FULL}.", base=100), a_line(FULL, 65, 112), a_line(FULL, base=124))) == 2


def test_distance_begins_one() -> None:
    assert len(texts(a_line(FULL, base=100), a_line(FULL, base=120))) == 2


def test_a_short_last_line_ends_one() -> None:
    assert len(texts(a_line(FULL, base=100), a_line("It ends.", base=112), a_line(FULL, base=124))) == 2


def test_a_short_line_in_the_middle_of_a_sentence_ends_none() -> None:
    assert (
        len(
            texts(a_line("This line ends with of", base=100), a_line("Parliament and goes on to its end now", base=112))
        )
        == 1
    )
    assert (
        len(texts(a_line("The line is short", base=100), a_line("but goes on to its end at the right side", base=112)))
        == 1
    )


def test_another_size_begins_one() -> None:
    assert len(texts(a_line(FULL, base=100, size=14), a_line(FULL, base=114))) == 2


def test_a_bold_line_is_a_heading() -> None:
    assert len(texts(a_line("The quay is decided", base=100, bold=True), a_line(FULL, base=112))) == 2


def test_a_heading_of_several_lines_is_one() -> None:
    assert (
        len(texts(a_line("The quay is decided and", base=100, size=20), a_line("nobody is happy", base=124, size=20)))
        == 1
    )


def test_the_points_of_a_list_are_each_one() -> None:
    points = [
        a_line("• Twenty-five moorings for fishing", base=100),
        a_line("boats", 60, 112),
        a_line("• A quay", base=124),
    ]

    assert texts(*points) == ["• Twenty-five moorings for fishing boats", "• A quay"]


def test_a_number_that_begins_a_line_begins_no_paragraph() -> None:
    assert (
        len(
            texts(
                a_line("The report has a length of", base=100),
                a_line("96 pages and more than that in its annex", base=112),
            )
        )
        == 1
    )


@pytest.mark.parametrize(
    ("above", "below"),
    [("He fell to 3. In all 10-", "15 of"), ("and so, or COVID-", "19 rules"), ("to more F-", "16 jets")],
)
def test_a_number_after_a_hyphen_begins_none(above: str, below: str) -> None:
    lines = a_line("5 of them said that it was so,", base=100), a_line(above, base=112), a_line(below, base=124)

    assert len(texts(*lines)) == 1


def test_a_bare_number_below_an_indented_line_goes_on() -> None:
    assert (
        len(texts(a_line("The ballot was counted and ended 611 to", 60, 100), a_line("87 on a turnout", 50, 112))) == 1
    )


def centred(*words: str) -> list[str]:
    """Lines with one middle, each in letters that are 5 points wide."""
    lines = [a_line(text, 300 - 5 * len(text) / 2, 100 + 12 * at) for at, text in enumerate(words)]
    return texts(*[a_line(line.text, 600 / 2 - line.box.width / 2, line.base) for line in lines])


@pytest.mark.parametrize(
    "lines",
    [
        ("Lady Ferrand, President", "Lord Osei-Grey", "Lord Kvale of the Northern Isles"),
        ("Wednesday 22 February 2023", "The House met at half-past Eleven"),
        ("JUDGMENT GIVEN ON 17 June", "Heard on 2 and 3 March 2021 at the seat of the court"),
    ],
)
def test_each_line_of_a_title_page_is_one(lines: tuple[str, ...]) -> None:
    assert centred(*lines) == [*lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("an order of the court that", "was given in May"),
        ("before the judges,", "Lord Kvale of the Northern Isles"),
        ("the Ministry of", "Roads and Harbours in the North"),
    ],
)
def test_a_centred_sentence_goes_on(lines: tuple[str, ...]) -> None:
    assert len(centred(*lines)) == 1


def test_a_full_column_is_as_wide_as_its_own_lines() -> None:
    above = Block.of([a_line(f"{FULL} {FULL}", 70, 40 + 12 * at) for at in range(3)])
    column = Block.of([a_line(f"{FULL}.", 50, 100 + 12 * at) for at in range(5)])

    assert [len(paragraph.lines) for paragraph in paragraphs([above, column], Style(), 1)][1:] == [5]
