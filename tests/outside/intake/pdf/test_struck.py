"""Words with a line drawn through them."""

import pytest

from tests.pdf_samples.placed import Words, a_placed_pdf
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.pdf import read_pdf
from tracker.outside.intake.pdf.shapes import Box, Character
from tracker.outside.intake.pdf.struck import struck_out


def signs(text: str, *, left: float = 50, base: float = 100, size: float = 10, number: int = 0) -> list[Character]:
    """Letters half as wide as they are high."""
    return [
        Character(
            sign,
            Box(left + at * size / 2, base - 0.8 * size, left + (at + 1) * size / 2, base + 0.2 * size),
            base,
            size,
            bold=False,
            number=number + at,
            piece=0,
        )
        for at, sign in enumerate(text)
    ]


def without(text: str, stroke: Box) -> str:
    letters = signs(text)
    numbers, _ = struck_out(letters, [stroke])
    return "".join(sign.text for sign in letters if sign.number not in numbers)


@pytest.mark.parametrize(
    ("stroke", "left"),
    [
        (Box(65, 96.5, 75, 97), "of  41 wells"),
        (Box(65, 97.5, 75, 98), "of  41 wells"),
        (Box(64, 96, 77, 97.5), "of  41 wells"),
        (Box(65, 97, 70, 97.4), "of 4 41 wells"),
        (Box(50, 97, 75, 97.4), " 41 wells"),
        (Box(50, 97, 120, 97.4), ""),
    ],
)
def test_words_with_a_line_through_them_are_struck(stroke: Box, left: str) -> None:
    assert without("of 14 41 wells", stroke) == left


@pytest.mark.parametrize(
    "stroke",
    [
        Box(65, 101, 75, 101.5),  # under them
        Box(65, 100, 75, 100.5),  # on their foot
        Box(65, 92, 75, 92.5),  # over them
        Box(65, 94, 75, 94.5),  # over small letters
        Box(20, 97, 300, 97.5),  # across the page, as in a table or a chart
        Box(40, 97, 75, 97.5),  # from further left
        Box(115, 97, 200, 97.5),  # on from the last letter, as to a page number
        Box(130, 97, 200, 97.5),  # beside them
        Box(65, 95, 75, 98),  # as thick as a mark of a list
    ],
)
def test_a_line_elsewhere_strikes_nothing(stroke: Box) -> None:
    assert without("of 14 41 wells", stroke) == "of 14 41 wells"


def test_a_raised_mark_within_struck_words_goes_with_them() -> None:
    letters = [*signs("14"), *signs("3", left=60, base=96, size=6, number=2), *signs(" 41", left=63, number=3)]

    numbers, _ = struck_out(letters, [Box(50, 97, 63, 97.4)])

    assert numbers == {0, 1, 2}


def test_a_fraction_is_not_struck_by_its_bar() -> None:
    letters = [*signs("3", base=98, size=7), *signs("4", base=107, size=7, number=1)]

    assert struck_out(letters, [Box(50, 99.5, 54, 99.9)]) == (set(), [])


def read_with(stroke: str, *, before: str = "It cost 14 41 crowns a year.") -> ReadDocument:
    return read_pdf(a_placed_pdf([Words(50, 600, 10, before), stroke, Words(50, 586, 10, "Nobody knew.")]))


@pytest.mark.parametrize("stroke", ["79.5 603.2 m 90.6 603.2 l S", "79.5 603 11 0.6 re f", "79.5 602.8 11 1 re f"])
def test_a_struck_number_is_left_out_and_said(stroke: str) -> None:
    document = read_with(stroke)

    assert document.text.startswith("It cost 41 crowns a year.")
    assert [(note.words, note.excerpt) for note in document.notes] == [
        ("1 word with a line drawn through it was left out.", "14")
    ]


@pytest.mark.parametrize("stroke", ["79.5 598.5 m 90.6 598.5 l S", "40 603 m 400 603 l S", ""])
def test_an_underlined_number_stays(stroke: str) -> None:
    document = read_with(stroke)

    assert document.text.startswith("It cost 14 41 crowns a year.")
    assert document.notes == ()


def test_several_struck_words_are_quoted_with_their_spaces() -> None:
    document = read_with("79.5 603.2 m 136.7 603.2 l S", before="It cost 14 crowns or 41 crowns.")

    assert "14" not in document.text
    assert [note.words for note in document.notes] == ["3 words with a line drawn through them were left out."]
    assert document.notes[0].excerpt == "14 crowns or"


def test_a_long_struck_passage_leaves_no_gap_between_columns() -> None:
    text = [Words(50, 614 - 14 * at, 10, "Nobody in the town knew at all who would pay for it now.") for at in range(4)]
    struck = Words(50, 558, 10, "It cost fourteen crowns or more than all of it 41 crowns.")

    document = read_pdf(a_placed_pdf([*text, struck, "79.5 561.2 m 242 561.2 l S"]))

    assert "\n" not in document.text
    assert "|" not in document.text
    assert document.text.endswith("41 crowns.")


def test_a_line_that_is_struck_as_a_whole_goes() -> None:
    parts = [Words(50, 600 - 14 * at, 10, text) for at, text in enumerate(["It rained.", "It cost 14.", "It snowed."])]

    assert read_pdf(a_placed_pdf([*parts, "50 589.2 m 98 589.2 l S"])).text.split() == [
        "It",
        "rained.",
        "It",
        "snowed.",
    ]
